package dateline.entity;

import dateline.article.Article;
import dateline.article.EntityId;
import dateline.article.EntityType;
import dateline.article.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the countries of cities and towns that a recogniser took for places. Towns of one name are
 * told apart by the countries the article names otherwise, and by how many live there; a name means
 * the same all through an article.
 */
final class CityTagger {

  /** A country that the article names often counts as much as this power of ten in inhabitants. */
  private static final double CONTEXT = 3;

  /** One it names at all. */
  private static final double NAMED = 1;

  /** From this size on a city needs nothing else of its country in the article. */
  private static final int KNOWN_EVERYWHERE = 100_000;

  /** And if it is so much bigger than its namesakes elsewhere. */
  private static final int DOMINANT = 3;

  private static final List<String> ENDINGS =
      List.of(" city", " province", " district", " county", " region", " governorate", " state");

  private final Places places;

  CityTagger(Places places) {
    this.places = places;
  }

  /**
   * Returns mentions with those of cities added, in text order.
   *
   * @param names what a recogniser found, by part of the article
   * @param mentions in text order
   */
  List<CountryMention> addCities(
      Article article, Map<Integer, List<RecognisedName>> names, List<CountryMention> mentions) {
    NavigableSet<TextRange> taken = new TreeSet<>();
    mentions.forEach(mention -> taken.add(mention.range()));
    Map<String, Double> shares = shares(mentions);
    Map<String, String> senses = new HashMap<>();
    List<CountryMention> all = new ArrayList<>(mentions);
    names.forEach(
        (part, found) -> {
          for (RecognisedName name : found) {
            TextRange range = new TextRange(part, name.start(), name.end());
            if (name.type() == EntityType.PLACE && isFree(range, taken)) {
              String country =
                  senses.computeIfAbsent(
                      EntityId.of(article.text(range)), id -> country(id, shares));
              if (!country.equals(Homonym.NONE)) {
                all.add(new CountryMention(range, country, Naming.CITY));
              }
            }
          }
        });
    all.sort(Comparator.comparing(CountryMention::range));
    return all;
  }

  private static boolean isFree(TextRange range, NavigableSet<TextRange> taken) {
    TextRange before = taken.floor(range);
    TextRange after = taken.ceiling(range);
    return (before == null || !before.overlaps(range)) && (after == null || !after.overlaps(range));
  }

  /** How much of the mentions each country has. */
  private static Map<String, Double> shares(List<CountryMention> mentions) {
    Map<String, Double> shares = new HashMap<>();
    mentions.forEach(mention -> shares.merge(mention.code(), 1.0 / mentions.size(), Double::sum));
    return shares;
  }

  private String country(String id, Map<String, Double> shares) {
    List<Places.Place> namesakes = namesakes(id);
    Places.Place best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Places.Place place : namesakes) {
      double score = score(place, shares.get(place.country()));
      if (score > bestScore) {
        best = place;
        bestScore = score;
      }
    }
    return best != null && (shares.containsKey(best.country()) || isDominant(best, namesakes))
        ? best.country()
        : Homonym.NONE;
  }

  private List<Places.Place> namesakes(String id) {
    List<Places.Place> namesakes = places.named(id);
    for (String ending : ENDINGS) {
      if (namesakes.isEmpty() && id.endsWith(ending)) {
        namesakes = places.named(id.substring(0, id.length() - ending.length()));
      }
    }
    return namesakes;
  }

  private static double score(Places.Place place, @Nullable Double share) {
    double size = Math.log10(place.inhabitants());
    return share == null ? size : size + NAMED + CONTEXT * share;
  }

  private static boolean isDominant(Places.Place place, List<Places.Place> namesakes) {
    return place.inhabitants() >= KNOWN_EVERYWHERE
        && namesakes.stream()
            .filter(other -> !other.country().equals(place.country()))
            .allMatch(other -> other.inhabitants() * DOMINANT <= place.inhabitants());
  }
}
