package dateline.source;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the articles of one file apart; used by one thread. */
final class EntryNames {

  private final Set<String> given = new HashSet<>();

  /**
   * Returns the id if no article before has it, else the id with a number; an article without an id
   * is named by its place.
   */
  String unique(@Nullable String id) {
    String name = id == null ? String.valueOf(given.size() + 1) : id;
    String unique = name;
    for (int n = 2; !given.add(unique); n++) {
      unique = name + "#" + n;
    }
    return unique;
  }
}
