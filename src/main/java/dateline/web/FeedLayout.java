package dateline.web;

import dateline.article.Article;
import dateline.article.ArticleKind;
import dateline.article.Publication;
import dateline.article.Sourced;
import dateline.search.Dimension;
import dateline.search.Hit;
import dateline.search.SearchResults;
import dateline.search.Selection;
import dateline.search.ValueLabels;
import dateline.web.FeedEntryView.Category;
import dateline.web.FeedEntryView.Credit;
import dateline.web.FeedEntryView.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lays out feeds. Immutable; safe for use by several threads. */
final class FeedLayout {
  private static final String URN = "urn:dateline:";
  private static final String KIND = URN + "kind";
  private static final String ABOUT = URN + "about";

  private final ValueLabels labels;

  FeedLayout(ValueLabels labels) {
    this.labels = labels;
  }

  /**
   * Lays out a feed.
   *
   * @param origin scheme, host and port the reader used
   */
  FeedView layOut(FeedSearch feed, SearchResults results, String origin) {
    SearchParameters parameters = feed.parameters();
    List<FeedEntryView> entries =
        results.hits().stream().map(hit -> entry(hit, parameters.q(), origin)).toList();
    String atom = feed.url(FeedSearch.ATOM);
    return new FeedView(
        URN + "search:" + atom.substring(atom.indexOf('?') + 1),
        XmlText.of("Dateline: " + title(parameters, results)),
        description(results),
        new FeedView.Links(
            origin + atom, origin + feed.url(FeedSearch.JSON), origin + feed.pageUrl()),
        new FeedView.Extent(results.total(), parameters.offset() + 1, parameters.size()),
        entries.stream()
            .map(FeedEntryView::updated)
            .max(Comparator.naturalOrder())
            .orElse(FeedEntryView.EPOCH),
        entries);
  }

  private static @Nullable String description(SearchResults results) {
    List<String> told = new ArrayList<>();
    if (results.anyWord()) {
      told.add("no article has all the words: these have any of them");
    }
    told.addAll(results.notes());
    return told.isEmpty() ? null : XmlText.of(String.join("; ", told));
  }

  private String title(SearchParameters parameters, SearchResults results) {
    List<String> parts = new ArrayList<>();
    if (!parameters.q().isEmpty()) {
      parts.add(parameters.q());
    }
    for (Selection selection : parameters.selections()) {
      String heading = FacetLayout.heading(selection.dimension()).toLowerCase(Locale.ROOT);
      String label = SearchPage.label(results, selection, labels);
      parts.add(heading + (selection.excluded() ? ": not " : ": ") + label);
    }
    if (parameters.from() != null) {
      parts.add("from " + parameters.from());
    }
    if (parameters.to() != null) {
      parts.add("until " + parameters.to());
    }
    return parts.isEmpty() ? "all articles" : String.join(", ", parts);
  }

  private FeedEntryView entry(Hit hit, String q, String origin) {
    Article article = hit.article();
    Publication publication = article.publication();
    return new FeedEntryView(
        URN + "article:" + article.id(),
        XmlText.of(article.headline().value()),
        new FeedEntryView.Links(
            origin + HitLayout.articleUrl(article.id(), q),
            text(ArticlePage.webAddress(publication.canonicalUrl()))),
        new Credit(
            article.authors().stream().map(a -> XmlText.of(a.value().name())).toList(),
            text(value(publication.outlet()))),
        text(value(publication.language())),
        publication.published() == null ? null : Moment.of(publication.published().value()),
        categories(hit),
        hit.snippets().stream().map(snippet -> XmlText.of(snippet.text())).toList());
  }

  private List<Category> categories(Hit hit) {
    List<Category> categories = new ArrayList<>();
    ArticleKind kind = hit.article().publication().kind().value();
    String kindLabel = HitLayout.kindLabel(kind);
    if (kindLabel != null) {
      categories.add(new Category(KIND, kind.name(), kindLabel));
    }
    for (String code : hit.countries().about()) {
      categories.add(new Category(ABOUT, code, labels.label(Dimension.ABOUT, code)));
    }
    return categories;
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null ? null : XmlText.of(text);
  }

  private static @Nullable String value(@Nullable Sourced<String> sourced) {
    return sourced == null ? null : sourced.value();
  }
}
