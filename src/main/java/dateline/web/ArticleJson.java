package dateline.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.article.Article;
import dateline.article.EnrichedArticle;
import dateline.article.Entity;
import dateline.article.Mention;
import dateline.article.Publication;
import dateline.article.PublishedDate;
import dateline.article.Sourced;
import dateline.article.TextRange;
import dateline.search.FoundArticle;
import dateline.web.SearchJson.AuthorJson;
import dateline.web.SearchJson.VersionJson;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /api/v1/articles/ID}; null is unknown. */
record ArticleJson(
    String id,
    SourceJson source,
    SourcedJson<String> headline,
    @Nullable SourcedJson<String> standfirst,
    List<SourcedJson<AuthorJson>> authors,
    PublicationJson publication,
    List<String> paragraphs,
    List<String> about,
    List<String> mentioned,
    List<EntityJson> entities,
    List<MentionJson> mentions,
    List<RangeJson> highlights,
    int versions,
    int outlets,
    List<VersionJson> otherVersions,
    String url) {

  record SourceJson(String path, @Nullable String entry) {}

  /** A value, where it was read, and how far that is trusted, from 0 to 1. */
  record SourcedJson<T>(T value, String origin, double confidence) {
    static <A, B> @Nullable SourcedJson<B> of(@Nullable Sourced<A> sourced, Function<A, B> shape) {
      return sourced == null ? null : ofKnown(sourced, shape);
    }

    static <A, B> SourcedJson<B> ofKnown(Sourced<A> sourced, Function<A, B> shape) {
      return new SourcedJson<>(
          shape.apply(sourced.value()), sourced.origin().name(), sourced.confidence());
    }
  }

  /** {@code value} is as precise as {@code precision} says: 2024-03-09, 2024-03 or 2024. */
  record DayJson(String value, String precision) {
    static DayJson of(PublishedDate date) {
      return new DayJson(date.toString(), date.precision().name());
    }
  }

  record PublicationJson(
      SourcedJson<String> kind,
      @Nullable SourcedJson<String> outlet,
      @Nullable String outletCountry,
      @Nullable SourcedJson<String> section,
      @Nullable SourcedJson<String> dateline,
      @Nullable SourcedJson<DayJson> published,
      @Nullable SourcedJson<DayJson> updated,
      @Nullable SourcedJson<String> language,
      @Nullable SourcedJson<String> canonicalUrl) {

    static PublicationJson of(Publication publication, @Nullable String outletCountry) {
      return new PublicationJson(
          SourcedJson.ofKnown(publication.kind(), Enum::name),
          SourcedJson.of(publication.outlet(), Function.identity()),
          outletCountry,
          SourcedJson.of(publication.section(), Function.identity()),
          SourcedJson.of(publication.dateline(), Function.identity()),
          SourcedJson.of(publication.published(), DayJson::of),
          SourcedJson.of(publication.updated(), DayJson::of),
          SourcedJson.of(publication.language(), Function.identity()),
          SourcedJson.of(publication.canonicalUrl(), Function.identity()));
    }
  }

  /**
   * A range of UTF-16 code units.
   *
   * @param part "headline", "standfirst" or "paragraph"
   * @param paragraph which one, from 0; left out for the others
   */
  record RangeJson(
      String part,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer paragraph,
      int start,
      int end) {
    static RangeJson of(TextRange range) {
      return switch (range.part()) {
        case TextRange.HEADLINE -> new RangeJson("headline", null, range.start(), range.end());
        case TextRange.STANDFIRST -> new RangeJson("standfirst", null, range.start(), range.end());
        default -> new RangeJson("paragraph", range.part(), range.start(), range.end());
      };
    }
  }

  /** A person, organisation or place, and how often the article names it. */
  record EntityJson(String type, String id, String name, int count) {
    static EntityJson of(Entity entity) {
      return new EntityJson(entity.type().name(), entity.id(), entity.name(), entity.count());
    }
  }

  /** An entity where it is named; the id of a country is its ISO 3166-1 code. */
  record MentionJson(String type, String id, RangeJson range) {
    static MentionJson of(Mention mention) {
      return new MentionJson(
          mention.type().name(), mention.entityId(), RangeJson.of(mention.range()));
    }
  }

  static ArticleJson of(FoundArticle found) {
    EnrichedArticle enriched = found.enriched();
    Article article = enriched.article();
    return new ArticleJson(
        article.id(),
        new SourceJson(article.source().path(), article.source().entry()),
        SourcedJson.ofKnown(article.headline(), Function.identity()),
        SourcedJson.of(article.standfirst(), Function.identity()),
        article.authors().stream().map(a -> SourcedJson.ofKnown(a, AuthorJson::of)).toList(),
        PublicationJson.of(article.publication(), enriched.countries().outletCountry()),
        article.paragraphs(),
        enriched.countries().about(),
        enriched.countries().mentioned(),
        enriched.entities().stream().map(EntityJson::of).toList(),
        enriched.mentions().stream().map(MentionJson::of).toList(),
        found.highlights().stream().map(RangeJson::of).toList(),
        found.versions().count(),
        found.versions().outlets(),
        found.versions().others().stream().map(VersionJson::of).toList(),
        HitLayout.articleUrl(article.id(), ""));
  }
}
