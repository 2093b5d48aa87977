package dateline.source;

import dateline.article.Author;
import dateline.article.Origin;
import dateline.source.Draft.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads a saved web page: one article. */
final class HtmlReader implements FormatReader {

  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
  private static final int HEAD_BYTES = 4096;
  private static final int MAX_HEAD_BLOCKS = 10;
  private static final int MAX_TAIL_BLOCKS = 25;

  /** So many paragraphs at most stand in front of a text that begins with its day. */
  private static final int MAX_DATELINES = 3;

  private static final int MAX_DATE_LINE_CHARS = 80;

  private final DateParser dates;

  HtmlReader(DateParser dates) {
    this.dates = dates;
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
  }

  @Override
  public List<Draft> read(SourceFile source) throws IOException {
    byte[] bytes = source.bytes();
    Document page = Jsoup.parse(TextDecoder.decode(bytes, declaredCharset(bytes)));
    return List.of(draft(page));
  }

  /** Reads a page that is parsed already. */
  Draft draft(Document page) {
    Candidates candidates = new Candidates();
    List<Block> main = MainText.of(page);
    List<Block> all = HtmlBlocks.of(page.body());
    HtmlMetadata.offer(page, new TextHeading(all, main), candidates, dates);
    SavedPage.offer(page, candidates);
    readAround(all, main, candidates);
    if (candidates.published.isEmpty()) {
      HiddenDates.offer(page, candidates, dates);
    }
    List<Block> blocks = new ArrayList<>(main);
    blocks.addAll(bioBlocks(all, main, candidates));
    return new Draft(null, candidates, Layout.BODY, blocks);
  }

  static @Nullable String declaredCharset(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD_BYTES);
    Matcher matcher = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return matcher.find() ? matcher.group(1) : null;
  }

  /** Reads the lines between the headline and the main text as a printed page's head. */
  private void readAround(List<Block> all, List<Block> main, Candidates candidates) {
    String headline = candidates.headline.bestValue();
    if (headline == null || main.isEmpty()) {
      return;
    }
    List<Block> text = withoutHeadline(main, headline);
    if (text.isEmpty()) {
      return;
    }
    int start = -1;
    int end = all.size();
    for (int i = 0; i < all.size(); i++) {
      if (TextFolding.sameWords(all.get(i).text(), headline)) {
        start = i;
      }
      if (all.get(i).text().equals(text.get(0).text()) && start >= 0) {
        end = i;
        break;
      }
    }
    if (start >= 0 && end > start && end - start - 1 <= MAX_HEAD_BLOCKS) {
      new PageHead(all.subList(start + 1, end), candidates, dates).readLines();
    }
    if (start >= 0 && end > start && end < all.size()) {
      PrintedLead.offer(all.subList(start + 1, end), candidates);
    }
    text.stream().limit(MAX_DATELINES).forEach(block -> offerDateline(block.text(), candidates));
    offerPrintedDate(all, Math.max(start, 0), candidates);
    new PrintedBylines(all, candidates, dates).offer(Math.max(start, 0), end, end(all, main));
  }

  /** Returns the line behind the last of the main text. */
  private static int end(List<Block> all, List<Block> main) {
    String last = main.get(main.size() - 1).text();
    int end = all.size();
    for (int i = 0; i < all.size(); i++) {
      end = all.get(i).text().equals(last) ? i + 1 : end;
    }
    return end;
  }

  /** The main text may begin with the headline once more, or have it as its first heading. */
  private static List<Block> withoutHeadline(List<Block> main, String headline) {
    int from = TextFolding.sameWords(main.get(0).text(), headline) ? 1 : 0;
    return main.subList(from, main.size());
  }

  /** "24.06.2024 – The council has …" */
  private void offerDateline(String text, Candidates candidates) {
    DateParser.Found found = text.length() > 12 ? dates.find(text.substring(0, 12)) : null;
    boolean apart = found != null && text.substring(found.end()).matches("(?s)\\s*[-–—:|„“»].*");
    if (found != null && found.start() == 0 && apart) {
      candidates.published.offer(found.date(), Origin.TEXT_PATTERN, 0.57);
    }
  }

  /** Where nothing else gives a date, the first short line with one behind the headline does. */
  private void offerPrintedDate(List<Block> all, int headline, Candidates candidates) {
    for (int pass = 0; pass < 2 && candidates.published.isEmpty(); pass++) {
      for (Block line : all.subList(pass == 0 ? headline : 0, all.size())) {
        String text = line.text();
        boolean site = Boilerplate.endsArticle(text) || text.contains("©");
        DateParser.Found found =
            text.length() > MAX_DATE_LINE_CHARS || site ? null : dates.find(text);
        if (found != null) {
          candidates.published.offer(found.date(), Origin.TEXT_PATTERN, 0.42 - pass * 0.1);
          break;
        }
      }
    }
  }

  /** Returns the lines below the main text that introduce one of the authors. */
  private static List<Block> bioBlocks(List<Block> all, List<Block> main, Candidates candidates) {
    List<Author> authors = candidates.authors.bestValue();
    List<Block> bios = new ArrayList<>();
    if (authors == null || main.isEmpty()) {
      return bios;
    }
    String last = main.get(main.size() - 1).text();
    int from = 0;
    for (int i = 0; i < all.size(); i++) {
      from = all.get(i).text().equals(last) ? i + 1 : from;
    }
    for (Block block : all.subList(from, Math.min(all.size(), from + MAX_TAIL_BLOCKS))) {
      boolean bio = Bios.isBio(block.text(), authors) && block.text().matches(".*[.!?”’\"]$");
      if (bio && from > 0) {
        bios.add(Block.plain(block.text()));
      }
    }
    return bios;
  }
}
