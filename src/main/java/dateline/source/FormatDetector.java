package dateline.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.gzip.GZipSpecializationDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a file is: by its content, and where that leaves room by its name. Only the first
 * bytes are looked at here; zip and OLE2 files, which have to be opened to know, are a {@link
 * DocumentParser}'s.
 */
final class FormatDetector {

  /** The most that is said to lie before the mark of a format. */
  private static final int START_BYTES = 1 << 16;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};
  private static final byte[] WARC = {'W', 'A', 'R', 'C', '/'};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** Types that are said of anything with letters or tags in it. */
  private static final Pattern OPEN_TO_DOUBT =
      Pattern.compile("text/.*|message/rfc822|application/(?:octet-stream|json|xml|xhtml\\+xml)");

  private static final int BEGINNING_BYTES = 64;

  private static final Pattern PAGE =
      Pattern.compile(
          "(?i)(?:\u00EF\u00BB\u00BF)?\\s*(?:<!doctype html(?:>| ?\\n| public)|<html[ >])");

  /** Two lines of a header, or the first of them and its beginning. */
  private static final Pattern MAIL =
      Pattern.compile(
          "(?i)(?:from|date|subject|to|received|return-path|message-id|mime-version|delivered-to"
              + "|reply-to|content-type): [^\\r\\n]*(?:$|\\r?\\n[A-Za-z -])");

  private final Detector detector;
  private final DocumentParser documents;

  FormatDetector(DocumentParser documents) {
    MimeTypes types = MimeTypes.getDefaultMimeTypes();
    this.detector =
        new CompositeDetector(
            types.getMediaTypeRegistry(), List.of(types, new GZipSpecializationDetector()));
    this.documents = documents;
  }

  /**
   * Returns the media type without parameters: {@code application/pdf}.
   *
   * @param declared what a container says it is, or null
   */
  String mediaType(Content content, String path, @Nullable String declared)
      throws IOException, UnreadableSourceException {
    if (declared != null && PartTypes.isPart(declared)) {
      return declared;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    byte[] start = start(content);
    if (startsWith(start, ZIP) || startsWith(start, OLE2)) {
      return documents.mediaType(content, name, declared);
    }
    if (isPage(start)) {
      return "text/html";
    }
    if (WireReader.isWire(start)) {
      return WireReader.MEDIA_TYPE;
    }
    if (startsWith(start, GZIP) && isCompressedWarc(start)) {
      return "application/warc+gz";
    }
    String known = declared == null ? byNameAndBeginning(start, name) : null;
    return known == null ? ask(start, path, name, declared) : known;
  }

  /**
   * Returns the type of a file that begins as its name promises, or null: to ask all other formats
   * takes as long as reading it.
   */
  static @Nullable String byNameAndBeginning(byte[] start, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean markdown = lower.endsWith(".md");
    if (markdown || lower.endsWith(".txt")) {
      if (markdown ? !PlainProse.isBelowHeading(start) : !PlainProse.is(start)) {
        return null;
      }
      String shape = TextShape.of(start);
      return corrected(shape == null ? "text/plain" : shape, lower);
    }
    if (lower.endsWith(".json") && !hasZero(start)) {
      return TextShape.of(start);
    }
    if (lower.endsWith(".eml") && MAIL.matcher(beginning(start)).lookingAt() && !hasZero(start)) {
      String shape = TextShape.of(start);
      return shape == null ? "message/rfc822" : shape;
    }
    return null;
  }

  private static boolean hasZero(byte[] start) {
    for (byte b : start) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static String beginning(byte[] start) {
    return new String(
        start, 0, Math.min(start.length, BEGINNING_BYTES), StandardCharsets.ISO_8859_1);
  }

  /**
   * Asks Tika, which knows all formats.
   *
   * @param start the file's first bytes
   * @param name the last part of the path
   */
  String ask(byte[] start, String path, String name, @Nullable String declared) throws IOException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    if (declared != null) {
      metadata.set(Metadata.CONTENT_TYPE, declared);
    }
    try (TikaInputStream stream = TikaInputStream.get(start, metadata)) {
      String type = detector.detect(stream, metadata).getBaseType().toString();
      String shape = OPEN_TO_DOUBT.matcher(type).matches() ? TextShape.of(start) : null;
      return corrected(shape == null ? type : shape, path.toLowerCase(Locale.ROOT));
    }
  }

  private static byte[] start(Content content) throws IOException {
    try (InputStream stream = content.open()) {
      return stream.readNBytes(START_BYTES);
    }
  }

  /** Most files are pages that say so; to ask all other formats takes as long as reading one. */
  private static boolean isPage(byte[] start) {
    return PAGE.matcher(beginning(start)).lookingAt();
  }

  /** A web archive compressed record by record is a file of its own kind, not one in a gzip. */
  private static boolean isCompressedWarc(byte[] start) {
    try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(start))) {
      return Arrays.equals(unpacked.readNBytes(WARC.length), WARC);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length >= magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }

  /** Words at the start of a plain text are taken for a mail's header or for program text. */
  private static String corrected(String type, String path) {
    if (path.endsWith(".md") || path.endsWith(".markdown")) {
      return type.startsWith("text/") || type.equals("message/rfc822")
          ? "text/x-web-markdown"
          : type;
    }
    if (path.matches(".*\\.(?:jsonl|ndjson)")
        && type.matches(
            "text/.*|application/(?:json|x-dateline-articles\\+json|x-ndjson|jsonl|octet-stream)")) {
      return JsonLinesReader.MEDIA_TYPE;
    }
    if (path.matches(".*\\.(?:mht|mhtml)") && type.matches("message/rfc822|text/.*")) {
      return MhtmlReader.MEDIA_TYPE;
    }
    if (path.endsWith(".ninjs") && type.startsWith("text/")) {
      return "application/json";
    }
    boolean text = path.endsWith(".txt") || path.endsWith(".text");
    boolean misread = type.startsWith("text/x-") || type.equals("message/rfc822");
    if (text && misread) {
      return "text/plain";
    }
    return path.endsWith(".mbox") && !type.startsWith("application/") ? "application/mbox" : type;
  }
}
