package dateline.web;

import dateline.article.Article;
import dateline.article.ArticleKind;
import dateline.article.CountryTags;
import dateline.article.Publication;
import dateline.article.Sourced;
import dateline.search.Dimension;
import dateline.search.Hit;
import dateline.search.Match;
import dateline.search.Selection;
import dateline.search.ValueLabels;
import dateline.web.HitView.CreditView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out one hit of the search page. */
final class HitLayout {
  private static final int MENTIONED_SHOWN = 5;

  private final ValueLabels labels;

  HitLayout(ValueLabels labels) {
    this.labels = labels;
  }

  HitView layOut(Hit hit, SearchParameters parameters) {
    Article article = hit.article();
    CountryTags countries = hit.countries();
    List<CountryChip> chips = new ArrayList<>();
    for (String code : countries.about()) {
      chips.add(chip(Dimension.ABOUT, code, parameters));
    }
    countries.mentioned().stream()
        .limit(MENTIONED_SHOWN)
        .forEach(code -> chips.add(chip(Dimension.MENTIONED, code, parameters)));
    return new HitView(
        articleUrl(article.id(), parameters.q()),
        value(article.publication().language()),
        TextSegment.split(article.headline().value(), hit.headlineHighlights()),
        credit(article),
        chips,
        Math.max(0, countries.mentioned().size() - MENTIONED_SHOWN),
        hit.snippets().stream()
            .map(snippet -> TextSegment.split(snippet.text(), snippet.highlights()))
            .toList(),
        VersionsView.of(hit.versions(), article.id(), parameters.q(), false),
        match(hit.match()),
        hit.explanation() == null ? null : hit.explanation().text());
  }

  private static @Nullable String match(Match match) {
    return switch (match) {
      case ANSWER -> null;
      case SOME_WORDS -> "Has some of the words";
      case OTHER_WORDS -> "Has other words for it";
      case MEANING -> "Related in meaning";
    };
  }

  /** Returns the address of an article's page that highlights a query. */
  static String articleUrl(String id, String q) {
    String path = "/articles/" + id;
    return q.isEmpty() ? path : path + "?q=" + SearchParameters.encode(q);
  }

  /** Returns a kind's name for readers, or null if it is unknown. */
  static @Nullable String kindLabel(ArticleKind kind) {
    return kind == ArticleKind.UNKNOWN ? null : kind.label();
  }

  private CountryChip chip(Dimension dimension, String code, SearchParameters parameters) {
    return new CountryChip(
        code,
        labels.label(dimension, code),
        dimension == Dimension.ABOUT,
        parameters.with(new Selection(dimension, code, false)).url());
  }

  private static CreditView credit(Article article) {
    Publication publication = article.publication();
    List<String> names = article.authors().stream().map(author -> author.value().name()).toList();
    return new CreditView(
        kindLabel(publication.kind().value()),
        value(publication.outlet()),
        value(publication.section()),
        names.isEmpty() ? null : enumerate(names),
        publication.published() == null ? null : DateView.of(publication.published().value()));
  }

  private static @Nullable String value(@Nullable Sourced<String> sourced) {
    return sourced == null ? null : sourced.value();
  }

  private static String enumerate(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
