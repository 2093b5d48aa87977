package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.EntityType;
import dateline.embedding.ArticleEmbedder;
import dateline.embedding.Embedder;
import dateline.entity.Authority;
import dateline.entity.Enricher;
import dateline.entity.NameRecogniser;
import dateline.entity.RecognisedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LateEnrichmentTest {
  private static final int FILES = 12;

  private static final NameRecogniser RECOGNISER =
      text -> {
        int start = text.indexOf("Maria Lindqvist");
        return start < 0
            ? List.of()
            : List.of(new RecognisedName(start, start + 15, EntityType.PERSON));
      };

  @TempDir Path folder;
  private TestCorpus news;
  private IngestedIndex index;
  private final Enrichment full =
      Enrichment.names(new Enricher(RECOGNISER, Authority.none()), "test-1");
  private final LateEnrichment late = new LateEnrichment(full, 2);

  @BeforeEach
  void indexWithoutNames() throws IOException {
    news = TestCorpus.in(folder.resolve("news"));
    index = new IngestedIndex(folder.resolve("index"));
    for (int i = 0; i < FILES; i++) {
      news.writeText(
          i + ".txt", "Number " + i + "\n\nThe mayor, Maria Lindqvist, spoke in Oslo.\n");
    }
    index.update(news);
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  @Test
  void articlesCanBeSearchedBeforeNamesAreFoundAndHaveThemAfter() throws IOException {
    assertThat(index.headlines()).hasSize(FILES);
    assertThat(late.left(index.index())).isEqualTo(FILES);

    long left = late.run(index.index(), () -> false, IngestProgress.SILENT);

    assertThat(left).isZero();
    assertThat(late.left(index.index())).isZero();
    assertThat(index.people()).hasSize(FILES).containsOnly("Maria Lindqvist");
  }

  @Test
  void endsWhereReadingWithNamesDoes() throws IOException {
    late.run(index.index(), () -> false, IngestProgress.SILENT);

    try (var inline = new IngestedIndex(folder.resolve("inline"), full)) {
      inline.update(news);
      assertThat(index.inventory()).isEqualTo(inline.inventory());
      assertThat(index.articles()).isEqualTo(inline.articles());
      assertThat(index.people()).isEqualTo(inline.people());
    }
  }

  @Test
  void goesOnWhereItWasEnded() throws IOException {
    var files = new AtomicInteger();
    long left = late.run(index.index(), () -> files.incrementAndGet() > 5, IngestProgress.SILENT);
    assertThat(left).isBetween(1L, FILES - 1L);

    var meter = new RunMeter(() -> 0);
    new LateEnrichment(full, 1).run(index.index(), () -> false, meter);

    assertThat(meter.activity().orElseThrow().total()).isEqualTo(left);
    assertThat(index.people()).hasSize(FILES);
  }

  @Test
  void anotherVersionOfTheRecogniserLooksAgain() throws IOException {
    late.run(index.index(), () -> false, IngestProgress.SILENT);
    var other =
        new LateEnrichment(
            Enrichment.names(new Enricher(NameRecogniser.NONE, Authority.none()), "test-2"), 2);
    assertThat(other.left(index.index())).isEqualTo(FILES);

    other.run(index.index(), () -> false, IngestProgress.SILENT);

    assertThat(index.people()).isEmpty();
    assertThat(late.left(index.index())).isEqualTo(FILES);
  }

  @Test
  void articleThatBreaksTheRecogniserStaysAndIsTold() throws IOException {
    NameRecogniser broken =
        text -> {
          if (text.contains("Number 3")) {
            throw new IllegalStateException("three");
          }
          return RECOGNISER.recognise(text);
        };
    var fragile =
        new LateEnrichment(Enrichment.names(new Enricher(broken, Authority.none()), "test-1"), 2);

    assertThat(fragile.run(index.index(), () -> false, IngestProgress.SILENT)).isZero();

    assertThat(index.headlines()).hasSize(FILES);
    assertThat(index.people()).hasSize(FILES - 1);
    assertThat(index.outcome("news/3.txt").toString()).contains("names: internal error");
  }

  /** Gives every text the same meaning, and counts them. */
  private static final class CountingEmbedder implements Embedder {
    final AtomicInteger texts = new AtomicInteger();

    @Override
    public int dimensions() {
      return 2;
    }

    @Override
    public String model() {
      return "test";
    }

    @Override
    public float[] embed(String text) {
      texts.incrementAndGet();
      return new float[] {0.6f, 0.8f};
    }
  }

  @Test
  void articlesThatLackOnlyVectorsKeepTheirNames() throws IOException {
    late.run(index.index(), () -> false, IngestProgress.SILENT);
    NameRecogniser never =
        text -> {
          throw new AssertionError("names are known");
        };
    Enrichment vectors =
        Enrichment.names(new Enricher(never, Authority.none()), "test-1")
            .withVectors(new ArticleEmbedder(new CountingEmbedder(), ArticleEmbedder.Parts.LEAD));

    assertThat(
            new LateEnrichment(vectors, 2).run(index.index(), () -> false, IngestProgress.SILENT))
        .isZero();

    assertThat(index.people()).hasSize(FILES).containsOnly("Maria Lindqvist");
    assertThat(index.withVectors()).isEqualTo(FILES);
  }

  @Test
  void articlesThatLackNamesKeepTheirVectors() throws IOException {
    var embedder = new CountingEmbedder();
    Enrichment first =
        Enrichment.countries(new Enricher(NameRecogniser.NONE, Authority.none()))
            .withVectors(new ArticleEmbedder(embedder, ArticleEmbedder.Parts.LEAD));
    new LateEnrichment(first, 2).run(index.index(), () -> false, IngestProgress.SILENT);

    var both =
        new LateEnrichment(
            full.withVectors(new ArticleEmbedder(embedder, ArticleEmbedder.Parts.LEAD)), 2);
    assertThat(both.run(index.index(), () -> false, IngestProgress.SILENT)).isZero();

    assertThat(embedder.texts).hasValue(FILES);
    assertThat(index.people()).hasSize(FILES);
    assertThat(index.withVectors()).isEqualTo(FILES);
  }

  @Test
  void reindexKeepsVectors() throws IOException {
    var embedder = new CountingEmbedder();
    Enrichment vectors =
        full.withVectors(new ArticleEmbedder(embedder, ArticleEmbedder.Parts.LEAD));
    var late = new LateEnrichment(vectors, 2);
    late.run(index.index(), () -> false, IngestProgress.SILENT);

    index.reindex(full.stages(), news);
    assertThat(late.left(index.index())).isZero();
    index.reindexStored(full.stages());
    assertThat(late.left(index.index())).isZero();
    Files.createDirectories(news.file("sub"));
    news.move("3.txt", "sub/3.txt");
    index.update(news);

    assertThat(late.left(index.index())).isZero();
    assertThat(index.withVectors()).isEqualTo(FILES);
    assertThat(embedder.texts).hasValue(FILES);
  }

  @Test
  void movedFileKeepsItsNames() throws IOException {
    late.run(index.index(), () -> false, IngestProgress.SILENT);
    news.writeText("sub/x.txt", "Other\n\nSomething else in Oslo.\n");
    news.move("3.txt", "sub/3.txt");
    news.move("4.txt", "four.txt");

    assertThat(index.update(news).moved()).isEqualTo(2);

    assertThat(index.people()).hasSize(FILES);
    assertThat(late.left(index.index())).isEqualTo(1);
  }
}
