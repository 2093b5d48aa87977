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
}
