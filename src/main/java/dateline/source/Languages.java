package dateline.source;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads language tags as sources write them: {@code en-GB}, {@code en_US}, {@code EN}. */
final class Languages {

  /** The longest registered tags are half as long. */
  private static final int MAX_TAG_CHARS = 80;

  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

  /** Codes that were asked for; there are no more than such strings have. */
  private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

  private Languages() {}

  /** Returns the ISO 639 code in lower case, or null if the tag is none. */
  static @Nullable String code(@Nullable String tag) {
    if (tag == null || tag.length() > MAX_TAG_CHARS) {
      return null;
    }
    String code = tag.strip().replaceFirst("[-_.,;].*$", "").toLowerCase(Locale.ROOT);
    boolean possible = CODE.matcher(code).matches();
    return possible && KNOWN.computeIfAbsent(code, Languages::isKnown) ? code : null;
  }

  private static boolean isKnown(String code) {
    return !Locale.of(code).getDisplayLanguage(Locale.ROOT).equals(code);
  }
}
