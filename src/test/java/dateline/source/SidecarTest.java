package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleKind;
import dateline.article.Author;
import dateline.article.Origin;
import dateline.article.Sourced;
import dateline.source.ParseOutcome.Failed;
import dateline.source.ParseOutcome.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidecarTest {

  private static final String PAGE =
      """
      The Long Winter Of The Salt Coast – OpEd

      By Petra Holm

      March 4, 2021

      Nobody on the salt coast remembers a winter like the last one, and nobody on the salt coast
      wants to be the person who forgets it when the next one comes.

      The pans froze in November, the lorries stopped in December, and the ministry noticed in
      February.
      """;

  private static final SourceReader READER =
      new SourceReader(
          SourceSettings.defaults(),
          Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC));

  private final Path folder;

  SidecarTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyValueOverridesWhatTheSourceSays() throws IOException {
    Article article =
        parsed(
            """
            headline: "Salt and Ice: A Winter Reckoned"
            standfirst: What a frozen coast costs.
            authors:
              - name: Petra Holm-Aas
                affiliation: Petra Holm-Aas keeps the coast's archive.
              - Ole Vik
            outlet: The Pan
            section: Coast
            kind: analysis
            dateline: Saltness
            published: 2021-02
            updated: 2021-03-05
            language: nb
            url: https://pan.example/winter
            """);
    assertThat(article.headline())
        .isEqualTo(new Sourced<>("Salt and Ice: A Winter Reckoned", Origin.SIDECAR, 1));
    assertThat(article.standfirst())
        .isEqualTo(new Sourced<>("What a frozen coast costs.", Origin.SIDECAR, 1));
    assertThat(article.authors().stream().map(Sourced::value))
        .containsExactly(
            new Author("Petra Holm-Aas", "Petra Holm-Aas keeps the coast's archive."),
            new Author("Ole Vik", null));
    var publication = article.publication();
    assertThat(publication.kind().value()).isEqualTo(ArticleKind.ANALYSIS);
    assertThat(
            List.of(
                String.valueOf(publication.outlet()),
                String.valueOf(publication.section()),
                String.valueOf(publication.dateline()),
                String.valueOf(publication.published()),
                String.valueOf(publication.updated()),
                String.valueOf(publication.language()),
                String.valueOf(publication.canonicalUrl())))
        .allMatch(value -> value.contains("SIDECAR"));
    assertThat(String.valueOf(publication.published())).contains("2021-02,");
  }

  @Test
  void aKeyWithoutValueSaysThatThereIsNone() throws IOException {
    Article article = parsed("published:\nauthors: []\n");
    assertThat(article.publication().published()).isNull();
    assertThat(article.authors()).isEmpty();
    assertThat(article.headline().value()).startsWith("The Long Winter");
  }

  @Test
  void theSidecarOfTheWholeNameGoesBeforeThatOfTheStem() throws IOException {
    Path file = Files.writeString(folder.resolve("winter.txt"), PAGE);
    Path stem = Files.writeString(folder.resolve("winter.meta.yml"), "outlet: Stem\n");
    assertThat(Sidecar.beside(file)).isEqualTo(stem);
    Path whole = Files.writeString(folder.resolve("winter.txt.meta.yml"), "outlet: Whole\n");
    assertThat(Sidecar.beside(file)).isEqualTo(whole);
    assertThat(Sidecar.beside(whole)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "autor: Petra Holm | has the key \"autor\": write one of [authors",
        "published: 2031-01-01 | has the date \"2031-01-01\": write a past day",
        "published: soon | has the date \"soon\"",
        "kind: rant | has the kind \"rant\": write one of [op_ed",
        "language: klingonese | has the language \"klingonese\"",
        "'headline: [a, b]' | has several values for \"headline\"",
        "'headline: \"open' | is no YAML",
        "just words | has no \"key: value\" lines",
      })
  void aFaultFailsTheFileAndNamesTheRemedy(String yaml, String reason) throws IOException {
    assertThat(read(yaml)).isInstanceOf(Failed.class).asString().contains("sidecar", reason);
  }

  @Test
  void theLosingCandidatesStayVisible() throws IOException {
    write("published: 2020\n");
    Explanation explanation = READER.explain(folder.resolve("winter.txt"), "winter.txt");
    assertThat(explanation.candidates()).hasSize(1);
    List<Sourced<?>> published =
        explanation.candidates().getFirst().getOrDefault("published", List.of());
    assertThat(published.stream().map(candidate -> candidate.value() + " " + candidate.origin()))
        .containsExactly("2020 SIDECAR", "2021-03-04 TEXT_PATTERN");
  }

  private Article parsed(String yaml) throws IOException {
    assertThat(read(yaml)).isInstanceOf(Parsed.class);
    return ((Parsed) read(yaml)).articles().getFirst();
  }

  private ParseOutcome read(String yaml) throws IOException {
    write(yaml);
    return READER.read(folder.resolve("winter.txt"), "winter.txt");
  }

  private void write(String yaml) throws IOException {
    Files.writeString(folder.resolve("winter.txt"), PAGE);
    Files.writeString(folder.resolve("winter.txt.meta.yml"), yaml);
  }
}
