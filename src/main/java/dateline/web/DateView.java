package dateline.web;

import dateline.article.PublishedDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A date to show, no more precise than it is known.
 *
 * @param iso for machines: {@code 2024-03-09}, {@code 2024-03} or {@code 2024}
 * @param text for readers: "9 March 2024", "March 2024" or "2024"
 */
public record DateView(String iso, String text) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  static DateView of(PublishedDate date) {
    String text =
        switch (date.precision()) {
          case DAY -> DAY.format(date.firstDay());
          case MONTH -> MONTH.format(date.firstDay());
          case YEAR -> date.toString();
        };
    return new DateView(date.toString(), text);
  }
}
