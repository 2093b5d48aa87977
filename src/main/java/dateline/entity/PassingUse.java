package dateline.entity;

import dateline.article.TextRange;
import java.util.regex.Pattern;

/**
 * Tells where the name of a country belongs to something else: a currency ("Australian dlrs"), a
 * company ("Bank of Ireland", "Unicorp Canada Corp", "its Luxembourg subsidiary"), a place where
 * something is traded ("listed in Luxembourg") or somebody is at home ("Geneva-based"), or an
 * agreement called after where it was made ("the Paris accord"). An article that names a country so
 * is seldom about it.
 */
final class PassingUse {

  private static final int CUE_CHARS = 60;
  private static final int WORDS_BEFORE_CHARS = 24;

  private static final Pattern CURRENCY =
      Pattern.compile(
          "[ -](?:dlrs?|dollars?|cents?|penny|pence|shekels?|francs?|crowns?|kron(?:e|er|or|a)|marks?|yen|pounds?|guilders?|lir[ae]|pesos?"
              + "|rands?|dinars?|riyals?|rupees?|ringgits?|cruzados?|australs?|pesetas?|escudos?|schillings?"
              + "|markka|drachmas?|won|baht|roubles?|rubles?|reais|yuan|currency|eurobonds?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COMPANY =
      Pattern.compile(
          "(?:['’]s)?(?:[ -](?:&|of|and|de|\\p{Lu}[\\p{L}.&'’-]*+)){0,4}+(?<=[\\p{L}&.])"
              + ",? (?:Inc|Corp|Co|Ltd|[Pp]lc|PLC|AG|SA|NV|Ltda|Bhd|GmbH)\\b"
              + "| ?<[A-Z.]+>|(?: \\p{Lu}[\\p{L}.&'’-]*+){1,4}+,? <");

  private static final Pattern IN_A_NAME =
      Pattern.compile(
          " (?:\\p{Lu}\\p{L}+ )?(?:Group|Bancorp|Holdings|Industries|Airlines|Airways|Railways?|Insurance|Securities"
              + "|Life|Telecom|Petroleum|Steel|Motors?|Fund|Trust|Broadcasting|Aerospace|Minerals"
              + "|First Boston)\\b"
              + "| (?i:stock exchange|interbank|bourse|options exchange|futures exchange"
              + "|commodity exchange|mercantile exchange|metal exchange)\\b"
              + "|/\\p{Lu}");

  /** "(Ireland) Ltd", "Luxembourg-based", "British drugs subsidiary". */
  private static final Pattern HOME =
      Pattern.compile(
          "\\)? ?(?:Ltd|Inc|Plc|PLC|BV|NV|Corp|AG|SA|GmbH|Fund)\\b|-based\\b"
              + "|\\s(?:\\p{L}[\\p{Ll}-]*+\\s)?(?:subsidiary|subsidiaries|unit|affiliate|licensee|branch)\\b");

  private static final Pattern AGREEMENT =
      Pattern.compile(
          "(?: climate)?\\s(?:accords?|pact|agreements?|club|conventions?|protocols?|treaty|memorandum|declaration)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:\\b(?:Bank|Banque|Banco|Corp|Corporation|Company|Trust|Insurance|Stock Exchange) of (?:the )?"
              + "|\\b(?:listed|listing|traded|branch|subsidiary|unit) (?:in |on the ))$");

  /** The last letters of what {@link #BEFORE} ends with: of, the, in. */
  private static final String ENDS_BEFORE = "fen";

  private PassingUse() {}

  /** Returns whether the words of a range name a country only in passing. */
  static boolean isPassing(String text, TextRange range, Naming naming) {
    int start = range.start();
    int end = range.end();
    int to = Math.min(text.length(), end + CUE_CHARS);
    return lookingAt(CURRENCY, text, end, to)
        || lookingAt(COMPANY, text, end, to)
        || lookingAt(IN_A_NAME, text, end, to)
        || lookingAt(HOME, text, end, to)
        || (isPlace(naming) && lookingAt(AGREEMENT, text, end, to))
        || isBehind(text, start);
  }

  private static boolean isBehind(String text, int start) {
    return start > 2
        && text.charAt(start - 1) == ' '
        && ENDS_BEFORE.indexOf(text.charAt(start - 2)) >= 0
        && BEFORE.matcher(text).region(Math.max(0, start - WORDS_BEFORE_CHARS), start).find();
  }

  private static boolean isPlace(Naming naming) {
    return naming == Naming.CAPITAL || naming == Naming.CITY || naming == Naming.SEAT;
  }

  private static boolean lookingAt(Pattern pattern, String text, int from, int to) {
    return from < to && pattern.matcher(text).region(from, to).lookingAt();
  }
}
