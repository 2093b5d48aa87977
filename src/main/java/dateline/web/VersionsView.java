package dateline.web;

import dateline.article.Article;
import dateline.article.Publication;
import dateline.article.PublishedDate;
import dateline.search.Version;
import dateline.search.Versions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The other versions of a piece.
 *
 * @param summary "+ 3 versions in 2 outlets"
 * @param links the others, earliest first
 * @param allUrl where all are listed, or null if they are here
 */
public record VersionsView(String summary, List<VersionLink> links, @Nullable String allUrl) {
  public VersionsView {
    links = List.copyOf(links);
  }

  /**
   * One version.
   *
   * @param outlet null if unknown
   * @param published null if undated
   */
  public record VersionLink(
      String headline, String url, @Nullable String outlet, @Nullable DateView published) {}

  /**
   * Lays out versions.
   *
   * @param id the article they are versions of
   * @param q the query to highlight in them, empty for none
   * @param here whether as many are listed as there ever are
   * @return null if there is no other
   */
  static @Nullable VersionsView of(Versions versions, String id, String q, boolean here) {
    int others = versions.count() - 1;
    if (others == 0) {
      return null;
    }
    String summary = others == 1 ? "+ 1 version" : "+ %,d versions".formatted(others);
    if (versions.outlets() > 0) {
      String noun = versions.outlets() == 1 ? "outlet" : "outlets";
      summary += " in %,d %s".formatted(versions.outlets(), noun);
    }
    return new VersionsView(
        summary,
        versions.others().stream().map(version -> link(version, q)).toList(),
        here || versions.others().size() == others
            ? null
            : HitLayout.articleUrl(id, q) + "#versions");
  }

  /** Lays out an article that is no version but alike. */
  static VersionLink link(Article article) {
    Publication publication = article.publication();
    return new VersionLink(
        article.headline().value(),
        HitLayout.articleUrl(article.id(), ""),
        publication.outlet() == null ? null : publication.outlet().value(),
        publication.published() == null ? null : DateView.of(publication.published().value()));
  }

  private static VersionLink link(Version version, String q) {
    PublishedDate published = version.published();
    return new VersionLink(
        version.headline(),
        HitLayout.articleUrl(version.id(), q),
        version.outlet(),
        published == null ? null : DateView.of(published));
  }
}
