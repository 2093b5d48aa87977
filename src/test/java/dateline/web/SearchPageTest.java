package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.TextRange;
import dateline.query.CountryRole;
import dateline.query.KeywordField;
import dateline.query.TextField;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the pages as a browser without scripts does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageTest {
  private static final Article SHELLS = SampleArticles.shells().article();
  private static final Article HOSTILE = SampleArticles.hostile().article();
  private TestServer server;

  @BeforeAll
  void start() throws IOException {
    server = TestServer.start();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void helpNamesEveryFieldAndOperatorAndItsExamplesRun() throws Exception {
    Element help = page("/").select(".syntax").getFirst();
    var forms = new ArrayList<String>(List.of("OR", "NOT", "-word", "NEAR/", "PRE/", "W/S", "W/P"));
    forms.addAll(List.of("ATLEAST/", "~", "=US", "*", "?", "\"~5", "published:"));
    for (TextField field : TextField.values()) {
      forms.add(field.prefix());
    }
    for (KeywordField field : KeywordField.values()) {
      forms.add(field.prefix() + ':');
    }
    for (CountryRole role : CountryRole.values()) {
      forms.add(role.prefix() + ':');
    }
    assertThat(help.text()).contains(forms);
    for (Element example : help.select("a")) {
      Document answer = page(example.attr("href"));
      assertThat(answer.select("input[name=q]").attr("value")).isEqualTo(example.text());
    }
  }

  @Test
  void startPageShowsTheNewestAndTheFacets() throws Exception {
    Document page = page("/");
    assertThat(page.expectFirst("h1").text()).isEqualTo("Newest articles");
    assertThat(page.select(".total").text()).isEqualTo("33 articles");
    assertThat(page.select(".hit")).hasSize(10);
    assertThat(page.select(".hit time").eachAttr("datetime"))
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(page.select(".facet h3").eachText())
        .containsExactly(
            "Period",
            "About",
            "Mentioned",
            "People",
            "Organisations",
            "Kind",
            "Outlet",
            "Author",
            "Year",
            "Language",
            "Section",
            "Outlet’s country");
    assertThat(page.select("script:not([src^=/static/suggest.js?v=])")).isEmpty();
  }

  @Test
  void searchCanBeSubscribedTo() throws Exception {
    Document page = page("/search?q=patience&about=BR&sort=oldest&page=2&size=5&collapse=off");
    String search = "?q=patience&about=BR&collapse=off";
    assertThat(page.select("head link[rel=alternate][type=application/atom+xml]").attr("href"))
        .isEqualTo("/search.atom" + search);
    assertThat(page.select("head link[rel=alternate][type=application/feed+json]").attr("href"))
        .isEqualTo("/search.json" + search);
    Element link = page.expectFirst(".bar a.feed");
    assertThat(link.text()).isEqualTo("Feed of this search, newest first");
    assertThat(link.attr("href")).isEqualTo("/search.atom" + search);
    assertThat(page("/search?q=zzz").select(".bar a.feed")).hasSize(1);
    assertThat(page("/").select("head link[rel=alternate]").eachAttr("href"))
        .containsExactly("/search.atom", "/search.json");
    String article = "/articles/" + SHELLS.id();
    assertThat(page(article).select("link[rel=alternate]")).isEmpty();
  }

  @Test
  void hitSaysWhyItWasFoundAndWhereItLeads() throws Exception {
    Element hit = page("/search?q=pyongyang+artillery").expectFirst(".hit");
    assertThat(hit.select("h2 mark").eachText()).containsExactly("Pyongyang");
    assertThat(hit.select(".snippet mark").eachText()).containsExactly("artillery", "Pyongyang");
    assertThat(hit.select(".kind").text()).isEqualTo("Op-ed");
    assertThat(hit.select(".byline").text()).isEqualTo("By The Asia Desk");
    assertThat(hit.select("time").text()).isEqualTo("14 September 2023");
    assertThat(hit.select(".chip.about").eachText())
        .containsExactly("About North Korea", "About Russia");
    assertThat(hit.expectFirst("h2 a").attr("href"))
        .isEqualTo("/articles/" + SHELLS.id() + "?q=pyongyang+artillery");
  }

  @Test
  void drillDownKeepsTheSearchAndCanBeUndone() throws Exception {
    Document page = page("/search?q=sanctions&sort=newest");
    String narrowed = value(page, "about", "Georgia").expectFirst(".choose").attr("href");
    assertThat(narrowed).isEqualTo("/search?q=sanctions&about=GE&sort=newest");

    Document narrow = page(narrowed);
    assertThat(narrow.select(".hit")).hasSize(1);
    assertThat(narrow.select(".active .filter").text()).contains("About: Georgia");
    Element chosen = value(narrow, "about", "Georgia");
    assertThat(chosen.expectFirst(".choose").attr("aria-current")).isEqualTo("true");
    assertThat(chosen.expectFirst(".choose").attr("href"))
        .isEqualTo("/search?q=sanctions&sort=newest");
    assertThat(narrow.expectFirst(".active .filter").attr("href"))
        .isEqualTo("/search?q=sanctions&sort=newest");
    // A second value widens: both can be had.
    assertThat(value(narrow, "about", "Russia").expectFirst(".choose").attr("href"))
        .isEqualTo("/search?q=sanctions&about=GE&about=RU&sort=newest");
    assertThat(chosen.expectFirst(".exclude").attr("href"))
        .isEqualTo("/search?q=sanctions&about=-GE&sort=newest");
    assertThat(narrow.select(".searchbox input[type=hidden]").eachAttr("name"))
        .containsExactly("about", "sort");
  }

  @Test
  void excludedValueIsSaidAndLeftOut() throws Exception {
    Document page = page("/search?about=-BR");
    assertThat(page.select(".total").text()).isEqualTo("5 articles");
    assertThat(page.select(".filter").text()).contains("About: not Brazil");
    assertThat(value(page, "about", "Brazil").className()).isEqualTo("excluded");
  }

  @Test
  void undatedIsAValueToClickOn() throws Exception {
    Document page = page("/");
    Document undated = page(value(page, "year", "Undated").expectFirst(".choose").attr("href"));
    assertThat(undated.select(".hit .undated").text()).isEqualTo("Undated");
    assertThat(undated.select(".hit")).hasSize(1);
  }

  @Test
  void datesAreNoMorePreciseThanKnown() throws Exception {
    assertThat(page("/search?q=observers").select(".hit time").text()).isEqualTo("October 2024");
    assertThat(page("/search?q=mallory+typed").select(".hit time").text()).isEqualTo("2022");
  }

  @Test
  void longFacetsShowEightValuesAndTheRestOnRequest() throws Exception {
    Element authors = page("/").expectFirst("section[aria-labelledby=facet-author]");
    assertThat(authors.select("> ul > li")).hasSize(8);
    assertThat(authors.select("details li").size()).isGreaterThan(1);
  }

  @Test
  void pagesLeadToEachOther() throws Exception {
    Document first = page("/search?q=brazil");
    assertThat(first.select(".pager .number").eachText())
        .containsExactly("Page 1", "Page 2", "Page 3");
    assertThat(first.select(".pager [aria-current=page]").text()).isEqualTo("Page 1");
    assertThat(first.select("a[rel=prev]")).isEmpty();
    Document third = page("/search?q=brazil&page=3");
    assertThat(third.select(".hit")).hasSize(8);
    assertThat(third.select("a[rel=next]")).isEmpty();
    assertThat(third.expectFirst("a[rel=prev]").attr("href")).isEqualTo("/search?q=brazil&page=2");
    assertThat(page("/search?q=brazil&page=9").text()).contains("The articles found end before");
  }

  @Test
  void repairAndAnyWordAreAnnounced() throws Exception {
    Document page = page("/search?q=%22shells+penguins");
    assertThat(page.select(".notice").eachText())
        .containsExactly(
            "Repaired: closed the quotation mark",
            "No article has all the words. Showing articles with any of them.");
    assertThat(page.select(".interpretation").text())
        .isEqualTo("Interpreted as: shells AND penguins");
  }

  @Test
  void nothingIsAnnouncedAsShownWhereNothingIs() throws Exception {
    assertThat(page("/search?q=zzyzx+yyxzz").select(".notice").eachText()).isEmpty();
  }

  @Test
  void nothingFoundHelpsOn() throws Exception {
    Document page = page("/search?q=zzyzx&about=KP");
    assertThat(page.select(".nothing").text()).contains("Nothing found", "How to search");
    assertThat(page.expectFirst(".advice a").attr("href")).isEqualTo("/search?q=zzyzx");
  }

  @Test
  void explanationIsShownIfAskedFor() throws Exception {
    assertThat(page("/search?q=rice").select(".explain")).isEmpty();
    assertThat(page("/search?q=rice&explain=true").select(".explain pre").text())
        .contains("7.1250 sum of");
  }

  @Test
  void articleShowsItsTextUnchanged() throws Exception {
    Document page = page("/articles/" + SHELLS.id() + "?q=russia+shells");
    assertThat(page.expectFirst("h1").wholeText().strip()).isEqualTo(SHELLS.headline().value());
    for (int i = 0; i < SHELLS.paragraphs().size(); i++) {
      assertThat(page.expectFirst("#p" + (i + 1)).wholeText().strip())
          .isEqualTo(SHELLS.paragraphs().get(i));
    }
  }

  @Test
  void articleMarksCountriesAndMatches() throws Exception {
    Document page = page("/articles/" + SHELLS.id() + "?q=russia+korea");
    Element first = page.expectFirst("#p1");
    assertThat(first.select(".country").eachAttr("title"))
        .containsExactly("North Korea (KP)", "Russia (RU)");
    assertThat(first.select("mark").eachText()).containsExactly("Korea", "Russia");
    assertThat(first.expectFirst("a.country").attr("href")).isEqualTo("/search?country=KP");
    // Only the first mention is a link.
    assertThat(page.select("#p2 a.country")).isEmpty();
    assertThat(page.select("#p2 span.country").eachText()).containsExactly("Russia", "North Korea");
    assertThat(page.expectFirst(".jump a").attr("href")).isEqualTo("#p1");
  }

  @Test
  void articleMarksNamesAndLetsTheMarksBeTakenAway() throws Exception {
    Document page = page("/articles/" + SHELLS.id() + "?q=blunt*");
    assertThat(page.select("#p4 .name").eachText())
        .containsExactly("Una Reid", "Harbour Board", "Una Reid");
    assertThat(page.select("#p4 .name").eachAttr("title"))
        .containsExactly("Person: Una Reid", "Organisation: Harbour Board", "Person: Una Reid");
    assertThat(page.expectFirst("#mark-names").hasAttr("checked")).isTrue();
  }

  @Test
  void articleTellsWhichWordsLedToEachCountry() throws Exception {
    Document page = page("/articles/" + SHELLS.id());
    assertThat(page.select(".why dt").eachText())
        .containsExactly("North Korea", "Russia", "United States", "South Korea");
    assertThat(page.select(".why dd").eachText())
        .containsExactly("North Korea ×2", "Russia ×2", "United States", "South Korea");
  }

  @Test
  void articleTellsWhereItsValuesComeFrom() throws Exception {
    Document page = page("/articles/" + SHELLS.id());
    assertThat(page.select(".provenance tbody tr").eachText())
        .contains(
            "Kind Op-ed address of the page 80%",
            "Published 14 September 2023 JSON-LD of the page 100%",
            "Language English wording of the text 97%");
    assertThat(page.select(".file").text()).contains(SHELLS.source().path(), SHELLS.id());
    assertThat(page.expectFirst(".original").attr("href"))
        .isEqualTo("https://harbour-review.example/opinion/shells-for-seats");
    assertThat(page.select(".countries .chip.about").eachText())
        .containsExactly("North Korea KP", "Russia RU");
  }

  @Test
  void queryWithAMisspeltWordOffersAnother() throws Exception {
    Document page = page("/search?q=Artilery&kind=OP_ED");

    Element offer = page.expectFirst(".spellings a");
    assertThat(offer.text()).isEqualTo("Artillery");
    assertThat(offer.attr("href")).isEqualTo("/search?q=Artillery&kind=OP_ED");
    assertThat(page.select(".spellings a")).hasSize(1);
    assertThat(page("/search?q=artillery").select(".spellings")).isEmpty();
  }

  @Test
  void filtersThatKeepAllOutAreNamedWithWhatTheyKeepOut() throws Exception {
    Document page = page("/search?q=rice&year=1999");

    Element without = page.expectFirst(".advice a[href='/search?q=rice']");
    assertThat(without.text()).isEqualTo("1 article without the filter year: 1999");
    assertThat(page("/search?q=rice").select(".advice")).isEmpty();
  }

  @Test
  void articleLeadsToSimilarOnes() throws Exception {
    Document page = page("/articles/" + SHELLS.id());

    assertThat(page.select("[aria-labelledby=similar-heading] li")).hasSize(5);
    assertThat(page.select("[aria-labelledby=similar-heading] a[href^=/articles/]")).hasSize(5);
  }

  @Test
  void hostileArticleStaysText() throws Exception {
    for (String url :
        List.of("/search?q=mallory+typed", "/search?q=typed", "/articles/" + HOSTILE.id())) {
      Document page = page(url);
      assertThat(
              page.select(
                  "script:not([src^=/static/]), iframe, img, b, i, [onmouseover], [onerror]"))
          .isEmpty();
      assertThat(page.select("a[href^=javascript]")).isEmpty();
      assertThat(page.text()).contains(HOSTILE.text(TextRange.HEADLINE));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "%22+onfocus%3D%22alert(1)",
        "%27%3E%3Csvg+onload%3Dalert(1)%3E",
        "%26lt%3Bscript%26gt%3B"
      })
  void hostileQueryStaysText(String encoded) throws Exception {
    String q = QueryString.parse("q=" + encoded).all("q").get(0);
    for (String url :
        List.of(
            "/search?q=" + encoded,
            "/search?author=" + encoded,
            "/search?sort=" + encoded,
            "/articles/" + SHELLS.id() + "?q=" + encoded,
            "/nowhere/" + encoded)) {
      Document page = Jsoup.parse(server.get(url).body());
      assertThat(page.select("script:not([src^=/static/]), svg, [onfocus], [onload]")).isEmpty();
    }
    assertThat(page("/search?q=" + encoded).expectFirst("#q").attr("value")).isEqualTo(q);
  }

  @Test
  void aMistakeInTheFiltersKeepsTheQuery() throws Exception {
    Document page = Jsoup.parse(server.get("/search?q=rice+shells&from=March").body());
    assertThat(page.expectFirst("#q").attr("value")).isEqualTo("rice shells");
  }

  @Test
  void helpIsOneClickFromEveryPage() throws Exception {
    for (String url : List.of("/", "/search?q=rice", "/articles/" + SHELLS.id())) {
      assertThat(page(url).expectFirst(".masthead a.help").attr("href"))
          .isEqualTo("/#how-to-search");
    }
    assertThat(page("/").select("#how-to-search")).hasSize(1);
  }

  @Test
  void mistakesAreExplainedOnAPage() throws Exception {
    HttpResponse<String> answer = server.get("/search?from=yesterday");
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select(".detail").text())
        .isEqualTo("from=yesterday is not a date; use 2024, 2024-03 or 2024-03-09");
    assertThat(page.expectFirst("form[role=search]")).isNotNull();
  }

  private Document page(String url) throws Exception {
    HttpResponse<String> answer = server.get(url);
    assertThat(answer.statusCode()).as(url).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static Element value(Document page, String facet, String label) {
    return page.select("section[aria-labelledby=facet-" + facet + "] li").stream()
        .filter(li -> li.select(".label").text().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + label + " in " + facet));
  }
}
