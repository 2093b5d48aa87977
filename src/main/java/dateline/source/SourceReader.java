package dateline.source;

import java.nio.file.Path;

/** Reads source files. Safe for use by several threads. */
public final class SourceReader {

  /**
   * Reads one file.
   *
   * @param file the file to open
   * @param path its name in locators: relative to the corpus folder, {@code /} between names
   * @return what became of it; never throws for what is in the file
   */
  public ParseOutcome read(Path file, String path) {
    return new ParseOutcome.Failed("parse", "no reader for " + path + " (" + file + ")");
  }
}
