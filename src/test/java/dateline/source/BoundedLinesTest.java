package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

  @Property
  void areTheLinesOfTheText(@ForAll("texts") String text) throws IOException {
    List<String> expected = new ArrayList<>(List.of(text.split("\n", -1)));
    if (expected.getLast().isEmpty()) {
      expected.removeLast();
    }
    expected.replaceAll(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    assertThat(lines(text, 1_000_000)).isEqualTo(expected);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "be", "\n", "\r\n", "\r", "x".repeat(9_000), "é")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Test
  void aLineThatIsTooLongIsToldAndPassedOver() throws IOException {
    assertThat(lines("one\n" + "x".repeat(40_000) + "\ntwo\n12345\n123456", 5))
        .containsExactly("one", "too long", "two", "12345", "too long");
  }

  private static List<String> lines(String text, int maxChars) throws IOException {
    List<String> read = new ArrayList<>();
    try (var lines = new BoundedLines(new StringReader(text), maxChars)) {
      while (lines.next()) {
        read.add(lines.isTooLong() ? "too long" : lines.line());
      }
    }
    return read;
  }
}
