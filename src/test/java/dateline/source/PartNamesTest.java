package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartNamesTest {

  private static final PartNames NAMES =
      new PartNames(
          List.of("share*", "nav", "see-also", "skip-link*", "note*"), Set.of("noted", "notable"));

  /** The same words as an expression: slower, and plain to read. */
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "(?:^|[\\s_-])(?:share\\w*|nav|see-also|skip-link\\w*|note(?!d)\\w*)(?:$|[\\s_-])");

  @ParameterizedTest
  @ValueSource(
      strings = {"share", "box sharebar", "nav_top", "a-nav-b", "see-also", "x skip-links y"})
  void findsWordsBetweenBlanksHyphensAndUnderscores(String names) {
    assertThat(NAMES.isIn(names)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unshared", "navy", "see also", "see_also", "share:x", "noted", "-"})
  void findsNoPartsOfWords(String names) {
    assertThat(NAMES.isIn(names)).isFalse();
  }

  @Property
  void findsWhatTheExpressionFinds(@ForAll("names") String names) {
    assertThat(NAMES.isIn(names)).isEqualTo(EXPRESSION.matcher(names).find());
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
            "share", "s", "nav", "see", "also", "skip", "link", "note", "d", "1", "-", "_", " ",
            ":", "\t", "\u00E9", "post")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}
