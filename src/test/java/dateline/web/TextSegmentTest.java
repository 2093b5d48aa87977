package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.EntityType;
import dateline.article.Mention;
import dateline.article.TextRange;
import dateline.search.Highlight;
import dateline.web.ArticleSpan.CountryMark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TextSegmentTest {
  private static final String TEXT = "North Korea and Russia sign, and Seoul looks on.";

  @Test
  void marksAreCutOutOfTheText() {
    assertThat(TextSegment.split("one two three", List.of(new Highlight(4, 7))))
        .containsExactly(
            new TextSegment("one ", false),
            new TextSegment("two", true),
            new TextSegment(" three", false));
  }

  @Test
  void matchAcrossTheEdgeOfACountryIsMarkedOnBothSides() {
    List<ArticleSpan> spans =
        ArticleSpan.split(
            TEXT,
            List.of(mention(0, 11)),
            List.of(new Highlight(6, 15)),
            m -> new CountryMark(m.entityId(), "North Korea", null),
            m -> null);
    assertThat(spans.get(0).segments())
        .containsExactly(new TextSegment("North ", false), new TextSegment("Korea", true));
    assertThat(spans.get(1).segments().get(0)).isEqualTo(new TextSegment(" and", true));
  }

  @Property
  void spansPutTogetherAreTheText(
      @ForAll @Size(max = 6) List<@IntRange(max = 60) Integer> cuts,
      @ForAll @Size(max = 6) List<@IntRange(max = 60) Integer> marks) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i + 1 < cuts.size(); i += 2) {
      if (cuts.get(i) < cuts.get(i + 1)) {
        mentions.add(mention(cuts.get(i), cuts.get(i + 1)));
      }
    }
    mentions.sort((a, b) -> a.range().compareTo(b.range()));
    List<Highlight> highlights = new ArrayList<>();
    for (int i = 0; i + 1 < marks.size(); i += 2) {
      if (marks.get(i) < marks.get(i + 1)) {
        highlights.add(new Highlight(marks.get(i), marks.get(i + 1)));
      }
    }
    List<ArticleSpan> spans =
        ArticleSpan.split(
            TEXT, mentions, highlights, m -> new CountryMark(m.entityId(), "x", null), m -> null);
    assertThat(
            spans.stream()
                .flatMap(span -> span.segments().stream())
                .map(TextSegment::text)
                .collect(Collectors.joining()))
        .isEqualTo(TEXT);
    assertThat(spans).allSatisfy(span -> assertThat(span.segments()).isNotEmpty());
  }

  private static Mention mention(int start, int end) {
    return new Mention(new TextRange(0, start, end), EntityType.COUNTRY, "KP");
  }
}
