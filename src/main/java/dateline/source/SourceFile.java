package dateline.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file, or an entry of a container, about to be read.
 *
 * @param content its bytes
 * @param path its name in locators; for an entry its name in the container
 * @param mediaType what its content, then its name, say it is: {@code text/html}, without
 *     parameters
 * @param url where the container says it was fetched from, or null
 */
record SourceFile(Content content, String path, String mediaType, @Nullable String url) {

  /** Reads the whole file; its size has been checked against the settings. */
  byte[] bytes() throws IOException {
    return content.bytes();
  }

  /** Returns the last name of the path. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
