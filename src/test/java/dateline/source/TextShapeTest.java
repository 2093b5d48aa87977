package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextShapeTest {

  @Test
  void newsInXmlIsKnownByItsRootWithoutADeclaration() {
    assertThat(shape("<nitf><head/><body/></nitf>")).isEqualTo("application/xml");
    assertThat(shape("\n<!-- a > b -->\n<!DOCTYPE nitf [<!ENTITY a 'b'>]>\n<n:nitf >"))
        .isEqualTo("application/xml");
    assertThat(shape("<html><head><rss></head></html>")).isNull();
    assertThat(shape("<nitfs>")).isNull();
  }

  @Test
  void lettersOfTwoBytesAreLettersAsWell() {
    byte[] start =
        "\uFEFF<?xml version='1.0'?><rss version='2.0'>".getBytes(StandardCharsets.UTF_16LE);
    assertThat(TextShape.of(start)).isEqualTo("application/xml");
  }

  @Test
  void anObjectALineIsToldFromOneObject() {
    assertThat(shape("{\"a\": 1}\r\n{\"a\": 2}\r\n")).isEqualTo(JsonLinesReader.MEDIA_TYPE);
    assertThat(shape("{\n  \"a\": {\"b\": 1}\n}\n")).isEqualTo("application/json");
    assertThat(shape("[\n{\"a\": 1},\n{\"a\": 2}]")).isEqualTo("application/json");
  }

  @Test
  void bracketsInProseAreNoJson() {
    assertThat(shape("[Editor's note: the ice road is shut.]")).isNull();
    assertThat(shape("{\"Ice\" is a word}")).isNull();
  }

  @Test
  void aPageSavedByABrowserIsNoMail() {
    String header = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n";
    assertThat(shape("From: <Saved by Blink>\r\n" + header + "\r\n--b"))
        .isEqualTo(MhtmlReader.MEDIA_TYPE);
    assertThat(shape("From: Ada <ada@road.example>\r\n" + header + "\r\n--b")).isNull();
    assertThat(shape(header + "\r\nFrom: <Saved by Blink>")).isNull();
  }

  private static @Nullable String shape(String start) {
    return TextShape.of(start.getBytes(StandardCharsets.UTF_8));
  }
}
