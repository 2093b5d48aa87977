package dateline.entity;

import dateline.article.Article;
import dateline.article.EntityId;
import dateline.article.EntityType;
import dateline.article.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the countries of places that a recogniser saw and the gazetteer of countries does not know:
 * cities, towns, counties, rivers. Towns of one name are told apart by the countries the article
 * names otherwise, and by how many live there; a name means the same all through an article. What
 * no list knows belongs to the country that the article's other places are in.
 */
final class CityTagger {

  /** A country that the article names often counts as much as this power of ten in inhabitants. */
  private static final double CONTEXT = 3;

  /** One it names at all. */
  private static final double NAMED = 1;

  /** From this size on a city needs nothing else of its country in the article. */
  private static final int KNOWN_EVERYWHERE = 100_000;

  /**
   * And from this, if no other country has a town of the name and the article names one country at
   * most.
   */
  private static final int KNOWN_ALONE = 5_000;

  /** And if it is so much bigger than its namesakes elsewhere. */
  private static final int DOMINANT = 3;

  /** So many mentions or places make a country the article's home, if most are its. */
  private static final int LEAST_AT_HOME = 2;

  private static final double MOST = 0.6;

  /** Where local papers write "Walker County" and seldom what country it is in. */
  private static final String COUNTIES = "US";

  private static final List<String> ENDINGS =
      List.of(" city", " province", " district", " county", " region", " governorate", " state");

  /** What follows a town's name in that of its school or police. */
  private static final Pattern LOCAL_BODY =
      Pattern.compile(
          "(?:City|Police|High|Middle|Elementary|School|Schools|Public|Fire|Township|Town|County|Area|Community|"
              + "Council|Chamber|Memorial|Regional|Municipal|Mayor|Sheriff|Village|Borough|Hospital|Library|"
              + "Airport|Common|Post|Planning|Parks|Street|Road|Avenue|Park|Downtown|District)");

  private final Places places;
  private final HomeTowns homeTowns;
  private final Set<String> wide;
  private final Namesakes namesakes;

  /**
   * @param wide ids of places that lie in many countries or in none
   * @param namesakes tells local news
   */
  CityTagger(Places places, Set<String> wide, Namesakes namesakes) {
    this.places = places;
    this.homeTowns = new HomeTowns(places);
    this.namesakes = namesakes;
    this.wide = Set.copyOf(wide);
  }

  /**
   * Returns mentions with those of cities added, in text order.
   *
   * @param names what a recogniser found, by part of the article
   * @param mentions in text order
   */
  List<CountryMention> addCities(
      Article article, Map<Integer, List<RecognisedName>> names, List<CountryMention> mentions) {
    if (names.isEmpty()) {
      return mentions;
    }
    RangeSet taken = new RangeSet(mentions.stream().map(CountryMention::range).toList());
    List<TextRange> candidates = candidates(article, names, taken);
    Context context = context(article, mentions, candidates);
    Map<String, String> senses = new HashMap<>();
    List<CountryMention> all = new ArrayList<>(mentions);
    for (TextRange range : candidates) {
      String country =
          senses.computeIfAbsent(EntityId.of(article.text(range)), id -> country(id, context));
      if (!country.equals(Homonym.NONE)) {
        all.add(new CountryMention(range, country, Naming.CITY));
        taken.add(range);
      }
    }
    if (context.home() != null) {
      homeTowns.addTo(article, names, context.home(), taken, all);
    }
    all.sort(Comparator.comparing(CountryMention::range));
    return all;
  }

  /** What the rest of an article says of where it is. */
  private record Context(Map<String, Double> shares, @Nullable String home) {
    boolean isUnknown() {
      return home == null && shares.size() <= 1;
    }
  }

  private List<TextRange> candidates(
      Article article, Map<Integer, List<RecognisedName>> names, RangeSet taken) {
    RangeSet candidates = new RangeSet(List.of());
    for (int part : CountryTagger.parts(article)) {
      String text = article.text(part);
      LocalPhrases.counties(
          text, (start, end) -> add(new TextRange(part, start, end), taken, candidates));
      for (RecognisedName name : names.getOrDefault(part, List.of())) {
        if (name.type() == EntityType.PLACE) {
          add(new TextRange(part, name.start(), name.end()), taken, candidates);
        } else if (name.type() == EntityType.ORGANISATION) {
          int end = townEnd(text, name);
          if (end > name.start()) {
            add(new TextRange(part, name.start(), end), taken, candidates);
          }
        }
      }
    }
    return candidates.toList();
  }

