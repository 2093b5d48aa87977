package dateline.entity;

import dateline.article.Article;
import dateline.article.EntityId;
import dateline.article.EntityType;
import dateline.article.TextRange;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the towns of the country an article is at home in that the recogniser missed, or took for
 * organisations or people, where the words around tell them. Safe for use by several threads.
 */
final class HomeTowns {

  /** "to Greer" and "of Logan" may be towns where a person of the name is not in the article. */
  private static final Pattern PLACE_WORD =
      Pattern.compile(
          "(?<!\\p{L})(?:in|near|outside|around|at|from|to|of|downtown|between|through|into|toward|towards) $",
          Pattern.CASE_INSENSITIVE);

  private static final int WORD_CHARS = 12;

  private static final Pattern PERSON_BEFORE =
      Pattern.compile("(?:\\p{Lu}[\\p{L}.'’]*|\\d|and|by|with|for|[\"“‘]) ?$");

  private static final Pattern PERSON_AFTER =
      Pattern.compile(
          "['’]s\\b| (?:said|says|told|added|also|and|was|is|has|had|would|will|did|does|who|went|got|scored|hit"
              + "|made|took|came|ran|\\p{Lu})");

  private final Places places;

  HomeTowns(Places places) {
    this.places = places;
  }

  /**
   * Adds towns that are not among the mentions yet.
   *
   * @param names what a recogniser found, by part of the article
   * @param home the country's code
   * @param taken ranges of mentions; those of the added towns are added
   * @param mentions where the towns are added, in no order
   */
  void addTo(
      Article article,
      Map<Integer, List<RecognisedName>> names,
      String home,
      RangeSet taken,
      List<CountryMention> mentions) {
    addTakenForOthers(article, names, home, taken, mentions);
    for (int part : CountryTagger.parts(article)) {
      String text = article.text(part);
      LocalPhrases.towns(
          text,
          (start, end) -> {
            TextRange range = townAt(text, part, start, end, home);
            if (range != null && taken.isFree(range)) {
              taken.add(range);
              mentions.add(new CountryMention(range, home, Naming.CITY));
            }
          });
    }
  }

  /**
   * Adds towns of the home country that the recogniser took for organisations, or for people where
   * the words before speak for a town. The surname of somebody in the article is none.
   */
  private void addTakenForOthers(
      Article article,
      Map<Integer, List<RecognisedName>> names,
      String home,
      RangeSet taken,
      List<CountryMention> all) {
    Set<String> surnames = surnames(article, names);
    for (int part : CountryTagger.parts(article)) {
      String text = article.text(part);
      for (RecognisedName name : names.getOrDefault(part, List.of())) {
        TextRange range = new TextRange(part, name.start(), name.end());
        String id = EntityId.of(article.text(range));
        if (name.type() != EntityType.PLACE
            && taken.isFree(range)
            && !surnames.contains(id)
            && (name.type() == EntityType.ORGANISATION
                || followsPlaceWord(text, name.start())
                || !isPersonHere(text, name))
            && isTownOf(id, home)) {
          taken.add(range);
          all.add(new CountryMention(range, home, Naming.CITY));
        }
      }
    }
  }

  private static Set<String> surnames(Article article, Map<Integer, List<RecognisedName>> names) {
    Set<String> surnames = new HashSet<>();
    names.forEach(
        (part, found) -> {
          for (RecognisedName name : found) {
            String id = EntityId.of(article.text(part).substring(name.start(), name.end()));
            if (name.type() == EntityType.PERSON && id.indexOf(' ') > 0) {
              surnames.add(id.substring(id.lastIndexOf(' ') + 1));
            }
          }
        });
    return surnames;
  }

  private static boolean followsPlaceWord(String text, int start) {
    return PLACE_WORD.matcher(text).region(Math.max(0, start - WORD_CHARS), start).find();
  }

  /** Whether the words beside a name speak for a person. */
  private static boolean isPersonHere(String text, RecognisedName name) {
    return PERSON_BEFORE
            .matcher(text)
            .region(Math.max(0, name.start() - WORD_CHARS), name.start())
            .find()
        || PERSON_AFTER.matcher(text).region(name.end(), text.length()).lookingAt();
  }

  private boolean isTownOf(String id, String country) {
    return places.named(id).stream().anyMatch(place -> place.country().equals(country));
  }

  /** Returns the town that some words, or the first of them, name in a country, or null. */
  private @Nullable TextRange townAt(String text, int part, int start, int end, String country) {
    for (int last = end; last > start; last = text.lastIndexOf(' ', last - 1)) {
      if (isTownOf(EntityId.of(text.substring(start, last)), country)) {
        return new TextRange(part, start, last);
      }
    }
    return null;
  }
}
