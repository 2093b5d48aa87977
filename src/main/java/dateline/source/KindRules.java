package dateline.source;

import static dateline.article.ArticleKind.ANALYSIS;
import static dateline.article.ArticleKind.COLUMN;
import static dateline.article.ArticleKind.EDITORIAL;
import static dateline.article.ArticleKind.INTERVIEW;
import static dateline.article.ArticleKind.LETTER;
import static dateline.article.ArticleKind.NEWS;
import static dateline.article.ArticleKind.OP_ED;
import static dateline.article.ArticleKind.REVIEW;

import dateline.article.ArticleKind;
import dateline.article.Author;
import dateline.article.Origin;
import dateline.article.Sourced;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the journalistic form of an article from cues: the headline's ("– OpEd", "Letter: …") above
 * the page's type, then section, address and wording. A report is recognised by its dateline or its
 * section, and only if nothing says opinion.
 */
final class KindRules {

  private static final Pattern PREFIX =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]?([\\p{L}][\\p{L} '’-]{2,24}?)\\s?[:|]\\s", Pattern.UNICODE_CASE);
  private static final Pattern SUFFIX =
      Pattern.compile("\\s(?:[–—|-]|--)\\s?([\\p{L}][\\p{L} -]{3,24})$");
  private static final Pattern BRACKETED =
      Pattern.compile("[(\\[]([\\p{L}][\\p{L} -]{3,20})[)\\]]$");
  private static final Pattern COLUMN_BIO =
      Pattern.compile(
          "(?i)\\b(?:columnist|(?:writes|pens) an? (?:\\w+ )?column|(?:weekly|monthly|fortnightly|regular)"
              + " column|kolumnist(?:in)?|chroniqueu(?:r|se)|columnista)\\b");

  private KindRules() {}

  /** Returns what the words behind a headline's dash mean ("OpEd"), or null if nothing. */
  static @Nullable ArticleKind ofHeadlineSuffix(String suffix) {
    return ofCue(suffix);
  }

  /** Returns the kind the headline names, or null. */
  static @Nullable ArticleKind ofHeadline(String headline) {
    for (Pattern pattern : List.of(SUFFIX, PREFIX, BRACKETED)) {
      Matcher matcher = pattern.matcher(headline);
      if (matcher.find()) {
        ArticleKind kind = ofCue(matcher.group(1));
        if (kind != null) {
          return kind;
        }
      }
    }
    return null;
  }

  /** Returns the kind of a schema.org type name, or null; a plain NewsArticle decides nothing. */
  static @Nullable ArticleKind ofSchemaType(String type) {
    return switch (type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1)) {
      case "OpinionNewsArticle" -> OP_ED;
      case "AnalysisNewsArticle", "BackgroundNewsArticle" -> ANALYSIS;
      case "ReviewNewsArticle", "CriticReview" -> REVIEW;
      case "ReportageNewsArticle" -> NEWS;
      default -> null;
    };
  }

  /** Returns the kind of a section or category, or null; NEWS for a section of reports. */
  static @Nullable ArticleKind ofSection(String section) {
    ArticleKind kind = ofCue(section);
    return kind == null && Sections.isNews(section) ? NEWS : kind;
  }

  /** Returns the kind a folder of the address names, or null. */
  static @Nullable ArticleKind ofUrl(String url) {
    String path = url.replaceFirst("^[a-z]+://[^/]*", "").toLowerCase(Locale.ROOT);
    for (String folder : path.split("/", -1)) {
      ArticleKind kind = ofCue(folder.replace('-', ' ').replace('_', ' '));
      if (kind != null) {
        return kind;
      }
    }
    return path.matches(".*/(?:news|world-news)/.*") ? NEWS : null;
  }

  private static @Nullable ArticleKind ofCue(String words) {
    return switch (TextFolding.words(words)) {
      case "oped",
          "op ed",
          "op eds",
          "opinion",
          "opinions",
          "viewpoint",
          "viewpoints",
          "comment",
          "commentary",
          "comment is free",
          "commentisfree",
          "guest essay",
          "guest comment",
          "views",
          "perspective",
          "perspectives",
          "debate",
          "meinung",
          "meinungen",
          "kommentar",
          "kommentare",
          "gastkommentar",
          "gastbeitrag",
          "tribune",
          "tribunes",
          "point de vue",
          "opinión",
          "tribuna",
          "opinioni",
          "opinião",
          "opinie",
          "debatt",
          "débats",
          "idées",
          "op ed contributor",
          "opinia",
          "opinie i komentarze",
          "publicystyka",
          "komentarze",
          "názory",
          "názor",
          "komentář",
          "komentáře",
          "mielipide",
          "mielipiteet",
          "kronikk",
          "kronik",
          "meninger",
          "debattinlägg",
          "görüş",
          "yorum",
          "vélemény",
          "opinii",
          "mišljenje",
          "γνώμη",
          "απόψεις",
          "мнение",
          "мнения",
          "думка",
          "погляди",
          "رأي",
          "آراء",
          "דעות",
          "オピニオン",
          "评论",
          "評論",
          "观点",
          "오피니언",
          "opini" ->
          OP_ED;
      case "editorial",
          "editorials",
          "leading article",
          "leader",
          "leaders",
          "our view",
          "leitartikel",
          "éditorial",
          "editoriale",
          "editoriales",
          "the guardian view",
          "ledare",
          "leder",
          "ledere",
          "pääkirjoitus",
          "redaktionskommentar",
          "commentaar",
          "hoofdredactioneel commentaar",
          "editoriaal",
          "başyazı",
          "редакционная статья",
          "افتتاحية",
          "社説",
          "社论",
          "社論",
          "사설",
          "tajuk" ->
          EDITORIAL;
      case "letter",
          "letters",
          "letters to the editor",
          "letter to the editor",
          "leserbrief",
          "leserbriefe",
          "courrier des lecteurs",
          "cartas al director",
          "cartas",
          "courrier",
          "lettere",
          "lezersbrieven",
          "ingezonden brieven",
          "insändare",
          "leserbrev",
          "letters to editor" ->
          LETTER;
      case "interview",
          "interviews",
          "q a",
          "the interview",
          "entretien",
          "entrevista",
          "intervista",
          "interviste",
          "entretiens",
          "entrevistas",
          "gespräch",
          "im gespräch",
          "wywiad",
          "wywiady",
          "rozhovor",
          "rozhovory",
          "intervju",
          "haastattelu",
          "röportaj",
          "интервью",
          "інтерв ю",
          "インタビュー" ->
          INTERVIEW;
      case "analysis",
          "analyses",
          "news analysis",
          "analyse",
          "análisis",
          "analisi",
          "explainer",
          "backgrounder" ->
          ANALYSIS;
      case "review",
          "reviews",
          "book review",
          "book reviews",
          "books",
          "film review",
          "rezension",
          "reseña",
          "recensione" ->
          REVIEW;
      case "column",
          "columns",
          "columnist",
          "columnists",
          "kolumne",
          "kolumnen",
          "chronique",
          "chroniques",
          "columna",
          "columnas",
          "coluna",
          "colunas",
          "colunistas",
          "felieton",
          "felietony",
          "krönika",
          "kolumni",
          "köşe yazıları",
          "köşe yazısı",
          "колонка",
          "колонки",
          "コラム",
          "专栏",
          "專欄",
          "칼럼" ->
          COLUMN;
      default -> null;
    };
  }

  /** Offers every kind the candidates' own values point to. */
  static void offer(Candidates candidates) {
    for (Sourced<String> headline : candidates.headline.ranked()) {
      candidates.kind.offer(ofHeadline(headline.value()), headline.origin(), 0.95);
    }
    for (Sourced<String> section : candidates.section.ranked()) {
      ArticleKind kind = ofSection(section.value());
      double confidence = kind == NEWS ? 0.6 : kind == OP_ED ? 0.78 : 0.82;
      candidates.kind.offer(kind, section.origin(), confidence);
    }
    Sourced<String> url = candidates.canonicalUrl.best();
    if (url != null) {
      ArticleKind kind = ofUrl(url.value());
      double confidence = kind == NEWS ? 0.55 : kind == OP_ED ? 0.75 : 0.8;
      candidates.kind.offer(kind, Origin.URL_PATTERN, confidence);
    }
    Sourced<List<Author>> authors = candidates.authors.best();
    if (authors != null) {
      offerFromBios(candidates, authors.value());
    }
    if (!candidates.dateline.isEmpty()) {
      candidates.kind.offer(NEWS, Origin.TEXT_PATTERN, 0.7);
    }
  }

  private static void offerFromBios(Candidates candidates, List<Author> authors) {
    for (Author author : authors) {
      String bio = author.affiliation();
      if (bio != null && COLUMN_BIO.matcher(bio).find()) {
        candidates.kind.offer(COLUMN, Origin.TEXT_PATTERN, 0.85);
      }
    }
  }
}
