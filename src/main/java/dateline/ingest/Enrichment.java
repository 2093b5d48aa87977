package dateline.ingest;

import dateline.entity.Enricher;
import dateline.index.Stage;
import dateline.index.StageVersions;

/**
 * How articles are enriched, and what that amounts to.
 *
 * @param stages the stages an article has gone through that was enriched so, {@link Stage#PARSE}
 *     not among them
 */
public record Enrichment(Enricher enricher, StageVersions stages) {

  /** Finds countries only. */
  public static Enrichment countries(Enricher enricher) {
    return new Enrichment(
        enricher.withoutNames(), StageVersions.NONE.with(Stage.COUNTRIES, enricher.version()));
  }

  /**
   * Finds names too.
   *
   * @param recogniser the version of what recognises them
   */
  public static Enrichment names(Enricher enricher, String recogniser) {
    return new Enrichment(
        enricher,
        StageVersions.NONE.with(Stage.COUNTRIES, enricher.version()).with(Stage.NAMES, recogniser));
  }
}
