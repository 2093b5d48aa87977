package dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.embedding.ArticleEmbedder;
import dateline.entity.Authority;
import dateline.entity.Enricher;
import dateline.entity.NameRecogniser;
import dateline.query.QueryParser;
import dateline.testing.ConceptEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingEvaluationTest {
  private static final List<String> ALL = RankingEvaluation.SYSTEMS;

  @TempDir Path folder;
  private final RankingEvaluation evaluation =
      new RankingEvaluation(
          new Enricher(NameRecogniser.NONE, Authority.none()),
          new QueryParser(name -> Optional.empty(), name -> Optional.empty()),
          new ConceptEmbedder(
              List.of(Set.of("wheat", "rail"), Set.of("copper", "sea"), Set.of("minister"))),
          ArticleEmbedder.Parts.LEAD);

  @BeforeEach
  void writeJudgedData() throws IOException {
    Files.writeString(
        folder.resolve("docs.jsonl"),
        """
        {"id":"d1","title":"Wheat by rail","text":"Trains carry wheat west.\\n\\nTrucks wait."}
        {"id":"d2","title":"Copper by sea","text":"Ships carry copper north."}
        {"id":"d3","title":"","text":"A minister resigned."}
        """);
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"id":"q1","text":"wheat trains"}
        {"id":"q2","text":"minister"}
        {"id":"q3","text":"copper, which nobody judged"}
        """);
    Files.writeString(folder.resolve("qrels.txt"), "q1 0 d1 1\nq2 0 d3 2\nq2 0 d2 0\n");
  }

  @Test
  void systemsAreMeasuredOnJudgedQueriesInTheOrderAskedFor() throws IOException {
    RankingReport report = evaluation.evaluate(folder, ALL);

    assertThat(report.documents()).isEqualTo(3);
    assertThat(report.queries()).isEqualTo(2);
    assertThat(report.systems().sequencedKeySet()).containsExactlyElementsOf(ALL);
    report
        .systems()
        .forEach(
            (system, metrics) -> {
              assertThat(metrics.ndcg10()).as(system).isEqualTo(1);
              assertThat(metrics.map()).as(system).isEqualTo(1);
              assertThat(metrics.recall100()).as(system).isEqualTo(1);
            });
  }

  @Test
  void unknownSystemIsNamed() {
    assertThatThrownBy(() -> evaluation.evaluate(folder, List.of("tf-idf")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no system is called tf-idf: name some of [bm25, bm25f, dense, fused, dateline]");
  }

  @Test
  void missingAndMalformedFilesAreNamed() throws IOException {
    Files.writeString(folder.resolve("qrels.txt"), "q1 d1 1\n");
    assertThatThrownBy(() -> evaluation.evaluate(folder, ALL))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("qrels.txt: \"q1 d1 1\" is not");

    Files.writeString(folder.resolve("qrels.txt"), "q1 0 d1 high\n");
    assertThatThrownBy(() -> evaluation.evaluate(folder, ALL))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("q1 0 d1 high");

    Files.delete(folder.resolve("docs.jsonl"));
    assertThatThrownBy(() -> evaluation.evaluate(folder, ALL))
        .isInstanceOf(IOException.class)
        .hasMessage(folder + " needs a file named docs.jsonl or docs.jsonl.gz");
  }
}
