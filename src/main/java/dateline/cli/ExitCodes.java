package dateline.cli;

/** What a command's exit code says. */
final class ExitCodes {
  static final int DONE = 0;
  static final int NOTHING_FOUND = 1;

  /** The run is done, but some files could not be read. */
  static final int SOME_FAILED = 1;

  static final int USAGE = 2;
  static final int INTERNAL = 70;

  private ExitCodes() {}
}
