package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.entity.Authority;
import dateline.entity.Enricher;
import dateline.entity.NameRecogniser;
import dateline.index.FileOutcome;
import dateline.source.SourceReader;
import dateline.source.SourceSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBatchTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final Enricher COUNTRIES = new Enricher(NameRecogniser.NONE, Authority.none());

  @TempDir Path folder;

  @Test
  void filesAreReadBeforeTheFirstOfThemIsWritten() throws IOException {
    TestCorpus news = TestCorpus.in(folder.resolve("news"));
    for (int i = 0; i < 40; i++) {
      news.write(String.format(Locale.ROOT, "%02d.txt", i), "Headline " + i);
    }

    List<String> events = events(news);

    assertThat(events.indexOf("done news/00.txt"))
        .as("the first is written after the first 32 are read, but not after all")
        .isGreaterThan(events.indexOf("started news/31.txt"))
        .isLessThan(events.indexOf("started news/32.txt"));
    assertThat(events).filteredOn(event -> event.startsWith("done")).hasSize(40);
    assertThat(events.getLast()).as("what is left over at the end").isEqualTo("done news/39.txt");
  }

  @Test
  void muchTextIsNotHeldBackForMore() throws IOException {
    TestCorpus news = TestCorpus.in(folder.resolve("news"));
    news.write("a.txt", "Grain leaves Odesa");
    news.writeText("b.txt", "A long story\n\n" + "It goes on and on. ".repeat(30_000));
    news.write("c.txt", "Ports of Peru");

    List<String> events = events(news);

    assertThat(events.indexOf("done news/b.txt")).isLessThan(events.indexOf("started news/c.txt"));
  }

  @Test
  void aFileThatCannotBeEnrichedTakesNoneOfItsBatchWithIt() throws IOException {
    TestCorpus news = TestCorpus.in(folder.resolve("news"));
    news.write("a.txt", "Grain leaves Odesa");
    news.write("b.txt", "Ports of Peru");
    NameRecogniser failing =
        text -> {
          if (text.contains("Peru")) {
            throw new IllegalStateException("no such port");
          }
          return List.of();
        };

    try (var index =
        new IngestedIndex(
            folder.resolve("index"),
            Enrichment.names(new Enricher(failing, Authority.none()), "failing"))) {
      index.update(news);

      assertThat(index.headlines()).containsExactly("Grain leaves Odesa");
      assertThat(index.outcome("news/b.txt"))
          .isEqualTo(
              new FileOutcome.Failed(
                  "enrich",
                  "internal error: please report it, java.lang.IllegalStateException: no such"
                      + " port"));
    }
  }

  /** Returns what a run by one thread tells. */
  private List<String> events(TestCorpus news) throws IOException {
    List<String> events = new ArrayList<>();
    IngestProgress listening =
        new IngestProgress() {
          private boolean reading;

          @Override
          public void phase(String name, long total, long bytes) {
            reading = name.equals("reading");
          }

          @Override
          public void started(String path) {
            if (reading) {
              events.add("started " + path);
            }
          }

          @Override
          public void done(String path, long count, long bytes) {
            if (reading) {
              events.add("done " + path);
            }
          }
        };
    try (var index = new IngestedIndex(folder.resolve("index"));
        var reader = new SourceReader(SourceSettings.defaults(), CLOCK)) {
      new Ingest(reader, Enrichment.countries(COUNTRIES), 1)
          .update(index.index(), List.of(CorpusFolder.of(news.folder())), listening);
    }
    return events;
  }
}
