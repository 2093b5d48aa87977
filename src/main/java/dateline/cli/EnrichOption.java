package dateline.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When people, organisations and places are found: {@code --enrich}. */
final class EnrichOption {

  /** The values of {@code --enrich}. */
  enum When {
    /** While a file is read: slower, and complete with the first commit. */
    INLINE,
    /** After all files are read and can be searched; goes on where it was ended. */
    BACKGROUND,
    /** Not now: a later run does it. */
    OFF
  }

  @Option(
      names = "--enrich",
      paramLabel = "inline|background|off",
      description =
          "find names while files are read, after all can be searched, or in a later run (default:"
              + " inline; serve and watch: background)")
  private @Nullable When when;

  /** Returns what was asked for. */
  When or(When usual) {
    return when == null ? usual : when;
  }
}
