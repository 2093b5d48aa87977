package dateline.web;

import dateline.article.EnrichedArticle;
import dateline.export.ArticleExport;
import dateline.export.ExportFormat;
import dateline.query.QueryParser;
import dateline.search.ArticleSearch;
import dateline.search.ArticleVisitor;
import dateline.search.SearchRequest;
import dateline.search.SearchSort;
import java.io.IOException;
import java.io.Writer;

/**
 * All articles that answer a search, in order of date, in a form for other programs.
 *
 * @param request what was asked
 * @param format the form
 */
record SearchExport(SearchRequest request, ExportFormat format) {

  /** The parameter that names the form. */
  static final String FORMAT = "format";

  /** What a search has beside, and everything at once has no use for. */
  private static final String[] OF_PAGES = {"page", "size", "cursor", "match", "explain"};

  /** Where an export is written to. */
  @FunctionalInterface
  interface Target {
    /**
     * Opens it.
     *
     * @param articles how many will be written
     */
    Writer open(long articles) throws IOException;
  }

  /**
   * Reads what is to be exported.
   *
   * @throws ProblemException if a parameter is unknown, out of range or of no use
   */
  static SearchExport of(
      QueryString query, SearchParametersParser parametersParser, QueryParser queryParser)
      throws ProblemException {
    parametersParser.checkNames(query, FORMAT);
    for (String name : OF_PAGES) {
      if (query.names().contains(name)) {
        throw ProblemException.badRequest(
            "%s has no use, as an export holds all articles: leave it out".formatted(name));
      }
    }
    SearchParameters parameters = parametersParser.parse(query);
    if (parameters.sort() == SearchSort.RELEVANCE) {
      throw ProblemException.badRequest(
          "sort=relevance has no use, as an export is in order of date: use newest or oldest");
    }
    boolean collapse = query.one("collapse").isPresent() && parameters.collapse();
    SearchRequest request =
        parameters
            .request(queryParser)
            .withSort(parameters.sort() == null ? SearchSort.NEWEST : parameters.sort())
            .withCollapse(collapse);
    return new SearchExport(request, format(query));
  }

  private static ExportFormat format(QueryString query) throws ProblemException {
    String name = query.one(FORMAT).orElse("");
    return ExportFormat.of(name)
        .orElseThrow(
            () ->
                ProblemException.badRequest(
                    name.isEmpty()
                        ? "format is missing: use one of " + ExportFormat.names()
                        : "unknown format %s; use one of %s"
                            .formatted(name, ExportFormat.names())));
  }

  /**
   * Writes the articles.
   *
   * @return how many
   */
  long write(ArticleSearch search, Target target) throws IOException {
    var writing = new Writing(format, target);
    search.visit(request, writing);
    writing.out.flush();
    return writing.articles;
  }

  private static final class Writing implements ArticleVisitor {
    private final ExportFormat format;
    private final Target target;
    private long articles;
    private Writer out = Writer.nullWriter();
    private ArticleExport export;

    Writing(ExportFormat format, Target target) {
      this.format = format;
      this.target = target;
      this.export = format.to(out);
    }

    @Override
    public void begin(long count) throws IOException {
      articles = count;
      out = target.open(count);
      export = format.to(out);
      export.begin();
    }

    @Override
    public void visit(EnrichedArticle article) throws IOException {
      export.write(article);
    }
  }
}
