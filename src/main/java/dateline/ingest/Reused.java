package dateline.ingest;

/**
 * What a reindex did not have to make anew, in files.
 *
 * @param enriched files whose articles were taken over as they were
 * @param parsed files that were not read again, but whose articles were enriched anew
 */
public record Reused(long enriched, long parsed) {

  /** Everything was made anew. */
  public static final Reused NOTHING = new Reused(0, 0);
}
