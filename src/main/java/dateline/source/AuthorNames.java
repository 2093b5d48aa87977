package dateline.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is a name: of a person, a desk or a firm, as bylines have them, and what stands there and is
 * none.
 */
final class AuthorNames {

  private static final int MAX_NAME_CHARS = 70;
  private static final int MAX_NAME_WORDS = 7;

  private static final Pattern LABEL_ONLY =
      Pattern.compile(
          "^(?:by|von|vom|par|por|di|af|av|door|and|und|et|autor(?:in|en|es|a)?|authors?|auteur|autore"
              + "|text|texte|texto|testo|stand|quelle|source|fuente|foto|fotos|photo|follow(?:ing)?"
              + "|über den autor|about(?: the authors?)?|share|teilen|login|sign in|subscribe|contact"
              + "|kontakt|e-?mail|facebook|twitter|youtube|instagram|linked ?in|xing|whatsapp|telegram"
              + "|pinterest|website|homepage|date|datum|fecha|kategorien?|categor(?:y|ies)|tags?|google scholar|pub ?med|veröffentlicht(?: am| von)?"
              + "|published|publiziert|publicado|publié|pubblicato|nachrichten|search for this author in|guide to authors|editorial policies"
              + "|(?:my |mein )?profile?|bio|(?:view |read |see )?(?:all|more) (?:posts|articles|stories|news)"
              + "|(?:alle|weitere|mehr) (?:beiträge|artikel|posts)|comments?|kommentare?|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
              + "|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi"
              + "|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\\W*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern HOST =
      Pattern.compile("\\.(?:com|org|net|info|news|online|\\p{Ll}{2})$");
  private static final Pattern TRAILING =
      Pattern.compile(
          "\\s+(?:in\\s+\\p{Lu}\\S+(?:\\s\\p{Lu}\\S+)?|[Ff]or\\s+(?:[Tt]he\\s+)?\\p{Lu}.*|is\\s.*"
              + "|at\\s+\\p{Lu}.*|im\\s+(?:Gespräch|Interview).*|(?:le|am|on|vom|el|il|den|um|the|à|→|[Pp]ublié|[Pp]ublicado|[Pp]osted|[Vv]eröffentlicht)"
              + "|[Ff]ollow)$|(?<=\\p{Ll})Follow$");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i)\\b(?:editors?|correspondents?|reporters?|columnists?|writers?|contributors?|staff"
              + "|journalists?|chief|producer|photographer|bureau|redakteur(?:in)?|korrespondent(?:in)?"
              + "|freelancer?|special to|political|foreign affairs|guest|professor|director|fellow"
              + "|opinion|updated|published|min read|last modified|photos?|images?|getty|minutes?"
              + "|\\p{L}*(?:leiter|sprecher|direktor|professor|referent|mitarbeiter)(?:in)?)\\b");

  private static final Pattern DESK =
      Pattern.compile(
          "(?i)\\b(?:desk|staff|board|editorial|editors|team|bureau|newsroom|redaktion|rédaction|redacción"
              + "|redazione|mesa|agencies|correspondent)\\b");

  private static final Pattern FIRM =
      Pattern.compile(
          "\\s(?:GmbH|AG|KG|OHG|UG|SE|e\\.\\s?V\\.|Ltd|Limited|Inc|LLC|LLP|PLC|plc|Corp|S\\.?A\\.?|S\\.?L\\.?"
              + "|S\\.?p\\.?A\\.?|S\\.?r\\.?l\\.?|SAS|SARL|B\\.?V\\.?|N\\.?V\\.?|A/S|AB|Oy|AS)\\.?$");

  /** What names have not; a bare line ends without a mark. */
  private static final Pattern NO_NAMES = Pattern.compile("[\\d|>«»]|[.!?:;\"“”]$");

  private static final Set<String> PARTICLES =
      Set.of(
          "of", "the", "de", "del", "della", "der", "den", "da", "di", "du", "dos", "van", "von",
          "bin", "ibn", "al", "el", "la", "le", "ter", "zu", "y", "e", "and", "und", "et", "for",
          "for,", "af", "av");
  private static final Set<String> NOBODY =
      Set.of(
          "admin",
          "administrator",
          "guest",
          "author",
          "webmaster",
          "user",
          "unknown",
          "anonymous",
          "none",
          "null",
          "root",
          "share",
          "news",
          "home",
          "more",
          "super user",
          "wordpress",
          "wordpressadmin",
          "wp-admin",
          "siteadmin",
          "wpadmin",
          "webredaktion admin",
          "staff admin",
          "default");

