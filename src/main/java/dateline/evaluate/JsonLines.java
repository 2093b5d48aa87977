package dateline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Files with one JSON object a line, plain or compressed with gzip. */
final class JsonLines {
  private JsonLines() {}

  /** Returns every object, in the file's order. */
  static List<JsonNode> read(Path file) throws IOException {
    try (InputStream content = open(file);
        MappingIterator<JsonNode> nodes =
            new JsonMapper().readerFor(JsonNode.class).readValues(content)) {
      return nodes.readAll();
    }
  }

  /**
   * Returns the file of that name in a folder, or its compressed form.
   *
   * @throws NoSuchFileException if there is neither
   */
  static Path find(Path folder, String name) throws NoSuchFileException {
    Path plain = folder.resolve(name);
    if (Files.exists(plain)) {
      return plain;
    }
    Path compressed = folder.resolve(name + ".gz");
    if (Files.exists(compressed)) {
      return compressed;
    }
    throw new NoSuchFileException(
        folder.toString(), null, "needs a file named %s or %s.gz".formatted(name, name));
  }

  private static InputStream open(Path file) throws IOException {
    InputStream content = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(content) : content;
  }
}
