package dateline.source;

import dateline.article.Author;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the names out of bylines: "By Jane Doe and John Roe, Foreign Editors" is two authors. */
final class Bylines {

  /** A longer one is text. */
  private static final int MAX_BYLINE_CHARS = 2_000;

  private static final int MAX_NAME_CHARS = 70;
  private static final int MAX_NAME_WORDS = 7;
  private static final int MAX_AUTHORS = 20;
  private static final int MAX_LINE_CHARS = 100;
  private static final int MAX_SIGNATURE_CHARS = 60;
  private static final int MAX_SIGNING = 3;
  private static final int MAX_SIGNED_WORDS = 3;

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:zeige |view )?(?:all |alle |more |mehr )?(?:posts|articles|stories|beiträge|artikel)"
              + "\\s+(?:by|from|von)|(?:ein(?:e|en)?\\s+)?(?:analyse|kommentar|gastkommentar|gastbeitrag"
              + "|beitrag|artikel|interview|kolumne|essay|reportage|bericht|porträt)\\s+von"
              + "|(?:written|posted|published|reported|story|words|text|compiled|created|submitted"
              + "|contributed|article|opinion|analysis|review|interview|edited|authored)\\s+by"
              + "|(?:veröffentlicht|geschrieben|verfasst|erstellt|gepostet|eingestellt)\\s+(?:von|am)"
              + "|(?:publi[ée]|écrit|rédigé|proposé)\\s+par|(?:publicado|escrito|redactado)\\s+por|escribe"
              + "|(?:pubblicato|scritto)\\s+da|(?:geschreven|gepubliceerd)\\s+door|autor(?:in|en|es|a)?"
              + "|about(?:\\s+the\\s+authors?)?|über(?:\\s+den\\s+autor|\\s+die\\s+autorin)?"
              + "|author|authors|auteur|autore|(?:redacción|redaktion)(?=\\s*:)|skriven\\s+av|skrevet\\s+av"
              + "|by|von|vom|par|por|di|af|av|door|text|texte|texto|testo|from)"
              + "(?:\\s*[:：]\\s*|\\s+)(?=\\S)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What may stand in front of a byline: a rule, a dash. */
  private static final Pattern LINE_START = Pattern.compile("^[\\s\u00A0–—_*-]+(?=\\p{L})");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:by|von|par|por|autor(?:in|en|a|es)?|authors?|auteur|autore|text)\\s*[:：]?");
  private static final Pattern LABEL_ONLY =
      Pattern.compile(
          "^(?:by|von|vom|par|por|di|af|av|door|and|und|et|autor(?:in|en|es|a)?|authors?|auteur|autore"
              + "|text|texte|texto|testo|stand|quelle|source|fuente|foto|fotos|photo|follow(?:ing)?"
              + "|über den autor|about(?: the authors?)?|share|teilen|login|sign in|subscribe|contact"
              + "|kontakt|e-?mail|facebook|twitter|youtube|instagram|linked ?in|xing|whatsapp|telegram"
              + "|pinterest|website|homepage|date|datum|fecha|kategorien?|categor(?:y|ies)|tags?|google scholar|pub ?med|veröffentlicht(?: am| von)?"
              + "|published|nachrichten|search for this author in|guide to authors|editorial policies"
              + "|(?:my |mein )?profile?|bio|comments?|kommentare?|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
              + "|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi"
              + "|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\\W*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern LINE_LEAD =
      Pattern.compile(
          "^(?:(?:written|posted|reported|story|words|compiled)\\s+by|(?:erstellt|geschrieben|verfasst)"
              + "\\s+von|ein(?:e|en)?\\s+(?:analyse|kommentar|gastkommentar|gastbeitrag|beitrag|kolumne"
              + "|essay|reportage)\\s+von|by|von|par|por|di|door|av|af|autor(?:in|en|es|a)?:|authors?:|auteur\\s?:|autore:"
              + "|text:|texte\\s?:|texto:|tekst:|testo:)\\s*[:：]?\\s+"
              + "(?=[\\p{Lu}\\p{Lo}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Behind the name of who posted it, a site puts where it filed it. */
  private static final Pattern POSTED =
      Pattern.compile(
          "^(?:(?:posted|published|submitted|created)\\s+by|(?:veröffentlicht|gepostet|erstellt"
              + "|eingestellt)\\s+von|publi[ée]\\s+par|publicado\\s+por|escribe|pubblicato\\s+da)\\s",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern FILED = Pattern.compile("\\s(?:in|unter|under|en|dans|su)\\s.*+$");

  /** "Author: Ada Quill | Filed under: Ports, Trade": the next field of a line of such. */
  private static final Pattern NEXT_FIELD =
      Pattern.compile("\\s*[|•·]\\s*\\p{L}[\\p{L} ]{2,30}:.*+$");

  /** "Staff and wire reports" is one author, and no person. */
  private static final Pattern STAFF_REPORTS =
      Pattern.compile(
          "(?i)[\\p{L} ]{0,40}\\bstaff (?:and|with) [\\p{L} ]{0,40}(?:reports?|services?|agencies)");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "<?(?<![\\w.+-])[\\w.+-]++@[\\w-]+\\.[\\w.-]+>?|https?://\\S+|www\\.\\S+|(?<!\\w)@\\w+");
  private static final Pattern HOST =
      Pattern.compile("\\.(?:com|org|net|info|news|online|\\p{Ll}{2})$");
  private static final Pattern BLANKS = Pattern.compile("[\\s&&[^\\n]]++");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*+\\)|\\[[^\\[\\]]*+]");
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*(?:[,;|•·]|\\s/\\s|(?<=\\s\\p{Lu}\\p{Ll}{2,15})/(?=\\p{Lu})|\\s[-–—]\\s|\\s(?:and|And|AND|und|UND|et|ET|y|och|og|en|with|mit|avec|con)\\s|&|\\n)\\s*",
          Pattern.UNICODE_CASE);
  private static final Pattern TRAILING =
      Pattern.compile(
          "\\s+(?:in\\s+\\p{Lu}\\S+(?:\\s\\p{Lu}\\S+)?|[Ff]or\\s+(?:[Tt]he\\s+)?\\p{Lu}.*|is\\s.*"
              + "|at\\s+\\p{Lu}.*|im\\s+(?:Gespräch|Interview).*|(?:le|am|on|vom|el|il|den|um|the|à|→|[Pp]ublié|[Pp]ublicado|[Pp]osted|[Vv]eröffentlicht)"
              + "|[Ff]ollow)$");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i)\\b(?:editors?|correspondents?|reporters?|columnists?|writers?|contributors?|staff"
              + "|journalists?|chief|producer|photographer|bureau|redakteur(?:in)?|korrespondent(?:in)?"
              + "|freelancer?|special to|political|foreign affairs|guest|professor|director|fellow"
              + "|opinion|updated|published|min read|last modified|photos?|images?|getty|minutes?)\\b");

  /** Behind a person's name it says what she is; alone it is all that is known of the author. */
  private static final Pattern STAFF =
      Pattern.compile(
          "(?i)(?:(?:our|the|staff|senior|special|political|foreign|contributing) )*+"
              + "(?:writers?|reporters?|correspondents?|columnists?|editors?)");

  private static final Pattern DESK =
      Pattern.compile(
          "(?i)\\b(?:desk|staff|board|editors|team|bureau|newsroom|redaktion|rédaction|redacción"
              + "|redazione|mesa|agencies|correspondent)\\b");
  private static final Pattern SURNAME_FIRST =
      Pattern.compile(
          "^(?!Reuters|Bloomberg|Xinhua|Agen|Staff|Editor)(\\p{Lu}\\p{Ll}+),\\s+"
              + "(?!Agen|Staff|Editor|Correspondent|Reporter)(\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\.)?)$");
  private static final Pattern AGENCY =
      Pattern.compile(
          "(?i)reuters|bloomberg|agencies|agenturen|agences|xinhua|tass|redaktion|staff");

  private static final Pattern FIRM =
      Pattern.compile(
          "\\s(?:GmbH|AG|KG|OHG|UG|SE|e\\.\\s?V\\.|Ltd|Limited|Inc|LLC|LLP|PLC|plc|Corp|S\\.?A\\.?|S\\.?L\\.?"
              + "|S\\.?p\\.?A\\.?|S\\.?r\\.?l\\.?|SAS|SARL|B\\.?V\\.?|N\\.?V\\.?|A/S|AB|Oy|AS)\\.?$");

  /** Behind a person's name, in capitals: likewise. */
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}[\\p{Lu}-]{1,5}");

  /** Behind a person's name, in small letters: the agency she writes for. */
  private static final Pattern WIRE =
      Pattern.compile("dpa|apa|afp|ap|rtr|sid|epd|kna|sda|efe|ansa|pap");

  /** "Ada Quill/AFP": the agency that spread what she wrote. */
  private static final Pattern SLASHED_AGENCY =
      Pattern.compile("(?<=\\p{L} \\p{Lu}\\p{Ll}{1,20})\\s?/\\s?\\p{Lu}[\\p{Lu}-]{1,5}$");

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

  private Bylines() {}

  /** Tells whether the line is a byline by its first words ("By …", "Von …"). */
  static boolean isByline(String line) {
    return line.length() <= 160 && hasLead(line) && !line.endsWith(".") && !parse(line).isEmpty();
  }

  /**
   * Tells whether the line is a byline beyond doubt: its first words, and full names, perhaps with
   * an agency behind them.
   */
  static boolean isFullByline(String line) {
    List<Author> authors =
        line.length() <= MAX_LINE_CHARS && isByline(line) ? parse(line) : List.of();
    return authors.stream().anyMatch(author -> isFullName(author.name()))
        && authors.stream()
            .allMatch(a -> isFullName(a.name()) || INITIALS.matcher(a.name()).matches());
  }

  /** Tells whether the line is nothing but the full names of one to three persons. */
  static boolean isSignature(String line) {
    if (line.length() > MAX_SIGNATURE_CHARS || !isNames(line) || DESK.matcher(line).find()) {
      return false;
    }
    List<Author> authors = parse(line);
    int words = authors.stream().mapToInt(author -> TextFolding.wordCount(author.name())).sum();
    return !authors.isEmpty()
        && authors.size() <= MAX_SIGNING
        && words <= authors.size() * MAX_SIGNED_WORDS
        && authors.stream().allMatch(author -> isFullName(author.name()));
  }

  /** Tells whether the line says who posted it, if only by a first name or a user's. */
  static boolean isPostedBy(String line) {
    return line.length() <= MAX_LINE_CHARS
        && POSTED.matcher(line).find()
        && parse(line).size() == 1;
  }

  /** Tells whether the line is a label before a name: "By", "Author:". */
  static boolean isLabel(String line) {
    return line.length() <= 12 && LABEL.matcher(line).matches();
  }

  /** Tells whether the line introduces names: "By Ada Quill", or "By" alone. */
  static boolean hasLead(String line) {
    return LINE_LEAD.matcher(LINE_START.matcher(line).replaceFirst("")).find();
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

  /** Returns the authors of a byline in its order, each once; empty if it names none. */
  static List<Author> parse(@Nullable String byline) {
    if (byline == null || byline.length() > MAX_BYLINE_CHARS) {
      return List.of();
    }
    String text = BLANKS.matcher(byline.replace('\u00A0', ' ')).replaceAll(" ");
    text = LINE_START.matcher(text).replaceFirst("").strip();
    boolean posted = POSTED.matcher(text).find();
    text = LEAD.matcher(text).replaceFirst("");
    text = NEXT_FIELD.matcher(text).replaceFirst("");
    text = posted ? FILED.matcher(text).replaceFirst("") : text;
    if (STAFF_REPORTS.matcher(text).matches()) {
      return List.of(new Author(TextFolding.collapse(text), null));
    }
    text = SLASHED_AGENCY.matcher(text).replaceFirst("");
    text = SURNAME_FIRST.matcher(text).replaceFirst("$2 $1");
    text = BRACKETS.matcher(ADDRESS.matcher(text).replaceAll(" ")).replaceAll(" ");
    Map<String, Author> authors = new LinkedHashMap<>();
    boolean fullName = false;
    for (String part : SEPARATOR.split(text, -1)) {
      if (!authors.isEmpty() && part.startsWith("in ")) {
        break;
      }
      String name = name(part);
      boolean place = name != null && fullName && isPlaceLike(name);
      if (name != null && !place && authors.size() < MAX_AUTHORS) {
        fullName = fullName || isFullName(name);
        authors.putIfAbsent(TextFolding.words(name), new Author(name, null));
      }
    }
    if (fullName && authors.size() == 2) {
      authors.values().removeIf(author -> WIRE.matcher(author.name()).matches());
    }
    if (fullName) {
      authors.values().removeIf(author -> STAFF.matcher(author.name()).matches());
    }
    return List.copyOf(authors.values());
  }

  /** Behind a full name, one plain word is where she writes from: "Ada Quill, Riverton". */
  private static boolean isPlaceLike(String name) {
    return name.matches("\\p{Lu}\\p{Ll}{2,}") && !AGENCY.matcher(name).matches();
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
    String name = TextFolding.collapse(part);
    if (LABEL_ONLY.matcher(name).matches()) {
      return null;
    }
    name = LEAD.matcher(LEAD.matcher(name).replaceFirst("")).replaceFirst("");
    if (!DESK.matcher(name).find()) {
      name = TRAILING.matcher(name).replaceFirst("");
    }
    name = name.replaceAll("^[\\s\\p{Punct}–—→]+|[\\s:,;|/–—→-]+$", "").strip();
    return isPossible(name) ? withoutShouting(withoutDot(name)) : null;
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
