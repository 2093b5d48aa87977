package dateline.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A head of state or government.
 *
 * @param country ISO 3166-1 alpha-2
 * @param terms at least one, in order
 */
record Leader(String country, List<Term> terms) {

  /** Politicians are in the news before they come to power. */
  private static final int YEARS_BEFORE = 5;

  /** And a little while after. */
  private static final int YEARS_AFTER = 1;

  private static final int STILL_IN_POWER = 9999;
  private static final Pattern TERM = Pattern.compile("(\\d{4})\\.\\.(\\d{4})?");

  /** Years in power, both included. */
  record Term(int from, int to) {}

  /**
   * Reads terms as {@code leaders.yml} has them.
   *
   * @param terms "1966..1977 1980..1984", the last one's end perhaps absent
   */
  static Leader of(String country, String name, String terms) {
    List<Term> read = new ArrayList<>();
    for (String term : terms.split(" ", -1)) {
      Matcher years = TERM.matcher(term);
      if (!years.matches()) {
        throw new IllegalStateException(
            "\"%s\" of %s is no term such as 1990..1997".formatted(term, name));
      }
      int to = years.group(2) == null ? STILL_IN_POWER : Integer.parseInt(years.group(2));
      read.add(new Term(Integer.parseInt(years.group(1)), to));
    }
    return new Leader(country, List.copyOf(read));
  }

  /** Whether the public knows the person in a year. */
  boolean isKnown(int year) {
    return year >= terms.getFirst().from() - YEARS_BEFORE;
  }

  /** Whether the person is in power in a year, or was until the year before, or soon will be. */
  boolean isInPower(int year) {
    return terms.stream()
        .anyMatch(term -> year >= term.from() - 1 && year <= term.to() + YEARS_AFTER);
  }
}
