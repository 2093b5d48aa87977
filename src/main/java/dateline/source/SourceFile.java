package dateline.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file about to be read.
 *
 * @param file the file to open
 * @param path its name in locators
 * @param mediaType what its content, then its name, say it is: {@code text/html}, without
 *     parameters
 */
record SourceFile(Path file, String path, String mediaType) {

  /** Reads the whole file; its size has been checked against the settings. */
  byte[] bytes() throws IOException {
    return Files.readAllBytes(file);
  }

  /** Returns the last name of the path. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
