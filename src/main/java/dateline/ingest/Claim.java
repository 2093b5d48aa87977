package dateline.ingest;

import dateline.index.FileOutcome;
import dateline.index.FileStamp;
import dateline.index.InventoryEntry;
import dateline.spill.RecordFormat;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a file has to do with a content.
 *
 * @param sidecar the name in the index its sidecar would have, or null if it has none
 * @param attempts how often the content was read at this path before
 * @param original the path of the file that the index has it for a copy of, or null
 */
record Claim(
    ContentHash content,
    String path,
    @Nullable String sidecar,
    FileStamp stamp,
    Sort sort,
    int attempts,
    @Nullable String original) {

  /** By content; of one content by path. */
  static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::content)
          .thenComparing(Claim::path, PathOrder.BYTES)
          .thenComparing(Claim::sort);

  /** How a file and a content belong together. */
  enum Sort {
    /** The index has it at this path, and its articles. */
    WAS_INDEXED,
    /** The index has it at this path, without articles. */
    WAS_THERE,
    /** The file is gone. */
    GONE,
    /** The file has another content now. */
    LOST,
    /** A copy whose original is none any more. */
    ORPHAN,
    /** The file still has it, under another stamp. */
    TOUCHED,
    /** The file has it now, and had another. */
    CHANGED,
    /** The file is new. */
    NEW
  }

  /** A claim of a file as the index knows it. */
  static Claim of(InventoryEntry entry, Sort sort) {
    return new Claim(
        ContentHash.of(entry.sha256()),
        entry.path(),
        null,
        entry.stamp(),
        sort,
        entry.attempts(),
        entry.outcome() instanceof FileOutcome.Duplicate copy ? copy.path() : null);
  }

  /** The claim of what the index has. */
  static Claim before(InventoryEntry entry) {
    return of(
        entry, entry.outcome() instanceof FileOutcome.Indexed ? Sort.WAS_INDEXED : Sort.WAS_THERE);
  }

  /** Returns the claim of the same file under another stamp. */
  Claim withStamp(FileStamp other) {
    return new Claim(content, path, sidecar, other, sort, attempts, original);
  }

  /** How it is kept during a run. */
  static final class Format implements RecordFormat<Claim> {
    private static final long REST_BYTES = 150;

    @Override
    public void write(Claim record, DataOutput to) throws IOException {
      record.content().write(to);
      fields(record).write(to);
      to.writeUTF(record.sort().name());
      to.writeInt(record.attempts());
      FileFields.writeNullable(record.original(), to);
    }

    @Override
    public Claim read(DataInput from) throws IOException {
      ContentHash content = ContentHash.read(from);
      FileFields file = FileFields.read(from);
      return new Claim(
          content,
          file.path(),
          file.sidecar(),
          file.stamp(),
          Sort.valueOf(from.readUTF()),
          from.readInt(),
          FileFields.readNullable(from));
    }

    @Override
    public long heapBytes(Claim record) {
      String original = record.original();
      return fields(record).heapBytes() + REST_BYTES + (original == null ? 0 : original.length());
    }

    private static FileFields fields(Claim record) {
      return new FileFields(record.path(), record.sidecar(), record.stamp());
    }
  }
}
