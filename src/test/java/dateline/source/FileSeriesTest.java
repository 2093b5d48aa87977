package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.source.FileSeries.Named;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSeriesTest {

  private static final SourceReader READER =
      new SourceReader(
          SourceSettings.defaults(),
          Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));
  private static final String PIECE =
      "Grain leaves the port\n\nThe first ship has left the port.\n";

  @TempDir Path folder;

  @AfterAll
  static void close() {
    READER.close();
  }

  @Test
  void readsEachFileAsItIsReadByItself() throws IOException {
    List<Named> files =
        List.of(
            text("a.txt", PIECE),
            text("b.html", "<title>Grain</title><p>It has left the port at last.</p>"),
            text("empty.txt", ""),
            new Named(folder.resolve("gone.txt"), "news/gone.txt"),
            text("c.json", "{\"title\": \"Grain\"}"),
            zip("d.zip"),
            text("e.bin", "\u0000\u0001\u0002"),
            text("f.md", "# Grain\n\nIt has left the port at last.\n"));

    List<ParseOutcome> inSeries = new ArrayList<>();
    for (List<FileSeries.Read> read : all(files)) {
      read.forEach(file -> inSeries.add(file.outcome()));
    }

    assertThat(inSeries)
        .isEqualTo(files.stream().map(file -> READER.read(file.file(), file.path())).toList());
  }

  @Test
  void aContainerComesByItself() throws IOException {
    List<Named> files =
        List.of(text("a.txt", PIECE), text("b.txt", PIECE), zip("c.zip"), text("d.txt", PIECE));
    assertThat(all(files)).extracting(List::size).containsExactly(2, 1, 1);
  }

  @Test
  void muchTextComesBeforeTheRestIsRead() throws IOException {
    List<Named> files =
        List.of(text("a.txt", PIECE), text("b.txt", PIECE.repeat(10_000)), text("c.txt", PIECE));
    assertThat(all(files)).extracting(List::size).containsExactly(2, 1);
  }

  @Test
  void nothingComesAfterTheLastFile() {
    FileSeries none = READER.series(List.of(), FileSeries.Follower.SILENT);
    assertThat(none.hasNext()).isFalse();
    assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void whatIsMoreThanShouldBeHeldComesInParts() throws IOException {
    Named large = text("large.jsonl", lines(300));
    List<Integer> sizes = new ArrayList<>();
    List<Article> articles = new ArrayList<>();
    FileSeries series =
        READER.series(
            List.of(text("a.txt", PIECE), large),
            FileSeries.Follower.SILENT,
            (file, part) -> {
              assertThat(file).isEqualTo(large);
              sizes.add(part.size());
              articles.addAll(part);
            });

    series.next();
    var last = (ParseOutcome.Parsed) series.next().getFirst().outcome();
    articles.addAll(last.articles());

    assertThat(last.isRest()).isTrue();
    assertThat(sizes).as("of 20,000 characters each").containsExactly(101, 101);
    assertThat(READER.read(large.file(), large.path()))
        .isEqualTo(new ParseOutcome.Parsed(articles, List.of()));
  }

  @Test
  void whatIsReadBeforeTheEndOfADamagedFileCountsThoughItCameInParts() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(lines(300).getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = bytes.toByteArray();
    Path file = folder.resolve("large.jsonl.gz");
    Files.write(file, Arrays.copyOf(whole, whole.length - 100));
    List<Article> articles = new ArrayList<>();
    FileSeries series =
        READER.series(
            List.of(new Named(file, "news/large.jsonl.gz")),
            FileSeries.Follower.SILENT,
            (named, part) -> articles.addAll(part));

    ParseOutcome last = series.next().getFirst().outcome();
    ParseOutcome atOnce = READER.read(file, "news/large.jsonl.gz");

    if (last instanceof ParseOutcome.Parsed rest) {
      articles.addAll(rest.articles());
      assertThat(atOnce).isEqualTo(new ParseOutcome.Parsed(articles, rest.unread()));
    } else {
      assertThat(last).isEqualTo(atOnce);
    }
  }

  @Test
  void readingEndsIfAPartCannotBeTaken() throws IOException {
    FileSeries series =
        READER.series(
            List.of(text("large.jsonl", lines(300))),
            FileSeries.Follower.SILENT,
            (file, part) -> {
              throw new IOException("no space left");
            });

    assertThatThrownBy(series::next).isInstanceOf(IOException.class).hasMessage("no space left");
  }

  /** Articles of 20,000 characters. */
  private static String lines(int count) {
    var lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines
          .append("{\"id\": \"n%d\", \"title\": \"Harbour %d\", \"text\": \"".formatted(i, i))
          .append("It has left the port.".repeat(20_000 / 21))
          .append("\"}\n");
    }
    return lines.toString();
  }

  private static List<List<FileSeries.Read>> all(List<Named> files) throws IOException {
    List<List<FileSeries.Read>> all = new ArrayList<>();
    FileSeries series = READER.series(files, FileSeries.Follower.SILENT);
    while (series.hasNext()) {
      all.add(series.next());
    }
    return all;
  }

  private Named text(String name, String text) throws IOException {
    return new Named(Files.writeString(folder.resolve(name), text), "news/" + name);
  }

  private Named zip(String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("inside.txt"));
      zip.write(PIECE.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return new Named(file, "news/" + name);
  }
}
