package dateline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.EnrichedArticle;
import dateline.article.EntityType;
import dateline.article.Mention;
import dateline.entity.Enricher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds up hits and errors of one evaluation of countries. Mutable; for one thread. */
final class CountriesTally {

  /** Fewer gold documents make a country's F1 chance: it is left out of the macro average. */
  private static final int LEAST_DOCUMENTS = 5;

  /** An article that names so many countries is a list. */
  private static final int LONG_LIST = 6;

  /** A country of such a list that is named so much, compared with the first, is filed under. */
  private static final double LONG_LIST_SHARE = 0.2;

  private static final int LEAST_MENTIONS = 2;

  /** Of a list this long also one that is named once, if the first is named twice at most. */
  private static final int LONGEST_LIST = 8;

  private static final double LONGEST_LIST_SHARE = 0.5;

  private static final String US = "US";

  private final Map<String, SetCounts> byCountry = new TreeMap<>();
  private final SetCounts nonUs = new SetCounts();
  private final SetCounts aboutSets = new SetCounts();
  private final SetCounts allSets = new SetCounts();
  private final SetCounts mentionSets = new SetCounts();
  private final NameRecall people;
  private final NameRecall organisations;
  private final Confusions confusions = new Confusions();
  private int documents;
  private int aboutDocuments;
  private int firstRight;
  private int allDocuments;
  private int goldMentions;
  private int foundMentions;
  private int rightMentions;

  CountriesTally(Enricher enricher) {
    people = new NameRecall(EntityType.PERSON, enricher);
    organisations = new NameRecall(EntityType.ORGANISATION, enricher);
  }

  /** Adds one row and what was found in it. */
  void add(JsonNode row, GoldArticle article, EnrichedArticle enriched) {
    documents++;
    if (row.has("countries")) {
      Set<String> gold = codes(row, "countries");
      Set<String> found = filed(enriched);
      addDocumentSet(gold, found);
      confusions.addDocument(enriched, found, gold);
    }
    if (row.has("about")) {
      addAbout(row, enriched);
    }
    if (row.has("mentions")) {
      addMentions(row, article, enriched);
    }
    people.add(row.path("people"), enriched);
    organisations.add(row.path("orgs"), enriched);
  }

