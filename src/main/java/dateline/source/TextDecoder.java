package dateline.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes of unknown encoding. In this order: a byte order mark; UTF-8 if the bytes are valid
 * UTF-8, which other encodings are not by chance; what the source declares, if it fits; what the
 * bytes look like; windows-1252. What was damaged before by such a mistake is repaired.
 */
final class TextDecoder {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What stands for bytes that are none of the encoding. */
  private static final char LOST = '\uFFFD';

  private static final int SAMPLE_BYTES = 64 << 10;

  private TextDecoder() {}

  /**
   * Decodes the bytes.
   *
   * @param declared the encoding's name as the source gives it, or null
   */
  static String decode(byte[] bytes, @Nullable String declared) {
    return Mojibake.repaired(decoded(bytes, declared));
  }

  private static String decoded(byte[] bytes, @Nullable String declared) {
    Charset marked = byteOrderMark(bytes);
    if (marked != null) {
      String text = new String(bytes, marked);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    Charset named = charset(declared);
    boolean escapes = named != null && named.name().startsWith("ISO-2022");
    String utf8 = escapes ? null : utf8(bytes);
    if (utf8 != null) {
      return utf8;
    }
    String asDeclared = named == null ? null : strict(bytes, named);
    if (asDeclared != null) {
      return asDeclared;
    }
    String damagedUtf8 = new String(bytes, StandardCharsets.UTF_8);
    return isMostlyReadable(damagedUtf8) ? damagedUtf8 : new String(bytes, guess(bytes));
  }

  /** Returns valid UTF-8 as text, else null; whether a text has no lost character is soon told. */
  private static @Nullable String utf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf(LOST) < 0 ? text : strict(bytes, StandardCharsets.UTF_8);
  }

  /** UTF-8 with a broken character here and there still is UTF-8. */
  private static boolean isMostlyReadable(String text) {
    long lost = text.chars().filter(c -> c == LOST).count();
    long kept = text.chars().filter(c -> c > 0x7F && c != LOST).count();
    return kept > 3 * lost;
  }

  private static @Nullable Charset byteOrderMark(byte[] bytes) {
    if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB) {
      return bytes[2] == (byte) 0xBF ? StandardCharsets.UTF_8 : null;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return null;
  }

  /** Returns the charset of that name, or null; Latin-1 on the web means windows-1252. */
  private static @Nullable Charset charset(@Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      String plain = name.strip().toLowerCase(Locale.ROOT);
      boolean latin = plain.equals("iso-8859-1") || plain.equals("us-ascii");
      return latin ? WINDOWS_1252 : Charset.forName(plain);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static Charset guess(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE_BYTES);
    try {
      Charset charset =
          new Icu4jEncodingDetector()
              .detect(new ByteArrayInputStream(bytes, 0, length), new Metadata());
      boolean western =
          charset == null
              || charset.name().startsWith("ISO-8859-1")
              || charset.equals(StandardCharsets.UTF_8);
      return western || charset == null ? WINDOWS_1252 : charset;
    } catch (IOException e) {
      return WINDOWS_1252;
    }
  }
}
