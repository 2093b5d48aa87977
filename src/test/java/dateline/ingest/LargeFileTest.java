package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.entity.Authority;
import dateline.entity.Enricher;
import dateline.entity.NameRecogniser;
import dateline.index.FileOutcome;
import dateline.index.StageVersions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file with more text, and more articles, than are held at once. */
class LargeFileTest {
  private static final int ARTICLES = 700;
  private static final String ODD = "Kattegat";

  @TempDir Path folder;
  private final AtomicInteger recognised = new AtomicInteger();
  private String failOn = "nothing";
  private TestCorpus news;
  private Enrichment names;
  private IngestedIndex index;

  @BeforeEach
  void writeFile() throws IOException {
    news = TestCorpus.in(folder.resolve("news"));
    news.writeText("all.jsonl", lines(ARTICLES));
    NameRecogniser counting =
        text -> {
          recognised.incrementAndGet();
          if (text.contains(failOn)) {
            throw new IllegalStateException("no such strait");
          }
          return List.of();
        };
    names = Enrichment.names(new Enricher(counting, Authority.none()), "counting");
    index = new IngestedIndex(folder.resolve("index"), names);
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  @Test
  void allItsArticlesAreIndexedAndReplaced() throws IOException {
    index.update(news);
    assertThat(index.outcome("news/all.jsonl")).isEqualTo(new FileOutcome.Indexed(ARTICLES));
    assertThat(index.count("news/all.jsonl")).isEqualTo(ARTICLES);

    news.writeText("all.jsonl", lines(ARTICLES + 1));
    assertThat(index.update(news).accounting().articles()).isEqualTo(ARTICLES + 1);

    news.writeText("all.jsonl", lines(1));
    assertThat(index.update(news).accounting().articles()).isEqualTo(1);
  }

  @Test
  void itIsTakenOverWhereItMoves() throws IOException {
    index.update(news);
    int before = recognised.get();

    news.writeText("other.txt", "Ports of Peru\n\nThey were closed for the holiday this year.");
    news.move("all.jsonl", "moved");
    news.copy("moved", "later/all.jsonl");
    news.delete("moved");
    IngestReport report = index.update(news);

    assertThat(report.moved()).isEqualTo(1);
    assertThat(recognised).as("but for the new file").hasValueLessThan(before + 5);
    assertThat(index.count("news/later/all.jsonl")).isEqualTo(ARTICLES);
    assertThat(index.count("news/all.jsonl")).isZero();
  }

  @Test
  void aReindexTakesItOver() throws IOException {
    index.update(news);
    int before = recognised.get();

    assertThat(index.reindex(names.stages(), news).reused().enriched()).isEqualTo(1);
    assertThat(index.reindexStored(names.stages()).reused().enriched()).isEqualTo(1);

    assertThat(recognised).hasValue(before);
    assertThat(index.count("news/all.jsonl")).isEqualTo(ARTICLES);
  }

  @Test
  void namesAreFoundLater() throws IOException {
    try (var quick = new IngestedIndex(folder.resolve("quick"))) {
      quick.update(news);
      assertThat(quick.count("news/all.jsonl")).isEqualTo(ARTICLES);

      long left =
          new LateEnrichment(names, 2).run(quick.index(), () -> false, IngestProgress.SILENT);

      assertThat(left).isZero();
      assertThat(recognised).hasValueGreaterThanOrEqualTo(ARTICLES);
      assertThat(quick.count("news/all.jsonl")).isEqualTo(ARTICLES);
    }
  }

  @Test
  void itStaysAsItWasIfItsNamesCannotBeFoundLater() throws IOException {
    try (var quick = new IngestedIndex(folder.resolve("quick"))) {
      quick.update(news);
      failOn = ODD;

      new LateEnrichment(names, 2).run(quick.index(), () -> false, IngestProgress.SILENT);

      assertThat(quick.count("news/all.jsonl")).isEqualTo(ARTICLES);
      assertThat(quick.outcome("news/all.jsonl"))
          .isInstanceOfSatisfying(
              FileOutcome.Indexed.class,
              indexed -> assertThat(indexed.unread()).first().asString().contains("strait"));
    }
  }

  @Test
  void itFailsAsAWholeIfOneArticleCannotBeEnriched() throws IOException {
    failOn = ODD;
    index.update(news);

    assertThat(index.outcome("news/all.jsonl"))
        .isInstanceOfSatisfying(
            FileOutcome.Failed.class,
            failed -> assertThat(failed.reason()).contains("no such strait"));
    assertThat(index.count("news/all.jsonl")).isZero();
    assertThat(index.reindexStored(StageVersions.NONE).accounting().failed()).isEqualTo(1);
  }

  /** Articles of 3,500 characters; the last but one names a strait. */
  private static String lines(int count) {
    var lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines
          .append("{\"id\": \"n%d\", \"title\": \"Harbour %d\", \"text\": \"".formatted(i, i))
          .append(i == ARTICLES - 2 ? "The " + ODD + " is shut. " : "The quay is shut. ")
          .append("It has left the port of call %d.".formatted(i).repeat(110))
          .append("\"}\n");
    }
    return lines.toString();
  }
}
