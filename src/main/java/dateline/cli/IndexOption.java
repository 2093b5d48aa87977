package dateline.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which index a command works on. */
final class IndexOption {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "the index folder (default: ${DEFAULT-VALUE}; env DATELINE_INDEX)",
      defaultValue = "${env:DATELINE_INDEX:-${sys:dateline.home:-.}/index}")
  private Path folder;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  IndexOption() {}

  Path folder() {
    return folder;
  }
}
