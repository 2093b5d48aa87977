package dateline.source;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows a news format by how its text begins: news in XML without a declaration would be taken for
 * a page, since it has a head and a body as well, and JSON under another name for plain text.
 */
final class TextShape {

  private static final int MAX_PROLOG_CHARS = 8_192;

  private static final Pattern NEWS_ROOT =
      Pattern.compile(
          "(?s)\\s*+(?:<\\?[^>]*+>\\s*+|<!--.*?-->\\s*+|<!DOCTYPE[^>\\[]*+(?:\\[[^\\]]*+\\]\\s*+)?>\\s*+)*+"
              + "<(?:[\\w.-]+:)?(?:nitf|newsItem|newsMessage|packageItem|itemSet|NewsML|rss|feed|RDF)"
              + "[\\s>]");

  private static final Pattern OBJECT = Pattern.compile("\\s*\\{\\s*\"[^\"\\n]{1,200}\"\\s*:");
  private static final Pattern ARRAY =
      Pattern.compile("\\s*\\[\\s*\\{\\s*\"[^\"\\n]{1,200}\"\\s*:");

  private static final Pattern WRAPPER =
      Pattern.compile("\"(?:%s)\"\\s*+:\\s*+\\[".formatted(String.join("|", JsonReader.WRAPPERS)));

  /** A whole object on the first line, and one more that begins below. */
  private static final Pattern LINES =
      Pattern.compile("\\s*\\{[^\\r\\n]*+(?<=\\}[ \\t]{0,4})\\R\\s*\\{\\s*\"");

  private static final Pattern SAVED_BY_BROWSER =
      Pattern.compile("(?m)^(?:Snapshot-Content-Location: |From: <Saved by )");
  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\r?\\n");

  private TextShape() {}

  /** Returns the media type of a text that begins with these bytes, null if it may be anything. */
  static @Nullable String of(byte[] start) {
    String text = letters(start);
    String prolog = text.substring(0, Math.min(text.length(), MAX_PROLOG_CHARS));
    if (NEWS_ROOT.matcher(prolog).lookingAt()) {
      return "application/xml";
    }
    if (OBJECT.matcher(prolog).lookingAt()) {
      return LINES.matcher(text).lookingAt()
          ? JsonLinesReader.MEDIA_TYPE
          : json(start, WRAPPER.matcher(text).find());
    }
    if (ARRAY.matcher(prolog).lookingAt()) {
      return json(start, true);
    }
    Matcher blank = BLANK_LINE.matcher(prolog);
    String header = blank.find() ? prolog.substring(0, blank.start()) : "";
    boolean saved = header.contains("multipart/related") && SAVED_BY_BROWSER.matcher(header).find();
    return saved ? MhtmlReader.MEDIA_TYPE : null;
  }

  private static String json(byte[] start, boolean perhapsMany) {
    return perhapsMany && JsonBeginning.isOfManyArticles(start)
        ? JsonArrayReader.MEDIA_TYPE
        : "application/json";
  }

  /** The marks of all formats are ASCII, which lies in UTF-8 and UTF-16 as well. */
  private static String letters(byte[] start) {
    return new String(start, StandardCharsets.ISO_8859_1)
        .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
        .replace("\0", "");
  }
}
