package dateline.source;

import java.util.Set;
import java.util.regex.Pattern;

/** Knows the names newspapers give their sections. */
final class Sections {

  private static final Set<String> NAMES =
      Set.of(
          "opinion",
          "opinions",
          "op ed",
          "op eds",
          "oped",
          "comment",
          "commentary",
          "comment is free",
          "views",
          "viewpoint",
          "viewpoints",
          "perspective",
          "perspectives",
          "editorial",
          "editorials",
          "leaders",
          "leader",
          "letters",
          "letter",
          "letters to the editor",
          "column",
          "columns",
          "columnists",
          "analysis",
          "analyses",
          "interview",
          "interviews",
          "review",
          "reviews",
          "books",
          "book review",
          "book reviews",
          "news",
          "world",
          "world news",
          "international",
          "politics",
          "business",
          "economy",
          "economics",
          "markets",
          "finance",
          "technology",
          "science",
          "culture",
          "arts",
          "sport",
          "sports",
          "health",
          "environment",
          "climate",
          "energy",
          "defence",
          "defense",
          "security",
          "africa",
          "asia",
          "europe",
          "americas",
          "middle east",
          "asia pacific",
          "latin america",
          "national",
          "local",
          "us",
          "uk",
          "features",
          "feature",
          "society",
          "education",
          "debate",
          "ideas",
          "essay",
          "essays",
          "foreign",
          "meinung",
          "meinungen",
          "kommentar",
          "kommentare",
          "leitartikel",
          "politik",
          "wirtschaft",
          "ausland",
          "kultur",
          "débats",
          "idées",
          "tribune",
          "tribunes",
          "éditorial",
          "monde",
          "économie",
          "opinión",
          "editoriales",
          "mundo",
          "economía",
          "política",
          "opinioni",
          "esteri",
          "opinião");
  private static final Pattern NEWS =
      Pattern.compile(
          "(?:world|international|politics|national|local|business|economy|markets|top|breaking)?"
              + " ?(?:news|headlines)|world|international|ausland|monde|mundo|esteri|nachrichten"
              + "|actualité|noticias");

  private Sections() {}

  /** Tells whether these words alone are the name of a section. */
  static boolean isSection(String text) {
    return text.length() <= 40 && NAMES.contains(TextFolding.words(text));
  }

  /** Tells whether the section prints reports rather than views. */
  static boolean isNews(String section) {
    return NEWS.matcher(TextFolding.words(section)).matches();
  }
}
