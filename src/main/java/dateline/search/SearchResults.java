package dateline.search;

import dateline.query.ParsedQuery;
import java.time.Duration;
import java.util.List;

/**
 * An answer.
 *
 * @param query the query as understood
 * @param anyWord whether nothing had all the words, so that articles with any of them are given
 * @param total how many articles answer
 * @param hits the requested page of them, in the requested order
 * @param partial after the last of {@code hits}, to fill the page: the best articles with some of
 *     the words only, counted neither in {@code total} nor in {@code facets}; only for plain words,
 *     sorted by relevance
 * @param facets one for every {@link Dimension}, in its order
 * @param completeness whether this is all there is
 * @param took the engine's time
 */
public record SearchResults(
    ParsedQuery query,
    boolean anyWord,
    TotalHits total,
    List<Hit> hits,
    List<Hit> partial,
    List<Facet> facets,
    Completeness completeness,
    Duration took) {
  public SearchResults {
    hits = List.copyOf(hits);
    partial = List.copyOf(partial);
    facets = List.copyOf(facets);
  }

  /** Returns the facet of a dimension. */
  public Facet facet(Dimension dimension) {
    return facets.stream()
        .filter(facet -> facet.dimension() == dimension)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no facet for " + dimension));
  }
}
