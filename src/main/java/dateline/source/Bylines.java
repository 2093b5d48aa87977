package dateline.source;

import dateline.article.Author;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the names out of bylines: "By Jane Doe and John Roe, Foreign Editors" is two authors. */
final class Bylines {

  /** A longer one is text. */
  private static final int MAX_BYLINE_CHARS = 2_000;

  private static final int MAX_AUTHORS = 20;
  private static final int MAX_LINE_CHARS = 100;
  private static final int MAX_SIGNATURE_CHARS = 60;
  private static final int MAX_SIGNING = 3;
  private static final int MAX_SIGNED_WORDS = 3;

  static final Pattern LEAD =
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
              + "|by|von|vom|par|por|di|af|av|door|text|texte|texto|testo|from|作者|撰文|责任编辑|責任編輯|责编|编辑|編輯)"
              + "(?:\\s*[:：]\\s*|\\s+)(?=\\S)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What may stand in front of a byline: a rule, a dash. */
  private static final Pattern LINE_START = Pattern.compile("^[\\s\u00A0–—_*-]+(?=\\p{L})");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:by|von|par|por|autor(?:in|en|a|es)?|authors?|auteur|autore|text)\\s*[:：]?");
  private static final Pattern LINE_LEAD =
      Pattern.compile(
          "^(?:(?:(?:written|posted|reported|story|words|compiled)\\s+by|(?:erstellt|geschrieben|verfasst)"
              + "\\s+von|ein(?:e|en)?\\s+(?:analyse|kommentar|gastkommentar|gastbeitrag|beitrag|kolumne"
              + "|essay|reportage)\\s+von|by|von|par|por|di|door|av|af|autor(?:in|en|es|a)?:|authors?:|auteur\\s?:|autore:"
              + "|text:|texte\\s?:|texto:|tekst:|testo:)\\s*[:：]?\\s+"
              + "|(?:作者|撰文|责任编辑|責任編輯|责编|编辑|編輯)\\s?[:：]\\s*)"
              + "(?=[\\p{Lu}\\p{Lo}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** "Author Ada Quill:" */
  private static final Pattern LABELLED =
      Pattern.compile("(?i)(?:autor(?:in|en)?|authors?|auteure?|autore)\\s(.{4,80}?):?");

  /** Behind the name of who posted it, a site puts where it filed it. */
  private static final Pattern POSTED =
      Pattern.compile(
          "^(?:(?:posted|published|submitted|created)\\s+by|(?:veröffentlicht|gepostet|erstellt"
              + "|eingestellt|verfasst)\\s+von|publi[ée]\\s+par|publicado\\s+por|escribe|pubblicato\\s+da):?\\s",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern FILED = Pattern.compile("\\s(?:in|unter|under|en|dans|su)\\s.*+$");

  /** "Author: Ada Quill | Filed under: Ports, Trade": the next field of a line of such. */
  private static final Pattern NEXT_FIELD =
      Pattern.compile("\\s*[|•·]\\s*\\p{L}[\\p{L} ]{2,30}:.*+$");

  /** "Staff and wire reports" is one author, and no person. */
  private static final Pattern STAFF_REPORTS =
      Pattern.compile(
          "(?i)[\\p{L} ]{0,40}\\bstaff (?:and|with) [\\p{L} ]{0,40}(?:reports?|services?|agencies)");

  /** Behind a label that says so, a Chinese name. */
  private static final Pattern HAN_NAME = Pattern.compile("\\p{IsHan}{2,4}");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "<?(?<![\\w.+-])[\\w.+-]++@[\\w-]+\\.[\\w.-]+>?|https?://\\S+|www\\.\\S+|(?<!\\w)@\\w+");
  private static final Pattern BLANKS = Pattern.compile("[\\s&&[^\\n]]++");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*+\\)|\\[[^\\[\\]]*+]");
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*(?:[,;|•·]|\\s/\\s|(?<=\\s\\p{Lu}\\p{Ll}{2,15})/(?=\\p{Lu})|\\s[-–—]\\s|\\s(?:and|And|AND|und|UND|et|ET|y|och|og|en|with|mit|avec|con)\\s|&|\\n)\\s*",
          Pattern.UNICODE_CASE);

  /** Behind a person's name it says what she is; alone it is all that is known of the author. */
  private static final Pattern STAFF =
      Pattern.compile(
          "(?i)(?:(?:our|the|staff|senior|special|political|foreign|contributing) )*+"
              + "(?:writers?|reporters?|correspondents?|columnists?|editors?)");

  private static final Pattern SURNAME_FIRST =
      Pattern.compile(
          "^(?!Reuters|Bloomberg|Xinhua|Agen|Staff|Editor)(\\p{Lu}\\p{Ll}+),\\s+"
              + "(?!Agen|Staff|Editor|Correspondent|Reporter)(\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\.)?)$");
  private static final Pattern AGENCY =
      Pattern.compile(
          "(?i)reuters|bloomberg|agencies|agenturen|agences|xinhua|tass|redaktion|staff");

  /** Behind a person's name, in capitals: likewise. */
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}[\\p{Lu}-]{1,5}");

  /** Behind a person's name, in small letters: the agency she writes for. */
  private static final Pattern WIRE =
      Pattern.compile("dpa|apa|afp|ap|rtr|sid|epd|kna|sda|efe|ansa|pap");

  /** "Ada Quill/AFP": the agency that spread what she wrote. */
  private static final Pattern SLASHED_AGENCY =
      Pattern.compile("(?<=\\p{L} \\p{Lu}\\p{Ll}{1,20})\\s?/\\s?\\p{Lu}[\\p{Lu}-]{1,5}$");

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
    Matcher labelled = line.length() > MAX_LINE_CHARS ? null : LABELLED.matcher(line);
    if (labelled != null && labelled.matches() && isSignature(labelled.group(1))) {
      return true;
    }
    List<Author> authors =
        line.length() <= MAX_LINE_CHARS && isByline(line) ? parse(line) : List.of();
    return authors.stream().anyMatch(author -> isFull(author.name()))
        && authors.stream().allMatch(a -> isFull(a.name()) || INITIALS.matcher(a.name()).matches());
  }

  private static boolean isFull(String name) {
    return AuthorNames.isFullName(name) || HAN_NAME.matcher(name).matches();
  }

  /** Tells whether the line is nothing but the full names of one to three persons. */
  static boolean isSignature(String line) {
    if (line.length() > MAX_SIGNATURE_CHARS
        || !AuthorNames.isNames(line)
        || AuthorNames.isDesk(line)) {
      return false;
    }
    List<Author> authors = parse(line);
    int words = authors.stream().mapToInt(author -> TextFolding.wordCount(author.name())).sum();
    return !authors.isEmpty()
        && authors.size() <= MAX_SIGNING
        && words <= authors.size() * MAX_SIGNED_WORDS
        && authors.stream().allMatch(author -> AuthorNames.isFullName(author.name()));
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
      String name = AuthorNames.of(part);
      boolean place = name != null && fullName && isPlaceLike(name);
      if (name != null && !place && authors.size() < MAX_AUTHORS) {
        fullName = fullName || AuthorNames.isFullName(name);
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
}
