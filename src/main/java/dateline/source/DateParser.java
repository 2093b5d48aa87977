package dateline.source;

import dateline.article.PublishedDate;
import dateline.article.PublishedDate.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as pages, mails and people write them, in the languages of {@link #LANGUAGES}. A
 * stamp with a zone means the local day in that zone. What lies in the future, before the first
 * newspapers, or means two days at once ({@code 03/04/2024} without a language that decides) is no
 * date.
 */
final class DateParser {

  /**
   * A date in a text.
   *
   * @param start its first character
   * @param end one past its last
   */
  record Found(PublishedDate date, int start, int end) {}

  private record Rule(Pattern pattern, Function<MatchResult, @Nullable PublishedDate> reading) {}

  // The order decides when two languages give one word to two months.
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv", "da", "nb", "fi", "ru", "uk",
          "tr", "ro", "hu", "el", "ca", "id");
  private static final Map<String, Integer> MONTHS = monthNames();

  private static final int FIRST_YEAR = 1600;
  private static final String MONTH_WORD = "(\\p{L}{3,12})\\.?";
  private static final String OF = "\\s*(?:\\s(?:de|del|of|d['’])\\s*)?";

  private final LocalDate today;
  private final List<Rule> rules;

  /**
   * Creates a parser.
   *
   * @param today later days are no dates of publication
   */
  DateParser(LocalDate today) {
    this.today = today;
    this.rules =
        List.of(
            rule("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?=$|\\D)", this::yearFirst),
            rule("(?<!\\d)(\\d{4})年\\s*(\\d{1,2})月\\s*(\\d{1,2})日", this::chinese),
            rule(
                "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[\\s-]?"
                    + OF
                    + MONTH_WORD
                    + ",?[\\s-]?"
                    + OF
                    + "(\\d{4})(?!\\d)",
                m -> named(m.group(3), m.group(2), m.group(1))),
            rule(
                "(?<!\\p{L})" + MONTH_WORD + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)",
                m -> named(m.group(3), m.group(1), m.group(2))),
            rule("(?<!\\d)(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?!\\d)", this::dayFirst),
            rule("(?<!\\d)(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})(?!\\d)", this::eitherFirst),
            rule("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?=$|\\D)", this::compact),
            rule("(?<!\\d)(\\d{4})-(\\d{2})(?![-\\d])", m -> month(m.group(1), m.group(2))),
            rule(
                "(?<!\\p{L})" + MONTH_WORD + ",?\\s+(?:de\\s+|del\\s+)?(\\d{4})(?!\\d)",
                m -> namedMonth(m.group(2), m.group(1))));
  }

  /** Finds the first date in the text, a day before a month; null if there is none. */
  @Nullable Found find(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    Found best = null;
    for (Rule rule : rules) {
      Found found = firstMatch(rule, text);
      if (found != null && (best == null || isBetter(found, best))) {
        best = found;
      }
    }
    return best;
  }

  /** Returns the first date in the text, or null; a text that is only a year is a date too. */
  @Nullable PublishedDate parse(@Nullable String text) {
    Found found = find(text);
    if (found != null) {
      return found.date();
    }
    return text != null && text.strip().matches("(19|20)\\d{2}") ? year(text.strip()) : null;
  }

  private static boolean isBetter(Found found, Found best) {
    int byPrecision = found.date().precision().compareTo(best.date().precision());
    return byPrecision < 0 || (byPrecision == 0 && found.start() < best.start());
  }

  private static Rule rule(String pattern, Function<MatchResult, @Nullable PublishedDate> reading) {
    return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), reading);
  }

  private static @Nullable Found firstMatch(Rule rule, String text) {
    Matcher matcher = rule.pattern().matcher(text);
    while (matcher.find()) {
      PublishedDate date = rule.reading().apply(matcher.toMatchResult());
      if (date != null) {
        return new Found(date, matcher.start(), matcher.end());
      }
    }
    return null;
  }

  private @Nullable PublishedDate yearFirst(MatchResult m) {
    return day(m.group(1), m.group(3), m.group(4));
  }

  private @Nullable PublishedDate chinese(MatchResult m) {
    return day(m.group(1), m.group(2), m.group(3));
  }

  private @Nullable PublishedDate dayFirst(MatchResult m) {
    return day(m.group(3), m.group(2), m.group(1));
  }

  private @Nullable PublishedDate compact(MatchResult m) {
    return day(m.group(1), m.group(2), m.group(3));
  }

  /** 24/06 and 06/24 are clear, 03/04 is not: half the world reads it the other way. */
  private @Nullable PublishedDate eitherFirst(MatchResult m) {
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(2));
    if (first <= 12 && second <= 12 && first != second) {
      return null;
    }
    return first > 12
        ? day(m.group(3), m.group(2), m.group(1))
        : day(m.group(3), m.group(1), m.group(2));
  }

  private @Nullable PublishedDate named(String year, String monthName, String day) {
    Integer month = monthNumber(monthName);
    return month == null ? null : day(year, month.toString(), day);
  }

  private @Nullable PublishedDate namedMonth(String year, String monthName) {
    Integer month = monthNumber(monthName);
    return month == null ? null : month(year, month.toString());
  }

  private static @Nullable Integer monthNumber(String name) {
    return MONTHS.get(name.toLowerCase(Locale.ROOT));
  }

  private @Nullable PublishedDate day(String year, String month, String day) {
    return date(year, month, day, Precision.DAY);
  }

  private @Nullable PublishedDate month(String year, String month) {
    return date(year, month, "1", Precision.MONTH);
  }

  private @Nullable PublishedDate year(String year) {
    return date(year, "1", "1", Precision.YEAR);
  }

  private @Nullable PublishedDate date(String year, String month, String day, Precision precision) {
    try {
      LocalDate first =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      boolean possible = first.getYear() >= FIRST_YEAR && !first.isAfter(today);
      return possible ? new PublishedDate(first, precision) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Map<String, Integer> monthNames() {
    Map<String, Integer> names = new HashMap<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          String name = month.getDisplayName(style, locale).toLowerCase(locale).replace(".", "");
          if (name.matches("\\p{L}{3,12}")) {
            names.putIfAbsent(name, month.getValue());
          }
        }
      }
    }
    names.putIfAbsent("sept", 9);
    names.putIfAbsent("jän", 1);
    names.putIfAbsent("jänner", 1);
    return Map.copyOf(names);
  }
}
