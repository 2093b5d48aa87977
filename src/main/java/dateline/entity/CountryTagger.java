package dateline.entity;

import dateline.article.Article;
import dateline.article.Sourced;
import dateline.article.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds where an article names countries. Looks words up in the gazetteer, longest first, and
 * decides homonyms by what stands around them. Immutable; safe for use by several threads.
 */
final class CountryTagger {

  /** A phrase of the gazetteer in the article, not yet decided. */
  private record Match(TextRange range, boolean dotted, Meaning meaning) {}

  private static final int LONGEST_ACRONYM = 4;
  private static final int LINE_CHARS = 80;

  private final CountryGazetteer gazetteer;
  private final CityTagger cities;

  CountryTagger(CountryGazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.cities = new CityTagger(Places.load(), gazetteer.widePlaces(), gazetteer.namesakes());
  }

  /**
   * Returns the mentions of countries in text order, headline first.
   *
   * @param names what a recogniser found, by part of the article; a part may be missing
   */
  List<CountryMention> tag(Article article, Map<Integer, List<RecognisedName>> names) {
    List<Match> matches = new ArrayList<>();
    Sourced<String> language = article.publication().language();
    PhraseTable<Meaning> phrases = gazetteer.phrases(language == null ? null : language.value());
    for (int part : parts(article)) {
      phrases.scan(
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
    List<CountryMention> mentions =
        gazetteer.namesakes().settle(article, decide(article, places, homonyms));
    return cities.addCities(article, names, mentions);
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
    for (Match match : matches) {
      String text = article.text(match.range().part());
      if (match.meaning() instanceof Meaning.State state) {
        addState(text, match.range(), state, mentions);
        continue;
      }
      String code = code(match, homonyms);
      Naming naming = match.meaning().naming();
      if (!code.equals(Homonym.NONE)) {
        if (naming == Naming.REGION) {
          addTown(text, match.range(), code, false, mentions);
        }
        mentions.add(new CountryMention(match.range(), code, naming));
      }
    }
    return mentions;
  }

  /** Adds an abbreviated state if a town stands before it; alone, "Miss" or "Me" is a word. */
  private static void addState(
      String text, TextRange range, Meaning.State state, List<CountryMention> mentions) {
    boolean allCapitals =
        text.substring(range.start(), range.end()).chars().noneMatch(Character::isLowerCase);
    boolean dotFollows = range.end() < text.length() && text.charAt(range.end()) == '.';
    if ((allCapitals || dotFollows) && addTown(text, range, state.code(), true, mentions)) {
      mentions.add(new CountryMention(range, state.code(), Naming.REGION));
    }
  }

  /**
   * Adds the town that stands before its state, or moves it to the state's country if it was taken
   * for a namesake elsewhere.
   *
   * @param abbreviated whether the state is, so that what stands before it is no other state
   * @return whether there is one
   */
  private static boolean addTown(
      String text,
      TextRange state,
      String code,
      boolean abbreviated,
      List<CountryMention> mentions) {
    Town town = Town.before(text, state.start(), state.end());
    if (town == null) {
      return false;
    }
    TextRange range = new TextRange(state.part(), town.start(), town.end());
    if (!mentions.isEmpty()) {
      TextRange last = mentions.getLast().range();
      if (last.part() == range.part() && last.end() > town.start()) {
        Naming naming = mentions.getLast().naming();
        if (last.end() != town.end()
            || naming == Naming.DEMONYM
            || (naming == Naming.REGION && !abbreviated)) {
          return false;
        }
        mentions.removeLast();
      }
    }
    mentions.add(new CountryMention(range, code, Naming.CITY));
    return true;
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

  private boolean isPerson(Article article, Match match, HomonymContext homonyms) {
    String text = article.text(match.range().part());
    boolean sentence = match.range().part() >= 0 || !isTitleCase(text);
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
    if (isAllCapitals(text, range)) {
      return gazetteer.ordinaryCapitals().contains(word)
          && !text.startsWith("THE ", range.start() - 4);
    }
    // "GAO" inside a sentence is an acronym; "LIMA" before the first sentence is where it was
    // filed.
    return range.start() > 0
        && (match.meaning().naming() == Naming.CITY || match.meaning().naming() == Naming.REGION);
  }

  /**
   * Whether a range stands among capitals only; looks no further than a line's length around it.
   */
  private static boolean isAllCapitals(String text, TextRange range) {
    int from = Math.max(0, range.start() - LINE_CHARS);
    int to = Math.min(text.length(), range.end() + LINE_CHARS);
    return text.substring(from, to).chars().noneMatch(Character::isLowerCase);
  }

  /** Whether most words begin with a capital, as in a headline. */
  static boolean isTitleCase(String text) {
    int small = 0;
    int capital = 0;
    for (int i = 0; i < text.length() && small < 20; i = Words.skip(text, i) + 1) {
      small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
      capital += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return capital > small;
  }
}
