package dateline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.article.Article;
import dateline.article.ArticleKind;
import dateline.article.Author;
import dateline.article.CountryTags;
import dateline.article.EnrichedArticle;
import dateline.article.Origin;
import dateline.article.Publication;
import dateline.article.PublishedDate;
import dateline.article.SourceLocator;
import dateline.article.Sourced;
import dateline.query.QueryParser;
import dateline.search.SearchResults;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads the feeds of a search as feed readers do. */
class FeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  private static final String ORIGIN = "http://localhost:4567";
  private static final String SHELLS = SampleArticles.shells().article().id();

  private final QueryParser queryParser =
      new QueryParser(name -> Optional.empty(), name -> Optional.empty());

  @Test
  void entryTellsWhatTheHitTells() throws Exception {
    FeedView feed = feed("q=artillery+pyongyang", SampleArticles.all());

    Element entry = only(atom(feed), "entry");
    assertThat(text(entry, "id")).isEqualTo("urn:dateline:article:" + SHELLS);
    assertThat(text(entry, "title"))
        .isEqualTo("Shells for Seats: What Pyongyang Wants From Moscow");
    assertThat(link(entry, "alternate"))
        .isEqualTo(ORIGIN + "/articles/" + SHELLS + "?q=artillery+pyongyang");
    assertThat(text(only(entry, "author"), "name")).isEqualTo("The Asia Desk");
    assertThat(text(entry, "published")).isEqualTo("2023-09-14T00:00:00Z");
    assertThat(text(entry, "updated")).isEqualTo("2023-09-14T00:00:00Z");
    assertThat(only(entry, "title").getAttribute("xml:lang")).isEqualTo("en");
    assertThat(categories(entry))
        .containsExactly(
            "urn:dateline:kind OP_ED Op-ed",
            "urn:dateline:about KP North Korea",
            "urn:dateline:about RU Russia");
    assertThat(text(entry, "summary"))
        .isEqualTo(SampleArticles.shells().article().paragraphs().getFirst());
    assertThat(only(entry, "summary").getAttribute("type")).isEqualTo("text");

    JsonNode item = json(feed).get("items").get(0);
    assertThat(item.get("id").asText()).isEqualTo("urn:dateline:article:" + SHELLS);
    assertThat(item.get("title").asText()).isEqualTo(text(entry, "title"));
    assertThat(item.get("url").asText()).isEqualTo(link(entry, "alternate"));
    assertThat(item.get("authors").toString()).isEqualTo("[{\"name\":\"The Asia Desk\"}]");
    assertThat(item.get("date_published").asText()).isEqualTo("2023-09-14T00:00:00Z");
    assertThat(item.get("language").asText()).isEqualTo("en");
    assertThat(item.get("tags").toString()).isEqualTo("[\"Op-ed\",\"North Korea\",\"Russia\"]");
    assertThat(item.get("summary").asText()).isEqualTo(text(entry, "summary"));
    assertThat(item.get("content_text").asText()).startsWith(text(entry, "summary"));
    assertThat(item.get("_dateline").get("outlet").asText()).isEqualTo("The Harbour Review");
  }

  @Test
  void feedTellsWhatWasAskedAndHowMuchOfItIsHere() throws Exception {
    FeedView feed = feed("q=brazil&size=5&page=2&collapse=off", SampleArticles.all());

    Element atom = atom(feed);
    assertThat(text(atom, "title")).isEqualTo("Dateline: brazil");
    assertThat(text(atom, "generator")).isEqualTo("Dateline");
    assertThat(link(atom, "self"))
        .startsWith(ORIGIN + "/search.atom?q=brazil&sort=newest&collapse=off&size=5&cursor=");
    assertThat(link(atom, "alternate"))
        .isEqualTo(ORIGIN + "/search?q=brazil&sort=newest&collapse=off");
    assertThat(text(atom, OPEN_SEARCH, "totalResults")).isEqualTo("28");
    assertThat(text(atom, OPEN_SEARCH, "startIndex")).isEqualTo("6");
    assertThat(text(atom, OPEN_SEARCH, "itemsPerPage")).isEqualTo("5");
    List<Element> entries = children(atom, ATOM, "entry");
    assertThat(entries).hasSize(5);
    assertThat(text(atom, "updated")).isEqualTo(text(entries.getFirst(), "updated"));

    JsonNode json = json(feed);
    assertThat(json.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(json.get("title").asText()).isEqualTo("Dateline: brazil");
    assertThat(json.get("home_page_url").asText()).isEqualTo(link(atom, "alternate"));
    assertThat(json.get("feed_url").asText())
        .isEqualTo(link(atom, "self").replace("search.atom", "search.json"));
    assertThat(json.get("items")).hasSize(5);
    assertThat(json.get("_dateline").toString())
        .isEqualTo(
            "{\"total\":{\"value\":28,\"relation\":\"EQUAL\"},\"startIndex\":6,\"itemsPerPage\":5}");
  }

  @Test
  void addressesAskForTheSameAgain() throws Exception {
    for (String asked : List.of("", "q=brazil&size=10", "q=a&size=5&page=3&sort=oldest")) {
      FeedSearch search = search(asked);
      String url = search.url(FeedSearch.ATOM);
      assertThat(search(url.substring(url.indexOf('?') + 1))).as(asked).isEqualTo(search);
    }
  }

  @Test
  void titleNamesTheFiltersAndNothingElseChangesTheId() throws Exception {
    FeedView feed =
        feed("about=-kp&sort=newest&from=2023-01&match=best&explain=true", SampleArticles.all());

    assertThat(feed.title()).isEqualTo("Dateline: about: not North Korea, from 2023-01");
    assertThat(feed.id())
        .isEqualTo("urn:dateline:search:about=-KP&from=2023-01&sort=newest")
        .isEqualTo(feed("from=2023-01&about=-KP&size=20", SampleArticles.all()).id());
    assertThat(feed("", SampleArticles.all()).title()).isEqualTo("Dateline: all articles");
  }

  @Test
  void undatedArticlesComeLastAndDoNotVanish() throws Exception {
    FeedView feed = feed("outlet=Lakeside+Courier", SampleArticles.all());

    Element atom = atom(feed);
    Element undated = children(atom, ATOM, "entry").getLast();
    assertThat(text(undated, "title")).isEqualTo("A Letter on the Price of Rice");
    assertThat(text(undated, "updated")).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(children(undated, ATOM, "published")).isEmpty();
    assertThat(children(undated, DUBLIN_CORE, "date")).isEmpty();
    assertThat(text(atom, "updated")).isEqualTo("2024-03-09T00:00:00Z");
    JsonNode item = json(feed).get("items").get(1);
    assertThat(item.get("title").asText()).isEqualTo("A Letter on the Price of Rice");
    assertThat(item.has("date_published")).isFalse();
    assertThat(item.get("_dateline").has("published")).isFalse();
  }

  @Test
  void datesAreNoMorePreciseThanTheyAreKnown() throws Exception {
    FeedView feed = feed("q=georgia", SampleArticles.all());

    Element entry = only(atom(feed), "entry");
    assertThat(text(entry, "published")).isEqualTo("2024-10-01T00:00:00Z");
    assertThat(text(entry, DUBLIN_CORE, "date")).isEqualTo("2024-10");
    assertThat(json(feed).get("items").get(0).get("_dateline").get("published").toString())
        .isEqualTo("{\"value\":\"2024-10\",\"precision\":\"MONTH\"}");
  }

  @Test
  void unsignedArticlesAreTheirOutletsOrNobodys() throws Exception {
    Element outlets = only(atom(feed("q=georgia", SampleArticles.all())), "entry");
    assertThat(text(only(outlets, "author"), "name")).isEqualTo("The Harbour Review");
    FeedView feed = feed("", List.of(article("Plain", "Words.", Publication.unknown())));
    Element nobodys = only(atom(feed), "entry");
    assertThat(text(only(nobodys, "author"), "name")).isEqualTo("Unknown");
    assertThat(categories(nobodys)).isEmpty();
    JsonNode item = json(feed).get("items").get(0);
    assertThat(item.has("authors") || item.has("tags") || item.has("language")).isFalse();
  }

  @Test
  void feedOfNothingIsAFeed() throws Exception {
    FeedView feed = feed("q=zzz", SampleArticles.all());

    Element atom = atom(feed);
    assertThat(children(atom, ATOM, "entry")).isEmpty();
    assertThat(text(atom, "updated")).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(text(atom, OPEN_SEARCH, "totalResults")).isEqualTo("0");
    assertThat(json(feed).get("items").isArray()).isTrue();
  }

  @Test
  void fewerWordsThanAskedAreTold() throws Exception {
    FeedView feed = feed("q=rice+bridges", SampleArticles.all());

    assertThat(text(atom(feed), "subtitle")).startsWith("no article has all the words");
    assertThat(json(feed).get("description").asText()).startsWith("no article has all the words");
  }

  @Test
  void canonicalAddressIsGivenIfItIsAnAddressOfTheWeb() throws Exception {
    String address = "https://example.org/a?b=\"c\"&d=<e>";
    FeedView feed =
        feed("", List.of(article("Plain", "Words.", publication(address, "en", "2024"))));

    assertThat(link(only(atom(feed), "entry"), "related")).isEqualTo(address);
    assertThat(json(feed).get("items").get(0).get("external_url").asText()).isEqualTo(address);
    String script = "javascript:alert(4)";
    FeedView hostile =
        feed("", List.of(article("Plain", "Words.", publication(script, "en", "2024"))));
    assertThat(new Templates().render(hostile)).doesNotContain("javascript");
    assertThat(json(hostile).get("items").get(0).has("external_url")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>bold</b> & \"double\" 'single'",
        "]]> <![CDATA[ &lt; &#0; <!-- -- --> <?pi?>",
        "Grain 🌾 and 家 and e\u0301, \u0085 \u2028",
      })
  void markupIsText(String text) throws Exception {
    FeedView feed = feed("", List.of(article(text, text, publication(null, "en", "2024"))));

    Element entry = only(atom(feed), "entry");
    assertThat(text(entry, "title")).isEqualTo(text);
    assertThat(text(entry, "summary")).isEqualTo(text);
    assertThat(text(only(entry, "author"), "name")).isEqualTo(text);
    JsonNode item = json(feed).get("items").get(0);
    assertThat(item.get("title").asText()).isEqualTo(text);
    assertThat(item.get("content_text").asText()).isEqualTo(text);
  }

  @Test
  void whatXmlCannotHoldIsLeftOut() throws Exception {
    var controls = new StringBuilder("Ports");
    for (char c = 0; c < 0x20; c++) {
      controls.append(c == '\r' ? ' ' : c);
    }
    String headline = controls + "\ud83c and \udf3e ferries\ufffe\uffff";
    FeedView feed = feed("", List.of(article(headline, headline, publication(null, "en", "2024"))));

    Element entry = only(atom(feed), "entry");
    assertThat(text(entry, "title")).isEqualTo("Ports\t\n  and  ferries");
    assertThat(text(entry, "summary")).isEqualTo("Ports\t\n  and  ferries");
    assertThat(json(feed).get("items").get(0).get("title").asText())
        .isEqualTo("Ports\t\n  and  ferries");
    assertThat(text(atom(feed("q=a%00%0Bb%EF%BF%BF", SampleArticles.all())), "title"))
        .isEqualTo("Dateline: ab");
  }

  @Test
  void articlesThatTryToBreakOutAreShownAsTheyAre() throws Exception {
    Element entry = only(atom(feed("q=alert", SampleArticles.all())), "entry");

    Article hostile = SampleArticles.hostile().article();
    assertThat(text(entry, "title")).isEqualTo(hostile.headline().value());
    assertThat(text(only(entry, "author"), "name")).isEqualTo("<b>Mallory</b>");
    assertThat(children(entry, ATOM, "link")).hasSize(1);
  }

  @Test
  void sameSearchGivesTheSameBytes() throws Exception {
    FeedView feed = feed("q=brazil", SampleArticles.all());
    FeedView again = feed("q=brazil", SampleArticles.all());

    assertThat(new Templates().render(again)).isEqualTo(new Templates().render(feed));
    assertThat(json(again)).isEqualTo(json(feed));
  }

  private FeedView feed(String query, List<EnrichedArticle> articles) throws Exception {
    FeedSearch search = search(query);
    SearchResults results =
        new FakeSearch(articles).search(search.parameters().request(queryParser));
    return new FeedLayout(FakeSearch.labels()).layOut(search, results, ORIGIN);
  }

  private static FeedSearch search(String query) throws ProblemException {
    return FeedSearch.of(QueryString.parse(query), new SearchParametersParser(FakeSearch.labels()));
  }

  private static EnrichedArticle article(String headline, String text, Publication publication) {
    boolean known = publication.language() != null;
    var article =
        new Article(
            new SourceLocator("plain.txt", null),
            new Sourced<>(headline, Origin.OPEN_GRAPH, 1),
            null,
            known
                ? List.of(new Sourced<>(new Author(headline, null), Origin.OPEN_GRAPH, 1))
                : List.of(),
            publication,
            List.of(text));
    return new EnrichedArticle(article, CountryTags.none(), List.of(), List.of());
  }

  private static Publication publication(@Nullable String url, String language, String published) {
    return new Publication(
        new Sourced<>(ArticleKind.NEWS, Origin.URL_PATTERN, 1),
        null,
        null,
        null,
        new Sourced<>(PublishedDate.parse(published), Origin.JSON_LD, 1),
        null,
        new Sourced<>(language, Origin.TEXT_PATTERN, 1),
        url == null ? null : new Sourced<>(url, Origin.HTML_META, 1));
  }

  private static Element atom(FeedView feed) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    byte[] bytes = new Templates().render(feed).getBytes(UTF_8);
    Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    Element root = document.getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(root.getLocalName()).isEqualTo("feed");
    return root;
  }

  private static JsonNode json(FeedView feed) throws Exception {
    return new ObjectMapper().readTree(new Json().write(JsonFeed.of(feed)));
  }

  private static List<Element> children(Element parent, String namespace, String name) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element
          && namespace.equals(element.getNamespaceURI())
          && name.equals(element.getLocalName())) {
        children.add(element);
      }
    }
    return children;
  }

  private static Element only(Element parent, String name) {
    return only(parent, ATOM, name);
  }

  private static Element only(Element parent, String namespace, String name) {
    List<Element> children = children(parent, namespace, name);
    assertThat(children).as(name).hasSize(1);
    return children.getFirst();
  }

  private static String text(Element parent, String name) {
    return text(parent, ATOM, name);
  }

  private static String text(Element parent, String namespace, String name) {
    return only(parent, namespace, name).getTextContent();
  }

  private static String link(Element parent, String rel) {
    List<String> addresses =
        children(parent, ATOM, "link").stream()
            .filter(link -> link.getAttribute("rel").equals(rel))
            .map(link -> link.getAttribute("href"))
            .toList();
    assertThat(addresses).as(rel).hasSize(1);
    return addresses.getFirst();
  }

  private static List<String> categories(Element entry) {
    return children(entry, ATOM, "category").stream()
        .map(
            category ->
                String.join(
                    " ",
                    category.getAttribute("scheme"),
                    category.getAttribute("term"),
                    category.getAttribute("label")))
        .toList();
  }
}
