package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
  @TempDir Path folder;

  private CorpusFolder keep(String lines) throws IOException {
    return new Spool(folder.resolve("inputs"))
        .keep(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "wire");
  }

  private static String article(int number) {
    return "{\"id\":\"%d\",\"title\":\"Number %d\",\"text\":\"Lima waits, for the %dth time.\"}\n"
        .formatted(number, number, number);
  }

  @Test
  void linesBecomeArticlesAndNewOnesReplaceThem() throws IOException {
    try (var index = new IngestedIndex(folder.resolve("index"))) {
      index.update(List.of(keep(article(1) + article(2))));
      assertThat(index.headlines()).containsExactlyInAnyOrder("Number 1", "Number 2");
      List<String> ids = index.ids();

      index.update(List.of(keep(article(1) + article(2) + article(3).strip())));
      assertThat(index.headlines()).hasSize(3);
      assertThat(index.ids()).containsAll(ids);
    }
  }

  @Test
  void manyLinesAreKeptInFilesOfAThousand() throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < 2_500; i++) {
      lines.append(article(i));
    }

    CorpusFolder kept = keep(lines.toString());

    try (var files = Files.list(kept.folder())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("000001.jsonl", "000002.jsonl", "000003.jsonl");
    }
    assertThat(Files.readString(kept.folder().resolve("000003.jsonl"))).startsWith(article(2_000));
  }

  @Test
  void nothingOnStandardInputReplacesNothing() throws IOException {
    CorpusFolder kept = keep(article(1));

    assertThatThrownBy(() -> keep("")).hasMessageContaining("standard input is empty");

    assertThat(Files.exists(kept.folder().resolve("000001.jsonl"))).isTrue();
    try (var left = Files.list(folder.resolve("inputs"))) {
      assertThat(left).containsExactly(kept.folder());
    }
  }

  @Test
  void namesAreNoPaths() {
    for (String name : List.of("", "..", "a/b", ".hidden")) {
      assertThatThrownBy(
              () -> new Spool(folder).keep(new ByteArrayInputStream(new byte[] {'{'}), name))
          .hasMessageContaining("is no name for what comes from standard input");
    }
  }
}
