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
          + " rise\",\"datePublished\":\"2021-12-06\"}</script>";

  private static String published(String page) {
    HtmlReader reader = new HtmlReader(new DateParser(LocalDate.of(2025, 6, 30)));
    return String.valueOf(reader.draft(Jsoup.parse(page)).candidates().published.bestValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=date content=2022-12-15>",
        "<title>Harbour dues to rise - 15/12/2022 - Quay</title><html lang=fr>",
        "<body><time class=published datetime=2022-12-15>15.12.2022</time>"
      })
  void isTheOneOfTheHeadThatAnotherSourceHasAsWell(String other) {
    String head = "<meta property=article:published_time content=2022-12-15>";
    assertThat(published(LINKED + head + other + TEXT)).isEqualTo("2022-12-15");
  }

  @Test
  void isTheOneOfLinkedDataWhereTheHeadAloneSaysAnother() {
    String head = "<meta property=article:published_time content=2022-12-15>";
    assertThat(published(LINKED + head + TEXT)).isEqualTo("2021-12-06");
  }

  @Test
  void isThePrintedOneThatAScriptHasWhereOneTagSaysAnother() {
    String page =
        "<meta name=publish-date content=2022-01-15><script>push({'cmsPublishingDate':"
            + "'2022-01-25'})</script>"
            + TEXT
            + "<time datetime=2022-01-25>25.01.2022</time>";
    assertThat(published(page)).isEqualTo("2022-01-25");
  }

  @Test
  void mayStandInBracketsInTheSummary() {
    String head =
        "<meta property=og:description content='Harbour dues (Notizia del 14 Gennaio" + " 2020)'>";
    assertThat(published(head + TEXT)).isEqualTo("2020-01-14");
  }

  @Test
  void mayStandInWhatTheBodyIsCalled() {
    assertThat(published("<body id=news20190624_k1001>" + TEXT)).isEqualTo("2019-06-24");
  }

  @Test
  void isNoneOfASummarysOwn() {
    String head = "<meta property=og:description content='The dues of 14 January 2020 were low.'>";
    assertThat(published(head + TEXT)).isEqualTo("null");
  }
}
