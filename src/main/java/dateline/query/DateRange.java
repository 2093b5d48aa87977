package dateline.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period, or the lack of a date. An article of which only month or year is known is in a period
 * if some day it can mean is.
 *
 * @param from first day, or null for no bound
 * @param to last day, inclusive, or null for no bound; not before {@code from}
 * @param undated the articles without a date; then there are no bounds
 */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to, boolean undated) {

  /** The articles without a date. */
  public static final DateRange UNDATED = new DateRange(null, null, true);

  public DateRange {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("period ends before it starts: " + from + " to " + to);
    }
    if (undated && (from != null || to != null)) {
      throw new IllegalArgumentException("undated articles have no period");
    }
  }

  public static DateRange between(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new DateRange(from, to, false);
  }
}
