package dateline.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a URL. Reading never fails: what is not well encoded is taken as typed, so that
 * {@code ?q=100%} asks for "100%".
 *
 * @param values every value of a name in order of appearance, blank ones left out, without blanks
 *     around
 */
record QueryString(Map<String, List<String>> values) {

  /**
   * Reads the part of a URL after the question mark.
   *
   * @param raw as sent, or null if there is none
   */
  static QueryString parse(@Nullable String raw) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1)).strip();
        if (!value.isEmpty()) {
          values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
      }
    }
    return new QueryString(values);
  }

  /** Returns the names that have a value. */
  Set<String> names() {
    return values.keySet();
  }

  /** Returns every value of a name, possibly none. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * Returns the only value of a name, or empty.
   *
   * @throws ProblemException if it has several
   */
  Optional<String> one(String name) throws ProblemException {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw ProblemException.badRequest(
          "%s is given %d times; give it once".formatted(name, all.size()));
    }
    return all.stream().findFirst();
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
