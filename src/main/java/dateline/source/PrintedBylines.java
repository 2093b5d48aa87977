package dateline.source;

import dateline.article.Author;
import dateline.article.Origin;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the authors in the lines that a page prints: around its headline, below its text and, where
 * nothing else names anybody, in the credits at its end.
 */
final class PrintedBylines {

  private static final int MAX_BYLINE_BLOCKS = 30;
  private static final int MAX_LINE_CHARS = 80;

  /** A line above the headline may say who posted it. */
  private static final int LINES_ABOVE = 3;

  /** The credits stand among so many last lines of the text, or so many behind it. */
  private static final int CREDIT_LINES_ABOVE = 4;

  private static final int CREDIT_LINES_BELOW = 20;

  /** Less than a site that its article names as author, more than one that each page names. */
  private static final double CREDITED = 0.28;

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:Quelle|Source|Fuente|Fonte|Bron|Kilde|Källa|Źródło|来源)\\s?[:：]\\s*(.{2,60})");

  /** "Riverton (hpa/rvt) – The harbour …" */
  private static final Pattern AGENCY =
      Pattern.compile("\\p{Lu}[\\p{L} ./-]{1,40} \\(([\\p{L}/]{2,12})\\)\\s?[–—-]\\s");

  /** Behind a word, not behind an initial. */
  private static final Pattern STOP = Pattern.compile("(?<=\\p{L}{2})\\.$");

  private static final Pattern FIELD = Pattern.compile("[|•·]");

  private final List<Block> lines;
  private final Candidates candidates;
  private final DateParser dates;

  /**
   * Creates a finder.
   *
   * @param lines all that the page prints
   */
  PrintedBylines(List<Block> lines, Candidates candidates, DateParser dates) {
    this.lines = lines;
    this.candidates = candidates;
    this.dates = dates;
  }

  /**
   * Offers the authors.
   *
   * @param headline the line of the headline
   * @param from the first line of the main text
   * @param to one past its last
   */
  void offer(int headline, int from, int to) {
    for (int i = Math.max(0, headline - LINES_ABOVE); i < headline; i++) {
      offerPoster(lines.get(i).text());
    }
    offerByline(headline, from);
    if (candidates.authors.isEmpty()) {
      offerAgency(from);
    }
    if (candidates.knownAuthors().isEmpty()) {
      offerCredit(to);
    }
  }

  /** A line "By …" below the headline, or, less surely, "Text: …" below the text. */
  private void offerByline(int headline, int text) {
    int last = Math.min(lines.size(), Math.min(headline + MAX_BYLINE_BLOCKS, text + 3));
    for (int i = headline; i < lines.size(); i++) {
      boolean above = i < last;
      boolean below = i >= text;
      String line = lines.get(i).text();
      boolean named = line.indexOf(':') >= 0 || line.indexOf('：') >= 0;
      if (!above && (!below || !named)) {
        continue;
      }
      boolean labelled = Bylines.isLabel(line) && i + 1 < lines.size();
      String byline = labelled ? "By " + lines.get(i + 1).text() : line;
      if (named && byline.endsWith(".")) {
        byline = STOP.matcher(byline).replaceFirst("");
      }
      if (Bylines.isFullByline(byline)) {
        double trust = above ? 0.62 : 0.5;
        candidates.authors.offer(Bylines.parse(byline), Origin.TEXT_PATTERN, trust);
        return;
      }
      if (above && line.length() <= MAX_LINE_CHARS) {
        offerPoster(line);
        offerBesideDate(line);
      }
    }
  }

  /** "Posted by Ada on 24 June 2024": a first name, or that of a user. */
  private void offerPoster(String line) {
    DateParser.Found date = line.length() <= MAX_LINE_CHARS ? dates.find(line) : null;
    String poster = date == null ? line : line.substring(0, date.start());
    if (Bylines.isPostedBy(poster)) {
      candidates.authors.offer(Bylines.parse(poster), Origin.TEXT_PATTERN, 0.4);
    }
  }

  /** "Ada Quill | 24 June 2024" */
  private void offerBesideDate(String line) {
    String[] fields = FIELD.split(line, 2);
    String names = fields[0].strip();
    if (fields.length == 2 && Bylines.isSignature(names) && dates.find(fields[1]) != null) {
      candidates.authors.offer(Bylines.parse(names), Origin.TEXT_PATTERN, 0.4);
    }
  }

  private void offerAgency(int from) {
    for (int i = from; i < Math.min(from + 2, lines.size()); i++) {
      Matcher agency = AGENCY.matcher(lines.get(i).text());
      if (agency.lookingAt()) {
        candidates.authors.offer(
            List.of(new Author(agency.group(1), null)), Origin.TEXT_PATTERN, CREDITED);
        return;
      }
    }
  }

  /** "Source: Harbour Press" below the text */
  private void offerCredit(int to) {
    int first = Math.max(0, to - CREDIT_LINES_ABOVE);
    for (Block line : lines.subList(first, Math.min(lines.size(), to + CREDIT_LINES_BELOW))) {
      Matcher credit = CREDIT.matcher(line.text());
      if (credit.matches()) {
        List<Author> authors = Bylines.parse(credit.group(1));
        candidates.authors.offer(Candidates.nonEmpty(authors), Origin.TEXT_PATTERN, CREDITED);
        return;
      }
    }
  }
}
