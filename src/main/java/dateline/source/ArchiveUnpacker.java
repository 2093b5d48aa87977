package dateline.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks zip, 7z and tar files, and what gzip, bzip2 and xz packed: a tar file or one file.
 * Archives are hostile: this runs in a {@link ParserMain}.
 */
final class ArchiveUnpacker {

  private static final String ENCRYPTED = "encrypted: unpack it with its password";

  /** A tar file tells by its first block that it is one. */
  private static final int TAR_BLOCK = 512;

  /** What xz and 7z may take of the heap for their dictionaries, in KiB. */
  private static final int MAX_MEMORY_KIB = 128 << 10;

  private final UnpackedFiles files;

  ArchiveUnpacker(UnpackedFiles files) {
    this.files = files;
  }

  /**
   * Unpacks an archive.
   *
   * @throws UnreadableSourceException if it is damaged, encrypted or over a limit; what is unpacked
   *     already stays
   */
  void unpack(SourceFile archive) throws UnreadableSourceException {
    try {
      switch (archive.mediaType()) {
        case "application/x-7z-compressed" -> unpackSevenZ(archive);
        case "application/x-tar",
            "application/x-gtar",
            "application/gzip",
            "application/x-gzip",
            "application/x-bzip",
            "application/x-bzip2",
            "application/x-xz" ->
            unpackStream(archive);
        default -> unpackZip(archive);
      }
    } catch (PasswordRequiredException e) {
      throw new UnreadableSourceException(ENCRYPTED);
    } catch (MemoryLimitException e) {
      throw new UnreadableSourceException("needs too much memory to unpack: pack it anew");
    } catch (IOException e) {
      throw new UnreadableSourceException(
          "damaged, or not all of it is there: " + BoundedCall.describe(e));
    }
  }

  /** A file without its directory, which stands at the end, is read entry by entry. */
  private void unpackZip(SourceFile archive) throws IOException, UnreadableSourceException {
    ZipFile opened;
    try {
      opened = ZipFile.builder().setSeekableByteChannel(channel(archive)).get();
    } catch (IOException e) {
      salvageZip(archive);
      throw new UnreadableSourceException(
          "damaged, or not all of it is there: " + BoundedCall.describe(e));
    }
    try (ZipFile zip = opened) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        String name = entry.getName();
        if (!files.wants(name, entry.isDirectory()) || entry.isUnixSymlink()) {
          continue;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
          files.refuse(name, ENCRYPTED);
        } else if (files.isTooLarge(entry.getSize())) {
          files.refuse(name, files.tooLarge());
        } else {
          unpackEntry(zip, entry);
        }
      }
    }
  }

  private void salvageZip(SourceFile archive) throws IOException, UnreadableSourceException {
    try (ZipArchiveInputStream zip =
        new ZipArchiveInputStream(new BufferedInputStream(archive.content().open()))) {
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (!files.wants(name, entry.isDirectory())) {
          continue;
        }
        if (!zip.canReadEntryData(entry)) {
          files.refuse(name, "cannot be read without the archive's directory");
        } else if (files.isTooLarge(entry.getSize())) {
          files.refuse(name, files.tooLarge());
        } else {
          addSalvaged(zip, name);
        }
      }
    } catch (EOFException | ZipException e) {
      return; // what is behind the fault is lost; that there is one is told anyway
    }
  }

  private void addSalvaged(ZipArchiveInputStream zip, String name)
      throws IOException, UnreadableSourceException {
    try {
      files.add(name, zip);
    } catch (IOException e) {
      files.refuse(name, "damaged: " + BoundedCall.describe(e));
      throw new EOFException("broken off in " + name);
    }
  }

  /** A fault in one entry of a zip file leaves the others readable. */
  private void unpackEntry(ZipFile zip, ZipArchiveEntry entry)
      throws IOException, UnreadableSourceException {
    InputStream content;
    try {
      content = zip.getInputStream(entry);
    } catch (UnsupportedZipFeatureException e) {
      files.refuse(entry.getName(), "packed in a way that is not known: pack it anew");
      return;
    }
    try (content) {
      files.add(entry.getName(), content);
    } catch (IOException e) {
      files.refuse(entry.getName(), "damaged: " + BoundedCall.describe(e));
    }
  }

  private void unpackSevenZ(SourceFile archive) throws IOException, UnreadableSourceException {
    try (SevenZFile file =
        SevenZFile.builder()
            .setSeekableByteChannel(channel(archive))
            .setMaxMemoryLimitKiB(MAX_MEMORY_KIB)
            .get()) {
      for (SevenZArchiveEntry entry = file.getNextEntry();
          entry != null;
          entry = file.getNextEntry()) {
        String name = String.valueOf(entry.getName());
        if (!files.wants(name, entry.isDirectory()) || !entry.hasStream()) {
          continue;
        }
        if (files.isTooLarge(entry.getSize())) {
          files.refuse(name, files.tooLarge());
        } else {
          files.add(name, file.getInputStream(entry));
        }
      }
    }
  }

  private static SeekableByteChannel channel(SourceFile archive) throws IOException {
    return switch (archive.content()) {
      case Content.OnDisk onDisk -> Files.newByteChannel(onDisk.file(), StandardOpenOption.READ);
      case Content.InMemory inMemory -> new SeekableInMemoryByteChannel(inMemory.bytes());
    };
  }

  private void unpackStream(SourceFile archive) throws IOException, UnreadableSourceException {
    try (InputStream packed = new BufferedInputStream(archive.content().open());
        InputStream content = new BufferedInputStream(unpacked(archive.mediaType(), packed))) {
      if (isTar(content)) {
        unpackTar(content);
      } else {
        String name = nameInside(archive.name());
        if (files.wants(name, false)) {
          files.add(name, content);
        }
      }
    }
  }

  private static InputStream unpacked(String mediaType, InputStream packed) throws IOException {
    return switch (mediaType) {
      case "application/gzip", "application/x-gzip" ->
          GzipCompressorInputStream.builder()
              .setInputStream(packed)
              .setDecompressConcatenated(true)
              .get();
      case "application/x-bzip", "application/x-bzip2" ->
          new BZip2CompressorInputStream(packed, true);
      case "application/x-xz" ->
          XZCompressorInputStream.builder()
              .setInputStream(packed)
              .setDecompressConcatenated(true)
              .setMemoryLimitKiB(MAX_MEMORY_KIB)
              .get();
      default -> packed;
    };
  }

  private static boolean isTar(InputStream content) throws IOException {
    content.mark(TAR_BLOCK);
    byte[] start = content.readNBytes(TAR_BLOCK);
    content.reset();
    return TarArchiveInputStream.matches(start, start.length);
  }

  private void unpackTar(InputStream content) throws IOException, UnreadableSourceException {
    // Not closed: the stream below is closed by whoever opened it.
    @SuppressWarnings("resource")
    TarArchiveInputStream tar = new TarArchiveInputStream(content);
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      String name = entry.getName();
      if (!files.wants(name, !entry.isFile()) || entry.isLink() || entry.isSymbolicLink()) {
        continue;
      }
      if (files.isTooLarge(entry.getSize())) {
        files.refuse(name, files.tooLarge());
      } else {
        files.add(name, tar);
      }
    }
  }

  /** {@code piece.html.gz} is {@code piece.html} inside. */
  private static String nameInside(String name) {
    for (String suffix : List.of(".gz", ".bz2", ".xz", ".tar")) {
      if (name.toLowerCase(Locale.ROOT).endsWith(suffix) && name.length() > suffix.length()) {
        return name.substring(0, name.length() - suffix.length());
      }
    }
    return name;
  }
}
