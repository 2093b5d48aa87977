package dateline.search;

import dateline.query.Concept;
import dateline.query.ParsedQuery;
import java.time.Duration;
import java.util.List;

/**
 * An answer.
 *
 * @param query the query as understood
 * @param anyWord whether nothing had all the words, so that articles with any of them are given
 * @param total how many articles answer
 * @param stories how many pieces they are: versions of one piece count once
 * @param related how many of the articles listed are no answers, but have some of the words, others
 *     for the same, or are near in meaning; {@code facets} do not count them. None unless asked by
 *     plain words, sorted by relevance
 * @param otherWords what the thesaurus knows of what plain words name, where articles with its
 *     words were looked for too; usually empty
 * @param hits the requested page of the list, in the requested order; the list has {@link #listed}
 *     hits
 * @param facets one for every {@link Dimension}, in its order
 * @param notes what the reader should know about this answer, in lower case; usually empty
 * @param took the engine's time
 */
public record SearchResults(
    ParsedQuery query,
    boolean anyWord,
    TotalHits total,
    long stories,
    long related,
    List<Concept> otherWords,
    List<Hit> hits,
    List<Facet> facets,
    List<String> notes,
    Duration took) {
  public SearchResults {
    otherWords = List.copyOf(otherWords);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    notes = List.copyOf(notes);
  }

  /**
   * Returns how many hits can be paged through: the answers and what is related.
   *
   * @param collapse as in the request
   */
  public long listed(boolean collapse) {
    return (collapse ? stories : total.value()) + related;
  }

  /** Returns the facet of a dimension. */
  public Facet facet(Dimension dimension) {
    return facets.stream()
        .filter(facet -> facet.dimension() == dimension)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no facet for " + dimension));
  }
}
