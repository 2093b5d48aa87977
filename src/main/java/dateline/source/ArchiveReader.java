package dateline.source;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Opens archives: zip, 7z, tar, and what gzip, bzip2 or xz packed. All of one is unpacked within
 * its bounds before its entries are read.
 */
final class ArchiveReader implements ContainerReader {

  private final DocumentParser parser;
  private final ContainerLimits limits;

  ArchiveReader(DocumentParser parser, ContainerLimits limits) {
    this.parser = parser;
    this.limits = limits;
  }

  @Override
  public boolean opens(String mediaType) {
    return DocumentTypes.isArchive(mediaType);
  }

  @Override
  public void open(SourceFile container, Entries entries)
      throws IOException, UnreadableSourceException {
    try (UnpackedArchive archive = parser.unpack(container, limits.maxUnpackedBytes())) {
      for (UnpackedEntry entry : archive.entries()) {
        Path file = archive.file(entry);
        if (file != null) {
          entries.read(new Entry(entry.name(), null, null, new Content.OnDisk(file)));
          TemporaryFolders.deleteIfEmpty(file);
        } else {
          String reason = entry.reason();
          entries.unreadable(entry.name(), reason == null ? "was not unpacked" : reason);
        }
      }
      if (archive.fault() != null) {
        throw new UnreadableSourceException(archive.fault());
      }
    }
  }
}
