package dateline.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows what names of newspapers, sites and agencies look like. */
final class Outlets {

  private static final Pattern TYPICAL =
      Pattern.compile(
          "(?i)\\b(?:times|post|ledger|review|comment|dispatch|news|journal|herald|tribune|gazette|telegraph"
              + "|guardian|observer|chronicle|courier|courrier|mail|mirror|standard|star|sun|globe|press|service"
              + "|agency|wire|today|daily|weekly|monthly|quarterly|bulletin|register|record|monitor|week"
              + "|zeitung|blatt|anzeiger|nachrichten|rundschau|kurier|journal|monde|figaro|libération"
              + "|nación|país|mundo|diario|correo|repubblica|corriere|stampa|affairs|magazine|radio|network"
              + "|independent|economist|spectator|examiner|inquirer|sentinel|advocate|voice|report|digest"
              + "|online|media|\\w+\\.(?:com|org|net|co|info|de|fr|uk|eu))\\b");

  /** A longer title is text, or an attack. */
  private static final int MAX_TITLE_CHARS = 1_000;

  private static final Pattern TITLE_SUFFIX =
      Pattern.compile("^(.{8,}?)\\s+(?:[|·•»:]|[-–—])\\s+([^|·•»]{2,45})$");

  /**
   * A page's title, taken apart.
   *
   * @param headline the title without the site's name
   * @param outlet the site's name, or null if the title ends with none
   */
  record Title(String headline, @Nullable String outlet) {}

  private Outlets() {}

  /** Tells whether the words could be an outlet's name: few, and the weighty ones in capitals. */
  static boolean isName(String text) {
    if (text.isEmpty() || text.length() > 60 || text.matches(".*[.!?:;]$") || text.contains(": ")) {
      return false;
    }
    for (String word : text.split("\\s+", -1)) {
      boolean small = Character.isLowerCase(word.codePointAt(0));
      if (small && !word.matches("of|the|and|for|de|du|la|le|der|die|das|di|del|\\S+\\.\\S+")) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether the words look like an outlet's name and not like a headline or a person. */
  static boolean isTypical(String text) {
    return isName(text)
        && TextFolding.wordCount(text) <= 5
        && TYPICAL.matcher(text).find()
        && !AuthorNames.isDesk(text);
  }

  /**
   * Takes the site's name off a headline.
   *
   * @param siteName the site's name if it is known, else null
   */
  static Title splitTitle(String title, @Nullable String siteName) {
    return split(title, siteName, false);
  }

  /**
   * Takes the site's name off the title of a page, whose last part behind a bar is the site's name
   * even if it is no typical one.
   *
   * @param siteName the site's name if it is known, else null
   */
  static Title splitPageTitle(String title, @Nullable String siteName) {
    return split(title, siteName, siteName == null);
  }

  private static Title split(String title, @Nullable String siteName, boolean anyName) {
    String text = TextFolding.collapse(title);
    if (text.length() > MAX_TITLE_CHARS) {
      return new Title(text, null);
    }
    if (siteName != null && !siteName.isBlank()) {
      Matcher known =
          Pattern.compile(
                  "\\s*[|·•»:–—-]+\\s*" + Pattern.quote(siteName) + "\\s*$",
                  Pattern.CASE_INSENSITIVE)
              .matcher(text);
      if (known.find() && known.start() > 0) {
        return new Title(text.substring(0, known.start()), siteName);
      }
    }
    Matcher matcher = TITLE_SUFFIX.matcher(text);
    if (matcher.matches()) {
      String suffix = matcher.group(2).strip();
      boolean bar = text.substring(matcher.end(1), matcher.start(2)).matches("\\s+[|·•»]\\s+");
      boolean site = isTypical(suffix) || (anyName && bar && isName(suffix));
      if (site && KindRules.ofHeadlineSuffix(suffix) == null) {
        Title inner = split(matcher.group(1), siteName, anyName);
        return new Title(inner.headline(), isName(suffix) ? suffix : inner.outlet());
      }
    }
    return new Title(text, null);
  }
}