  private AuthorNames() {}

  /** Returns the name in a part of a byline, without what stands around it; null for none. */
  static @Nullable String of(String part) {
    String name = TextFolding.collapse(part);
    if (LABEL_ONLY.matcher(name).matches()) {
      return null;
    }
    name = Bylines.LEAD.matcher(Bylines.LEAD.matcher(name).replaceFirst("")).replaceFirst("");
    if (!DESK.matcher(name).find()) {
      name = TRAILING.matcher(name).replaceFirst("");
    }
    name = name.replaceAll("^[\\s\\p{Punct}–—→]+|[\\s:,;|/–—→-]+$", "").strip();
    return isPossible(name) ? withoutShouting(withoutDot(name)) : null;
  }

  /**
   * Tells whether the line could be a bare byline: nothing but names of persons or desks. It says
   * nothing of a headline in capitals, so ask only where names stand.
   */
  static boolean isNames(String line) {
    if (line.isEmpty() || line.length() > 120 || NO_NAMES.matcher(line).find()) {
      return false;
    }
    List<String> words = List.of(line.split("[\\s,&]+", -1));
    int capitals = 0;
    for (String word : words) {
      boolean capital = !word.isEmpty() && !Character.isLowerCase(word.codePointAt(0));
      if (!capital && !PARTICLES.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
      capitals += capital ? 1 : 0;
    }
    return capitals >= 2 && words.size() <= 14;
  }

  /** Tells whether the line names a desk or another author that is no person. */
  static boolean isDesk(String line) {
    return isNames(line) && DESK.matcher(line).find();
  }

  private static boolean isPossible(String name) {
    return name.length() >= 2
        && name.length() <= MAX_NAME_CHARS
        && name.chars().anyMatch(Character::isLetter)
        && (name.indexOf(' ') < 0 || name.chars().noneMatch(Character::isDigit))
        && TextFolding.wordCount(name) <= MAX_NAME_WORDS
        && !NOBODY.contains(name.toLowerCase(Locale.ROOT))
        && !LABEL_ONLY.matcher(name).matches()
        && !isPhrase(name)
        && !name.contains(": ")
        && (!ROLE.matcher(name).find() || DESK.matcher(name).find());
  }

  /**
   * Words after a small one that is no particle are no name: "patriarchal order", "ku Riverton".
   */
  private static boolean isPhrase(String name) {
    String[] words = name.split(" ", -1);
    if (words.length < 2) {
      return false;
    }
    int small = 0;
    for (String word : words) {
      boolean lower = Character.isLowerCase(word.codePointAt(0)) && !word.matches(".*[.\\d-].*");
      small += lower && !PARTICLES.contains(word) ? 1 : 0;
    }
    return small > 0 && small < words.length;
  }

  /** "ada.quill" is the user name of Ada Quill. */
  private static String withoutDot(String name) {
    if (!name.matches("\\p{Ll}{2,}\\.\\p{Ll}{3,}") || HOST.matcher(name).find()) {
      return name;
    }
    int dot = name.indexOf('.');
    return capital(name.substring(0, dot)) + " " + capital(name.substring(dot + 1));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Tells whether the name is that of a person as people write it, in at least two words. */
  static boolean isFullName(String name) {
    return TextFolding.wordCount(name) >= 2 && !DESK.matcher(name).find() && isNames(name);
  }

  /** Tells whether the name is a firm's, by the legal form at its end: "Quay Press Ltd". */
  static boolean isFirm(String name) {
    return FIRM.matcher(name).find();
  }

  /** JANE DOE is Jane Doe; BBC and AFP stay as they are. */
  private static String withoutShouting(String name) {
    boolean shouted =
        name.length() > 6 && name.contains(" ") && name.equals(name.toUpperCase(Locale.ROOT));
    if (!shouted || name.chars().noneMatch(c -> c < 0x250 && Character.isLetter(c))) {
      return name;
    }
    StringBuilder calm = new StringBuilder(name.length());
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      calm.append(start ? c : Character.toLowerCase(c));
      start = !Character.isLetter(c) && c != '\'' && c != '’';
    }
    return calm.toString();
  }
}
