package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of a page's days is that of publication; more of it is in {@link HtmlMetadataTest}. */
class HtmlDatesTest {

  private static final String TEXT =
      "<h1>Harbour dues to rise</h1>"
          + "<p>The council has met on the pier, and nobody was surprised that it voted.</p>"
              .repeat(4);

  private static final String LINKED =
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Harbour dues to"
          + " rise\",\"datePublished\":\"2023-03-02\"}</script>";

  private static String published(String page) {
    HtmlReader reader = new HtmlReader(new DateParser(LocalDate.of(2025, 6, 30)));
    return String.valueOf(reader.draft(Jsoup.parse(page)).candidates().published.bestValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=date content=2024-06-24>",
        "<title>Harbour dues to rise - 24/06/2024 - Quay</title><html lang=fr>",
        "<body><time class=published datetime=2024-06-24>24.06.2024</time>"
      })
  void isTheOneOfTheHeadThatAnotherSourceHasAsWell(String other) {
    String head = "<meta property=article:published_time content=2024-06-24>";
    assertThat(published(LINKED + head + other + TEXT)).isEqualTo("2024-06-24");
  }

  @Test
  void isTheOneOfLinkedDataWhereTheHeadAloneSaysAnother() {
    String head = "<meta property=article:published_time content=2024-06-24>";
    assertThat(published(LINKED + head + TEXT)).isEqualTo("2023-03-02");
  }

  @Test
  void isThePrintedOneThatAScriptHasWhereOneTagSaysAnother() {
    String page =
        "<meta name=publish-date content=2024-06-14><script>push({'portPublishingDate':"
            + "'2024-06-24'})</script>"
            + TEXT
            + "<time datetime=2024-06-24>24.06.2024</time>";
    assertThat(published(page)).isEqualTo("2024-06-24");
  }

  @Test
  void mayStandInBracketsInTheSummary() {
    String head =
        "<meta property=og:description content='Harbour dues (Nota del 24 Giugno" + " 2024)'>";
    assertThat(published(head + TEXT)).isEqualTo("2024-06-24");
  }

  @Test
  void mayStandInWhatTheBodyIsCalled() {
    assertThat(published("<body id=news20240624_k7>" + TEXT)).isEqualTo("2024-06-24");
  }

  @Test
  void isNoneOfASummarysOwn() {
    String head = "<meta property=og:description content='The dues of 24 June 2024 were low.'>";
    assertThat(published(head + TEXT)).isEqualTo("null");
  }
}
