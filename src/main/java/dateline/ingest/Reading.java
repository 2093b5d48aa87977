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

  /** Returns how it is kept during a run. */
  static FileFormat<Reading> format(Map<String, CorpusFolder> folders) {
    return new FileFormat<>(folders, Reading::file, Reading::write, Reading::read);
  }

  private static void write(Reading reading, DataOutput to) throws IOException {
    to.writeBoolean(reading.content != null);
    if (reading.content != null) {
      reading.content.write(to);
    }
    to.writeBoolean(reading.failure != null);
    if (reading.failure != null) {
      to.writeUTF(reading.failure.stage());
      to.writeUTF(reading.failure.reason());
    }
    to.writeInt(reading.attempts);
    FileFields.writeNullable(reading.twin, to);
  }

  private static Reading read(FoundFile file, DataInput from) throws IOException {
    return new Reading(
        file,
        from.readBoolean() ? ContentHash.read(from) : null,
        from.readBoolean() ? new FileOutcome.Failed(from.readUTF(), from.readUTF()) : null,
        from.readInt(),
        FileFields.readNullable(from));
  }
}
