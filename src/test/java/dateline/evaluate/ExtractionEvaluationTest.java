package dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dateline.entity.Authority;
import dateline.entity.Enricher;
import dateline.entity.NameRecogniser;
import dateline.source.SourceReader;
import dateline.source.SourceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionEvaluationTest {

  private static final Offset<Double> EXACT = within(1e-9);
  private static final String PAGE =
      """
      <html lang="en"><head><title>Ferries return to the strait | The Quay</title>
      <meta property="og:site_name" content="The Quay">
      <meta name="author" content="Ilse Brandt">
      <meta property="article:published_time" content="2024-05-02T09:00:00Z"></head>
      <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
      <article><h1>Ferries return to the strait</h1>
      <p>After two winters without a sailing, the first ferry crossed the strait on Thursday with
      four hundred passengers and a brass band on deck.</p>
      <p>The harbour master said that “tickets for the summer” were sold out within a day, and that
      a second ship would follow in June.</p></article></body></html>
      """;

  @TempDir private Path folder;

  @Test
  void whatIsReadRightCountsAsRight() throws IOException {
    MetricsReport report =
        evaluate(
            "\"title\":\"Ferries return to the strait\",\"authors\":[\"Ilse Brandt\"],"
                + "\"date\":\"2024-05-02\",\"with\":[\"\\\"tickets for the\"],\"without\":[\"Sport\"]");
    assertThat(report.documents()).isEqualTo(1);
    assertThat(report.metrics().keySet())
        .containsExactly(
            "segmentPrecision",
            "segmentRecall",
            "segmentF1",
            "titleRight",
            "authorsF1",
            "dateRight");
    assertThat(report.metrics().values()).allSatisfy(figure -> assertThat(figure).isEqualTo(1.0));
  }

  @Test
  void wrongAndMissingValuesCountAgainstIt() throws IOException {
    MetricsReport report =
        evaluate(
            "\"title\":\"Ferries\",\"authors\":[\"Ilse Brandt\",\"Jo Kern\"],"
                + "\"date\":\"2024-05-03\",\"with\":[\"brass band\",\"trumpets\"],"
                + "\"without\":[\"harbour master\"]");
    assertThat(report.metrics().get("titleRight")).isEqualTo(0.0);
    assertThat(report.metrics().get("dateRight")).isEqualTo(0.0);
    assertThat(report.metrics().get("authorsF1")).isCloseTo(2.0 / 3, EXACT);
    assertThat(report.metrics().get("segmentPrecision")).isCloseTo(0.5, EXACT);
    assertThat(report.metrics().get("segmentRecall")).isCloseTo(0.5, EXACT);
  }

  @Test
  void theBodyIsComparedWordByWord() throws IOException {
    String text =
        "After two winters without a sailing, the first ferry crossed the strait on Thursday with"
            + " four hundred passengers and a brass band on deck.";
    MetricsReport report = evaluate("\"text\":\"" + text + "\"");
    assertThat(report.metrics()).containsOnlyKeys("bodyF1");
    assertThat(report.metrics().get("bodyF1")).isCloseTo(2.0 * 24 / (24 + 48), EXACT);
  }

  @Test
  void severalNamesInOneStringAreSeveralAuthors() throws IOException {
    MetricsReport report = evaluate("\"authors\":[\"Ilse Brandt, Jo Kern & Ada Quill\"]");
    assertThat(report.metrics().get("authorsF1")).isCloseTo(2.0 / 4, EXACT);
    assertThat(evaluate("\"authors\":[\"Brandt, Ilse\"]").metrics().get("authorsF1")).isZero();
  }

  @Test
  void charactersThatDoNotShowPartNoWords() throws IOException {
    MetricsReport report = evaluate("\"title\":\"Fer\u00ADries return to\u200B the strait\"");
    assertThat(report.metrics().get("titleRight")).isEqualTo(1.0);
  }

  @Test
  void whatIsWrongIsListedWithWhatElseWasRead() throws IOException {
    List<ExtractionError> errors = new ArrayList<>();
    write("\"title\":\"Ferries return\",\"authors\":[\"Jo Kern\"],\"date\":\"2024-05-02\"");
    new ExtractionEvaluation(reader()).evaluate(folder, errors::add);
    assertThat(errors).extracting(ExtractionError::value).containsExactly("headline", "authors");
    ExtractionError title = errors.get(0);
    assertThat(title.gold()).containsExactly("Ferries return");
    assertThat(title.read()).containsExactly("Ferries return to the strait");
    assertThat(title.found()).isFalse();
    assertThat(title.candidates())
        .anySatisfy(candidate -> assertThat(candidate.origin()).isEqualTo("HTML_META"));
    assertThat(errors.get(1).candidates().getFirst().text()).containsExactly("Ilse Brandt");
  }

  @Test
  void aMissingPageIsNamed() throws IOException {
    Files.writeString(folder.resolve("gold.jsonl"), "{\"id\":\"7\",\"html\":\"../x.html\"}");
    assertThatThrownBy(() -> new ExtractionEvaluation(reader()).evaluate(folder, error -> {}))
        .isInstanceOf(JudgedDataException.class)
        .hasMessageContaining("row 7 names the page \"../x.html\"");
  }

  @Test
  void everyHostileFileIsAccountedFor() throws IOException {
    Files.writeString(folder.resolve("page.html"), PAGE);
    Files.writeString(folder.resolve("again.html"), PAGE);
    Files.write(folder.resolve("broken.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', '1', '.', '4'});
    Files.write(folder.resolve("noise.bin"), new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 0, 9});
    RobustnessReport report =
        new RobustnessEvaluation(reader(), new Enricher(NameRecogniser.NONE, Authority.none()))
            .evaluate(folder);
    assertThat(List.of(report.found(), report.indexed(), report.duplicate()))
        .containsExactly(4L, 1L, 1L);
    assertThat(report.skipped() + report.failed()).isEqualTo(2);
    assertThat(report.slowestSeconds()).isPositive();
  }

  private MetricsReport evaluate(String gold) throws IOException {
    write(gold);
    return new ExtractionEvaluation(reader()).evaluate(folder, error -> {});
  }

  private void write(String gold) throws IOException {
    Files.writeString(folder.resolve("page.html"), PAGE);
    Files.writeString(
        folder.resolve("gold.jsonl"), "{\"id\":\"1\",\"html\":\"page.html\"," + gold + "}\\n");
  }

  private static SourceReader reader() {
    return new SourceReader(
        SourceSettings.defaults(),
        Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));
  }
}
