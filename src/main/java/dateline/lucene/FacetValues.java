package dateline.lucene;

import dateline.article.CountryTags;
import dateline.article.EnrichedArticle;
import dateline.article.Entity;
import dateline.article.EntityType;
import dateline.article.Publication;
import dateline.article.Sourced;
import dateline.search.Dimension;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which values an article has in each dimension. */
final class FacetValues {
  private FacetValues() {}

  /** Returns the values, each once; empty if the article has none. */
  static List<String> of(EnrichedArticle enriched, Dimension dimension) {
    CountryTags countries = enriched.countries();
    Publication publication = enriched.article().publication();
    return switch (dimension) {
      case COUNTRY ->
          Stream.concat(countries.about().stream(), countries.mentioned().stream())
              .distinct()
              .toList();
      case ABOUT -> countries.about().stream().distinct().toList();
      case MENTIONED -> countries.mentioned().stream().distinct().toList();
      case REGION -> countries.regions();
      case PERSON -> entities(enriched, EntityType.PERSON);
      case ORGANISATION -> entities(enriched, EntityType.ORGANISATION);
      case PLACE -> entities(enriched, EntityType.PLACE);
      case OUTLET_COUNTRY -> one(countries.outletCountry());
      case AUTHOR ->
          enriched.article().authors().stream()
              .map(author -> author.value().name())
              .distinct()
              .toList();
      case OUTLET -> one(value(publication.outlet()));
      case SECTION -> one(value(publication.section()));
      case KIND -> List.of(publication.kind().value().name());
      case LANGUAGE -> one(value(publication.language()));
      case YEAR ->
          List.of(
              publication.published() == null
                  ? Dimension.UNDATED
                  : Integer.toString(publication.published().value().firstDay().getYear()));
    };
  }

  private static List<String> entities(EnrichedArticle enriched, EntityType type) {
    return enriched.entities().stream()
        .filter(entity -> entity.type() == type)
        .map(Entity::id)
        .distinct()
        .toList();
  }

  private static List<String> one(@Nullable String value) {
    return value == null || value.isEmpty() ? List.of() : List.of(value);
  }

  private static @Nullable String value(@Nullable Sourced<String> sourced) {
    return sourced == null ? null : sourced.value();
  }
}
