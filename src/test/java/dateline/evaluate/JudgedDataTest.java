package dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedDataTest {
  @TempDir Path folder;

  @Test
  void folderAndFileAreReadWhereTheyAre() throws IOException {
    try (JudgedData data = JudgedData.open(folder)) {
      assertThat(data.path()).isEqualTo(folder);
    }
    assertThat(folder).exists();
  }

  @Test
  void archiveOfOneFolderIsThatFolderAndGoesWhenClosed() throws IOException {
    Path archive = archive("set/docs.jsonl", "{}");
    Path unpacked;
    try (JudgedData data = JudgedData.open(archive)) {
      unpacked = data.path();
      assertThat(unpacked.getFileName()).hasToString("set");
      assertThat(unpacked.resolve("docs.jsonl")).hasContent("{}");
    }
    assertThat(unpacked).doesNotExist();
  }

  @Test
  void entryThatLeadsOutOfTheArchiveIsRefused() throws IOException {
    Path archive = archive("../outside.jsonl", "{}");
    assertThatThrownBy(() -> JudgedData.open(archive))
        .isInstanceOf(JudgedDataException.class)
        .hasMessageContaining("\"../outside.jsonl\", which leads out of it");
  }

  @Test
  void fileThatIsNoArchiveIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.tar.gz"), "no archive");
    assertThatThrownBy(() -> JudgedData.open(file))
        .isInstanceOf(JudgedDataException.class)
        .hasMessageContaining("notes.tar.gz cannot be unpacked");
  }

  private Path archive(String name, String content) throws IOException {
    Path archive = folder.resolve("set.tar.gz");
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    try (var tar =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
      var entry = new TarArchiveEntry(name, true);
      entry.setSize(bytes.length);
      tar.putArchiveEntry(entry);
      tar.write(bytes);
      tar.closeArchiveEntry();
    }
    return archive;
  }
}
