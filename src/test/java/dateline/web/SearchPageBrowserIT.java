package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Uses the pages in Chromium as readers do. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageBrowserIT {
  private static final String SHELLS = "/articles/" + SampleArticles.shells().article().id();

  private TestServer server;
  private Browser browser;

  @BeforeAll
  void start(@TempDir Path profile) throws IOException {
    browser = Browser.start(profile, true);
    server = TestServer.start();
  }

  @AfterAll
  @SuppressWarnings("ConstantConditions") // null where Chromium is missing
  void stop() {
    if (server != null) {
      browser.close();
      server.close();
    }
  }

  @BeforeEach
  void desktop() {
    browser.resize(1280, 1000);
    browser.colours("light");
  }

  @AfterEach
  void policyIsKept() {
    browser.assertNothingInTheConsole();
  }

  @Test
  void searchDrillDownReadAndComeBack() {
    browser.open(server.url("/"));
    browser.find("#q").sendKeys("sanctions", Keys.ENTER);
    browser.waitUntil(() -> browser.location().contains("q=sanctions"));
    assertThat(browser.texts(".total")).containsExactly("2 articles");
    assertThat(browser.texts(".hit mark")).contains("sanctions");

    browser.find("section[aria-labelledby=facet-about] li:nth-child(2) .choose").click();
    assertThat(browser.location()).startsWith("/search?q=sanctions&about=");
    assertThat(browser.texts(".total")).containsExactly("1 article");

    browser.back();
    assertThat(browser.location()).isEqualTo("/search?q=sanctions");
    assertThat(browser.texts(".total")).containsExactly("2 articles");

    browser.find(".hit h2 a").click();
    assertThat(browser.location()).startsWith("/articles/").endsWith("?q=sanctions");
    assertThat(browser.texts(".text mark")).contains("sanctions");

    browser.find(".back a").click();
    assertThat(browser.location()).isEqualTo("/search?q=sanctions");
  }

  @Test
  void filtersAreRemovedOneByOne() {
    browser.open(server.url("/search?q=brazil&kind=COLUMN&section=-Culture"));
    assertThat(browser.texts(".total")).containsExactly("14 articles");
    assertThat(browser.texts(".active .filter"))
        .containsExactly("Remove filter Section: not Culture", "Remove filter Kind: Column");
    browser.find(".active .filter").click();
    assertThat(browser.texts(".total")).containsExactly("28 articles");
    browser.find(".active .filter").click();
    assertThat(browser.findAll(".active")).isEmpty();
  }

  @Test
  void newQueryKeepsFiltersAndPeriodIsAsked() {
    browser.open(server.url("/search?about=BR"));
    browser.find("#q").sendKeys("ports", Keys.ENTER);
    browser.waitUntil(() -> browser.location().contains("q=ports"));
    assertThat(browser.location()).isEqualTo("/search?q=ports&about=BR");
    browser.find(".period input[name=from]").sendKeys("2022");
    browser.find(".period input[name=to]").sendKeys("2023-06", Keys.ENTER);
    browser.waitUntil(() -> browser.location().contains("to=2023-06"));
    assertThat(browser.location()).contains("from=2022", "to=2023-06", "q=ports", "about=BR");
    assertThat(browser.texts(".active .filter").toString())
        .contains("From: 2022", "Until: June 2023");
  }

  @Test
  void keyboardAloneIsEnough() {
    browser.open(server.url("/"));
    assertThat(browser.focused("#q")).isTrue();
    browser.press("pyongyang", Keys.ENTER);
    browser.waitUntil(() -> browser.location().equals("/search?q=pyongyang"));

    browser.press(Keys.TAB);
    assertThat(browser.focused(".skip")).isTrue();
    browser.press(Keys.ENTER);
    browser.tabTo("a[href='#hits']");
    browser.press(Keys.ENTER);
    browser.press(Keys.TAB);
    assertThat(browser.focused(".hit h2 a")).isTrue();
    browser.press(Keys.ENTER);
    browser.waitUntil(() -> browser.location().startsWith("/articles/"));
    assertThat(browser.texts("h1").toString()).contains("Shells for Seats");
  }

  @Test
  void suggestionsAreChosenWithTheKeyboard() {
    browser.open(server.url("/search?q=rice"));
    browser.find("#q").clear();
    browser.find("#q").sendKeys("kim");
    browser.waitUntil(() -> browser.findAll("#suggestions [role=option]").size() == 1);
    assertThat(browser.find("#q").getDomAttribute("role")).isEqualTo("combobox");
    assertThat(browser.find("#q").getDomAttribute("aria-expanded")).isEqualTo("true");
    assertThat(browser.accessibilityViolations()).isEmpty();

    // The check looked from another window, so the box lost the focus and closed its list.
    browser.find("#q").sendKeys("x", Keys.BACK_SPACE);
    browser.waitUntil(() -> browser.find("#suggestions").isDisplayed());
    browser.find("#q").sendKeys(Keys.ARROW_DOWN);
    assertThat(browser.find("#q").getDomProperty("value")).isEqualTo("person:\"Kim Jong Un\"");
    assertThat(browser.find("#q").getDomAttribute("aria-activedescendant"))
        .isEqualTo(browser.find("[aria-selected=true]").getDomAttribute("id"));

    browser.find("#q").sendKeys(Keys.ESCAPE);
    assertThat(browser.find("#q").getDomProperty("value")).isEqualTo("kim");
    assertThat(browser.find("#suggestions").isDisplayed()).isFalse();

    browser.find("#q").sendKeys(" ");
    browser.waitUntil(() -> "false".equals(browser.find("#q").getDomAttribute("aria-expanded")));
    browser.find("#q").sendKeys(Keys.BACK_SPACE);
    browser.waitUntil(() -> browser.find("#suggestions").isDisplayed());
    browser.find("#q").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    browser.waitUntil(() -> browser.location().contains("q=person%3A%22Kim+Jong+Un%22"));
  }

  @Test
  void facetsStandOpenInTheMarginAndFoldOnAPhone() {
    browser.open(server.url("/search?q=brazil"));
    assertThat(browser.find("#facet-about").isDisplayed()).isTrue();
    browser.resize(360, 740);
    assertThat(browser.find("#facet-about").isDisplayed()).isFalse();
    browser.find(".fold > summary").click();
    browser.waitUntil(() -> browser.find("#facet-about").isDisplayed());
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 768, 1024, 1280})
  void noPageIsWiderThanItsWindow(int width) {
    browser.resize(width, 800);
    for (String url : pages()) {
      browser.open(server.url(url));
      assertThat(browser.overflow()).as(url + " at " + width).isLessThanOrEqualTo(0);
    }
    browser.open(server.url("/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void axeFindsNothing(String colours) {
    browser.colours(colours);
    for (int width : new int[] {1280, 360}) {
      browser.resize(width, 900);
      for (String url : pages()) {
        browser.open(server.url(url));
        assertThat(browser.accessibilityViolations())
            .as("%s, %s, %d wide", url, colours, width)
            .isEmpty();
      }
    }
    browser.open(server.url("/"));
  }

  @Test
  void worksWithoutScripts(@TempDir Path profile) {
    try (Browser plain = Browser.start(profile, false)) {
      plain.open("data:text/html,<p id=p>off</p><script>p.textContent='on'</script>");
      assertThat(plain.texts("#p")).containsExactly("off");

      plain.open(server.url("/"));
      plain.find("#q").sendKeys("rice", Keys.ENTER);
      plain.waitUntil(() -> plain.location().contains("q=rice"));
      plain.find("section[aria-labelledby=facet-kind] .choose").click();
      assertThat(plain.texts(".total")).containsExactly("1 article");
      plain.find(".hit h2 a").click();
      assertThat(plain.texts("h1")).containsExactly("A Letter on the Price of Rice");
      plain.back();
      assertThat(plain.location()).isEqualTo("/search?q=rice&kind=LETTER");
    }
  }

  /** One of each sort of page. */
  private static String[] pages() {
    return new String[] {
      "/",
      "/search?q=sanctions+russia&about=KP&kind=-NEWS&explain=true",
      "/search?q=brazil&page=2",
      "/search?q=%22shells+penguins",
      "/search?q=zzyzx&about=KP",
      "/search?from=yesterday",
      "/facets/person?region=142",
      "/search?person=una+reid",
      "/facets/author?q=brazil&contains=columnist",
      SHELLS + "?q=russia+artillery",
      "/articles/" + SampleArticles.hostile().article().id(),
    };
  }
}
