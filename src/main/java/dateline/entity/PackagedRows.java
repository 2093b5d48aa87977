package dateline.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of the tab-separated files that the build makes from data packages. */
final class PackagedRows {
  private PackagedRows() {}

  /**
   * Reads a file's rows, in its order.
   *
   * @param resource its name, beside this class
   * @return the columns of each row
   */
  static List<String[]> read(String resource) {
    try (InputStream in = PackagedRows.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: it lacks " + resource);
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines.lines().map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
