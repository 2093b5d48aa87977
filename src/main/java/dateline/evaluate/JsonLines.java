package dateline.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Files of one JSON object a line, in UTF-8, plain or compressed ({@code .gz}). */
public final class JsonLines {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Takes one object of a file. */
  @FunctionalInterface
  public interface Row {
    /** Takes one object; what it throws ends the reading. */
    void accept(JsonNode row) throws IOException;
  }

  private JsonLines() {}

  /**
   * Reads a file line by line; blank lines are passed over.
   *
   * @throws IOException if the file cannot be read or a line is not JSON; the message names file
   *     and line
   */
  public static void read(Path file, Row row) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          row.accept(parse(line, file, number));
        }
      }
    }
  }

  /** Reads a file whole. */
  public static List<JsonNode> readAll(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    read(file, rows::add);
    return rows;
  }

  /**
   * Returns the file of that name in a folder, or its compressed form.
   *
   * @throws IOException if there is neither
   */
  public static Path find(Path folder, String name) throws IOException {
    for (Path file : List.of(folder.resolve(name), folder.resolve(name + ".gz"))) {
      if (Files.exists(file)) {
        return file;
      }
    }
    throw new JudgedDataException(
        "%s needs a file named %s or %s.gz".formatted(folder, name, name), null);
  }

  /**
   * Lists the files an input stands for: itself, or those of a folder whose name ends in {@code
   * .jsonl} or {@code .jsonl.gz}, by name.
   *
   * @throws IOException if there is none
   */
  public static List<Path> files(Path input) throws IOException {
    if (!Files.isDirectory(input)) {
      return List.of(input);
    }
    List<Path> files = new ArrayList<>();
    try (var entries = Files.newDirectoryStream(input, "*.{jsonl,jsonl.gz}")) {
      entries.forEach(files::add);
    }
    if (files.isEmpty()) {
      throw new JudgedDataException("no .jsonl or .jsonl.gz file in " + input, null);
    }
    files.sort(null);
    return files;
  }

  private static JsonNode parse(String line, Path file, int number) throws IOException {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new JudgedDataException(
          "line %d of %s is not a json object: %s".formatted(number, file, e.getOriginalMessage()),
          e);
    }
  }
}
