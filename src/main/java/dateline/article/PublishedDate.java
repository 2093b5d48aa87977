package dateline.article;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * A day of publication as far as it is known. The publication's local day; a month is not silently
 * its first day.
 *
 * @param firstDay the first day the date can mean; the first of the month for {@link
 *     Precision#MONTH}, 1 January for {@link Precision#YEAR}
 * @param precision how much of {@code firstDay} is known
 */
public record PublishedDate(LocalDate firstDay, Precision precision) {

  /** How much of a date is known. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR
  }

  public PublishedDate {
    firstDay =
        switch (precision) {
          case DAY -> firstDay;
          case MONTH -> firstDay.withDayOfMonth(1);
          case YEAR -> firstDay.withDayOfYear(1);
        };
  }

  public static PublishedDate ofDay(LocalDate day) {
    return new PublishedDate(day, Precision.DAY);
  }

  /** Returns the last day the date can mean. */
  public LocalDate lastDay() {
    return switch (precision) {
      case DAY -> firstDay;
      case MONTH -> YearMonth.from(firstDay).atEndOfMonth();
      case YEAR -> firstDay.withDayOfYear(firstDay.lengthOfYear());
    };
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws DateTimeParseException if the text is not {@code 2024}, {@code 2024-03} or {@code
   *     2024-03-09}
   */
  public static PublishedDate parse(String text) {
    return switch (text.length()) {
      case 4 -> new PublishedDate(Year.parse(text).atDay(1), Precision.YEAR);
      case 7 -> new PublishedDate(YearMonth.parse(text).atDay(1), Precision.MONTH);
      default -> ofDay(LocalDate.parse(text));
    };
  }

  /** ISO 8601, cut to the precision: {@code 2024-03-09}, {@code 2024-03} or {@code 2024}. */
  @Override
  public String toString() {
    return switch (precision) {
      case DAY -> firstDay.toString();
      case MONTH -> YearMonth.from(firstDay).toString();
      case YEAR -> Year.from(firstDay).toString();
    };
  }
}
