package dateline.entity;

import dateline.article.Article;
import dateline.article.Entity;
import dateline.article.EntityId;
import dateline.article.EntityType;
import dateline.article.Mention;
import dateline.article.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes entities of the names of an article: variants of one name are one entity, called by its
 * fullest form, unless the authority files say otherwise. Names of countries are left to the
 * countries. Immutable.
 */
final class EntityLinker {

  private final NameTrimmer trimmer;
  private final Bodies bodies;
  private final Authority authority;

  EntityLinker(NameTrimmer trimmer, Bodies bodies, Authority authority) {
    this.trimmer = trimmer;
    this.bodies = bodies;
    this.authority = authority;
  }

  /** What an article names. */
  record Linked(List<Entity> entities, List<Mention> mentions) {}

  /**
   * Links names to entities.
   *
   * @param names in text order
   * @param about the codes of the countries the article is about, the strongest first
   * @return entities, most mentions first; their mentions in text order
   */
  Linked link(
      Article article,
      List<NameMention> names,
      List<CountryMention> countries,
      List<String> about) {
    RangeSet ofCountries =
        new RangeSet(
            countries.stream()
                .filter(country -> isCountry(country.naming()))
                .map(CountryMention::range)
                .toList());
    List<NameMention> kept =
        names.stream()
            .filter(
                name ->
                    ofCountries.overlapping(name.range()).stream()
                        .noneMatch(country -> holds(country, name.range())))
            .filter(name -> !trimmer.isGeneric(article.text(name.range())))
            .toList();
    NameVariants variants = NameVariants.of(article, kept);
    Map<Key, Gathered> gathered = new LinkedHashMap<>();
    List<NameMention> all = new ArrayList<>(kept);
    if (!names.isEmpty()) {
      all.addAll(bodies.unnamed(article, names, about));
    }
    for (NameMention name : all) {
      String surface = article.text(name.range());
      @Nullable String body =
          name.type() == EntityType.ORGANISATION
              ? bodies.fullName(article, name.range(), countries, about)
              : null;
      if (body == null && bodies.isBody(surface)) {
        continue;
      }
      String full = body == null ? variants.fullForm(name.type(), surface) : body;
      Authority.Decision decision = authority.decide(name.type(), surface, full);
      if (decision != null) {
        gathered
            .computeIfAbsent(
                new Key(decision.type(), EntityId.of(decision.name())), key -> new Gathered())
            .add(name.range(), decision.name());
      }
    }
    return linked(gathered);
  }

  private static Linked linked(Map<Key, Gathered> gathered) {
    List<Entity> entities = new ArrayList<>();
    Map<TextRange, Mention> mentions = new TreeMap<>();
    gathered.forEach(
        (key, found) -> {
          entities.add(new Entity(key.type(), key.id(), found.name(), found.ranges.size()));
          found.ranges.forEach(
              range -> mentions.put(range, new Mention(range, key.type(), key.id())));
        });
    entities.sort(Comparator.comparingInt(Entity::count).reversed());
    return new Linked(entities, List.copyOf(mentions.values()));
  }

  private static boolean holds(TextRange outer, TextRange inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  private static boolean isCountry(Naming naming) {
    return naming == Naming.NAME || naming == Naming.DEMONYM || naming == Naming.FORMER;
  }

  private record Key(EntityType type, String id) {}

  /** What has been found of one entity. */
  private static final class Gathered {
    private final List<TextRange> ranges = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();

    void add(TextRange range, String name) {
      ranges.add(range);
      names.merge(name, 1, Integer::sum);
    }

    /** The spelling used most. */
    String name() {
      return names.entrySet().stream()
          .max(
              Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
                  .thenComparing(e -> e.getKey().length())
                  .thenComparing(Map.Entry::getKey))
          .map(Map.Entry::getKey)
          .orElseThrow();
    }
  }
}
