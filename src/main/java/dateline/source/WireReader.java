package dateline.source;

import dateline.article.Origin;
import dateline.source.Block.Style;
import dateline.source.Draft.Layout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what agencies sent over the wire: <a href="https://iptc.org/standards/iptc-7901/">IPTC
 * 7901</a> and its American cousin ANPA 1312. A message is a header, a text and a trailer between
 * control characters; where the text marks its lines, {@code ^} stands before a headline or byline.
 */
final class WireReader implements FormatReader {

  static final String MEDIA_TYPE = "text/vnd.iptc.anpa";

  /** Start of header, start of text, end of text. */
  private static final Pattern MESSAGE =
      Pattern.compile("\\x01([^\\x01\\x02]*)\\x02([^\\x01\\x03]*)\\x03([^\\x01]*)");

  /** Service and number, priority, category, count of words, keywords. */
  private static final Pattern HEADER =
      Pattern.compile(
          "(?<!\\S)(\\S++)\\s++(\\w)\\s++([A-Za-z]{1,3})\\s++(?:\\d++\\s++)?([^\\r\\n]*+)");

  private static final Pattern TIME_OF_FILING =
      Pattern.compile("\\b(\\d{2})\\d{4}\\s?[A-Z]{1,4}\\s([A-Z]{3})\\s(\\d{2}|\\d{4})\\b");
  private static final Pattern AMERICAN_FILING =
      Pattern.compile("\\b(\\d{2})-(\\d{2})-(\\d{2}) \\d{4}[A-Z]{0,3}");
  private static final Pattern SLUG =
      Pattern.compile("[^\\s,]++(?:,\\s?+[^\\s,]++)++(?<=,\\s?\\d{1,9})");
  private static final Pattern BYLINE = Pattern.compile("(?i)by\\s.*");

  /** The letters agencies share; others are their own. */
  private static final Map<String, String> SECTIONS =
      Map.of(
          "i",
          "World",
          "w",
          "Politics",
          "f",
          "Business",
          "s",
          "Sport",
          "e",
          "Culture",
          "k",
          "Opinion");

  private static final int CENTURY_CHANGES = 60;

  private final DateParser dates;
  private final SourceSettings settings;

  WireReader(DateParser dates, SourceSettings settings) {
    this.dates = dates;
    this.settings = settings;
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals(MEDIA_TYPE);
  }

  /** Tells whether a file begins as a message does: synchronisation, then start of header. */
  static boolean isWire(byte[] start) {
    int i = 0;
    while (i < start.length && (start[i] == 0x16 || start[i] == '\r' || start[i] == '\n')) {
      i++;
    }
    return i + 1 < start.length && start[i] == 0x01 && start[i + 1] >= ' ';
  }

  @Override
  public List<Draft> read(SourceFile source) throws IOException, UnreadableSourceException {
    Matcher message = MESSAGE.matcher(TextDecoder.decode(source.bytes(), null));
    List<Draft> drafts = new ArrayList<>();
    EntryNames entries = new EntryNames();
    while (message.find()) {
      Draft draft = draft(message.group(1), message.group(2), message.group(3));
      if (!draft.blocks().isEmpty()) {
        drafts.add(draft.inEntry(entries.unique(draft.entry())));
      }
      if (drafts.size() > settings.maxArticles()) {
        throw new UnreadableSourceException(
            "more than %d messages: split the file".formatted(settings.maxArticles()));
      }
    }
    return drafts;
  }

  private Draft draft(String head, String text, String trailer) {
    Candidates candidates = new Candidates();
    String number = null;
    Matcher header = HEADER.matcher(head.replaceAll("[\\x00-\\x09\\x0B-\\x1F]+", " "));
    if (header.find()) {
      number = header.group(1);
      candidates.section.offer(
          SECTIONS.get(header.group(3).toLowerCase(Locale.ROOT)), Origin.TEXT_PATTERN, 0.6);
    }
    offerFiling(trailer + " " + text.substring(Math.max(0, text.length() - 80)), candidates);
    return new Draft(number, candidates, Layout.PAGE, blocks(text, candidates));
  }

  private void offerFiling(String trailer, Candidates candidates) {
    Matcher filed = TIME_OF_FILING.matcher(trailer);
    if (filed.find()) {
      String written = filed.group(1) + " " + filed.group(2) + " " + year(filed.group(3));
      candidates.published.offer(dates.parse(written), Origin.TEXT_PATTERN, 0.85);
    }
    Matcher american = AMERICAN_FILING.matcher(trailer);
    if (american.find()) {
      String written = year(american.group(3)) + "-" + american.group(1) + "-" + american.group(2);
      candidates.published.offer(dates.parse(written), Origin.TEXT_PATTERN, 0.85);
    }
  }

  private static String year(String digits) {
    if (digits.length() == 4) {
      return digits;
    }
    return (Integer.parseInt(digits) < CENTURY_CHANGES ? "20" : "19") + digits;
  }

  /** An indented line begins a paragraph, as does one behind a blank line. */
  private static List<Block> blocks(String text, Candidates candidates) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String raw : text.split("\\R", -1)) {
      String line = typeset(raw);
      boolean marked = raw.startsWith("^");
      boolean starts = line.isEmpty() || marked || raw.startsWith("\t") || raw.startsWith("   ");
      if (starts) {
        flush(paragraph, blocks);
      }
      if (marked) {
        readMarked(line, blocks.isEmpty(), candidates);
      } else if (!AMERICAN_FILING.matcher(line).find() || line.length() > 40) {
        paragraph.append(' ').append(line);
      }
    }
    flush(paragraph, blocks);
    return blocks;
  }

  /** Before the text the first marked line is the headline; a byline says so. */
  private static void readMarked(String line, boolean head, Candidates candidates) {
    if (BYLINE.matcher(line).matches()) {
      candidates.authors.offer(Candidates.nonEmpty(Bylines.parse(line)), Origin.TEXT_PATTERN, 0.85);
    } else if (head) {
      candidates.headline.offer(headline(line), Origin.TEXT_PATTERN, 0.85);
    }
  }

  /** The slug line of a story has its words joined by hyphens and ends in a number. */
  private static @Nullable String headline(String line) {
    return SLUG.matcher(line).matches() ? null : line;
  }

  private static void flush(StringBuilder paragraph, List<Block> blocks) {
    String words = TextFolding.collapse(paragraph.toString());
    if (!words.isEmpty()) {
      blocks.add(new Block(Style.PLAIN, words));
    }
    paragraph.setLength(0);
  }

  /** Puts what the wire could not send: dashes and quotation marks. */
  private static String typeset(String line) {
    return line.replaceAll("[\\x00-\\x08\\x0B-\\x1F]", "")
        .replaceFirst("^\\^", "")
        .replaceFirst("[<=]\\s*$", "")
        .replace("``", "“")
        .replace("''", "”")
        .replace(" _ ", " – ")
        .strip();
  }
}
