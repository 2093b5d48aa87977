package dateline.entity;

import java.util.regex.Pattern;

/**
 * Tells where the name of a country belongs to something else: a currency ("Australian dlrs"), a
 * company ("Bank of Ireland", "Unicorp Canada Corp"), a place where something is traded ("listed in
 * Luxembourg"). An article that names a country so is seldom about it.
 */
final class PassingUse {

  private static final int CUE_CHARS = 60;
  private static final int WORDS_BEFORE_CHARS = 24;

  private static final Pattern CURRENCY =
      Pattern.compile(
          "[ -](?:dlrs?|dollars?|francs?|crowns?|kron(?:e|er|or|a)|marks?|yen|pounds?|guilders?|lir[ae]|pesos?"
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

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:\\b(?:Bank|Banque|Banco|Corp|Corporation|Company|Trust|Insurance|Stock Exchange) of (?:the )?"
              + "|\\b(?:listed|listing|traded|branch|subsidiary|unit) (?:in |on the ))$");

  private PassingUse() {}

  /** Whether the words of a range name a country only in passing. */
  static boolean isPassing(String text, int start, int end) {
    int to = Math.min(text.length(), end + CUE_CHARS);
    return lookingAt(CURRENCY, text, end, to)
        || lookingAt(COMPANY, text, end, to)
        || lookingAt(IN_A_NAME, text, end, to)
        || BEFORE.matcher(text).region(Math.max(0, start - WORDS_BEFORE_CHARS), start).find();
  }

  private static boolean lookingAt(Pattern pattern, String text, int from, int to) {
    return from < to && pattern.matcher(text).region(from, to).lookingAt();
  }
}