  /**
   * Returns the figures for which there was gold.
   *
   * @param mostConfusions of each kind
   */
  MetricsReport report(int mostConfusions) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    if (!byCountry.isEmpty()) {
      metrics.put("microF1NonUs", nonUs.f1());
      metrics.put("macroF1NonUs", macroF1());
      metrics.put("f1Us", byCountry.getOrDefault(US, new SetCounts()).f1());
    }
    if (aboutDocuments > 0) {
      metrics.put("firstAboutAccuracy", (double) firstRight / aboutDocuments);
      metrics.put("aboutRecall", aboutSets.recall());
    }
    if (allDocuments > 0) {
      metrics.put("aboutF1", aboutSets.f1());
      metrics.put("allF1", allSets.f1());
    }
    people.put("peopleRecall", metrics);
    organisations.put("organisationsRecall", metrics);
    if (goldMentions > 0) {
      metrics.put("mentionRecall", (double) foundMentions / goldMentions);
      metrics.put(
          "mentionAccuracy", foundMentions == 0 ? 0 : (double) rightMentions / foundMentions);
      metrics.put("setPrecision", mentionSets.precision());
      metrics.put("setRecall", mentionSets.recall());
    }
    return new MetricsReport(documents, metrics, confusions.top(mostConfusions));
  }

  /**
   * Returns what an archive that lists countries without limit would file an article under: what it
   * is about and, of lists of many countries, all that are named nearly as often as the first.
   */
  private static Set<String> filed(EnrichedArticle enriched) {
    Set<String> filed = new LinkedHashSet<>(enriched.countries().about());
    List<String> mentioned = enriched.countries().mentioned();
    int countries = filed.size() + mentioned.size();
    if (countries >= LONG_LIST) {
      Map<String, Integer> counts = new TreeMap<>();
      for (Mention mention : enriched.mentions()) {
        if (mention.type() == EntityType.COUNTRY) {
          counts.merge(mention.entityId(), 1, Integer::sum);
        }
      }
      double most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      mentioned.stream()
          .filter(code -> isFiled(counts.getOrDefault(code, 0), most, countries))
          .forEach(filed::add);
    }
    return filed;
  }

  private static boolean isFiled(int count, double most, int countries) {
    return (count >= LEAST_MENTIONS && count >= LONG_LIST_SHARE * most)
        || (countries >= LONGEST_LIST && count >= LONGEST_LIST_SHARE * most);
  }

  private void addDocumentSet(Set<String> gold, Set<String> found) {
    Set<String> named = new LinkedHashSet<>(gold);
    named.addAll(found);
    for (String code : named) {
      List<String> foundCode = found.contains(code) ? List.of(code) : List.of();
      List<String> goldCode = gold.contains(code) ? List.of(code) : List.of();
      byCountry.computeIfAbsent(code, c -> new SetCounts()).add(foundCode, goldCode);
      if (!code.equals(US)) {
        nonUs.add(foundCode, goldCode);
      }
    }
  }

  private double macroF1() {
    return byCountry.entrySet().stream()
        .filter(e -> !e.getKey().equals(US) && e.getValue().gold() >= LEAST_DOCUMENTS)
        .mapToDouble(e -> e.getValue().f1())
        .average()
        .orElse(0);
  }

  private void addAbout(JsonNode row, EnrichedArticle enriched) {
    Set<String> borderline = codes(row, "borderline");
    Set<String> goldAbout = codes(row, "about");
    List<String> about = new ArrayList<>(enriched.countries().about());
    if (!goldAbout.isEmpty()) {
      aboutDocuments++;
      firstRight += !about.isEmpty() && goldAbout.contains(about.getFirst()) ? 1 : 0;
    }
    Set<String> goldAll = new LinkedHashSet<>(goldAbout);
    goldAll.addAll(codes(row, "mentioned"));
    Set<String> all = new LinkedHashSet<>(about);
    all.addAll(enriched.countries().mentioned());
    about.removeAll(borderline);
    all.removeAll(borderline);
    goldAbout.removeAll(borderline);
    goldAll.removeAll(borderline);
    aboutSets.add(about, goldAbout);
    confusions.addDocument(enriched, about, goldAbout);
    if (row.has("mentioned")) {
      allDocuments++;
      allSets.add(all, goldAll);
    }
  }

  private void addMentions(JsonNode row, GoldArticle gold, EnrichedArticle enriched) {
    String text = row.path("text").asText("");
    Set<String> goldCodes = new LinkedHashSet<>();
    for (JsonNode mention : row.path("mentions")) {
      String code = mention.path("country").asText();
      goldCodes.add(code);
      int start = text.offsetByCodePoints(0, mention.path("start").asInt());
      int end = text.offsetByCodePoints(0, mention.path("end").asInt());
      List<Mention> mentions = mentionsIn(gold, enriched, start, end);
      List<String> found =
          mentions.stream()
              .filter(other -> other.type() == EntityType.COUNTRY)
              .map(Mention::entityId)
              .toList();
      confusions.addMention(text.substring(start, end), code, mentions);
      goldMentions++;
      foundMentions += found.isEmpty() ? 0 : 1;
      rightMentions += found.contains(code) ? 1 : 0;
    }
    Set<String> all = new LinkedHashSet<>(enriched.countries().about());
    all.addAll(enriched.countries().mentioned());
    mentionSets.add(all, goldCodes);
  }

  private static List<Mention> mentionsIn(
      GoldArticle gold, EnrichedArticle enriched, int start, int end) {
    List<Mention> mentions = new ArrayList<>();
    for (Mention mention : enriched.mentions()) {
      int from = gold.startInText(mention.range());
      int to = from + mention.range().end() - mention.range().start();
      if (from >= 0 && from < end && start < to) {
        mentions.add(mention);
      }
    }
    return mentions;
  }

  private static Set<String> codes(JsonNode row, String key) {
    Set<String> codes = new LinkedHashSet<>();
    row.path(key).forEach(code -> codes.add(code.asText()));
    return codes;
  }
}
