package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.entity.Authority;
import dateline.entity.Enricher;
import dateline.entity.NameRecogniser;
import dateline.index.InventoryEntry;
import dateline.index.StoredGeneration;
import dateline.source.SourceReader;
import dateline.source.SourceSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileIndexerTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void articlesAreTakenOverFromAFileOnlyWhileItHasTheContent() throws IOException {
    TestCorpus news = TestCorpus.in(folder.resolve("news"));
    news.write("old/a.txt", "Grain leaves Odesa");
    try (var index = new IngestedIndex(folder.resolve("index"));
        var reader = new SourceReader(SourceSettings.defaults(), CLOCK)) {
      index.update(news);
      InventoryEntry old = index.inventory().getFirst();
      var indexer =
          new FileIndexer(
              reader, Enrichment.countries(new Enricher(NameRecogniser.NONE, Authority.none())));
      var moved =
          new Reading(
              new FoundFile(CorpusFolder.of(news.folder()), "news/new/a.txt", null, old.stamp()),
              ContentHash.of(old.sha256()),
              null,
              0,
              old.path());

      try (var writer = index.index().update()) {
        assertThat(indexer.open(moved, writer, Reuse.nothing()))
            .extracting(FileIndexer.Opened::draft)
            .isNotNull();

        // As a long run does, which commits now and then, when two files have changed places.
        var other = new InventoryEntry(old.path(), old.stamp(), "f".repeat(64), old.outcome());
        try (StoredGeneration before = writer.committed()) {
          writer.put(other.onlyStages(old.stages()), before.articles(old.path()));
        }
        writer.commit();

        assertThat(indexer.open(moved, writer, Reuse.nothing()))
            .extracting(FileIndexer.Opened::draft)
            .isNull();
      }
    }
  }
}
