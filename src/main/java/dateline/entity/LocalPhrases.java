package dateline.entity;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the phrases by which local news tell places: "Walker County", "in Hamilton", "the Hamilton
 * City Council". The expressions are tried only where a text can hold one: tried everywhere, they
 * took half of the time of finding countries.
 */
final class LocalPhrases {

  private static final Pattern COUNTY =
      Pattern.compile(
          "(?<![\\p{L}.])(?:(?:Mc|De|La|St\\. |O['’])?\\p{Lu}[\\p{L}.]+ ){1,2}(?:County|Co\\.(?! \\p{Lu}))(?!\\p{L})");

  /** Possessive: no shorter word is followed by what must follow. */
  private static final String WORD = "\\p{Lu}[\\p{L}'’-]++";

  private static final String SAINT = "(?:(?:St|Mt|Ft)\\. )?";

  /** "in Hamilton", "City of Huntsville", "R-Charleston". */
  private static final Pattern BEFORE_TOWN =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:in|near|outside|around|at"
              + "|(?:University|City|Town|Township|Village|Borough|Parish) of) |(?:D|R|DFL)-)$");

  /** "In March" is none. */
  private static final Pattern TOWN =
      Pattern.compile(
          "(?!(?:January|February|March|April|May|June|July|August"
              + "|September|October|November|December|Congress|English)\\b)"
              + SAINT
              + WORD
              + "(?: "
              + WORD
              + ")?");

  /** "HAMILTON —" where a report begins. */
  private static final Pattern DATELINE =
      Pattern.compile("((?:Mc|De|La)?\\p{Lu}[\\p{Lu} .'’-]{2,30}?),? ?(?:[—–(]|--|- )");

  /** What may stand before a town that is no first name with it, small letters and digits apart. */
  private static final String MARKS_BEFORE_BODY = ",;:.()—“\"";

  /** The last two letters of the words in {@link #BEFORE_TOWN}. */
  private static final Set<String> ENDS_BEFORE_TOWN = Set.of("in", "ar", "de", "nd", "at", "of");

  /** "Edwardsville" of "Edwardsville City Council". */
  private static final Pattern TOWN_OF_BODY =
      Pattern.compile(
          "(?!(?:The|At|In|For|From) )"
              + SAINT
              + WORD
              + "(?: "
              + WORD
              + ")??(?= (?=\\p{Lu})(?:City|Police|High|Middle|Elementary|School|Schools|Public|Fire|Firefighters|Township|Town|County"
              + "|Area|Community|Council|Chamber|Memorial|Regional|Municipal|Mayor|Sheriff|Village|Borough|Hospital"
              + "|Library|Airport|Planning|Parks|Downtown|District|Department|Recreation|University|College|State"
              + "|Board|Selectm[ae]n|Correctional|Education|Federal Credit|Convention|General Hospital|Volunteer"
              + "|Zoning|Historical|Rotary|Lions|Elks|Junior|Science Museum)\\b)");

  /** As long as the longest of what tells a town and stands before it. */
  private static final int BEFORE_CHARS = 16;

  private LocalPhrases() {}

  /** Receives what is found, in text order. */
  @FunctionalInterface
  interface Found {
    /**
     * @param start first character
     * @param end one past the last
     */
    void phrase(int start, int end);
  }

  /** Reports each county with its name. */
  static void counties(String text, Found found) {
    if (!text.contains("County") && !text.contains("Co.")) {
      return;
    }
    Matcher county = COUNTY.matcher(text);
    while (county.find()) {
      found.phrase(county.start(), county.end());
    }
  }

  /**
   * Reports what stands where a town is expected, in text order and without overlaps: the words
   * alone, not what tells them.
   *
   * @param loose receives words of which only the first may be the town's
   * @param whole receives words that are all the town's: behind them stands a body of it
   */
  static void towns(String text, Found loose, Found whole) {
    Matcher matcher = TOWN.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    for (int i = 0; i < text.length(); ) {
      int end = i;
      if (startsName(text, i)) {
        end = looseEnd(text, i, matcher);
        if (end > i) {
          loose.phrase(i, end);
        } else if (i == 0 || mayPrecedeBody(text, i)) {
          end = matchEnd(matcher.usePattern(TOWN_OF_BODY), text, i, 0);
          if (end > i) {
            whole.phrase(i, end);
          }
        }
      }
      i = Math.max(i + 1, end);
    }
  }

  private static boolean startsName(String text, int at) {
    return (at == 0 || text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '-')
        && Character.isUpperCase(text.codePointAt(at));
  }

  /** Returns where the words end that may be a town's, or where they begin if nothing tells so. */
  private static int looseEnd(String text, int start, Matcher matcher) {
    if (mayTellTown(text, start) && follows(BEFORE_TOWN, text, start)) {
      return matchEnd(matcher.usePattern(TOWN), text, start, 0);
    }
    return start == 0 || (start > 1 && ".!?".indexOf(text.charAt(start - 2)) >= 0)
        ? matchEnd(matcher.usePattern(DATELINE), text, start, 1)
        : start;
  }

  /** Whether it is worth asking {@link #BEFORE_TOWN}. */
  private static boolean mayTellTown(String text, int at) {
    if (at < 2) {
      return false;
    }
    return text.charAt(at - 1) == '-'
        ? "DRL".indexOf(text.charAt(at - 2)) >= 0
        : at > 2 && ENDS_BEFORE_TOWN.contains(text.substring(at - 3, at - 1));
  }

  /** "the Hamilton City Council", "A Hamilton councillor", but not "Alexander Hamilton". */
  private static boolean mayPrecedeBody(String text, int at) {
    if (at < 2 || text.charAt(at - 1) != ' ') {
      return false;
    }
    char last = text.charAt(at - 2);
    return Character.getType(last) == Character.LOWERCASE_LETTER
        || (last >= '0' && last <= '9')
        || MARKS_BEFORE_BODY.indexOf(last) >= 0
        || (last == 'A' && (at == 2 || !Character.isLetterOrDigit(text.charAt(at - 3))));
  }

  private static boolean follows(Pattern before, String text, int at) {
    return before.matcher(text).region(Math.max(0, at - BEFORE_CHARS), at).find();
  }

  private static int matchEnd(Matcher matcher, String text, int start, int group) {
    return matcher.region(start, text.length()).lookingAt() ? matcher.end(group) : start;
  }
}
