package dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.entity.Authority;
import dateline.entity.Enricher;
import dateline.entity.NameRecogniser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountriesEvaluationTest {

  private final CountriesEvaluation evaluation =
      new CountriesEvaluation(new Enricher(NameRecogniser.NONE, Authority.none()));

  private final Path folder;

  CountriesEvaluationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Map<String, Double> metrics(String... rows) throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.write(file, List.of(rows));
    return evaluation.evaluate(file).metrics();
  }

  @Test
  void documentSetsAreCountedWithoutTheUnitedStates() throws IOException {
    Map<String, Double> metrics =
        metrics(
            "{\"id\":\"1\",\"title\":\"Peru votes\",\"text\":\"Lima"
                + " waits.\",\"countries\":[\"PE\",\"US\"]}",
            "{\"id\":\"2\",\"title\":\"Chile votes\",\"text\":\"Chile"
                + " waits.\",\"countries\":[\"BO\"]}");

    assertThat(metrics.get("microF1NonUs")).isEqualTo(0.5);
    assertThat(metrics.get("f1Us")).isZero();
    assertThat(metrics).doesNotContainKeys("aboutF1", "mentionRecall");
  }

  @Test
  void borderlineCountryIsNeitherHitNorError() throws IOException {
    Map<String, Double> metrics =
        metrics(
            "{\"id\":\"1\",\"title\":\"Peru and Chile\",\"text\":\"Peru and Chile.\","
                + "\"about\":[\"PE\"],\"mentioned\":[],\"borderline\":[\"CL\"]}");

    assertThat(metrics.get("aboutF1")).isEqualTo(1);
    assertThat(metrics.get("allF1")).isEqualTo(1);
    assertThat(metrics.get("firstAboutAccuracy")).isEqualTo(1);
  }

  @Test
  void mentionOffsetsAreCodePoints() throws IOException {
    Map<String, Double> metrics =
        metrics(
            "{\"id\":\"1\",\"title\":\"-\",\"text\":\"🌍🌍 one.\\n\\n🌍 Peru won.\",\"mentions\":["
                + "{\"start\":11,\"end\":15,\"country\":\"PE\"},"
                + "{\"start\":3,\"end\":6,\"country\":\"FR\"}]}");

    assertThat(metrics.get("mentionRecall")).isEqualTo(0.5);
    assertThat(metrics.get("mentionAccuracy")).isEqualTo(1);
    assertThat(metrics.get("setPrecision")).isEqualTo(1);
    assertThat(metrics.get("setRecall")).isEqualTo(0.5);
  }

  @Test
  void confusionsTellWhatWasFoundInstead() throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.write(
        file,
        List.of(
            "{\"id\":\"1\",\"title\":\"Chile votes\",\"text\":\"Chile"
                + " waits.\",\"countries\":[\"BO\"]}",
            "{\"id\":\"2\",\"title\":\"Chile votes\",\"text\":\"Chile"
                + " waits.\",\"countries\":[\"BO\"]}",
            "{\"id\":\"3\",\"title\":\"-\",\"text\":\"Peru\",\"mentions\":["
                + "{\"start\":0,\"end\":4,\"country\":\"US\"}]}"));

    assertThat(evaluation.evaluate(file, 1).confusions())
        .containsExactly(
            new Confusion(Confusion.Kind.MISSED, "BO", "not named, instead CL", 2),
            new Confusion(Confusion.Kind.FALSE, "CL", "Chile", 2));
    assertThat(evaluation.evaluate(file, 9).confusions())
        .contains(
            new Confusion(Confusion.Kind.MISSED, "US", "Peru, taken for PE", 1),
            new Confusion(Confusion.Kind.FALSE, "PE", "Peru", 1));
    assertThat(evaluation.evaluate(file).confusions()).isEmpty();
  }

  @Test
  void datesOfRowsDateTheLeaders() throws IOException {
    String row =
        "{\"id\":\"1\",\"title\":\"Mr Hawke waits\",\"text\":\"Mr"
            + " Hawke.\",\"date\":\"%s\",\"about\":[\"AU\"]}";

    assertThat(metrics(row.formatted("1987-03-01")).get("firstAboutAccuracy")).isEqualTo(1);
    assertThat(metrics(row.formatted("2015-03-01")).get("firstAboutAccuracy")).isZero();
    assertThat(metrics(row.formatted("someday")).get("firstAboutAccuracy")).isEqualTo(1);
  }

  @Test
  void compressedFilesOfAFolderAreReadTogether() throws IOException {
    String row = "{\"id\":\"1\",\"title\":\"Peru\",\"text\":\"Peru.\",\"countries\":[\"PE\"]}\n";
    Files.writeString(folder.resolve("a.jsonl"), row);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.jsonl.gz")))) {
      out.write(row.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(evaluation.evaluate(folder).documents()).isEqualTo(2);
  }

  @Test
  void brokenLineIsNamed() throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.writeString(file, "{}\n{oops\n");

    assertThatThrownBy(() -> evaluation.evaluate(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 2 of " + file);
  }
}
