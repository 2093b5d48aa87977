package dateline.source;

import dateline.article.Author;
import dateline.article.Origin;
import dateline.source.Block.Style;
import dateline.source.Draft.Layout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the parts of a printed page apart: headline, standfirst, byline, date and outlet at its
 * head, bio lines, credit and the site's own words at its end, and the paragraphs between. What it
 * finds it offers to the candidates; {@link #paragraphs} is what is left.
 */
final class PrintedPage {

  /** No head of a page has more lines. */
  private static final int MAX_HEAD_LINES = 10;

  /** A byline, bio, credit or date at the end stands among so many last lines. */
  private static final int MAX_TAIL_LINES = 8;

  private static final int MAX_HEADLINE_CHARS = 250;
  private static final int MIN_STANDFIRST_CHARS = 30;
  private static final int MAX_STANDFIRST_CHARS = 180;
  private static final int LONG_LINE_CHARS = 200;
  private static final int MAX_SHORT_CHARS = 100;

  private final Candidates candidates;
  private final DateParser dates;
  private final List<Block> lines;
  private final List<String> bios = new ArrayList<>();
  private final String firstText;
  private @Nullable String bareLine;

  private PrintedPage(List<Block> blocks, Candidates candidates, DateParser dates) {
    this.lines = new ArrayList<>(blocks);
    this.firstText = blocks.isEmpty() ? "" : blocks.get(0).text();
    this.candidates = candidates;
    this.dates = dates;
  }

  /**
   * Reads a page.
   *
   * @param candidates what is known already; gets what the page says
   * @return the paragraphs of the body, in order
   */
  static List<String> paragraphs(
      Layout layout, List<Block> blocks, Candidates candidates, DateParser dates) {
    PrintedPage page = new PrintedPage(blocks, candidates, dates);
    page.cutSiteWords();
    if (layout == Layout.PAGE) {
      page.readHead();
    } else {
      page.trimBody();
    }
    page.readTail();
    page.placeBareLine();
    page.offerBios();
    page.readDateline();
    List<String> paragraphs = new ArrayList<>();
    page.lines.forEach(line -> paragraphs.add(line.text()));
    return paragraphs;
  }

  /** Reads lines that stand between a headline and its text; what they do not say is dropped. */
  static void readHeadLines(List<Block> head, Candidates candidates, DateParser dates) {
    PrintedPage page = new PrintedPage(head, candidates, dates);
    for (Block line : head) {
      boolean standfirst =
          !page.readHeadLine(line)
              && !Boilerplate.isStray(line.text())
              && line.text().length() >= MIN_STANDFIRST_CHARS
              && (line.style() == Style.EMPHASIS || line.text().matches(".*[.!?…”’\"]$"));
      candidates.standfirst.offer(standfirst ? line.text() : null, Origin.TEXT_PATTERN, 0.6);
    }
  }

  /** Drops stray lines anywhere, and all that follows the end of the article. */
  private void cutSiteWords() {
    long total = lines.stream().mapToLong(line -> line.text().length()).sum();
    long before = 0;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (Boilerplate.endsArticle(text) && before * 2 >= total) {
        readCutOff(lines.subList(i, lines.size()));
        lines.subList(i, lines.size()).clear();
        break;
      }
      before += text.length();
    }
    lines.removeIf(line -> readFiledUnder(line.text()) || Boilerplate.isStray(line.text()));
  }

  private void readCutOff(List<Block> cut) {
    cut.forEach(line -> readFiledUnder(line.text()));
  }

  private boolean readFiledUnder(String text) {
    if (!text.matches("(?i)(?:filed under|section|category):? .{2,60}")) {
      return false;
    }
    String section = text.replaceFirst("(?i)^(?:filed under|section|category):? ", "").strip();
    candidates.section.offer(section, Origin.TEXT_PATTERN, 0.7);
    return true;
  }

  /** Takes author names, bio lines, credits and dates off the end. */
  private void readTail() {
    for (int n = 0; n < MAX_TAIL_LINES && lines.size() > 1; n++) {
      Block last = lines.get(lines.size() - 1);
      if (!readTailLine(last)) {
        break;
      }
      lines.remove(lines.size() - 1);
    }
  }

  private boolean readTailLine(Block line) {
    String text = unbracketed(line.text());
    if (readCredit(text) || readDate(text, 0.72) || readTailByline(text)) {
      return true;
    }
    List<Author> known = knownAuthors();
    boolean desk = Bios.isBio(text, List.of()) && Bylines.isDesk(nameOf(text));
    if (Bios.isBio(text, known) || desk || (line.style() == Style.EMPHASIS && isBioLike(text))) {
      bios.add(0, text);
      return true;
    }
    return Boilerplate.isStray(text) || Boilerplate.endsArticle(text);
  }

  private boolean isBioLike(String text) {
    return Bios.isBio(text, List.of());
  }

  private static String nameOf(String bio) {
    String name = Bios.nameIn(bio);
    return name == null ? "" : name;
  }

  private boolean readCredit(String text) {
    String outlet = Imprint.creditedOutlet(text);
    if (!Bios.isCredit(text)) {
      return false;
    }
    double confidence = Imprint.isReprintCredit(text) ? 0.5 : 0.75;
    candidates.outlet.offer(outlet, Origin.TEXT_PATTERN, confidence);
    return true;
  }

  private boolean readDate(String text, double confidence) {
    Imprint imprint = Imprint.parse(text, dates);
    if (imprint == null || imprint.date() == null) {
      return false;
    }
    offer(imprint, confidence);
    return true;
  }

  private boolean readTailByline(String text) {
    boolean names =
        Bylines.isByline(text)
            || (Bylines.isNames(text) && (Bylines.isDesk(text) || isKnownAuthor(text)))
            || (Bylines.isNames(text) && !bios.isEmpty() && bios.get(0).contains(text));
    if (!names) {
      return false;
    }
    candidates.authors.offer(nonEmpty(Bylines.parse(text)), Origin.TEXT_PATTERN, 0.78);
    return true;
  }

  private boolean isKnownAuthor(String text) {
    List<Author> known = knownAuthors();
    return !known.isEmpty() && TextFolding.sameWords(text, known.get(0).name());
  }

  private List<Author> knownAuthors() {
    List<Author> authors = candidates.authors.bestValue();
    return authors == null ? List.of() : authors;
  }

  /** Reads headline, standfirst, byline and imprint off the first lines. */
  private void readHead() {
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
    for (int i = 0; i < lines.size() && i < MAX_HEAD_LINES; i++) {
      Block line = lines.get(i);
      if (line.text().length() > LONG_LINE_CHARS && line.style() == Style.PLAIN) {
        break;
      }
      boolean strong =
          line.style() == Style.TITLE
              || Bylines.isByline(line.text())
              || Bylines.isDesk(line.text())
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
      offer(imprint, 0.8);
      return true;
    }
    if (Bylines.isDesk(text)) {
      candidates.authors.offer(nonEmpty(Bylines.parse(text)), Origin.TEXT_PATTERN, 0.7);
      return true;
    }
    if (Outlets.isTypical(text)
        && !text.equals(firstText)
        && !isCandidate(candidates.headline, text)) {
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
    candidates.authors.offer(nonEmpty(Bylines.parse(names)), Origin.TEXT_PATTERN, 0.8);
    return true;
  }

  private void readBylineWithDate(String text) {
    DateParser.Found found = dates.find(text);
    String names = found == null ? text : text.substring(0, found.start());
    candidates.authors.offer(nonEmpty(Bylines.parse(names)), Origin.TEXT_PATTERN, 0.85);
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
    if (line.style() == Style.TITLE || isCandidate(candidates.headline, text)) {
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
  private void trimBody() {
    for (int n = 0; n < MAX_HEAD_LINES && lines.size() > 1; n++) {
      Block line = lines.get(0);
      String text = line.text();
      boolean known =
          isCandidate(candidates.headline, text)
              || isPrintedStandfirst(text)
              || isKnownAuthor(text)
              || readHeadLine(new Block(Style.PLAIN, text));
      if (!known) {
        takeStandfirst();
        break;
      }
      lines.remove(0);
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

  private static boolean isCandidate(Ranking<String> ranking, String text) {
    return ranking.ranked().stream().anyMatch(c -> TextFolding.sameWords(c.value(), text));
  }

  /** A bare line in the head is the outlet if the author is known, else the author. */
  private void placeBareLine() {
    String line = bareLine;
    if (line == null) {
      return;
    }
    boolean outlet = Outlets.isTypical(line) || !candidates.authors.isEmpty();
    if (outlet) {
      candidates.outlet.offer(line, Origin.TEXT_PATTERN, 0.55);
    } else if (Bylines.isNames(line)) {
      candidates.authors.offer(nonEmpty(Bylines.parse(line)), Origin.TEXT_PATTERN, 0.6);
    }
  }

  private void offerBios() {
    if (bios.isEmpty()) {
      return;
    }
    List<Author> authors = knownAuthors();
    Origin origin = Origin.TEXT_PATTERN;
    double confidence = 0.6;
    var best = candidates.authors.best();
    if (best != null) {
      origin = best.origin();
      confidence = best.confidence();
    } else {
      String name = nameOf(bios.get(0));
      authors = name.isEmpty() ? List.of() : List.of(new Author(name, null));
    }
    for (String bio : bios) {
      candidates.outlet.offer(
          Imprint.creditedOutlet(bio),
          Origin.TEXT_PATTERN,
          Imprint.isReprintCredit(bio) ? 0.45 : 0.5);
      candidates.outlet.offer(deskOutlet(bio), Origin.TEXT_PATTERN, 0.52);
    }
    candidates.authors.offer(
        nonEmpty(Bios.assign(authors, bios)), origin, Math.min(1, confidence + 0.005));
  }

  /** "The Sahel Desk of Meridian Comment follows …" names the outlet too. */
  private static @Nullable String deskOutlet(String bio) {
    var matcher =
        java.util.regex.Pattern.compile(
                "^.{0,60}?\\b(?:Desk|Redaktion [\\p{L}]+|Mesa [\\p{L} ]+?) (?:of|de|der|du) "
                    + "((?:The )?\\p{Lu}[\\p{L}'’]+(?: \\p{Lu}[\\p{L}'’]+)*)")
            .matcher(bio);
    return matcher.find() && Outlets.isTypical(matcher.group(1)) ? matcher.group(1) : null;
  }

  private void readDateline() {
    if (lines.isEmpty()) {
      return;
    }
    Datelines.Found found = Datelines.find(lines.get(0).text());
    if (found == null || found.rest().isBlank()) {
      return;
    }
    candidates.dateline.offer(found.place(), Origin.TEXT_PATTERN, 0.85);
    candidates.outlet.offer(found.agency(), Origin.TEXT_PATTERN, 0.5);
    lines.set(0, new Block(lines.get(0).style(), found.rest()));
  }

  private void offer(Imprint imprint, double confidence) {
    candidates.published.offer(imprint.date(), Origin.TEXT_PATTERN, confidence);
    candidates.section.offer(imprint.section(), Origin.TEXT_PATTERN, confidence - 0.1);
    String outlet = imprint.outlet();
    boolean author =
        outlet != null
            && (Bylines.isDesk(outlet)
                || isKnownAuthor(outlet)
                || (candidates.authors.isEmpty()
                    && !candidates.outlet.isEmpty()
                    && !Outlets.isTypical(outlet)
                    && Bylines.isNames(outlet)));
    if (author) {
      candidates.authors.offer(
          nonEmpty(Bylines.parse(outlet)), Origin.TEXT_PATTERN, confidence - 0.1);
    } else {
      candidates.outlet.offer(outlet, Origin.TEXT_PATTERN, confidence - 0.1);
    }
  }

  private static String unbracketed(String text) {
    return text.matches("\\([^()]{2,100}\\)") ? text.substring(1, text.length() - 1) : text;
  }

  private static @Nullable List<Author> nonEmpty(List<Author> authors) {
    return authors.isEmpty() ? null : authors;
  }
}
