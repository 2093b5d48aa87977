package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainProseTest {

  @Test
  void ordinaryBeginningsAreProse() {
    assertThat(is("Talks on the border resume\n\nBy Ann Lee\n\nThe two sides met.")).isTrue();
    assertThat(is("What, then, must be done about it now\n")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From ann@example.org Mon Mar 3",
        "Subject: talks on the border resume",
        "Return to the border of text <b>here</b>",
        "%PDF-1.7 and so on",
        "{\\rtf1 Talks on the border resume}",
        "solid cube that is a model",
        "BEGIN:VCALENDAR",
        "Talks on the border\u0000resume today again",
        ""
      })
  void whatMayBeAnotherFormatIsNot(String text) {
    assertThat(is(text)).isFalse();
  }

  /** Tika decides in the end, too. */
  @Test
  void whatIsTakenForProseTikaTakesForText() throws IOException {
    for (String text : samples()) {
      for (String paragraph : text.split("\n\n", -1)) {
        if (is(paragraph)) {
          Metadata metadata = new Metadata();
          metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, "a.txt");
          byte[] bytes = paragraph.getBytes(StandardCharsets.UTF_8);
          try (TikaInputStream stream = TikaInputStream.get(bytes, metadata)) {
            assertThat(MimeTypes.getDefaultMimeTypes().detect(stream, metadata).toString())
                .as(paragraph)
                .isEqualTo("text/plain");
          }
        }
      }
    }
  }

  private static boolean is(String text) {
    return PlainProse.is(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/corpus/articles"))) {
      List<Path> sorted = files.sorted().toList();
      var texts = new ArrayList<String>();
      for (Path file : sorted) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }
}
