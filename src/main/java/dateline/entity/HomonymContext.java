package dateline.entity;

import dateline.article.Article;
import java.util.HashMap;
import java.util.Map;

/**
 * What one article says about its homonyms. Cues are counted when a word is first met, so an
 * article without homonyms costs nothing. Not thread-safe: one per article.
 */
final class HomonymContext {

  /** A person of the name, "Jim Jordan", speaks as loud as this many cues for no country. */
  private static final int PERSON_CUES = 3;

  /** Cues by part of the article and in all of it: code of the sense to number. */
  private record Cues(Map<Integer, Map<String, Integer>> byPart, Map<String, Integer> total) {}

  private final Article article;
  private final Map<Homonym, Cues> cues = new HashMap<>();

  HomonymContext(Article article) {
    this.article = article;
  }

  /** Notes that a person of this name is in the article. */
  void foundPerson(Homonym homonym) {
    cuesOf(homonym).total().merge(Homonym.NONE, PERSON_CUES, Integer::sum);
  }

  /** Returns the code of the country the word means in a part, or {@link Homonym#NONE}. */
  String decide(Homonym homonym, int part) {
    Cues found = cuesOf(homonym);
    return homonym.decide(found.byPart().getOrDefault(part, Map.of()), found.total());
  }

  private Cues cuesOf(Homonym homonym) {
    return cues.computeIfAbsent(homonym, this::count);
  }

  private Cues count(Homonym homonym) {
    Map<Integer, Map<String, Integer>> byPart = new HashMap<>();
    Map<String, Integer> total = new HashMap<>();
    for (int part : CountryTagger.parts(article)) {
      Map<String, Integer> here = homonym.countCues(article.text(part));
      if (!here.isEmpty()) {
        byPart.put(part, here);
        here.forEach((code, n) -> total.merge(code, n, Integer::sum));
      }
    }
    return new Cues(byPart, total);
  }
}
