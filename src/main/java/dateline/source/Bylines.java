package dateline.source;

import dateline.article.Author;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the names out of bylines: "By Jane Doe and John Roe, Foreign Editors" is two authors. */
final class Bylines {

  /** A longer one is text; the patterns below take time that grows with the square of it. */
  private static final int MAX_BYLINE_CHARS = 2_000;

  private static final int MAX_NAME_CHARS = 70;
  private static final int MAX_NAME_WORDS = 7;
  private static final int MAX_AUTHORS = 20;

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:written|posted|published|reported|story|words|text|compiled|article|opinion"
              + "|analysis|review|interview)\\s+by|by|von|par|por|di|af|av|door|door:|autor(?:in|en)?"
              + "|author|authors|auteur|autore|text|texte|texto|testo|from)\\s*[:：]?\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern LINE_LEAD =
      Pattern.compile(
          "^(?:(?:written|posted|reported|story|words|compiled)\\s+by|by|von|par|por|di|door|av|af"
              + "|autor(?:in|en)?:|authors?:|auteur\\s?:|autore:|text:|texte\\s?:|texto:)\\s*[:：]?\\s+"
              + "(?=[\\p{Lu}\\p{Lo}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ADDRESS =
      Pattern.compile("<?[\\w.+-]+@[\\w-]+\\.[\\w.-]+>?|https?://\\S+|www\\.\\S+|(?<!\\w)@\\w+");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*\\]");
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*(?:[,;|•·/]|\\s[-–—]\\s|\\s(?:and|And|AND|und|UND|et|ET|y|och|og|en|with|mit|avec|con)\\s|&|\\n)\\s*",
          Pattern.UNICODE_CASE);
  private static final Pattern TRAILING =
      Pattern.compile(
          "\\s+(?:in\\s+\\p{Lu}\\S+(?:\\s\\p{Lu}\\S+)?|for\\s+(?:the\\s+)?\\p{Lu}.*|is\\s.*|at\\s+\\p{Lu}.*)$");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i)\\b(?:editors?|correspondents?|reporters?|columnists?|writers?|contributors?|staff"
              + "|journalists?|chief|producer|photographer|bureau|redakteur(?:in)?|korrespondent(?:in)?"
              + "|freelancer?|special to|political|foreign affairs|guest|professor|director|fellow"
              + "|opinion|updated|published|min read|last modified|photos?|images?|getty|minutes?)\\b");
  private static final Pattern DESK =
      Pattern.compile(
          "(?i)\\b(?:desk|staff|board|editors|team|bureau|newsroom|redaktion|rédaction|redacción"
              + "|redazione|mesa|agencies|correspondent)\\b");
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
          "editor",
          "redaktion",
          "unknown",
          "anonymous",
          "none",
          "null",
          "root",
          "share",
          "news",
          "home",
          "more");

  private Bylines() {}

  /** Tells whether the line is a byline by its first words ("By …", "Von …"). */
  static boolean isByline(String line) {
    return line.length() <= 160
        && LINE_LEAD.matcher(line).find()
        && !line.endsWith(".")
        && !parse(line).isEmpty();
  }

  /**
   * Tells whether the line could be a bare byline: nothing but names of persons or desks. It says
   * nothing of a headline in capitals, so ask only where names stand.
   */
  static boolean isNames(String line) {
    if (line.isEmpty()
        || line.length() > 120
        || line.matches(".*[.!?:;\"“”]$|.*\\d.*|.*[|>«»].*")) {
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

  /** Returns the authors of a byline in its order, each once; empty if it names none. */
  static List<Author> parse(@Nullable String byline) {
    if (byline == null || byline.length() > MAX_BYLINE_CHARS) {
      return List.of();
    }
    String text = byline.replace('\u00A0', ' ').strip();
    text = LEAD.matcher(text).replaceFirst("");
    text = BRACKETS.matcher(ADDRESS.matcher(text).replaceAll(" ")).replaceAll(" ");
    Map<String, Author> authors = new LinkedHashMap<>();
    for (String part : SEPARATOR.split(text, -1)) {
      String name = name(part);
      if (name != null && authors.size() < MAX_AUTHORS) {
        authors.putIfAbsent(TextFolding.words(name), new Author(name, null));
      }
    }
    return List.copyOf(authors.values());
  }

  /** Returns the authors of several bylines in their order, each once. */
  static List<Author> parseAll(List<String> bylines) {
    Map<String, Author> authors = new LinkedHashMap<>();
    for (String byline : bylines) {
      parse(byline).forEach(a -> authors.putIfAbsent(TextFolding.words(a.name()), a));
    }
    return new ArrayList<>(authors.values());
  }

  private static @Nullable String name(String part) {
    String name = LEAD.matcher(TextFolding.collapse(part)).replaceFirst("");
    Matcher trailing = TRAILING.matcher(name);
    if (!DESK.matcher(name).find()) {
      name = trailing.replaceFirst("");
    }
    name = name.replaceAll("^[\\s\\p{Punct}–—]+|[\\s:,;|–—-]+$", "").strip();
    boolean possible =
        name.length() >= 2
            && name.length() <= MAX_NAME_CHARS
            && name.chars().anyMatch(Character::isLetter)
            && name.chars().noneMatch(c -> c >= '0' && c <= '9')
            && TextFolding.wordCount(name) <= MAX_NAME_WORDS
            && !NOBODY.contains(name.toLowerCase(Locale.ROOT))
            && (!ROLE.matcher(name).find() || DESK.matcher(name).find());
    return possible ? withoutShouting(name) : null;
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
