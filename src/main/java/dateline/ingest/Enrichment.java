package dateline.ingest;

import dateline.article.Article;
import dateline.article.EnrichedArticle;
import dateline.embedding.ArticleEmbedder;
import dateline.entity.Enricher;
import dateline.index.Stage;
import dateline.index.StageVersions;
import org.jspecify.annotations.Nullable;

/**
 * How articles are enriched, and what that amounts to.
 *
 * @param embedder works out vectors, or null for none
 * @param stages the stages an article has gone through that was enriched so, {@link Stage#PARSE}
 *     not among them
 */
public record Enrichment(
    Enricher enricher, @Nullable ArticleEmbedder embedder, StageVersions stages) {

  /** Without vectors. */
  public Enrichment(Enricher enricher, StageVersions stages) {
    this(enricher, null, stages);
  }

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

  /** Works out vectors too. */
  public Enrichment withVectors(ArticleEmbedder other) {
    String version = other.version().replace(' ', '-');
    return new Enrichment(enricher, other, stages.with(Stage.VECTORS, version));
  }

  /** Enriches an article. */
  EnrichedArticle enrich(Article article) {
    EnrichedArticle enriched = enricher.enrich(article);
    return embedder == null ? enriched : enriched.withEmbedding(embedder.embed(article));
  }

  /**
   * Does to an article what it lacks. What it has stays, wanted or not, unless it may come out
   * otherwise now.
   *
   * @param taken the stages it has gone through
   */
  EnrichedArticle complete(EnrichedArticle article, StageVersions taken) {
    EnrichedArticle named =
        hasEntities(taken)
            ? article
            : enricher.enrich(article.article()).withEmbedding(article.embedding());
    return embedder == null || taken.agrees(Stage.VECTORS, stages)
        ? named
        : named.withEmbedding(embedder.embed(article.article()));
  }

  /** Returns the stages an article has gone through that was completed after some. */
  StageVersions completed(StageVersions taken) {
    return (hasEntities(taken) ? taken : taken.without(Stage.NAMES)).with(stages);
  }

  private boolean hasEntities(StageVersions taken) {
    return taken.containsAll(stages.without(Stage.VECTORS));
  }
}
