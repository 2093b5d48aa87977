package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatDetectorTest {

  private static final int START_BYTES = 1 << 16;

  /** What is seen at a glance, and what all formats were asked. */
  private record Answers(String file, @Nullable String glance, String asked) {

    /** News in XML is told apart by its reader, whichever its type. */
    boolean agree() {
      boolean xml = "application/xml".equals(glance) && asked.endsWith("xml");
      return glance == null || glance.equals(asked) || xml;
    }
  }

  /** Every file is asked under the name, as what is in it may be anything. */
  @ParameterizedTest
  @ValueSource(strings = {"letter.json", "letter.eml", "LETTER.JSON", "letter.EML"})
  void whatIsKnownAtAGlanceIsWhatAllFormatsSay(String name) throws IOException {
    List<Answers> answers = answers(name, START_BYTES);
    assertThat(answers).hasSizeGreaterThan(100);
    assertThat(answers).filteredOn(a -> !a.agree()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20, 64, 65, 300})
  void soIsWhatIsKnownOfAFileCutOff(int bytes) throws IOException {
    for (String name : List.of("letter.json", "letter.eml")) {
      assertThat(answers(name, bytes)).filteredOn(a -> !a.agree()).isEmpty();
    }
  }

  @Test
  void mailsAndObjectsUnderTheirOwnNamesAreKnownAtAGlance() throws IOException {
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (name.endsWith(".eml") || name.endsWith(".json")) {
        assertThat(FormatDetector.byNameAndBeginning(start(file, START_BYTES), name))
            .as(name)
            .isNotNull();
      }
    }
  }

  private static List<Answers> answers(String name, int bytes) throws IOException {
    List<Answers> answers = new ArrayList<>();
    try (DocumentParser documents =
        new TikaDocumentParser(ParserSettings.of(SourceSettings.defaults()))) {
      FormatDetector detector = new FormatDetector(documents);
      for (Path file : files()) {
        byte[] start = start(file, bytes);
        answers.add(
            new Answers(
                file.toString(),
                FormatDetector.byNameAndBeginning(start, name),
                detector.ask(start, name, name, null)));
      }
    }
    return answers;
  }

  private static byte[] start(Path file, int bytes) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return Arrays.copyOf(stream.readNBytes(bytes), Math.min(bytes, (int) Files.size(file)));
    }
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("corpus", "src/test/resources/articles", "src/corpus/articles")) {
      try (Stream<Path> found = Files.walk(Path.of(folder))) {
        found.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    return files;
  }
}
