package dateline.source;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a parsing process is asked to do with one file.
 *
 * @param task what to do
 * @param content the file
 * @param name its name, without folders
 * @param mediaType what it is, or for {@link Task#DETECT} what is said that it is, or null
 * @param folder where to unpack it; null but for {@link Task#UNPACK}
 * @param maxBytes the most to unpack; else 0
 */
record ParserRequest(
    Task task,
    Content content,
    String name,
    @Nullable String mediaType,
    @Nullable Path folder,
    long maxBytes) {

  /** The methods of {@link DocumentParser}. */
  enum Task {
    DETECT,
    PARSE,
    UNPACK
  }

  void writeTo(DataOutputStream out) throws IOException {
    Frames.writeText(out, task.name());
    Frames.writeText(out, name);
    Frames.writeText(out, mediaType);
    Frames.writeText(out, folder == null ? null : folder.toString());
    out.writeLong(maxBytes);
    switch (content) {
      case Content.OnDisk onDisk -> Frames.writeText(out, absolute(onDisk.file()));
      case Content.InMemory inMemory -> {
        Frames.writeText(out, null);
        out.write(inMemory.bytes());
      }
    }
  }

  private static String absolute(Path file) {
    return file.toAbsolutePath().toString();
  }

  static ParserRequest readFrom(DataInputStream in) throws IOException {
    Task task = Task.valueOf(String.valueOf(Frames.readText(in)));
    String name = Objects.requireNonNullElse(Frames.readText(in), "");
    String mediaType = Frames.readText(in);
    String folder = Frames.readText(in);
    long maxBytes = in.readLong();
    String file = Frames.readText(in);
    Content content =
        file == null ? new Content.InMemory(in.readAllBytes()) : new Content.OnDisk(Path.of(file));
    return new ParserRequest(
        task, content, name, mediaType, folder == null ? null : Path.of(folder), maxBytes);
  }
}
