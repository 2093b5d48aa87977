package dateline.entity;

import dateline.article.Article;
import dateline.article.CountryTags;
import dateline.article.EnrichedArticle;
import dateline.article.EntityType;
import dateline.article.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the entities of an article. Immutable; safe for use by several threads. */
public final class Enricher {

  private final CountryTagger countryTagger = new CountryTagger(new CountryGazetteer());
  private final Aboutness aboutness = new Aboutness();
  private final NameRecogniser recogniser;

  public Enricher(NameRecogniser recogniser) {
    this.recogniser = recogniser;
  }

  /** Returns the article with its countries and mentions. */
  public EnrichedArticle enrich(Article article) {
    Map<Integer, List<RecognisedName>> names = new HashMap<>();
    for (int part : CountryTagger.parts(article)) {
      names.put(part, recogniser.recognise(article.text(part)));
    }
    List<CountryMention> countries = countryTagger.tag(article, names);
    List<Mention> mentions = new ArrayList<>(countries.size());
    for (CountryMention country : countries) {
      mentions.add(new Mention(country.range(), EntityType.COUNTRY, country.code()));
    }
    CountryTags tags = aboutness.rank(article, countries);
    return new EnrichedArticle(article, tags, List.of(), mentions);
  }

  /**
   * Tells which words led to which country.
   *
   * @return country code to words, the most frequent words first; countries in the order of the
   *     article's tags, about before mentioned
   */
  public static Map<String, List<Evidence>> explain(EnrichedArticle enriched) {
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    enriched.countries().about().forEach(code -> counts.put(code, new LinkedHashMap<>()));
    enriched.countries().mentioned().forEach(code -> counts.put(code, new LinkedHashMap<>()));
    for (Mention mention : enriched.mentions()) {
      if (mention.type() == EntityType.COUNTRY) {
        String text = enriched.article().text(mention.range().part());
        String words = text.substring(mention.range().start(), mention.range().end());
        counts
            .computeIfAbsent(mention.entityId(), code -> new LinkedHashMap<>())
            .merge(words.replaceAll("\\s+", " "), 1, Integer::sum);
      }
    }
    Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
    counts.forEach(
        (code, words) ->
            evidence.put(
                code,
                words.entrySet().stream()
                    .map(e -> new Evidence(e.getKey(), e.getValue()))
                    .sorted(Comparator.comparingInt(Evidence::count).reversed())
                    .toList()));
    return evidence;
  }
}
