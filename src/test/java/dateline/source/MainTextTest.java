package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextTest {

  private static final String FIRST =
      "The lock keeper has written down every boat since 1961, and in most years the list was short.";
  private static final String SECOND =
      "This summer he ran out of paper, and the council, which had planned to close the lock, ran out"
          + " of reasons.";
  private static final String BOTH = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
  private static final String LINKS =
      "<ul><li><a href='/a'>Ten things to know about canals and their keepers</a></li>"
          + "<li><a href='/b'>What the river wants, in five charts and one song</a></li></ul>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article>%s</article>",
        "<div class='entry-content'>%s</div>",
        "<div itemprop='articleBody'>%s</div>",
        "<main><div><div><div>%s</div></div></div></main>",
        "<table><tr><td>%s</td><td><a href='/'>Home</a></td></tr></table>",
        "<form action='/'><div>%s<p>Vote</p></div></form>",
      })
  void theTextIsFoundInWhateverElementItStands(String frame) {
    assertThat(texts(frame.formatted(BOTH))).contains(FIRST, SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav>%s</nav>",
        "<div class='related-posts'>%s</div>",
        "<section id='comments'><p>I knew the keeper, and he never ran out of anything at all.</p></section>",
        "<div class='cookie-banner'><p>We use cookies to make the site better for you and for us.</p></div>",
        "<div class='newsletter-signup'><p>Get the best of the canal in your inbox every morning.</p></div>",
        "<figure><figcaption>The lock at Upper Reach in a photograph of last spring.</figcaption></figure>",
        "<div style='display:none'><p>Words for machines, which no reader of this page will see.</p></div>",
        "<div class='share-bar'><a href='#'>Share</a> <a href='#'>Tweet</a></div>",
        "<aside><p>Our writer has kept a boat on this canal for eleven years and counting.</p></aside>",
        "<div>" + "%s" + "</div>",
      })
  void whatStandsBesideTheTextIsLeftOut(String part) {
    List<String> texts = texts("<article>" + BOTH + part.formatted(LINKS) + "</article>");
    assertThat(texts).containsExactly(FIRST, SECOND);
  }

  @Test
  void aLineBreakSeparatesParagraphsWhereAPageHasNoOthers() {
    assertThat(texts("<div>" + FIRST + "<br><br>" + SECOND + "</div>"))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void aNameThatMisleadsDoesNotCostTheText() {
    assertThat(texts("<div class='teaser'>" + BOTH + "</div><div class='promo'>" + BOTH + "</div>"))
        .contains(FIRST, SECOND);
  }

  @Test
  void commentsAreNotTakenForTheTextHoweverLongTheyAre() {
    String comment = "<div class='comment'><p>" + SECOND.repeat(3) + "</p></div>";
    assertThat(
            texts(
                "<article>"
                    + BOTH
                    + "</article><div class='commentlinks'>"
                    + comment.repeat(30)
                    + "</div>"))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void aVeryDeepTreeIsReadInTime() {
    String page = "<div>".repeat(100_000) + BOTH;
    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(30), () -> texts(page)))
        .contains(FIRST, SECOND);
  }

  private static List<String> texts(String body) {
    return MainText.of(Jsoup.parse("<html><body>" + body + "</body></html>")).stream()
        .map(Block::text)
        .toList();
  }
}
