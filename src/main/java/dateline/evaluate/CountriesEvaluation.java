package dateline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.entity.Enricher;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Compares the countries the {@link Enricher} finds with gold data. A row is {@code {"id", "title",
 * "text"}} and at least one of
 *
 * <ul>
 *   <li>{@code "countries"}: the document's set; compared with what the article is about and, if it
 *       names eight countries or more, those named at least half as often as the first
 *   <li>{@code "about"}, and beside it {@code "mentioned"} and {@code "borderline"}, which counts
 *       neither as hit nor as error
 *   <li>{@code "mentions"}: {@code {"start", "end", "country"}}, in code points of {@code text}
 * </ul>
 */
public final class CountriesEvaluation {

  private final Enricher enricher;

  public CountriesEvaluation(Enricher enricher) {
    this.enricher = enricher;
  }

  /**
   * Evaluates a file or all of a folder's files together.
   *
   * @throws IOException if the input cannot be read or is not of the format
   */
  public MetricsReport evaluate(Path input) throws IOException {
    return evaluate(input, 0);
  }

  /**
   * Evaluates a file or all of a folder's files together.
   *
   * @param confusions how many of the countries missed most often, and of those found wrongly most
   *     often, to report; 0 for none
   * @throws IOException if the input cannot be read or is not of the format
   */
  public MetricsReport evaluate(Path input, int confusions) throws IOException {
    CountriesTally tally = new CountriesTally(enricher);
    for (Path file : JsonLines.files(input)) {
      JsonLines.read(file, row -> count(row, tally));
    }
    return tally.report(confusions);
  }

  private void count(JsonNode row, CountriesTally tally) {
    GoldArticle gold = GoldArticle.of(row);
    tally.add(row, gold, enricher.enrich(gold.article()));
  }
}
