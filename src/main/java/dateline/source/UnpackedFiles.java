package dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Takes the entries of one archive and puts them into a folder, under numbers for names, as long as
 * they keep within the bounds.
 */
final class UnpackedFiles {

  /** Small archives of much the same may well be packed closely; they fill no disk either. */
  private static final long FREE_BYTES = 32L << 20;

  private static final int MAX_NAME_CHARS = 500;
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final ParserSettings settings;
  private final long maxBytes;
  private final long packedBytes;
  private final DocumentParser.Found found;
  private final Set<String> names = new HashSet<>();
  private final byte[] buffer = new byte[BUFFER];
  private int entries;
  private long bytes;

  /**
   * Creates an empty collection.
   *
   * @param maxBytes the most all entries may hold together
   * @param packedBytes the size of the archive
   */
  UnpackedFiles(
      Path folder,
      ParserSettings settings,
      long maxBytes,
      long packedBytes,
      DocumentParser.Found found) {
    this.folder = folder;
    this.settings = settings;
    this.maxBytes = maxBytes;
    this.packedBytes = packedBytes;
    this.found = found;
  }

  /** Tells whether an entry is of interest; counts it in any case. */
  boolean wants(String name, boolean isFolder) throws UnreadableSourceException {
    if (++entries > settings.maxEntries()) {
      throw new UnreadableSourceException(
          "more than %d entries: split it or raise the limit".formatted(settings.maxEntries()));
    }
    return !isFolder
        && Arrays.stream(name.split("[/\\\\]", -1))
            .noneMatch(part -> part.equals("__MACOSX") || part.matches("\\.[^.].*"));
  }

  /** Notes an entry that cannot be unpacked. */
  void refuse(String name, String reason) throws IOException {
    found.entry(new UnpackedEntry(unique(name), null, reason));
  }

  /**
   * Unpacks an entry.
   *
   * @throws UnreadableSourceException if the archive is now over a bound
   */
  void add(String name, InputStream content) throws IOException, UnreadableSourceException {
    Path file = folder.resolve(String.valueOf(entries));
    long size = 0;
    boolean complete = false;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        count(read);
        if (size > settings.maxEntryBytes()) {
          break;
        }
        out.write(buffer, 0, read);
      }
      complete = size <= settings.maxEntryBytes();
    } finally {
      if (!complete) {
        TemporaryFolders.deleteIfEmpty(file);
      }
    }
    if (complete) {
      found.entry(new UnpackedEntry(unique(name), file.getFileName().toString(), null));
    } else {
      refuse(name, tooLarge());
    }
  }

  /** Tells why an entry over the limit of size is not unpacked. */
  String tooLarge() {
    return "more than %d bytes: split the file or raise the limit"
        .formatted(settings.maxEntryBytes());
  }

  boolean isTooLarge(long size) {
    return size > settings.maxEntryBytes();
  }

  private void count(int read) throws UnreadableSourceException {
    bytes += read;
    if (bytes > maxBytes) {
      throw new UnreadableSourceException(
          "more than %d bytes when unpacked: split it or raise the limit".formatted(maxBytes));
    }
    if (bytes > FREE_BYTES && bytes / settings.maxRatio() > packedBytes) {
      throw new UnreadableSourceException(
          "more than %d times as large when unpacked, as if made to fill disks: unpack it yourself"
              .formatted(settings.maxRatio()));
    }
  }

  /** Names are for people and locators only: no file of ours is called by them. */
  private String unique(String name) {
    String clean = name.replace('\\', '/').replaceAll("\\p{Cntrl}", " ").strip();
    clean = clean.substring(0, Math.min(clean.length(), MAX_NAME_CHARS));
    String unique = clean;
    for (int copy = 2; !names.add(unique); copy++) {
      unique = clean + "#" + copy;
    }
    return unique;
  }
}
