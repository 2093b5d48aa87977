package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @Test
  void validUtf8IsUtf8WhateverIsDeclared() {
    byte[] bytes = "l’été à Đà Nẵng".getBytes(StandardCharsets.UTF_8);
    assertThat(TextDecoder.decode(bytes, "iso-8859-1")).isEqualTo("l’été à Đà Nẵng");
  }

  @Test
  void declaredLatin1MeansWindows1252() {
    byte[] bytes = "l’été “chaud”".getBytes(WINDOWS);
    assertThat(TextDecoder.decode(bytes, "ISO-8859-1")).isEqualTo("l’été “chaud”");
  }

  @Test
  void westernTextWithoutDeclarationIsWindows1252() {
    byte[] bytes = "“It’s a long way,” said the café’s owner, “to the sea.”".getBytes(WINDOWS);
    assertThat(TextDecoder.decode(bytes, null)).startsWith("“It’s").contains("café’s");
  }

  @Test
  void theByteOrderMarkDecidesAndGoes() {
    byte[] bytes = ("\uFEFF" + "море").getBytes(StandardCharsets.UTF_16LE);
    assertThat(TextDecoder.decode(bytes, "windows-1251")).isEqualTo("море");
  }

  @Test
  void anUnknownNameIsNoDeclaration() {
    assertThat(TextDecoder.decode("café".getBytes(WINDOWS), "x-no such")).isEqualTo("café");
  }

  @Property
  void anyBytesDecode(@ForAll byte[] bytes) {
    assertThat(TextDecoder.decode(bytes, null)).isNotNull();
  }
}
