package dateline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.Article;
import dateline.article.Origin;
import dateline.article.Publication;
import dateline.article.PublishedDate;
import dateline.article.SourceLocator;
import dateline.article.Sourced;
import dateline.article.TextRange;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of gold data as an article, with the way back from its parts to the row's text.
 *
 * @param article title as headline (the text's first paragraph if there is no title), paragraphs
 * @param starts where each paragraph starts in the row's text, in UTF-16 code units
 * @param headlineStart where the headline starts in the row's text; -1 if it is not of it
 */
record GoldArticle(Article article, List<Integer> starts, int headlineStart) {

  /** A blank line, or the indented first line of the next paragraph. */
  private static final Pattern WRAPPED_BREAK = Pattern.compile("\\R\\h*\\R\\s*|\\R\\h{2,}");

  private static final Pattern LINE_BREAK = Pattern.compile("\\R\\s*");

  GoldArticle {
    starts = List.copyOf(starts);
  }

  /** Makes an article of {@code title}, {@code date} (may be null or absent) and {@code text}. */
  static GoldArticle of(JsonNode row) {
    String text = row.path("text").asText("");
    String title = row.path("title").asText("").strip();
    List<TextPart> parts = split(text);
    int headlineStart = -1;
    boolean titleRepeated =
        !parts.isEmpty() && parts.getFirst().text().strip().equals(title) && parts.size() > 1;
    if (!parts.isEmpty() && (title.isEmpty() || titleRepeated)) {
      title = parts.getFirst().text();
      headlineStart = parts.getFirst().start();
      parts = parts.subList(1, parts.size());
    }
    Article article =
        new Article(
            new SourceLocator(row.path("id").asText("row"), null),
            new Sourced<>(title.isEmpty() ? "-" : title, Origin.DEFAULT, 1),
            null,
            List.of(),
            publication(row),
            parts.stream().map(TextPart::text).toList());
    return new GoldArticle(article, parts.stream().map(TextPart::start).toList(), headlineStart);
  }

  /**
   * Returns where a range starts in the row's text, in UTF-16 code units, or -1 if the range is in
   * a headline that is not of the text. Its length is the same there.
   */
  int startInText(TextRange range) {
    if (range.part() >= 0) {
      return starts.get(range.part()) + range.start();
    }
    return headlineStart < 0 ? -1 : headlineStart + range.start();
  }

  private static Publication publication(JsonNode row) {
    Publication unknown = Publication.unknown();
    try {
      PublishedDate date = PublishedDate.parse(row.path("date").asText(""));
      return new Publication(
          unknown.kind(),
          null,
          null,
          null,
          new Sourced<>(date, Origin.DEFAULT, 1),
          null,
          null,
          null);
    } catch (DateTimeException e) {
      // Absent, or of a form that judged data need not have.
      return unknown;
    }
  }

  private record TextPart(String text, int start) {}

  private static List<TextPart> split(String text) {
    Matcher wrapped = WRAPPED_BREAK.matcher(text);
    Matcher breaks = wrapped.find() ? wrapped.reset() : LINE_BREAK.matcher(text);
    List<TextPart> parts = new ArrayList<>();
    int from = 0;
    while (breaks.find()) {
      add(parts, text, from, breaks.start());
      from = breaks.end();
    }
    add(parts, text, from, text.length());
    return parts;
  }

  private static void add(List<TextPart> parts, String text, int from, int to) {
    String part = text.substring(from, to);
    if (!part.isBlank()) {
      parts.add(new TextPart(part, from));
    }
  }
}
