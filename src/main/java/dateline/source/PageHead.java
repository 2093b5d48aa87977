package dateline.source;

import dateline.article.Origin;
import dateline.source.Block.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first lines of a printed page: headline, standfirst, byline, date, outlet and section. Takes
 * them off the page's lines and offers them to the candidates.
 */
final class PageHead {

  /** No head of a page has more lines. */
  private static final int MAX_LINES = 10;

  private static final int MAX_HEADLINE_CHARS = 250;
  private static final int MIN_STANDFIRST_CHARS = 30;
  private static final int MAX_STANDFIRST_CHARS = 180;
  private static final int MAX_UNSIGNED = 3;
  private static final int LONG_LINE_CHARS = 200;
  private static final int MAX_SHORT_CHARS = 100;

  private final List<Block> lines;
  private final Candidates candidates;
  private final DateParser dates;
  private final String firstText;
  private @Nullable String bareLine;

  /**
   * Creates a reader of the head.
   *
   * @param lines the page's lines; what is read is removed
   */
  PageHead(List<Block> lines, Candidates candidates, DateParser dates) {
    this.lines = lines;
    this.candidates = candidates;
    this.dates = dates;
    this.firstText = lines.isEmpty() ? "" : lines.get(0).text();
  }

  /** Reads headline, standfirst, byline and imprint off the first lines. */
  void readPage() {
    int end = headEnd();
    List<Block> words = new ArrayList<>();
    for (Block line : lines.subList(0, end)) {
      if (!readHeadLine(line)) {
        words.add(line);
      }
    }
    lines.subList(0, end).clear();
    List<Block> rest = readHeadline(words);
    readStandfirst(rest);
  }

  /** The head ends behind its last byline, date or imprint, at least behind the first line. */
  private int headEnd() {
    int end = 0;
    for (int i = 0; i < lines.size() && i < MAX_LINES; i++) {
      Block line = lines.get(i);
      if (line.text().length() > LONG_LINE_CHARS && line.style() == Style.PLAIN) {
        break;
      }
      boolean strong =
          line.style() == Style.TITLE
              || Bylines.isByline(line.text())
              || AuthorNames.isDesk(line.text())
              || Outlets.isTypical(line.text())
              || Sections.isSection(line.text())
              || Imprint.parse(line.text(), dates) != null;
      end = strong || i == 0 ? i + 1 : end;
    }
    boolean outletFirst =
        end == 1
            && lines.size() > 2
            && !isHeadlineLike(lines.get(0))
            && isHeadlineLike(lines.get(1));
    return outletFirst ? 2 : Math.min(end, lines.size());
  }

  private boolean isHeadlineLike(Block line) {
    return line.text().length() <= MAX_HEADLINE_CHARS
        && !Outlets.isTypical(line.text())
        && !Sections.isSection(line.text());
  }

  private boolean readHeadLine(Block line) {
    String text = line.text();
    if (line.style() == Style.TITLE) {
      return false;
    }
    if (Bylines.isByline(text)) {
      readBylineWithDate(text);
      return true;
    }
    if (readDateWithByline(text)) {
      return true;
    }
    Imprint imprint = Imprint.parse(text, dates);
    if (imprint != null) {
      candidates.offer(imprint, 0.8);
      return true;
    }
    if (AuthorNames.isDesk(text)) {
      candidates.authors.offer(Candidates.nonEmpty(Bylines.parse(text)), Origin.TEXT_PATTERN, 0.7);
      return true;
    }
    if (Outlets.isTypical(text)
        && !text.equals(firstText)
        && !Candidates.hasWords(candidates.headline, text)) {
      candidates.outlet.offer(text, Origin.TEXT_PATTERN, 0.7);
      return true;
    }
    return false;
  }

  /** "Posted on 24 June 2024 by Jane Doe" */
  private boolean readDateWithByline(String text) {
    DateParser.Found found = text.length() <= MAX_STANDFIRST_CHARS ? dates.find(text) : null;
    if (found == null || Imprint.parse(text.substring(0, found.end()), dates) == null) {
      return false;
    }
    String names = text.substring(found.end()).replaceFirst("^[\\s,|·•–—-]+", "");
    if (!Bylines.isByline(names)) {
      return false;
    }
    candidates.published.offer(found.date(), Origin.TEXT_PATTERN, 0.78);
    candidates.authors.offer(Candidates.nonEmpty(Bylines.parse(names)), Origin.TEXT_PATTERN, 0.8);
    return true;
  }

  private void readBylineWithDate(String text) {
    DateParser.Found found = dates.find(text);
    String names = found == null ? text : text.substring(0, found.start());
    candidates.authors.offer(Candidates.nonEmpty(Bylines.parse(names)), Origin.TEXT_PATTERN, 0.85);
    candidates.published.offer(found == null ? null : found.date(), Origin.TEXT_PATTERN, 0.78);
  }

  /** The headline is the title-styled line, else the first that is no outlet's name. */
  private List<Block> readHeadline(List<Block> words) {
    List<Block> rest = new ArrayList<>(words);
    if (rest.isEmpty()) {
      return rest;
    }
    Block headline = null;
    for (Block line : rest) {
      if (line.style() == Style.TITLE) {
        headline = line;
        break;
      }
    }
    if (headline == null) {
      boolean outletFirst = rest.size() > 1 && Outlets.isTypical(rest.get(0).text());
      headline = rest.get(outletFirst ? 1 : 0);
      if (outletFirst) {
        candidates.outlet.offer(rest.get(0).text(), Origin.TEXT_PATTERN, 0.7);
        rest.remove(0);
      }
    }
    double confidence = headline.style() == Style.TITLE ? 0.85 : 0.7;
    if (isHeadline(headline)) {
      candidates.headline.offer(headline.text(), Origin.TEXT_PATTERN, confidence);
      rest.remove(headline);
      return rest;
    }
    // A text that begins without its headline has no standfirst either.
    lines.addAll(0, rest);
    return List.of();
  }

