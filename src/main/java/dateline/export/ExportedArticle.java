package dateline.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.article.Article;
import dateline.article.EnrichedArticle;
import dateline.article.Entity;
import dateline.article.EntityType;
import dateline.article.Publication;
import dateline.article.Sourced;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is exported, flat; null is unknown. The names are those under which JSON is
 * read.
 *
 * @param authors their names
 * @param kind in lower case: op_ed
 * @param published as precise as it is known: 2024-03-09, 2024-03 or 2024
 * @param about codes of countries, most important first
 * @param people names, most often named first, like those of organisations and places
 * @param path the file's path in its corpus folder
 * @param entry the article in the file, if it holds several
 * @param text paragraphs with an empty line between them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ExportedArticle(
    String id,
    String headline,
    @Nullable String standfirst,
    List<String> authors,
    @Nullable String outlet,
    @Nullable String outletCountry,
    @Nullable String section,
    String kind,
    @Nullable String dateline,
    @Nullable String published,
    @Nullable String updated,
    @Nullable String language,
    List<String> about,
    List<String> mentioned,
    List<String> people,
    List<String> organisations,
    List<String> places,
    @Nullable String url,
    String path,
    @Nullable String entry,
    String text) {

  static ExportedArticle of(EnrichedArticle enriched) {
    Article article = enriched.article();
    Publication publication = article.publication();
    return new ExportedArticle(
        article.id(),
        article.headline().value(),
        value(article.standfirst()),
        article.authors().stream().map(author -> author.value().name()).toList(),
        value(publication.outlet()),
        enriched.countries().outletCountry(),
        value(publication.section()),
        publication.kind().value().name().toLowerCase(Locale.ROOT),
        value(publication.dateline()),
        value(publication.published()),
        value(publication.updated()),
        value(publication.language()),
        enriched.countries().about(),
        enriched.countries().mentioned(),
        names(enriched, EntityType.PERSON),
        names(enriched, EntityType.ORGANISATION),
        names(enriched, EntityType.PLACE),
        value(publication.canonicalUrl()),
        article.source().path(),
        article.source().entry(),
        String.join("\n\n", article.paragraphs()));
  }

  private static List<String> names(EnrichedArticle enriched, EntityType type) {
    return enriched.entities().stream()
        .filter(entity -> entity.type() == type)
        .map(Entity::name)
        .toList();
  }

  private static @Nullable String value(@Nullable Sourced<?> sourced) {
    return sourced == null ? null : sourced.value().toString();
  }
}
