package dateline.source;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a heading shows: without what only a screen reader reads out, or a kicker behind it. */
final class ShownHeading {

  static final Pattern KICKER =
      Pattern.compile(
          "(?i)kicker|overline|topline|dachzeile|pre-?(?:title|headline)|spitzmarke|supertitle"
              + "|eyebrow|antetitulo|surtitre|label|subtitle|small|catchline|volanta|occhiello");

  static final Pattern HEADLINE =
      Pattern.compile("(?i)(?:^|[\\s_-])(?:head-?line|title)(?:$|[\\s_-])");

  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:sr-only|screen-?reader(?:-text)?|visually-?hidden|text-hide|aural"
              + "|hidden|invisible|off-?screen|hide-text)(?:$|[\\s_-])");

  private ShownHeading() {}

  /** Tells whether only a screen reader reads the element out. */
  static boolean isHidden(Element element) {
    return element.hasAttr("hidden") || HIDDEN.matcher(element.className()).find();
  }

  /** Returns the heading if all of it shows, else a copy of what does. */
  static Element of(Element heading) {
    if (heading.childrenSize() < 2 || ShortText.of(heading, HeadlineVote.MAX_CHARS) == null) {
      return heading;
    }
    Element shown = heading.clone();
    for (Element part : shown.getAllElements()) {
      if (!part.equals(shown) && isHidden(part)) {
        part.remove();
      }
    }
    Element last = shown.lastElementChild();
    if (last != null && shown.childrenSize() > 1 && isKickerBehind(shown, last)) {
      last.remove();
    }
    return shown;
  }

  private static boolean isKickerBehind(Element heading, Element last) {
    return heading.text().strip().endsWith(last.text().strip())
        && KICKER.matcher(last.className()).find()
        && !HEADLINE.matcher(last.className()).find();
  }
}
