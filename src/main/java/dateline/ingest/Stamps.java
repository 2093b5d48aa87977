package dateline.ingest;

import dateline.index.FileStamp;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks the file system what it knows of a file, once per file. */
final class Stamps {
  private static final String UNIX =
      "unix:size,lastModifiedTime,ctime,ino,dev,isDirectory,isSymbolicLink";

  /** Asked once: the answer is a set that is made anew each time. */
  private static final boolean DEFAULT_IS_UNIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  /**
   * A file's stamp and what sort of file it is.
   *
   * @param key the same for two names of one file; null where the system does not tell
   */
  record Stamped(FileStamp stamp, boolean isFolder, boolean isLink, @Nullable Object key) {}

  /** What is one file, whatever its names. */
  private record Node(Object device, long number) {}

  private Stamps() {}

  /**
   * @param options {@link LinkOption#NOFOLLOW_LINKS} to ask about a link itself
   */
  static Stamped of(Path file, LinkOption... options) throws IOException {
    return isUnix(file.getFileSystem())
        ? unix(Files.readAttributes(file, UNIX, options))
        : basic(Files.readAttributes(file, BasicFileAttributes.class, options));
  }

  private static boolean isUnix(FileSystem system) {
    return system.equals(FileSystems.getDefault())
        ? DEFAULT_IS_UNIX
        : system.supportedFileAttributeViews().contains("unix");
  }

  private static Stamped unix(Map<String, Object> attributes) {
    var node = (Long) value(attributes, "ino");
    FileStamp stamp =
        new FileStamp(
            (Long) value(attributes, "size"),
            nanos(value(attributes, "lastModifiedTime")),
            nanos(value(attributes, "ctime")),
            node);
    return new Stamped(
        stamp,
        (Boolean) value(attributes, "isDirectory"),
        (Boolean) value(attributes, "isSymbolicLink"),
        new Node(value(attributes, "dev"), node));
  }

  private static Object value(Map<String, Object> attributes, String name) {
    Object value = attributes.get(name);
    if (value == null) {
      throw new IllegalStateException("the file system does not tell what was asked for: " + name);
    }
    return value;
  }

  private static Stamped basic(BasicFileAttributes attributes) {
    return new Stamped(
        new FileStamp(attributes.size(), nanos(attributes.lastModifiedTime()), 0, 0),
        attributes.isDirectory(),
        attributes.isSymbolicLink(),
        attributes.fileKey());
  }

  private static long nanos(Object time) {
    return ((FileTime) time).to(TimeUnit.NANOSECONDS);
  }
}
