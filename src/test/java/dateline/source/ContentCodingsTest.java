package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ContentCodingsTest {

  private static final int LIMIT = 1_000;
  private static final byte[] PAGE =
      "<html><p>The ice road is shut.</p></html>".getBytes(StandardCharsets.UTF_8);

  @Test
  void deflateIsReadWithAndWithoutItsHeader() throws Exception {
    for (boolean bare : new boolean[] {false, true}) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(9, bare))) {
        out.write(PAGE);
      }
      assertThat(undo(packed.toByteArray(), "deflate")).isEqualTo(PAGE);
    }
  }

  @Test
  void brotliIsRead() throws Exception {
    byte[] packed = HexFormat.of().parseHex("0b028068656c6c6f03");
    assertThat(undo(packed, "br")).asString().isEqualTo("hello");
  }

  @Test
  void codingsAreUndoneFromTheLastToTheFirst() throws Exception {
    assertThat(undo(gzip(gzip(PAGE)), "gzip, x-gzip")).isEqualTo(PAGE);
  }

  @Test
  void aPageUnpackedByTheArchiveIsTakenAsItIs() throws Exception {
    for (String coding : List.of("gzip", "deflate", "br", "identity", "")) {
      assertThat(undo(PAGE, coding)).as(coding).isEqualTo(PAGE);
    }
  }

  @Test
  void damageIsToldAsDamage() {
    byte[] noise = HexFormat.of().parseHex("fffefdfcfbfaf9f8");
    assertThatThrownBy(() -> undo(noise, "deflate")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> undo(noise, "br")).isInstanceOf(IOException.class);
  }

  @Test
  void whatUnpacksToMoreThanTheLimitIsRefused() throws Exception {
    byte[] bomb = gzip(new byte[LIMIT + 1]);
    assertThatThrownBy(() -> undo(bomb, "gzip"))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("more than " + LIMIT + " bytes");
  }

  private static byte[] undo(byte[] body, String coding) throws Exception {
    return ContentCodings.undo(body, List.of(coding), LIMIT);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
