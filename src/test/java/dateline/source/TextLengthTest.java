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

  @Property
  void countsTheTextThatTheElementHas(@ForAll("markup") String markup) {
    Element body = Jsoup.parse(markup).body();
    assertThat(TextLength.of(body).chars()).isEqualTo(body.text().length());
  }

  /**
   * Without a stray end of a paragraph: the gap that jsoup makes of one in a link is not counted.
   */
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
            "<br>",
            "<a href=/x>",
            "</a>",
            "<div>",
            "</div>",
            "&nbsp;",
            "é",
            "<span> </span>",
            "<!-- x -->")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
