package dateline.source;

import dateline.article.PublishedDate;
import dateline.article.PublishedDate.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as pages, mails and people write them, in the languages of {@link MonthNames}. A
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

  /** Which of two numbers is the day where both could be: {@code 03/04/2024}. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST
  }

  private record Rule(
      Pattern pattern, BiFunction<DateParser, MatchResult, @Nullable PublishedDate> reading) {}

  private static final int FIRST_YEAR = 1600;
  private static final String MONTH_WORD = "(\\p{L}{3,13})\\.?";
  private static final Pattern NUMERIC =
      Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/(?:19|20)\\d{2}(?!\\d)");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final String OF = "\\s*(?:\\s(?:de|del|of|do|d['’])\\s*)?";

  private static final List<Rule> RULES =
      List.of(
          rule("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?=$|\\D)", DateParser::yearFirst),
          rule(
              "(?<!\\d)(\\d{4})\\s?[年년]\\s*(\\d{1,2})\\s?[月월]\\s*(\\d{1,2})\\s?[日일號号]",
              DateParser::bigFirst),
          rule(
              "(?<!\\d)(\\d{1,2})\\s+tháng\\s+(\\d{1,2}),?\\s+(?:năm\\s+)?(\\d{4})(?!\\d)",
              DateParser::dayFirst),
          rule(
              "(?<!\\d)(\\d{4})(?:\\.|\\s?m\\.|\\.\\s?gada)?\\s+(?:(\\d{1,2})\\.?\\s+)?"
                  + MONTH_WORD
                  + "\\s+(\\d{1,2})(?![\\d:])",
              (p, m) -> m.group(2) == null ? p.named(m.group(1), m.group(3), m.group(4)) : null),
          rule(
              "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.|-?го|η|ης)?[\\s-]?"
                  + OF
                  + MONTH_WORD
                  + ",?[\\s-]?"
                  + OF
                  + "(\\d{4})(?!\\d)",
              (p, m) -> p.named(m.group(3), m.group(2), m.group(1))),
          rule(
              "(?<!\\p{L})" + MONTH_WORD + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)",
              (p, m) -> p.named(m.group(3), m.group(1), m.group(2))),
          rule(
              "(?<!\\d)(\\d{1,2})\\s" + MONTH_WORD + "\\s(\\d{2})\\s\\d{1,2}:\\d{2}",
              (p, m) -> p.named(century(m.group(3)) + m.group(3), m.group(2), m.group(1))),
          rule("(?<!\\d)(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?!\\d)", DateParser::dayFirst),
          rule("(?<![\\d.])(\\d{2})\\.(\\d{2})\\.(\\d{2})(?![\\d.:])", DateParser::shortYear),
          rule("(?<!\\d)(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})(?!\\d)", DateParser::eitherFirst),
          rule("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?=$|\\D)", DateParser::compact),
          rule("(?<!\\d)(\\d{4})-(\\d{2})(?![-\\d])", (p, m) -> p.month(m.group(1), m.group(2))),
          rule(
              "(?<!\\p{L})" + MONTH_WORD + ",?\\s+(?:de\\s+|del\\s+)?(\\d{4})(?![\\d:])",
              (p, m) -> p.namedMonth(m.group(2), m.group(1))));

  private final LocalDate today;
  private final @Nullable Order order;

  /**
   * Creates a parser.
   *
   * @param today later days are no dates of publication
   */
  DateParser(LocalDate today) {
    this(today, null);
  }

  private DateParser(LocalDate today, @Nullable Order order) {
    this.today = today;
    this.order = order;
  }

  /**
   * Returns a parser that also reads dates which mean two days at once.
   *
   * @param order which number is the day; null if nobody knows
   */
  DateParser reading(@Nullable Order order) {
    return order == this.order ? this : new DateParser(today, order);
  }

  /** Returns which number a language and its country write first, or null for both. */
  static @Nullable Order orderOf(String languageTag) {
    String tag = languageTag.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    if (tag.isEmpty() || tag.equals("en") || tag.equals("en-ca")) {
      return null;
    }
    boolean american = tag.matches("(?:en|es)-(?:us|pr)|en-ph|fil");
    return american ? Order.MONTH_FIRST : Order.DAY_FIRST;
  }

  /**
   * Returns which number is the day in the first date of the text that tells, or null if none does.
   */
  static @Nullable Order orderIn(String text) {
    Matcher matcher = NUMERIC.matcher(text);
    while (matcher.find()) {
      int first = Integer.parseInt(matcher.group(1));
      int second = Integer.parseInt(matcher.group(2));
      if (first > 12 != second > 12 && first <= 31 && second <= 31) {
        return first > 12 ? Order.DAY_FIRST : Order.MONTH_FIRST;
      }
    }
    return null;
  }

  /** Finds the first date in the text, a day before a month; null if there is none. */
  @Nullable Found find(@Nullable String text) {
    if (text == null || text.isBlank() || !hasDigits(text)) {
      return null;
    }
    String plain = withPlainDigits(text);
    Found best = null;
    for (Rule rule : RULES) {
      Found found = firstMatch(rule, plain);
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
    return text != null && YEAR.matcher(text.strip()).matches() ? year(text.strip()) : null;
  }

  private static boolean hasDigits(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  /** Arabic, Persian and Indian digits as 0 to 9, one for one. */
  private static String withPlainDigits(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c > '9' && Character.isDigit(c)) {
        plain.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return plain.toString();
  }

  private static boolean isBetter(Found found, Found best) {
    int byPrecision = found.date().precision().compareTo(best.date().precision());
    return byPrecision < 0 || (byPrecision == 0 && found.start() < best.start());
  }

  private static Rule rule(
      String pattern, BiFunction<DateParser, MatchResult, @Nullable PublishedDate> reading) {
    return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), reading);
  }

  private @Nullable Found firstMatch(Rule rule, String text) {
    Matcher matcher = rule.pattern().matcher(text);
    while (matcher.find()) {
      PublishedDate date = rule.reading().apply(this, matcher.toMatchResult());
      if (date != null) {
        return new Found(date, matcher.start(), matcher.end());
      }
    }
    return null;
  }

  private @Nullable PublishedDate yearFirst(MatchResult m) {
    return day(m.group(1), m.group(3), m.group(4));
  }

  private @Nullable PublishedDate bigFirst(MatchResult m) {
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
    int second = Integer.parseInt(m.group(3));
    boolean clear = first > 12 || second > 12 || first == second;
    if (!clear && order == null) {
      return null;
    }
    boolean dayFirst = clear ? first > 12 : order == Order.DAY_FIRST;
    return dayFirst
        ? day(m.group(4), m.group(3), m.group(1))
        : day(m.group(4), m.group(1), m.group(3));
  }

  /** 24.06.24, as German writes it. */
  private @Nullable PublishedDate shortYear(MatchResult m) {
    return day("20" + m.group(3), m.group(2), m.group(1));
  }

  private @Nullable PublishedDate named(String year, String monthName, String day) {
    Integer month = MonthNames.number(monthName);
    return month == null ? null : day(year, month.toString(), day);
  }

  /**
   * Two figures of a year as <a href="https://www.rfc-editor.org/rfc/rfc2822#section-4.3">RFC 2822,
   * section 4.3</a>, reads those of RFC 822: "24 Jun 02 12:00".
   */
  private static String century(String twoFigures) {
    return Integer.parseInt(twoFigures) < 50 ? "20" : "19";
  }

  private @Nullable PublishedDate namedMonth(String year, String monthName) {
    Integer month = MonthNames.number(monthName);
    return month == null ? null : month(year, month.toString());
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
}
