package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.EntityType;
import dateline.entity.Authority;
import dateline.entity.Enricher;
import dateline.entity.NameRecogniser;
import dateline.entity.RecognisedName;
import dateline.index.IndexUnusableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reindex takes over from the generation it replaces. */
class ReindexTest {
  private static final Enricher PLAIN = new Enricher(NameRecogniser.NONE, Authority.none());
  private static final Enrichment COUNTRIES = Enrichment.countries(PLAIN);

  @TempDir Path folder;
  private TestCorpus corpus;

  @BeforeEach
  void makeCorpus() throws IOException {
    corpus = TestCorpus.in(folder.resolve("news"));
    corpus.write("a.txt", "Harbour counts its ships");
    corpus.write("b.txt", "France counts its ships");
    corpus.copy("b.txt", "copy/b.txt");
    corpus.writeBytes("c.bin", new byte[] {0, 1, 2, 3});
  }

  private Path index() {
    return folder.resolve("index");
  }

  /** Takes the first word for a person, to see when it was asked. */
  private static Enrichment firstWords(String version) {
    NameRecogniser firstWord =
        text -> List.of(new RecognisedName(0, Math.max(1, text.indexOf(' ')), EntityType.PERSON));
    return Enrichment.names(new Enricher(firstWord, Authority.none()), version);
  }

  @Test
  void unchangedFilesAreTakenOverAsTheyWere() throws IOException {
    try (var index = new IngestedIndex(index(), COUNTRIES)) {
      index.update(corpus);
      List<String> before = index.articles();
      var inventory = index.inventory();
      corpus.write("d.txt", "A new one");

      IngestReport report = index.reindex(COUNTRIES.stages(), corpus);

      assertThat(report.reused()).isEqualTo(new Reused(2, 0));
      assertThat(index.articles()).hasSize(3).containsAll(before);
      assertThat(index.inventory()).containsAll(inventory);
    }
  }

  @Test
  void freshReindexTakesNothingOver() throws IOException {
    try (var index = new IngestedIndex(index(), COUNTRIES)) {
      index.update(corpus);
      List<String> before = index.articles();

      assertThat(index.rebuild(corpus).reused()).isEqualTo(Reused.NOTHING);
      assertThat(index.articles()).isEqualTo(before);
    }
  }

  @Test
  void anotherRecogniserCostsNoReading() throws IOException {
    try (var index = new IngestedIndex(index(), firstWords("1"))) {
      index.update(corpus);
    }
    Enrichment second = firstWords("2");
    try (var index = new IngestedIndex(index(), second)) {
      assertThat(index.reindex(second.stages(), corpus).reused()).isEqualTo(new Reused(0, 2));
      assertThat(index.reindex(second.stages(), corpus).reused()).isEqualTo(new Reused(2, 0));
    }
    try (var index = new IngestedIndex(index(), COUNTRIES)) {
      assertThat(index.people()).isNotEmpty();
      assertThat(index.reindex(COUNTRIES.stages(), corpus).reused()).isEqualTo(new Reused(0, 2));
      assertThat(index.people()).isEmpty();
    }
  }

  @Test
  void namesThatAreFoundLaterAreTakenOverNow() throws IOException {
    Enrichment names = firstWords("1");
    try (var index = new IngestedIndex(index(), names)) {
      index.update(corpus);
    }
    try (var index = new IngestedIndex(index(), COUNTRIES)) {
      assertThat(index.reindex(names.stages(), corpus).reused()).isEqualTo(new Reused(2, 0));
    }
  }

  @Test
  void movedFileIsTakenOverAndRenamedOneIsRead() throws IOException {
    try (var index = new IngestedIndex(index(), COUNTRIES)) {
      index.update(corpus);
      corpus.writeBytes("moved/a.txt", new byte[0]);
      corpus.delete("moved/a.txt");
      corpus.move("a.txt", "moved/a.txt");
      assertThat(index.reindex(COUNTRIES.stages(), corpus).reused()).isEqualTo(new Reused(2, 0));

      corpus.move("moved/a.txt", "moved/e.txt");
      assertThat(index.reindex(COUNTRIES.stages(), corpus).reused()).isEqualTo(new Reused(1, 0));
    }
  }

  @Test
  void indexIsMadeAnewWithoutItsFiles() throws IOException {
    try (var index = new IngestedIndex(index(), COUNTRIES)) {
      index.update(corpus);
      List<String> before = index.articles();
      var inventory = index.inventory();
      for (String file : corpus.files()) {
        corpus.delete(file);
      }

      IngestReport report = index.reindexStored(COUNTRIES.stages());

      assertThat(report.reused()).isEqualTo(new Reused(2, 0));
      assertThat(report.accounting().found()).isEqualTo(4);
      assertThat(index.articles()).isEqualTo(before);
      assertThat(index.inventory()).isEqualTo(inventory);
    }
  }

  @Test
  void withoutAnIndexNothingCanBeMadeFromIt() {
    try (var index = new IngestedIndex(index(), COUNTRIES)) {
      assertThatThrownBy(() -> index.reindexStored(COUNTRIES.stages()))
          .isInstanceOf(IndexUnusableException.class)
          .hasMessageContaining("stores nothing that this version can read");
    }
  }

  @Test
  void whateverIsTakenOverTheIndexIsThatOfAFreshReindex() throws IOException {
    long seed = new Random().nextLong();
    var edits = new RandomEdits(corpus, new Random(seed));
    try (var taking = new IngestedIndex(index(), COUNTRIES);
        var fresh = new IngestedIndex(folder.resolve("fresh"), COUNTRIES)) {
      taking.update(corpus);
      for (int i = 0; i < 10; i++) {
        String told = edits.next();
        taking.reindex(COUNTRIES.stages(), corpus);
        fresh.rebuild(corpus);
        assertThat(taking.articles()).as("seed %d: %s", seed, told).isEqualTo(fresh.articles());
        assertThat(taking.inventory()).as("seed %d: %s", seed, told).isEqualTo(fresh.inventory());
      }
    }
  }
}
