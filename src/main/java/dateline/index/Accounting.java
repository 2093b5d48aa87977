package dateline.index;

/**
 * What became of the files found, counted in files. {@code found = indexed + duplicate + skipped +
 * failed}, always.
 *
 * @param articles how many articles the indexed files hold
 */
public record Accounting(long indexed, long duplicate, long skipped, long failed, long articles) {

  /** The accounting of no files. */
  public static final Accounting NONE = new Accounting(0, 0, 0, 0, 0);

  /** Returns the number of files found. */
  public long found() {
    return indexed + duplicate + skipped + failed;
  }

  /** Returns this accounting with one more file. */
  public Accounting plus(FileOutcome outcome) {
    return switch (outcome) {
      case FileOutcome.Indexed done ->
          new Accounting(indexed + 1, duplicate, skipped, failed, articles + done.articles());
      case FileOutcome.Duplicate ignored ->
          new Accounting(indexed, duplicate + 1, skipped, failed, articles);
      case FileOutcome.Skipped ignored ->
          new Accounting(indexed, duplicate, skipped + 1, failed, articles);
      case FileOutcome.Failed ignored ->
          new Accounting(indexed, duplicate, skipped, failed + 1, articles);
    };
  }
}