  /** A line that is not the headline known from elsewhere must not look like a sentence. */
  private boolean isHeadline(Block line) {
    String text = line.text();
    if (line.style() == Style.TITLE || Candidates.hasWords(candidates.headline, text)) {
      return true;
    }
    boolean sentence = text.length() > MAX_SHORT_CHARS && text.matches(".*[.!?…”\"]$");
    return text.length() <= MAX_HEADLINE_CHARS && !sentence && Datelines.find(text) == null;
  }

  /** What the head has besides is the standfirst; a short bare line waits for its meaning. */
  private void readStandfirst(List<Block> rest) {
    List<Block> unplaced = new ArrayList<>();
    boolean found = false;
    for (Block line : rest) {
      if (TextFolding.sameWords(line.text(), headlineText())) {
        continue;
      }
      if (line.text().length() > LONG_LINE_CHARS || Datelines.find(line.text()) != null) {
        unplaced.add(line);
      } else if (!found && line.text().length() >= MIN_STANDFIRST_CHARS) {
        candidates.standfirst.offer(line.text(), Origin.TEXT_PATTERN, 0.7);
        found = true;
      } else if (Outlets.isName(line.text())) {
        bareLine = line.text();
      } else {
        unplaced.add(line);
      }
    }
    lines.addAll(0, unplaced);
    if (!found && lines.size() > 2 && isStandfirst(lines.get(0), lines.get(1))) {
      candidates.standfirst.offer(lines.remove(0).text(), Origin.TEXT_PATTERN, 0.6);
    }
  }

  private String headlineText() {
    String best = candidates.headline.bestValue();
    return best == null ? "" : best;
  }

  /** A line much shorter than the first paragraph, or set apart from it, sums the article up. */
  private static boolean isStandfirst(Block line, Block next) {
    int length = line.text().length();
    boolean fits = length >= MIN_STANDFIRST_CHARS && Datelines.find(line.text()) == null;
    if (line.style() == Style.EMPHASIS && next.style() == Style.PLAIN) {
      return fits && length <= 3 * MAX_STANDFIRST_CHARS;
    }
    return fits
        && length <= MAX_STANDFIRST_CHARS
        && line.text().matches(".*[.!?…”’\"]$")
        && next.text().length() >= LONG_LINE_CHARS
        && next.text().length() * 2 >= length * 3;
  }

  /** In a main text, the headline, byline and imprint may stand in front once more. */
  void trimBody() {
    takeSignature();
    for (int n = 0; n < MAX_LINES && lines.size() > 1; n++) {
      Block line = lines.get(0);
      String text = line.text();
      boolean known =
          Candidates.hasWords(candidates.headline, text)
              || isPrintedStandfirst(text)
              || candidates.isAuthor(text)
              || readHeadLine(new Block(Style.PLAIN, text));
      if (!known) {
        takeStandfirst();
        break;
      }
      lines.remove(0);
    }
  }

  /** Full names set apart above a text that names no author; a line or two may stand before. */
  private void takeSignature() {
    int last = Math.clamp(lines.size() - 1L, 0, MAX_UNSIGNED);
    for (Block line : List.copyOf(lines.subList(0, last))) {
      if (candidates.offerSignature(line)) {
        lines.remove(line);
      }
    }
  }

  /** A description in the page's head may repeat the first paragraph, which stays. */
  private boolean isPrintedStandfirst(String text) {
    return candidates.standfirst.ranked().stream()
        .anyMatch(c -> c.confidence() >= 0.6 && TextFolding.sameWords(c.value(), text));
  }

  private void takeStandfirst() {
    boolean first = lines.size() > 2 && lines.get(0).style() == Style.EMPHASIS;
    if (first && isStandfirst(lines.get(0), lines.get(1))) {
      candidates.standfirst.offer(lines.remove(0).text(), Origin.TEXT_PATTERN, 0.62);
    }
  }

  /** A bare line in the head is the outlet if the author is known, else the author. */
  void placeBareLine() {
    String line = bareLine;
    if (line == null) {
      return;
    }
    boolean outlet = Outlets.isTypical(line) || !candidates.authors.isEmpty();
    if (outlet) {
      candidates.outlet.offer(line, Origin.TEXT_PATTERN, 0.55);
    } else if (AuthorNames.isNames(line)) {
      candidates.authors.offer(Candidates.nonEmpty(Bylines.parse(line)), Origin.TEXT_PATTERN, 0.6);
    }
  }

  /** Reads lines that stand apart from their page; what they do not say is dropped. */
  void readLines() {
    for (Block line : lines) {
      boolean standfirst =
          !readHeadLine(line)
              && !Boilerplate.isStray(line.text())
              && line.text().length() >= MIN_STANDFIRST_CHARS
              && (line.style() == Style.EMPHASIS || line.text().matches(".*[.!?…”’\"]$"));
      candidates.standfirst.offer(standfirst ? line.text() : null, Origin.TEXT_PATTERN, 0.6);
    }
  }
}
