package dateline.query;

import dateline.article.PublishedDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How periods are written in a query, both ways. */
final class PeriodFormat {
  private static final String UNDATED = "undated";
  private static final String ANY_DATE = "*";
  private static final Pattern COMPARED = Pattern.compile("([<>])(=?)(.+)");
  private static final Pattern RANGE = Pattern.compile("(.*?)(?:\\.{2,3}|…)(.*)");
  private static final Pattern YEARS = Pattern.compile("([0-9]{4})-([0-9]{4})");
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?");
  private static final int LAST_YEAR = 9999;

  private PeriodFormat() {}

  /**
   * A period as it was written.
   *
   * @param range the period
   * @param turned whether its ends were the wrong way round
   */
  record Period(DateRange range, boolean turned) {}

  /** Returns nothing if the text is not a period, or one that starts or ends outside 1 to 9999. */
  static Optional<Period> parse(String text) {
    try {
      return Optional.of(read(text.replace(" ", "")));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static Period read(String text) {
    if (text.toLowerCase(Locale.ROOT).equals(UNDATED)) {
      return new Period(DateRange.UNDATED, false);
    }
    if (text.equals(ANY_DATE)) {
      return new Period(DateRange.between(null, null), false);
    }
    Matcher compared = COMPARED.matcher(text);
    if (compared.matches()) {
      boolean inclusive = !compared.group(2).isEmpty();
      return new Period(
          compared(compared.group(1).equals(">"), inclusive, date(compared.group(3))), false);
    }
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      return between(range.group(1), range.group(2));
    }
    Matcher years = YEARS.matcher(text);
    return years.matches() ? between(years.group(1), years.group(2)) : between(text, text);
  }

  private static DateRange compared(boolean after, boolean inclusive, PublishedDate date) {
    if (after) {
      LocalDate from = inclusive ? date.firstDay() : date.lastDay().plusDays(1);
      return DateRange.between(checkYear(from), null);
    }
    LocalDate to = inclusive ? date.lastDay() : date.firstDay().minusDays(1);
    return DateRange.between(null, checkYear(to));
  }

  private static Period between(String first, String last) {
    if (first.isEmpty() && last.isEmpty()) {
      throw new DateTimeException("a period without ends");
    }
    @Nullable PublishedDate from = first.isEmpty() ? null : date(first);
    @Nullable PublishedDate to = last.isEmpty() ? null : date(last);
    if (from != null && to != null && to.lastDay().isBefore(from.firstDay())) {
      return new Period(DateRange.between(to.firstDay(), from.lastDay()), true);
    }
    return new Period(
        DateRange.between(from == null ? null : from.firstDay(), to == null ? null : to.lastDay()),
        false);
  }

  private static PublishedDate date(String text) {
    Matcher matcher = DATE.matcher(text);
    if (!matcher.matches()) {
      throw new DateTimeException("not a date: " + text);
    }
    int year = Integer.parseInt(matcher.group(1));
    int month = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
    int day = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
    LocalDate first = checkYear(LocalDate.of(year, month, day));
    if (matcher.group(3) != null) {
      return PublishedDate.ofDay(first);
    }
    return new PublishedDate(
        first,
        matcher.group(2) == null ? PublishedDate.Precision.YEAR : PublishedDate.Precision.MONTH);
  }

  /** Other years cannot be written with four digits. */
  private static LocalDate checkYear(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("year out of range: " + day);
    }
    return day;
  }

  /** Returns the shortest way to write a period: whole months and years without their days. */
  static String print(DateRange range) {
    if (range.undated()) {
      return UNDATED;
    }
    LocalDate from = range.from();
    LocalDate to = range.to();
    if (from == null) {
      return to == null ? ANY_DATE : "<=" + last(to);
    }
    if (to == null) {
      return ">=" + first(from);
    }
    String start = first(from);
    String end = last(to);
    return start.equals(end) ? start : start + ".." + end;
  }

  private static String first(LocalDate day) {
    String text = day.toString();
    if (day.getDayOfYear() == 1) {
      return text.substring(0, 4);
    }
    return day.getDayOfMonth() == 1 ? text.substring(0, 7) : text;
  }

  private static String last(LocalDate day) {
    String text = day.toString();
    if (day.getDayOfYear() == day.lengthOfYear()) {
      return text.substring(0, 4);
    }
    return day.getDayOfMonth() == day.lengthOfMonth() ? text.substring(0, 7) : text;
  }
}
