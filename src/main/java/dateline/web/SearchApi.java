package dateline.web;

import dateline.query.QueryParser;
import dateline.search.ArticleSearch;
import dateline.search.FoundArticle;
import dateline.search.Hit;
import dateline.search.SearchResults;
import dateline.search.Suggestion;
import dateline.search.ValueLabels;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON API without HTTP: the same parameters and the same JSON, for the command line.
 * Immutable; safe for use by several threads.
 */
public final class SearchApi {
  private final ArticleSearch search;
  private final QueryParser queryParser;
  private final SearchParametersParser parametersParser;
  private final RemedyFinder remedies;
  private final Json json = new Json();

  /**
   * What a search gives.
   *
   * @param offset how many hits come before those of this page
   * @param results the answer
   * @param didYouMean other spellings, each with its number of articles, for readers
   * @param withoutFilters filters that keep all answers out, each with the number of articles
   *     without it, for readers
   * @param json the answer as {@code /api/v1/search} gives it
   */
  public record Found(
      int offset,
      SearchResults results,
      List<String> didYouMean,
      List<String> withoutFilters,
      String json) {}

  public SearchApi(ArticleSearch search, QueryParser queryParser, ValueLabels labels) {
    this.search = search;
    this.queryParser = queryParser;
    this.parametersParser = new SearchParametersParser(labels);
    this.remedies = new RemedyFinder(search, queryParser, labels);
  }

  /**
   * Searches.
   *
   * @param parameters the values by the name of the parameter, as in {@code GET /api/v1/search?…}
   * @throws IllegalArgumentException if a value is unknown or out of range
   */
  public Found search(Map<String, List<String>> parameters) throws IOException {
    SearchParameters parsed;
    try {
      parsed = parametersParser.parse(new QueryString(parameters));
    } catch (ProblemException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    SearchResults results = search.search(parsed.request(queryParser));
    Remedies found = remedies.find(parsed, results);
    return new Found(
        parsed.offset(),
        results,
        found.spellings().stream()
            .map(
                spelling ->
                    "did you mean: %s (%,d)".formatted(spelling.search().q(), spelling.count()))
            .toList(),
        found.withoutFilters().stream()
            .map(without -> "without %s: %,d".formatted(without.label(), without.count()))
            .toList(),
        json.write(SearchJson.of(new Answer(parsed, results, found))));
  }

  /**
   * Writes all articles that answer a search as {@code /api/v1/export} does.
   *
   * @param parameters the values by the name of the parameter, {@code format} among them
   * @param out stays the caller's to close
   * @return how many articles
   * @throws IllegalArgumentException if a value is unknown, out of range or of no use
   */
  public long export(Map<String, List<String>> parameters, Writer out) throws IOException {
    SearchExport export;
    try {
      export = SearchExport.of(new QueryString(parameters), parametersParser, queryParser);
    } catch (ProblemException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return export.write(search, articles -> out);
  }

  /** Returns suggestions as {@code /api/v1/suggest} gives them. */
  public String json(String typed, List<Suggestion> suggestions) {
    return json.write(SuggestJson.of(typed, suggestions));
  }

  /** Returns similar articles as {@code /api/v1/similar/ID} gives them. */
  public String similarJson(String id, List<Hit> hits) {
    return json.write(SimilarJson.of(id, hits));
  }

  /** Returns an opened article as {@code /api/v1/articles/{id}} gives it. */
  public String json(FoundArticle found) {
    return json.write(ArticleJson.of(found));
  }

  /** Opens an article, marking what of a query matched in it. */
  public Optional<FoundArticle> article(String id, String q) throws IOException {
    return search.article(id, queryParser.parse(q));
  }
}
