package dateline.web;

import dateline.article.Article;
import dateline.article.ArticleKind;
import dateline.article.Author;
import dateline.article.CountryTags;
import dateline.article.EnrichedArticle;
import dateline.article.Entity;
import dateline.article.EntityType;
import dateline.article.Mention;
import dateline.article.Origin;
import dateline.article.Publication;
import dateline.article.PublishedDate;
import dateline.article.SourceLocator;
import dateline.article.Sourced;
import dateline.article.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Articles written for tests of the pages: varied in kind, date, country and length. */
final class SampleArticles {
  static final Map<String, String> COUNTRIES =
      Map.of(
          "KP",
          "North Korea",
          "RU",
          "Russia",
          "KR",
          "South Korea",
          "US",
          "United States",
          "KE",
          "Kenya",
          "EG",
          "Egypt",
          "ET",
          "Ethiopia",
          "GE",
          "Georgia",
          "JP",
          "Japan",
          "BR",
          "Brazil");

  private SampleArticles() {}

  /** The piece the tests know best. */
  static EnrichedArticle shells() {
    return article(
        "opinion/shells-for-seats.html",
        "Shells for Seats: What Pyongyang Wants From Moscow",
        "Artillery is the small change of a larger bargain.",
        List.of(new Author("The Asia Desk", "writes on security in the north-west Pacific")),
        publication(
            ArticleKind.OP_ED,
            "The Harbour Review",
            "Opinion",
            "2023-09-14",
            "https://harbour-review.example/opinion/shells-for-seats"),
        new CountryTags(List.of("KP", "RU"), List.of("US", "KR"), "GB", List.of()),
        "North Korea has few things the world will buy and one thing Russia cannot make fast"
            + " enough: artillery shells. The trade that follows from this is not friendship. It is"
            + " a bargain between two governments that have run out of other customers.",
        "For Pyongyang the price is not only grain and fuel. It is a seat at a table from which it"
            + " has been kept for thirty years. Every sanctions vote that Russia blocks is worth"
            + " more to North Korea than a shipload of wheat.",
        "The United States can make the bargain dearer but not undo it. South Korea has more to"
            + " offer Moscow in the long run than any arsenal in the North, and it should say so.",
        "Una Reid of the Harbour Board puts it more bluntly. A partner who pays in votes, Una Reid"
            + " says, has noticed that he is poor.");
  }

  /** A piece whose every part tries to break out of the page. */
  static EnrichedArticle hostile() {
    return article(
        "hostile/<script>.html",
        "<script>alert(1)</script> \"quoted\" & 'single' <img src=x onerror=alert(2)>",
        "</p><iframe src=//evil.example>",
        List.of(new Author("<b>Mallory</b>", "\" onmouseover=\"alert(3)")),
        publication(ArticleKind.NEWS, "<i>Outlet</i>", "a&b", "2022", "javascript:alert(4)"),
        CountryTags.none(),
        "Text with <script>alert(5)</script> & an entity &lt; kept as typed.");
  }

