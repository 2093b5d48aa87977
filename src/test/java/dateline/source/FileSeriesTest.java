package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.source.FileSeries.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
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

  private static List<List<FileSeries.Read>> all(List<Named> files) {
    List<List<FileSeries.Read>> all = new ArrayList<>();
    READER.series(files, FileSeries.Follower.SILENT).forEachRemaining(all::add);
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
