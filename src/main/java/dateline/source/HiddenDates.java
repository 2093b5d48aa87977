package dateline.source;

import dateline.article.Origin;
import dateline.article.PublishedDate.Precision;
import dateline.article.Sourced;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the day of a page that prints none: in its summary, or in what its body is called. */
final class HiddenDates {

  private static final int MAX_SUMMARY_CHARS = 500;
  private static final int MAX_NAME_CHARS = 300;

  /** "(News of 24 June 2024)": what stands in brackets is no part of the summary's sentences. */
  private static final Pattern BRACKETED = Pattern.compile("\\(([^()]{8,60})\\)");

  /** "news20240624_1000" */
  private static final Pattern DAY_IN_NAME =
      Pattern.compile("(?<!\\d)20\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)");

  private HiddenDates() {}

  /** Offers the day, as the least sure of all. */
  static void offer(Document page, Candidates candidates, DateParser dates) {
    for (Sourced<String> summary : candidates.standfirst.ranked()) {
      Matcher note = BRACKETED.matcher(summary.value());
      while (summary.value().length() <= MAX_SUMMARY_CHARS && note.find()) {
        DateParser.Found found = dates.find(note.group(1));
        if (found != null && found.date().precision() == Precision.DAY) {
          candidates.published.offer(found.date(), summary.origin(), 0.3);
          return;
        }
      }
    }
    Element body = page.body();
    String name = body.id() + " " + body.className();
    Matcher day = DAY_IN_NAME.matcher(name);
    if (name.length() <= MAX_NAME_CHARS && day.find()) {
      candidates.published.offer(dates.parse(day.group()), Origin.HTML_META, 0.25);
    }
  }
}
