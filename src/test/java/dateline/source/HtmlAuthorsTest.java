package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Author;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Authors in the markup of pages; what pages print is in {@link PrintedBylinesTest}. */
class HtmlAuthorsTest {

  private static final String HEADING = "<h1>Harbour dues to rise</h1>";

  private static List<String> authors(String head, String body) {
    Candidates candidates = new Candidates();
    String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    HtmlMetadata.offer(
        Jsoup.parse(html), TextHeading.NONE, candidates, new DateParser(LocalDate.of(2025, 6, 30)));
    List<Author> best = candidates.authors.bestValue();
    return best == null ? List.of() : best.stream().map(Author::name).toList();
  }

  @Test
  void aPersonTheTextLinksToIsNotItsAuthor() {
    String text = " has asked for lower dues, as ships of her line call here more often".repeat(3);
    String body =
        HEADING
            + "<div><a href='/author/harbour-desk'>The Harbour Desk</a></div>"
            + "<p><a href='/profile/cara-nib'>Cara Nib</a>"
            + text
            + "</p>";
    assertThat(authors("", body)).containsExactly("The Harbour Desk");
  }

  @Test
  void anItemThatLinksToAnotherArticleTellsThatOnesAuthor() {
    String body =
        HEADING
            + "<p>The town has asked for more.</p><ul><li><a href='/ferry'>No ferry on Sundays"
            + " before spring</a><div class=list-author>A report by Cara Nib</div></li></ul>";
    assertThat(authors("", body)).isEmpty();
  }

  @Test
  void theLinkToTheAuthorIsWhatABoxSaysOfHer() {
    String body =
        HEADING
            + "<div class='article-author vcard'><address class=author><a rel=author href=/imprint>"
            + "quay.example Redaktion</a></address><ul><li>Ports Trade</li></ul></div>";
    assertThat(authors("", body)).containsExactly("quay.example Redaktion");
  }

  @Test
  void theFirmThatMadeThePagesIsNoAuthor() {
    assertThat(authors("<meta name=author content='Lighthouse Web GmbH'>", HEADING)).isEmpty();
  }

  @Test
  void theFirmThatOwnsTheSiteIsOneForWantOfAnother() {
    String head =
        "<meta property=og:site_name content='Quay Press'><meta name=author content='Quay Press"
            + " GmbH'>";
    assertThat(authors(head, HEADING)).containsExactly("Quay Press GmbH");
  }

  @Test
  void mayStandInAPartThatOnlyATestsNameDescribes() {
    String body =
        HEADING + "<div class=xQ2 data-testid=story-byline><span>By</span> Ada Quill</div>";
    assertThat(authors("", body)).containsExactly("Ada Quill");
  }

  @Test
  void anEditorialIsSignedByItsAuthorWhereSomethingNamesHer() {
    String head = "<meta name=dc.creator content='Ada Quill'>";
    String body =
        "<article itemscope itemtype='https://schema.org/Article'>"
            + HEADING
            + "<span itemprop=author>Quay Editorial</span></article>";
    assertThat(authors(head, body)).containsExactly("Ada Quill");
  }

  @Test
  void whoTranslatedItIsNotTheAuthor() {
    String body =
        HEADING + "<p>Übersetzung <span><a href=/author/cara-nib>Cara Nib</a></span>, 24.06.24</p>";
    assertThat(authors("", body)).isEmpty();
  }
}