  static List<EnrichedArticle> all() {
    List<EnrichedArticle> all = new ArrayList<>();
    all.add(shells());
    all.add(
        article(
            "news/river-talks.txt",
            "River Talks Resume in Nairobi as Rains Fail Again",
            null,
            List.of(new Author("Staff Reporter", null)),
            publication(ArticleKind.NEWS, "Lakeside Courier", "World", "2024-03-09", null),
            new CountryTags(List.of("KE", "ET"), List.of("EG"), "KE", List.of()),
            "Negotiators from Kenya and Ethiopia met on Saturday for the first time since the"
                + " autumn. Egypt sent an observer.",
            "No one in the room spoke of a treaty. They spoke of gauges, of who reads them, and of"
                + " how soon the readings are shared."));
    all.add(
        article(
            "editorials/georgia.html",
            "Georgia’s Election Deserves Patient Observers",
            "Tbilisi is watched by everyone and understood by few.",
            List.of(),
            publication(ArticleKind.EDITORIAL, "The Harbour Review", "Leaders", "2024-10", null),
            new CountryTags(List.of("GE"), List.of("RU", "US"), "GB", List.of()),
            "An election is not a photograph. Georgia voted on one day; the counting, the appeals"
                + " and the sanctions threatened from outside will fill a season."));
    all.add(
        article(
            "letters/undated.txt",
            "A Letter on the Price of Rice",
            null,
            List.of(new Author("A Reader in Osaka", null)),
            publication(ArticleKind.LETTER, "Lakeside Courier", null, null, null),
            new CountryTags(List.of("JP"), List.of(), "KE", List.of()),
            "Your correspondent thinks Japan can eat its way out of the shortage. I have stood in"
                + " the queue, and I do not."));
    all.add(hostile());
    String[] themes = {"Ports", "Harvests", "Bridges", "Schools", "Cables", "Ferries", "Forests"};
    for (int i = 0; i < 28; i++) {
      all.add(
          article(
              "columns/brazil-%02d.docx".formatted(i),
              "%s and Patience: Notes From Brazil, Part %d"
                  .formatted(themes[i % themes.length], i + 1),
              null,
              List.of(new Author("Columnist " + (char) ('A' + i % 12), null)),
              publication(
                  ArticleKind.COLUMN,
                  "Gazette " + (i % 11 + 1),
                  i % 2 == 0 ? "Business" : "Culture",
                  "202%d-%02d-11".formatted(i % 5, i % 12 + 1),
                  null),
              new CountryTags(
                  List.of("BR"), i % 3 == 0 ? List.of("US") : List.of(), "BR", List.of()),
              "Nothing in Brazil is finished and nothing is abandoned. The "
                  + themes[i % 7]
                  + " of the coast are a case in point, and a cheerful one."));
    }
    return all;
  }

  private static Publication publication(
      ArticleKind kind,
      String outlet,
      @Nullable String section,
      @Nullable String published,
      @Nullable String url) {
    return new Publication(
        new Sourced<>(kind, Origin.URL_PATTERN, 0.8),
        sourced(outlet, Origin.OPEN_GRAPH, 1),
        sourced(section, Origin.HTML_META, 0.9),
        null,
        published == null ? null : new Sourced<>(PublishedDate.parse(published), Origin.JSON_LD, 1),
        null,
        sourced("en", Origin.TEXT_PATTERN, 0.97),
        sourced(url, Origin.HTML_META, 1));
  }

  private static @Nullable Sourced<String> sourced(
      @Nullable String value, Origin origin, double confidence) {
    return value == null ? null : new Sourced<>(value, origin, confidence);
  }

  private static EnrichedArticle article(
      String path,
      String headline,
      @Nullable String standfirst,
      List<Author> authors,
      Publication publication,
      CountryTags countries,
      String... paragraphs) {
    Article article =
        new Article(
            new SourceLocator(path, null),
            new Sourced<>(headline, Origin.OPEN_GRAPH, 1),
            sourced(standfirst, Origin.HTML_META, 0.9),
            authors.stream().map(a -> new Sourced<>(a, Origin.TEXT_PATTERN, 0.85)).toList(),
            publication,
            Arrays.asList(paragraphs));
    List<Entity> entities =
        path.contains("shells")
            ? List.of(
                new Entity(EntityType.PERSON, "una reid", "Una Reid", 2),
                new Entity(EntityType.ORGANISATION, "harbour board", "Harbour Board", 1))
            : List.of();
    return new EnrichedArticle(article, countries, entities, mentions(article, entities));
  }

  private static List<Mention> mentions(Article article, List<Entity> entities) {
    List<Mention> mentions = new ArrayList<>();
    COUNTRIES.forEach(
        (code, name) -> mentions.addAll(mentions(article, name, EntityType.COUNTRY, code)));
    entities.forEach(
        entity -> mentions.addAll(mentions(article, entity.name(), entity.type(), entity.id())));
    mentions.sort((a, b) -> a.range().compareTo(b.range()));
    return mentions;
  }

  private static List<Mention> mentions(Article article, String name, EntityType type, String id) {
    List<Mention> mentions = new ArrayList<>();
    int first = article.standfirst() == null ? 0 : TextRange.STANDFIRST;
    for (int part = first; part < article.paragraphs().size(); part++) {
      String text = article.text(part);
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        mentions.add(new Mention(new TextRange(part, at, at + name.length()), type, id));
      }
    }
    return mentions;
  }
}
