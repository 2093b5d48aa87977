package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Author;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedBylinesTest {

  private static final String HEADING = "<h1>Harbour dues to rise</h1>";
  private static final String TEXT =
      "<p>The council has met on the pier, and nobody was surprised that it voted for the dues.</p>"
          .repeat(4);

  private static List<String> authors(String head, String body) {
    HtmlReader reader = new HtmlReader(new DateParser(LocalDate.of(2025, 6, 30)));
    String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    List<Author> best = reader.draft(Jsoup.parse(html)).candidates().authors.bestValue();
    return best == null ? List.of() : best.stream().map(Author::name).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Author: Ada Quill, head of the harbour museum.</p>",
        "<p>Autorin: Ada Quill, Projektleiterin.</p>"
      })
  void aLabelledLineBelowTheTextMayBeASentence(String line) {
    assertThat(authors("", HEADING + TEXT + line)).contains("Ada Quill");
  }

  @Test
  void aLabelAboveTheTextNeedsNoColon() {
    assertThat(authors("", HEADING + "<p>Autor <span>Ada Quill:</span></p>" + TEXT))
        .containsExactly("Ada Quill");
  }

  @Test
  void aChineseNameStandsBehindItsLabel() {
    assertThat(authors("", HEADING + TEXT + "<div>责任编辑： 林小河</div>")).containsExactly("林小河");
  }

  @Test
  void whoHasPostedItMayStandAboveTheHeadline() {
    String line = "<small>Verfasst von: <b>quayside</b> | 24. Juni 2024</small>";
    assertThat(authors("", line + HEADING + TEXT)).containsExactly("quayside");
  }

  @Test
  void aNameMayStandBesideTheDate() {
    String line = "<div>Ada Quill &nbsp;| 24.06.2024 - Güncelleme : 25.06.2024</div>";
    assertThat(authors("", HEADING + line + TEXT)).containsExactly("Ada Quill");
  }

  @Test
  void anAgencyInFrontOfTheTextSignsWhatNobodyElseDoes() {
    String text = TEXT.replaceFirst("<p>", "<p>Riverton (hpa/rvt) – ");
    assertThat(authors("", HEADING + text)).containsExactly("hpa/rvt");
    assertThat(authors("", HEADING + "<p>By Ada Quill</p>" + text)).containsExactly("Ada Quill");
  }

  @Test
  void aSourceBelowTheTextIsMoreThanTheSitesOwnName() {
    String head =
        "<meta property=og:site_name content='Quay Press'><meta name=author content='Quay Press'>";
    String credit = "<p>Quelle: Harbourpress</p>";
    assertThat(authors(head, HEADING + TEXT + credit)).containsExactly("Harbourpress");
  }

  @Test
  void theCategoryBesideTheDateNamesNobody() {
    String head = "<meta property=og:site_name content='Quay Press'>";
    String line =
        "<div><span>2024-06-24</span> <a rel='category tag' href=/c/ports>Busy Ports</a></div>";
    assertThat(authors(head, HEADING + line + TEXT)).isEmpty();
  }
}
