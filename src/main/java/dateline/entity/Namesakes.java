package dateline.entity;

import dateline.article.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells Paris, Tennessee from Paris when only local news does. Where the words of local government
 * are all over an article and a foreign country has nothing but one word to show for itself, that
 * word is taken for a namesake.
 *
 * @param cues words of local news; the value is the code of the country where they are used
 */
record Namesakes(PhraseTable<String> cues) {

  private static final int LEAST_CUES = 2;

  static Namesakes of(Map<String, Object> yaml) {
    PhraseTable.Builder<String> builder = new PhraseTable.Builder<>();
    for (String code : yaml.keySet()) {
      YamlTree.words(yaml, code).forEach(cue -> builder.add(cue, code));
    }
    return new Namesakes(builder.build());
  }

  /** Returns the mentions with namesakes given to the country of the local news. */
  List<CountryMention> settle(Article article, List<CountryMention> mentions) {
    Map<String, Set<String>> words = new HashMap<>();
    for (CountryMention mention : mentions) {
      String text = article.text(mention.range().part());
      words
          .computeIfAbsent(mention.code(), code -> new HashSet<>())
          .add(text.substring(mention.range().start(), mention.range().end()));
    }
    // Local news names few countries; anything wider is left alone, and costs no second look.
    if (words.size() > 2) {
      return mentions;
    }
    Map<String, Integer> found = countCues(article);
    for (Map.Entry<String, Integer> local : found.entrySet()) {
      boolean otherwiseHome = words.keySet().stream().anyMatch(local.getKey()::equals);
      if (local.getValue() >= LEAST_CUES && (otherwiseHome || words.size() == 1)) {
        return move(mentions, words, local.getKey());
      }
    }
    return mentions;
  }

  /** Returns the code of the country whose local news an article is, or null if it is none. */
  @Nullable String home(Article article) {
    return countCues(article).entrySet().stream()
        .filter(cues -> cues.getValue() >= LEAST_CUES)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static List<CountryMention> move(
      List<CountryMention> mentions, Map<String, Set<String>> words, String home) {
    List<CountryMention> moved = new ArrayList<>(mentions.size());
    for (CountryMention mention : mentions) {
      boolean lonely = words.getOrDefault(mention.code(), Set.of()).size() == 1;
      moved.add(
          lonely && isPlace(mention.naming())
              ? new CountryMention(mention.range(), home, Naming.CITY)
              : mention);
    }
    return moved;
  }

  private static boolean isPlace(Naming naming) {
    return naming == Naming.NAME || naming == Naming.CAPITAL || naming == Naming.CITY;
  }

  private Map<String, Integer> countCues(Article article) {
    Map<String, Integer> found = new HashMap<>();
    for (int part : CountryTagger.parts(article)) {
      cues.scan(
          article.text(part), (start, end, dotted, code) -> found.merge(code, 1, Integer::sum));
    }
    return found;
  }
}
