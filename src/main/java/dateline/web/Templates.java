package dateline.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/**
 * Writes pages. The templates are compiled with the code, and everything they show is escaped for
 * where it stands. Safe for use by several threads.
 */
final class Templates {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "dateline.web.template");

  String render(SearchView view) {
    return render("search.jte", view);
  }

  String render(ArticleView view) {
    return render("article.jte", view);
  }

  String render(FacetListView view) {
    return render("facetlist.jte", view);
  }

  String render(StatusView view) {
    return render("status.jte", view);
  }

  /** Writes an Atom feed. */
  String render(FeedView view) {
    return render("atom.jte", view);
  }

  String render(ErrorView view) {
    return render("error.jte", view);
  }

  /**
   * Writes the OpenSearch description.
   *
   * @param origin scheme, host and port the browser used
   */
  String renderOpenSearch(String origin) {
    return render("opensearch.jte", origin);
  }

  private String render(String template, Object view) {
    StringOutput output = new StringOutput();
    engine.render(template, view, output);
    return output.toString();
  }
}
