package dateline.web;

import dateline.article.Article;
import dateline.article.Author;
import dateline.article.EnrichedArticle;
import dateline.article.Publication;
import dateline.article.Sourced;
import dateline.search.Dimension;
import dateline.search.ValueLabels;
import dateline.web.ArticleView.Provenance;
import dateline.web.ArticleView.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays out where each value of an article comes from. */
final class ProvenanceLayout {
  private final ValueLabels labels;

  ProvenanceLayout(ValueLabels labels) {
    this.labels = labels;
  }

  Provenance layOut(EnrichedArticle enriched) {
    Article article = enriched.article();
    return new Provenance(
        rows(article),
        article.source().path(),
        article.source().entry(),
        article.id(),
        "/api/v1/articles/" + article.id());
  }

  private List<Row> rows(Article article) {
    Publication publication = article.publication();
    Rows rows = new Rows();
    rows.add("Headline", article.headline(), Function.identity());
    rows.add("Standfirst", article.standfirst(), Function.identity());
    for (Sourced<Author> author : article.authors()) {
      rows.add("Author", author, ProvenanceLayout::credit);
    }
    rows.add("Kind", publication.kind(), kind -> kind.label());
    rows.add("Outlet", publication.outlet(), Function.identity());
    rows.add("Section", publication.section(), Function.identity());
    rows.add("Dateline", publication.dateline(), Function.identity());
    rows.add("Published", publication.published(), date -> DateView.of(date).text());
    rows.add("Updated", publication.updated(), date -> DateView.of(date).text());
    rows.add("Language", publication.language(), code -> labels.label(Dimension.LANGUAGE, code));
    rows.add("Address", publication.canonicalUrl(), Function.identity());
    return rows.list;
  }

  private static String credit(Author author) {
    return author.affiliation() == null
        ? author.name()
        : author.name() + " – " + author.affiliation();
  }

  private static final class Rows {
    private final List<Row> list = new ArrayList<>();

    <T> void add(String name, @Nullable Sourced<T> sourced, Function<T, String> text) {
      if (sourced != null) {
        list.add(
            new Row(
                name,
                text.apply(sourced.value()),
                sourced.origin().label(),
                Math.round(sourced.confidence() * 100) + "%"));
      }
    }
  }
}
