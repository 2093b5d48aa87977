package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.search.TotalHits;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever {@code docs/query-syntax.md} gives as a form, example or repair can be run. */
class DocumentedQueriesTest {
  private static final Path DOCUMENT = Path.of("docs", "query-syntax.md");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @TempDir Path folder;

  @Test
  void everyExampleOfATableIsAnswered() throws IOException {
    List<String> rows =
        Files.readAllLines(DOCUMENT).stream().filter(line -> line.startsWith("| `")).toList();
    int run = 0;
    try (var index =
        TestIndex.of(
            folder,
            List.of(
                TestArticle.of("a.txt", "Korea and Japan", "Sanctions, oil, gas, a pipeline.")))) {
      for (String row : rows) {
        List<String> examples =
            CODE.matcher(row).results().map(example -> example.group(1)).toList();
        assertThat(examples).as(row).isNotEmpty();
        for (String example : examples) {
          assertThat(index.search(example).total().relation())
              .as(example)
              .isEqualTo(TotalHits.Relation.EQUAL);
          run++;
        }
      }
    }
    assertThat(rows).hasSizeGreaterThan(60);
    assertThat(run).isGreaterThan(rows.size());
  }
}
