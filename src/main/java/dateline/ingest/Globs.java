package dateline.ingest;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Patterns over files: each a glob over the path inside a folder, or over the file's name alone.
 * {@code *.md}, {@code drafts/**}, {@code {a,b}/*.txt}.
 *
 * @param folder the folder the patterns are relative to
 */
record Globs(Path folder, List<PathMatcher> patterns) {
  static final String IGNORE_FILE = ".datelineignore";

  /**
   * @param source where the patterns come from, for messages
   * @throws IllegalArgumentException if one is no pattern
   */
  static Globs of(Path folder, List<String> lines, String source) {
    return new Globs(folder, lines.stream().map(line -> glob(line, source)).toList());
  }

  /** Reads the file of patterns in a folder; none if there is no such file. */
  static Globs ignored(Path folder) throws IOException {
    Path file = folder.resolve(IGNORE_FILE);
    // What is in a folder that cannot be looked into is told when it is opened.
    if (!Files.exists(file)) {
      return new Globs(folder, List.of());
    }
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      return new Globs(folder, List.of());
    } catch (MalformedInputException e) {
      throw new IllegalArgumentException(file + " is no text in UTF-8: save it as such", e);
    }
    return of(
        folder,
        lines.stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList(),
        file.toString());
  }

  private static PathMatcher glob(String line, String source) {
    String pattern = line.endsWith("/") ? line.substring(0, line.length() - 1) : line;
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "\"%s\" in %s is no pattern: write it like *.md or drafts/**".formatted(line, source), e);
    }
  }

  boolean isEmpty() {
    return patterns.isEmpty();
  }

  /**
   * Returns whether one of the patterns matches.
   *
   * @param file a file or folder inside the folder
   */
  boolean match(Path file) {
    if (patterns.isEmpty()) {
      return false;
    }
    Path inside = folder.relativize(file);
    Path name = file.getFileName();
    return patterns.stream().anyMatch(glob -> glob.matches(inside) || glob.matches(name));
  }
}
