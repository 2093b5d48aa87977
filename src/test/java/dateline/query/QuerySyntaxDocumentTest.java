package dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code docs/query-syntax.md} to what the parser does. */
class QuerySyntaxDocumentTest {
  private static final Path DOCUMENT = Path.of("docs", "query-syntax.md");
  private static final Pattern EXAMPLE = Pattern.compile("`([^`]+)` → `([^`]+)`");
  private static final Pattern REPAIR =
      Pattern.compile("(?m)^\\| `([^`]+)`[^|]*\\| [^|]+ \\| ([^|]+) \\|$");

  private final QueryParser parser = Countries.parser();

  static Stream<Arguments> examples() throws IOException {
    return EXAMPLE.matcher(Files.readString(DOCUMENT)).results().map(QuerySyntaxDocumentTest::pair);
  }

  static Stream<Arguments> repairs() throws IOException {
    String text = Files.readString(DOCUMENT);
    String table = text.substring(text.indexOf("## Repairs"));
    return REPAIR.matcher(table).results().map(QuerySyntaxDocumentTest::pair);
  }

  private static Arguments pair(MatchResult row) {
    return Arguments.of(row.group(1), row.group(2));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleIsUnderstoodAsTheDocumentSays(String input, String interpretation) {
    assertThat(parser.parse(input).interpretation()).isEqualTo(interpretation);
  }

  @ParameterizedTest
  @MethodSource("repairs")
  void aRepairIsToldAsTheDocumentSays(String input, String repair) {
    assertThat(parser.parse(input).repairs()).contains(repair);
  }
}
