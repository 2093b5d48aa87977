package dateline.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the place of filing in front of a report: "CAIRO, March 3 (Agency) — …". */
final class Datelines {

  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?<place>\\p{Lu}(?:[.'’-]*+\\p{Lu})++(?:[ ,/-]++(?:\\p{Lu}\\p{L}*+(?:[.'’-]++\\p{L}++)*+\\.?+"
              + "|de|del|la|al|of)){0,4}?)"
              + "(?<date>,? \\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}(?:, \\d{4})?|,? \\d{1,2}\\.? \\p{L}{3,9}\\.?)?"
              + "(?:\\s?\\((?<agency>[^)]{2,40})\\))?\\s*(?:[—–]|--?|:)\\s*(?=[\\p{L}\\p{N}“\"‘'$€£])");

  /**
   * A dateline.
   *
   * @param place as printed
   * @param agency the agency in brackets, or null
   * @param rest the text behind it
   */
  record Found(String place, @Nullable String agency, String rest) {}

  private Datelines() {}

  /** Returns the dateline the paragraph begins with, or null. */
  static @Nullable Found find(String paragraph) {
    Matcher matcher = DATELINE.matcher(paragraph);
    if (!matcher.find()) {
      return null;
    }
    boolean bare = matcher.group("date") == null && matcher.group("agency") == null;
    boolean colon = paragraph.substring(0, matcher.end()).strip().endsWith(":");
    boolean hyphen = !paragraph.substring(0, matcher.end()).matches(".*(?:[—–]|--|\\s-\\s).*");
    if (colon || (bare && hyphen)) {
      return null;
    }
    return new Found(
        matcher.group("place"), matcher.group("agency"), paragraph.substring(matcher.end()));
  }

  /**
   * Returns the place that a dateline on its own begins with, {@code PORT LOUIS, 3 June (Agency)
   * -}; null if there is none.
   */
  static @Nullable String place(@Nullable String dateline) {
    String place = dateline == null ? "" : dateline.replaceFirst("(?s)[,(–—-].*+", "");
    return place.isBlank() ? null : place.strip();
  }
}
