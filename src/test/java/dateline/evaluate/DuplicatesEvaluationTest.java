package dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Versions made of the pieces of the sample corpus, as they are written. */
class DuplicatesEvaluationTest {

  @Test
  void versionsOfThePiecesAreFoundAndPiecesKeptApart() throws IOException {
    List<List<String>> bodies = pieces();
    assertThat(bodies).hasSizeGreaterThan(60);

    MetricsReport report = DuplicatesEvaluation.evaluate(bodies);

    assertThat(report.metrics().get("precision")).isGreaterThanOrEqualTo(.98);
    assertThat(report.metrics().get("recall")).isGreaterThanOrEqualTo(.95);
    // The corpus has two syndicated near-copies, and nothing else that belongs together.
    assertThat(report.metrics().get("originals joined")).isEqualTo(2.0 / report.documents());
  }

  private static List<List<String>> pieces() throws IOException {
    List<List<String>> bodies = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/corpus/articles"))) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        bodies.add(
            Stream.of(text.substring(text.indexOf("\n---", 4) + 4).split("\n\n", -1))
                .filter(paragraph -> !paragraph.isBlank())
                .toList());
      }
    }
    return bodies;
  }
}
