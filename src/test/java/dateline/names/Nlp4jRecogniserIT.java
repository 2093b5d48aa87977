package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.entity.RecognisedName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Prepares name recognition, which takes half a minute, once for all tests and builds here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Nlp4jRecogniserIT {

  private static final NamePack PACK = new NamePack(Path.of("target", "names"));

  private static final String TEXT =
      "Angela Merkel met Emmanuel Macron in Strasbourg on Tuesday, the European Commission said."
          + " “We are ready,” Merkel told Le Monde.";

  private Nlp4jRecogniser recogniser;

  @BeforeAll
  void prepare() throws IOException {
    List<String> steps = new ArrayList<>();
    PACK.makeIfMissing(steps::add);
    assertThat(PACK.exists()).isTrue();
    recogniser = Nlp4jRecogniser.of(PACK.open());
  }

  @Test
  void peopleOrganisationsAndPlacesAreFound() {
    assertThat(names(TEXT))
        .contains(
            "PERSON Angela Merkel",
            "PERSON Emmanuel Macron",
            "PLACE Strasbourg",
            "ORGANISATION the European Commission");
  }

  @Test
  void offsetsHoldBehindTypographicSigns() {
    assertThat(names("“Don’t ask,” said Nelson Mandela – in Pretoria."))
        .containsExactly("PERSON Nelson Mandela", "PLACE Pretoria");
  }

  @Test
  void anyTextIsRead() {
    assertThat(names("")).isEmpty();
    assertThat(names(" \n\t ")).isEmpty();
    assertThat(names("((((((((((")).isEmpty();
    for (String piece : List.of("x", "a-", "a.", "a:", "a@", "1.", "http://", "(", "😀")) {
      assertThat(names(piece.repeat(50_000))).as(piece).isEmpty();
      assertThat(names((piece.repeat(20) + ' ').repeat(500))).as(piece).isNotNull();
    }
    assertThat(names("x".repeat(100_000) + " said Nelson Mandela."))
        .containsExactly("PERSON Nelson Mandela");
    assertThat(recogniser.recognise("\u0000\ud83d\ude00\ud800 東京 Ελλάδα")).isNotNull();
  }

  @Test
  void severalThreadsFindTheSame() throws Exception {
    List<RecognisedName> alone = recogniser.recognise(TEXT);
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<RecognisedName>>> found = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        found.add(threads.submit(() -> recogniser.recognise(TEXT)));
      }
      for (Future<List<RecognisedName>> names : found) {
        assertThat(names.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void aDamagedFileIsRefusedWithTheRemedy(@TempDir Path folder) throws IOException {
    NamePack copy = new NamePack(folder);
    Files.copy(PACK.file(), copy.file());
    try (FileChannel channel = FileChannel.open(copy.file(), StandardOpenOption.WRITE)) {
      assertThat(channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 5_000)).isEqualTo(3);
    }
    assertThatThrownBy(copy::open)
        .hasMessageContaining("is damaged")
        .hasMessageContaining("delete");
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldWithTheRemedy(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertThatThrownBy(() -> new NamePack(file).makeIfMissing(step -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("--names off");
  }

  private List<String> names(String text) {
    return recogniser.recognise(text).stream()
        .map(name -> name.type() + " " + text.substring(name.start(), name.end()))
        .collect(Collectors.toList());
  }
}
