package dateline.source;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads language tags as sources write them: {@code en-GB}, {@code en_US}, {@code EN}. */
final class Languages {

  /** The longest registered tags are half as long. */
  private static final int MAX_TAG_CHARS = 80;

  private Languages() {}

  /** Returns the ISO 639 code in lower case, or null if the tag is none. */
  static @Nullable String code(@Nullable String tag) {
    if (tag == null || tag.length() > MAX_TAG_CHARS) {
      return null;
    }
    String code = tag.strip().replaceFirst("[-_.,;].*$", "").toLowerCase(Locale.ROOT);
    boolean known =
        code.matches("[a-z]{2,3}") && !Locale.of(code).getDisplayLanguage(Locale.ROOT).equals(code);
    return known ? code : null;
  }
}
