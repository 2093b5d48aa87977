package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TextLengthTest {

  @Test
  void countsWhatIsInLinksApart() {
    Element line = Jsoup.parse("<p>The <a href=/x>ninth  <b>pier</b></a> is gone.</p>").body();
    assertThat(TextLength.of(line).chars()).isEqualTo("The ninth pier is gone.".length());
    assertThat(TextLength.of(line).linked()).isEqualTo("ninth pier".length());
  }

  @Test
  void countsTheGapAfterALinkAroundAParagraph() {
    Element body = Jsoup.parse("<a href=/x></p>a</a><a href=/x>a</a>").body();
    assertThat(TextLength.of(body).chars()).isEqualTo("a a".length());
  }

  @Property
  void countsTheTextThatTheElementHas(@ForAll("markup") String markup) {
    Element body = Jsoup.parse(markup).body();
    assertThat(TextLength.of(body).chars()).isEqualTo(body.text().length());
  }

  @Provide
  Arbitrary<String> markup() {
    return Arbitraries.of(
            "a",
            "pier",
            " ",
            "\n ",
            "<b>",
            "</b>",
            "<p>",
            "</p>",
            "<br>",
            "<a href=/x>",
            "</a>",
            "<div>",
            "</div>",
            "&nbsp;",
            "é",
            "<span> </span>",
            "<option>",
            "<button>",
            "<td>",
            "</table>",
            "<table>",
            "<!-- x -->")
        .list()
        .ofMaxSize(16)
        .map(parts -> String.join("", parts));
  }
}
