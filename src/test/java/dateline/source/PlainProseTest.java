package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainProseTest {
  private static final String READ =
      "text/html|application/(?:.*xml|json|pdf|rtf|mbox|.*warc.*|.*zip|.*tar)";

  @Test
  void ordinaryBeginningsAreProse() {
    assertThat(is("Talks on the border resume\n\nBy Ann Lee\n\nThe two sides met.")).isTrue();
    assertThat(is("What, then, must be done about it now\n")).isTrue();
    assertThat(is("OPINION: What must be done now\n")).isTrue();
    assertThat(is("Gun control: What must be done now\n")).isTrue();
    assertThat(is("“Never” again on the border: the talks\n")).isTrue();
    assertThat(is("Mr. Quill's 2 harbours\n\nThe two sides met.")).isTrue();
    assertThat(is("10 rules for the talks\n\nThe two sides met.")).isTrue();
    assertThat(is("Published 9:40 pm Friday, April 24, 2020 | Ann Lee")).isTrue();
    assertThat(is("Tuesday, Sept. 3, 2024\n\nThe two sides met.")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From ann@example.org Mon Mar 3",
        "Subject: talks on the border resume",
        "Newsgroups: talks on the border resume",
        "Return-Path: talks on the border resume",
        "Return to the border of text <b>here</b>",
        "%PDF-1.7 and so on",
        "{\\rtf1 Talks on the border resume}",
        "solid cube that is a model",
        "Subject: 10 rules for the talks",
        "070701 10 rules for the talks",
        "BEGIN:VCALENDAR",
        "Talks on the border\u0000resume today again",
        ""
      })
  void whatMayBeAnotherFormatIsNot(String text) {
    assertThat(is(text)).isFalse();
  }

  /** Letters that begin a picture or a song are prose where no other byte follows. */
  @Test
  void noMarkOfAnotherFormatThatIsReadIsTakenForProse() throws IOException {
    String marks;
    try (InputStream file = MimeTypes.class.getResourceAsStream("tika-mimetypes.xml")) {
      marks = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    Matcher mark = Pattern.compile("<match [^>]*value=\"([^\"]+)\"[^>]*>").matcher(marks);
    var tried = new ArrayList<String>();
    while (mark.find()) {
      String value = mark.group(1).replace("\\ ", " ").replace("&quot;", "\"");
      for (String text :
          List.of(
              value + " talks on the border resume",
              value + "\nTalks on the border resume",
              "Talks on the border: " + value + " resume\n" + value)) {
        if (is(text)) {
          tried.add(text);
        }
      }
    }
    assertThat(tried).hasSizeGreaterThan(100);
    assertThat(tried).filteredOn(text -> detected(text).matches(READ)).isEmpty();
  }

  /** Tika decides in the end, too. */
  @Test
  void whatIsTakenForProseTikaTakesForText() throws IOException {
    for (String text : samples()) {
      for (String paragraph : text.split("\n\n", -1)) {
        if (is(paragraph)) {
          assertThat(detected(paragraph)).as(paragraph).isEqualTo("text/plain");
        }
      }
    }
  }

  private static String detected(String text) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, "a.txt");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (TikaInputStream stream = TikaInputStream.get(bytes, metadata)) {
      return MimeTypes.getDefaultMimeTypes().detect(stream, metadata).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
