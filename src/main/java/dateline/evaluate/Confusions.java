package dateline.evaluate;

import dateline.article.EnrichedArticle;
import dateline.article.EntityType;
import dateline.article.Evidence;
import dateline.article.Mention;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what countries were missed, and found wrongly, for which reason. For one thread. */
final class Confusions {

  private record Key(Confusion.Kind kind, String country, String why) {}

  private final Map<Key, Integer> counts = new HashMap<>();

  /**
   * Compares the countries of a document with those it should have.
   *
   * @param found what was taken for the document's countries
   */
  void addDocument(EnrichedArticle enriched, Collection<String> found, Collection<String> gold) {
    List<String> instead = found.stream().filter(code -> !gold.contains(code)).sorted().toList();
    for (String code : gold) {
      if (!found.contains(code)) {
        boolean named =
            enriched.countries().mentioned().contains(code)
                || enriched.countries().about().contains(code);
        String others = instead.isEmpty() ? "" : ", instead " + String.join(" ", instead);
        add(Confusion.Kind.MISSED, code, (named ? "only mentioned" : "not named") + others);
      }
    }
    if (!instead.isEmpty()) {
      Map<String, List<Evidence>> evidence = enriched.countryEvidence();
      for (String code : instead) {
        List<Evidence> words = evidence.getOrDefault(code, List.of());
        add(Confusion.Kind.FALSE, code, words.isEmpty() ? "-" : words.getFirst().words());
      }
    }
  }

  /** Notes a place in the text where nothing, or another country, was found. */
  void addMention(String words, String gold, List<Mention> found) {
    List<String> codes =
        found.stream()
            .filter(mention -> mention.type() == EntityType.COUNTRY)
            .map(Mention::entityId)
            .toList();
    if (codes.contains(gold)) {
      return;
    }
    if (!codes.isEmpty()) {
      add(Confusion.Kind.MISSED, gold, words + ", taken for " + codes.getFirst());
      add(Confusion.Kind.FALSE, codes.getFirst(), words);
      return;
    }
    String instead =
        found.stream()
            .findFirst()
            .map(mention -> "taken for " + name(mention))
            .orElse("taken for no name");
    add(Confusion.Kind.MISSED, gold, words + ", " + instead);
  }

  private static String name(Mention mention) {
    return switch (mention.type()) {
      case PERSON -> "a person";
      case ORGANISATION -> "an organisation";
      case PLACE -> "a place of no country";
      case COUNTRY -> mention.entityId();
    };
  }

  private void add(Confusion.Kind kind, String country, String why) {
    counts.merge(new Key(kind, country, why.replaceAll("\\s+", " ").strip()), 1, Integer::sum);
  }

  /**
   * Returns the confusions of each kind, the most frequent first.
   *
   * @param limit how many of each kind at most
   */
  List<Confusion> top(int limit) {
    Comparator<Confusion> order =
        Comparator.comparingInt(Confusion::count)
            .reversed()
            .thenComparing(Confusion::country)
            .thenComparing(confusion -> confusion.why().toLowerCase(Locale.ROOT));
    return List.of(Confusion.Kind.values()).stream()
        .flatMap(
            kind ->
                counts.entrySet().stream()
                    .filter(entry -> entry.getKey().kind() == kind)
                    .map(
                        entry ->
                            new Confusion(
                                kind,
                                entry.getKey().country(),
                                entry.getKey().why(),
                                entry.getValue()))
                    .sorted(order)
                    .limit(limit))
        .toList();
  }
}