  private static void add(TextRange range, RangeSet taken, RangeSet candidates) {
    if (taken.isFree(range) && candidates.isFree(range)) {
      candidates.add(range);
    }
  }

  /** Returns where the town ends that an organisation's name begins with, or its start. */
  private int townEnd(String text, RecognisedName name) {
    for (int end = Words.skip(text, name.start()); end < name.end(); ) {
      int next = end + 1;
      Matcher body = LOCAL_BODY.matcher(text).region(Math.min(next, name.end()), name.end());
      if (body.lookingAt()
          && !places.named(EntityId.of(text.substring(name.start(), end))).isEmpty()) {
        return end;
      }
      end = Words.skip(text, next);
    }
    return name.start();
  }

  private Context context(
      Article article, List<CountryMention> mentions, List<TextRange> candidates) {
    Map<String, Double> shares = new HashMap<>();
    mentions.forEach(mention -> shares.merge(mention.code(), 1.0 / mentions.size(), Double::sum));
    String home = mentions.size() < LEAST_AT_HOME ? null : most(shares, 1);
    if (home == null) {
      home = homeOfPlaces(article, candidates, shares);
    }
    if (home == null) {
      String local = namesakes.home(article);
      home = local != null && (shares.isEmpty() || shares.containsKey(local)) ? local : null;
    }
    return new Context(shares, home);
  }

  /** Returns the country in which most of the places can be. */
  private @Nullable String homeOfPlaces(
      Article article, List<TextRange> candidates, Map<String, Double> shares) {
    Set<String> ids = new HashSet<>();
    candidates.forEach(range -> ids.add(EntityId.of(article.text(range))));
    Map<String, Double> votes = new HashMap<>();
    int known = 0;
    for (String id : ids) {
      Set<String> countries = new HashSet<>();
      namesakes(id).forEach(place -> countries.add(place.country()));
      if (countries.isEmpty() && id.endsWith(" county")) {
        countries.add(COUNTIES);
      }
      known += countries.isEmpty() ? 0 : 1;
      countries.forEach(country -> votes.merge(country, 1.0, Double::sum));
    }
    shares.keySet().forEach(country -> votes.merge(country, 1.0, Double::sum));
    return known < LEAST_AT_HOME ? null : most(votes, known);
  }

  private static @Nullable String most(Map<String, Double> votes, double all) {
    return votes.entrySet().stream()
        .filter(vote -> vote.getValue() >= MOST * all)
        .max(
            Comparator.comparingDouble((Map.Entry<String, Double> vote) -> vote.getValue())
                .thenComparing(vote -> vote.getKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private String country(String id, Context context) {
    List<Places.Place> namesakes = namesakes(id);
    if (namesakes.isEmpty()) {
      return unlisted(id, context);
    }
    Places.Place best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Places.Place place : namesakes) {
      double score = score(place, context);
      if (score > bestScore) {
        best = place;
        bestScore = score;
      }
    }
    if (best != null
        && (isNamed(best.country(), context)
            || isDominant(best, namesakes)
            || (context.isUnknown() && !wide.contains(id) && isOnlyOne(best, namesakes)))) {
      return best.country();
    }
    return id.endsWith(" county") ? COUNTIES : Homonym.NONE;
  }

  private String unlisted(String id, Context context) {
    if (context.home() != null && !wide.contains(id)) {
      return context.home();
    }
    return id.endsWith(" county") ? COUNTIES : Homonym.NONE;
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

  private static boolean isNamed(String country, Context context) {
    return context.shares().containsKey(country) || country.equals(context.home());
  }

  private static double score(Places.Place place, Context context) {
    double score = Math.log10(place.inhabitants());
    if (isNamed(place.country(), context)) {
      score += NAMED + CONTEXT * context.shares().getOrDefault(place.country(), 0.0);
    }
    return place.country().equals(context.home()) ? score + CONTEXT / 2 : score;
  }

  private static boolean isOnlyOne(Places.Place place, List<Places.Place> namesakes) {
    return place.inhabitants() >= KNOWN_ALONE
        && namesakes.stream().allMatch(other -> other.country().equals(place.country()));
  }

  private static boolean isDominant(Places.Place place, List<Places.Place> namesakes) {
    return place.inhabitants() >= KNOWN_EVERYWHERE
        && namesakes.stream()
            .filter(other -> !other.country().equals(place.country()))
            .allMatch(other -> other.inhabitants() * DOMINANT <= place.inhabitants());
  }
}
