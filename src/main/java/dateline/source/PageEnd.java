package dateline.source;

import dateline.article.Author;
import dateline.article.Origin;
import dateline.source.Block.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The last lines of a printed page: author, bio lines, credit and date. Takes them off the page's
 * lines and offers them to the candidates.
 */
final class PageEnd {

  /** A byline, bio, credit or date at the end stands among so many last lines. */
  private static final int MAX_LINES = 8;

  private static final Pattern DESK_OUTLET =
      Pattern.compile(
          "^.{0,60}?\\b(?:Desk|Redaktion [\\p{L}]+|Mesa [\\p{L} ]+?) (?:of|de|der|du) "
              + "((?:The )?\\p{Lu}[\\p{L}'’]+(?: \\p{Lu}[\\p{L}'’]+)*)");

  private final List<Block> lines;
  private final Candidates candidates;
  private final DateParser dates;
  private final List<String> bios = new ArrayList<>();

  /**
   * Creates a reader of the end.
   *
   * @param lines the page's lines; what is read is removed
   */
  PageEnd(List<Block> lines, Candidates candidates, DateParser dates) {
    this.lines = lines;
    this.candidates = candidates;
    this.dates = dates;
  }

  /** Takes author names, bio lines, credits and dates off the end. */
  void read() {
    for (int n = 0; n < MAX_LINES && lines.size() > 1; n++) {
      Block last = lines.get(lines.size() - 1);
      if (!readLine(last)) {
        break;
      }
      lines.remove(lines.size() - 1);
    }
  }

  private boolean readLine(Block line) {
    String text = unbracketed(line.text());
    if (readCredit(text)
        || readDate(text, 0.72)
        || readByline(text)
        || candidates.offerSignature(line)) {
      return true;
    }
    List<Author> known = candidates.knownAuthors();
    boolean desk = Bios.isBio(text, List.of()) && AuthorNames.isDesk(nameOf(text));
    if (Bios.isBio(text, known)
        || desk
        || (line.style() == Style.EMPHASIS && Bios.isBio(text, List.of()))) {
      bios.add(0, text);
      return true;
    }
    return Boilerplate.isStray(text) || Boilerplate.endsArticle(text);
  }

  /** "The Quay Observer is an independent newspaper" introduces no author. */
  private boolean isOutlet(String name) {
    String words = " " + TextFolding.words(name) + " ";
    return candidates.outlet.ranked().stream()
        .anyMatch(outlet -> words.contains(" " + TextFolding.words(outlet.value()) + " "));
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
    candidates.offer(imprint, confidence);
    return true;
  }

  private boolean readByline(String text) {
    boolean names =
        Bylines.isByline(text)
            || (AuthorNames.isNames(text)
                && (AuthorNames.isDesk(text) || candidates.isAuthor(text)))
            || (AuthorNames.isNames(text) && !bios.isEmpty() && bios.get(0).contains(text));
    if (!names) {
      return false;
    }
    candidates.authors.offer(Candidates.nonEmpty(Bylines.parse(text)), Origin.TEXT_PATTERN, 0.78);
    return true;
  }

  void offerBios() {
    if (bios.isEmpty()) {
      return;
    }
    List<Author> authors = candidates.knownAuthors();
    Origin origin = Origin.TEXT_PATTERN;
    double confidence = 0.6;
    var best = candidates.authors.best();
    if (best != null && !authors.isEmpty()) {
      origin = best.origin();
      confidence = best.confidence();
    } else {
      String name = nameOf(bios.get(0));
      boolean person = !name.isEmpty() && !isOutlet(name);
      authors = person ? List.of(new Author(name, null)) : List.of();
    }
    for (String bio : bios) {
      candidates.outlet.offer(
          Imprint.creditedOutlet(bio),
          Origin.TEXT_PATTERN,
          Imprint.isReprintCredit(bio) ? 0.45 : 0.5);
      candidates.outlet.offer(deskOutlet(bio), Origin.TEXT_PATTERN, 0.52);
    }
    candidates.authors.offer(
        Candidates.nonEmpty(Bios.assign(authors, bios)), origin, Math.min(1, confidence + 0.005));
  }

  /** "The Sahel Desk of Meridian Comment follows …" names the outlet too. */
  private static @Nullable String deskOutlet(String bio) {
    Matcher matcher = DESK_OUTLET.matcher(bio);
    return matcher.find() && Outlets.isTypical(matcher.group(1)) ? matcher.group(1) : null;
  }

  private static String unbracketed(String text) {
    return text.matches("\\([^()]{2,100}\\)") ? text.substring(1, text.length() - 1) : text;
  }
}
