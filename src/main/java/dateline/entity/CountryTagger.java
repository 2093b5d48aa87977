package dateline.entity;

import dateline.article.Article;
import dateline.article.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where an article names countries. Looks words up in the gazetteer, longest first, and
 * decides homonyms by what stands around them. Immutable; safe for use by several threads.
 */
final class CountryTagger {

  /** A phrase of the gazetteer in the article, not yet decided. */
  private record Match(TextRange range, boolean dotted, Meaning meaning) {}

  private static final int LONGEST_ACRONYM = 4;

  private final CountryGazetteer gazetteer;

  CountryTagger(CountryGazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Returns the mentions of countries in text order, headline first. */
  List<CountryMention> tag(Article article) {
    List<Match> matches = new ArrayList<>();
    for (int part : parts(article)) {
      gazetteer
          .phrases()
          .scan(
              article.text(part),
              (start, end, dotted, meaning) ->
                  matches.add(new Match(new TextRange(part, start, end), dotted, meaning)));
    }
    HomonymContext homonyms = new HomonymContext(article);
    List<Match> places = new ArrayList<>(matches.size());
    for (Match match : matches) {
      if (!isPerson(article, match, homonyms) && !isOrdinaryWord(article, match)) {
        places.add(match);
      }
    }
    return decide(article, places, homonyms);
  }

  /** The numbers of an article's parts, in reading order. */
  static int[] parts(Article article) {
    int first = article.standfirst() == null ? TextRange.STANDFIRST : TextRange.HEADLINE;
    int[] parts = new int[article.paragraphs().size() - first];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = first + i;
    }
    parts[0] = TextRange.HEADLINE;
    return parts;
  }

  private List<CountryMention> decide(
      Article article, List<Match> matches, HomonymContext homonyms) {
    List<CountryMention> mentions = new ArrayList<>(matches.size());
    for (int i = 0; i < matches.size(); i++) {
      Match match = matches.get(i);
      Match next = i + 1 < matches.size() ? matches.get(i + 1) : null;
      String code = code(match, homonyms);
      if (!(match.meaning() instanceof Meaning.Nothing)) {
        String state = stateAfter(article, match, next);
        code = state == null ? code : state;
      }
      if (!code.equals(Homonym.NONE)) {
        mentions.add(new CountryMention(match.range(), code, match.meaning().naming()));
      }
    }
    return mentions;
  }

  private static String code(Match match, HomonymContext homonyms) {
    Meaning meaning = match.meaning();
    if (meaning instanceof Meaning.Country country) {
      return country.code();
    }
    return meaning instanceof Meaning.OneOf oneOf
        ? homonyms.decide(oneOf.homonym(), match.range().part())
        : Homonym.NONE;
  }

  /** The country of the state in "Paris, Texas" or "Lebanon, Pa."; null if none follows. */
  private @Nullable String stateAfter(Article article, Match match, @Nullable Match next) {
    Naming naming = match.meaning().naming();
    if (naming == Naming.DEMONYM || naming == Naming.SEAT || naming == Naming.REGION) {
      return null;
    }
    String text = article.text(match.range().part());
    int after = match.range().end() + 2;
    if (!text.startsWith(", ", match.range().end())) {
      return null;
    }
    if (next != null
        && next.range().part() == match.range().part()
        && next.range().start() == after
        && next.meaning() instanceof Meaning.Country region
        && region.naming() == Naming.REGION) {
      return region.code();
    }
    String rest = text.substring(after, Math.min(text.length(), after + 8));
    String[] found = new String[1];
    gazetteer
        .states()
        .scan(
            rest,
            (start, end, dotted, code) -> {
              if (start == 0) {
                found[0] = code;
              }
            });
    return found[0];
  }

  private boolean isPerson(Article article, Match match, HomonymContext homonyms) {
    String text = article.text(match.range().part());
    boolean sentence = !isTitleCase(text);
    boolean person =
        gazetteer
            .personNames()
            .isPerson(text, match.range().start(), match.range().end(), sentence);
    if (person && match.meaning() instanceof Meaning.OneOf oneOf) {
      homonyms.foundPerson(oneOf.homonym());
    }
    return person;
  }

  /** Whether a match is a ticker ("&lt;ROK>") or a short word that capitals make look like one. */
  private boolean isOrdinaryWord(Article article, Match match) {
    TextRange range = match.range();
    String text = article.text(range.part());
    if (range.start() > 0 && text.charAt(range.start() - 1) == '<') {
      return true;
    }
    if (range.end() - range.start() > LONGEST_ACRONYM || match.dotted()) {
      return false;
    }
    String word = text.substring(range.start(), range.end());
    if (word.chars().anyMatch(Character::isLowerCase)) {
      return false;
    }
    if (text.chars().noneMatch(Character::isLowerCase)) {
      return gazetteer.ordinaryCapitals().contains(word)
          && !text.startsWith("THE ", range.start() - 4);
    }
    // "GAO" inside a sentence is an acronym; "LIMA" before the first sentence is where it was filed.
    return range.start() > 0
        && (match.meaning().naming() == Naming.CITY || match.meaning().naming() == Naming.REGION);
  }

  /** Whether most words begin with a capital, as in a headline. */
  private static boolean isTitleCase(String text) {
    int small = 0;
    int capital = 0;
    for (int i = 0; i < text.length() && small < 20; i = Words.skip(text, i) + 1) {
      small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
      capital += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return capital > small;
  }
}
