package dateline.source;

import dateline.article.Origin;
import dateline.source.Draft.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the parts of a printed page apart: {@link PageHead head}, {@link PageEnd end}, the site's
 * own words, and the paragraphs between. What it finds it offers to the candidates.
 */
final class PrintedPage {

  private static final Pattern FILED_UNDER =
      Pattern.compile("(?i)(?:filed under|section|category):? (.{2,60})");

  private static final int MAX_FILED_CHARS = 80;

  private final List<Block> lines;
  private final Candidates candidates;

  private PrintedPage(List<Block> blocks, Candidates candidates) {
    this.lines = new ArrayList<>(blocks);
    this.candidates = candidates;
  }

  /**
   * Reads a page.
   *
   * @param candidates what is known already; gets what the page says
   * @return the paragraphs of the body, in order
   */
  static List<String> paragraphs(
      Layout layout, List<Block> blocks, Candidates candidates, DateParser dates) {
    PrintedPage page = new PrintedPage(blocks, candidates);
    page.cutSiteWords();
    PageHead head = new PageHead(page.lines, candidates, dates);
    if (layout == Layout.PAGE) {
      head.readPage();
    } else {
      head.trimBody();
    }
    PageEnd end = new PageEnd(page.lines, candidates, dates);
    end.read();
    head.placeBareLine();
    end.offerBios();
    page.readDateline();
    return page.lines.stream().map(Block::text).toList();
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
    Matcher filed = FILED_UNDER.matcher(text);
    if (text.length() > MAX_FILED_CHARS || !filed.matches()) {
      return false;
    }
    candidates.section.offer(filed.group(1).strip(), Origin.TEXT_PATTERN, 0.7);
    return true;
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
}
