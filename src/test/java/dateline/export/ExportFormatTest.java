package dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.article.EnrichedArticle;
import dateline.testing.TestArticle;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFormatTest {

  private static final EnrichedArticle SHELLS =
      TestArticle.of(
              "shells.html", "Shells for \"seats\", again", "The first.", "The second,\nof two.")
          .withByline("The Harbour Review", List.of("Una Reid"))
          .withPublished("2023-09")
          .enriched();

  @Test
  void tablesHaveALineOfNamesAndOneForEachArticle() throws IOException {
    String csv = export(ExportFormat.CSV, SHELLS, SHELLS);

    assertThat(csv).startsWith("\uFEFFid,published,headline,standfirst,authors,outlet,");
    List<List<String>> lines = table(csv);
    assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line).hasSize(20));
    assertThat(lines.get(1))
        .startsWith(
            SHELLS.article().id(), "2023-09", "Shells for \"seats\", again", "", "Una Reid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+2", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\", \"y\")"})
  void noCellIsAFormula(String headline) throws IOException {
    List<List<String>> lines =
        table(export(ExportFormat.CSV, TestArticle.of("a.txt", headline, "Text.").enriched()));

    assertThat(lines.get(1).get(2)).isEqualTo("'" + headline);
  }

  @Test
  void objectsStandOnALineEachUnderTheNamesThatAreRead() throws IOException {
    String[] lines = export(ExportFormat.JSONL, SHELLS, SHELLS).split("\n", -1);

    assertThat(lines).hasSize(3).endsWith("");
    JsonNode article = new JsonMapper().readTree(lines[0]);
    assertThat(article.get("headline").asText()).isEqualTo("Shells for \"seats\", again");
    assertThat(article.get("authors").get(0).asText()).isEqualTo("Una Reid");
    assertThat(article.get("published").asText()).isEqualTo("2023-09");
    assertThat(article.get("text").asText()).isEqualTo("The first.\n\nThe second,\nof two.");
    assertThat(article.has("standfirst")).as("what is unknown").isFalse();
  }

  @Test
  void referencesHaveATagALine() throws IOException {
    String ris = export(ExportFormat.RIS, SHELLS);

    assertThat(ris.split("\r\n", -1))
        .startsWith("TY  - NEWS", "ID  - " + SHELLS.article().id())
        .contains(
            "TI  - Shells for \"seats\", again", "AU  - Una Reid", "PY  - 2023", "DA  - 2023/09//")
        .endsWith("ER  - ", "", "");
  }

  @Test
  void noValueBreaksALineOfReferences() throws IOException {
    String ris =
        export(ExportFormat.RIS, TestArticle.of("a.txt", "One\nER  - two", "Text.").enriched());

    assertThat(ris.lines().filter(line -> line.startsWith("ER"))).hasSize(1);
  }

  @Test
  void formsAreKnownByTheEndOfAFilesName() {
    assertThat(ExportFormat.of("CSV")).contains(ExportFormat.CSV);
    assertThat(ExportFormat.of("jsonl")).contains(ExportFormat.JSONL);
    assertThat(ExportFormat.of("pdf")).isEmpty();
    assertThat(ExportFormat.names()).isEqualTo("csv, jsonl, ris");
  }

  private static String export(ExportFormat format, EnrichedArticle... articles)
      throws IOException {
    var out = new StringWriter();
    ArticleExport export = format.to(out);
    export.begin();
    for (EnrichedArticle article : articles) {
      export.write(article);
    }
    return out.toString();
  }

  /** Reads a table as RFC 4180 has it. */
  private static List<List<String>> table(String csv) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\r') {
        line.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        lines.add(line);
        line = new ArrayList<>();
      } else {
        cell.append(c);
      }
    }
    return lines;
  }
}
