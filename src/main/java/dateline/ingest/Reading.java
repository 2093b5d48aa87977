package dateline.ingest;

import dateline.index.FileOutcome;
import dateline.index.InventoryEntry;
import dateline.index.StageVersions;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file to be read.
 *
 * @param content null if it could not be opened
 * @param failure why it could not be opened, or null
 * @param attempts how often its content was read before
 * @param twin the path of a file whose articles of the same content were in the index when the run
 *     began, or null if there is none
 */
record Reading(
    FoundFile file,
    @Nullable ContentHash content,
    FileOutcome.@Nullable Failed failure,
    int attempts,
    @Nullable String twin) {

  /** Returns 64 hexadecimal digits; none if the file could not be opened. */
  String sha256() {
    return content == null ? "" : content.digits();
  }

  InventoryEntry entry(FileOutcome outcome, StageVersions stages) {
    return new InventoryEntry(file.path(), file.stamp(), sha256(), outcome, stages, attempts + 1);
  }

  /**
   * Returns whether a file has the same name as this one, in whatever folder: of a path, a reader
   * looks at nothing else.
   */
  boolean isNamedLike(InventoryEntry other) {
    return lastName(other.path()).equals(lastName(file.path()));
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** How it is kept during a run. */
  static final class Format extends FileFormat<Reading> {
    Format(Map<String, CorpusFolder> folders) {
      super(folders);
    }

    @Override
    FoundFile file(Reading record) {
      return record.file();
    }

    @Override
    void writeRest(Reading record, DataOutput to) throws IOException {
      to.writeBoolean(record.content() != null);
      if (record.content() != null) {
        record.content().write(to);
      }
      to.writeBoolean(record.failure() != null);
      if (record.failure() != null) {
        to.writeUTF(record.failure().stage());
        to.writeUTF(record.failure().reason());
      }
      to.writeInt(record.attempts());
      FileFields.writeNullable(record.twin(), to);
    }

    @Override
    Reading readRest(FoundFile file, DataInput from) throws IOException {
      return new Reading(
          file,
          from.readBoolean() ? ContentHash.read(from) : null,
          from.readBoolean() ? new FileOutcome.Failed(from.readUTF(), from.readUTF()) : null,
          from.readInt(),
          FileFields.readNullable(from));
    }
  }
}
