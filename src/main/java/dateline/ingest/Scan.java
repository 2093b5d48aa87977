package dateline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was found in a scope.
 *
 * @param files ordered by path, as {@link PathOrder}
 * @param unreadable beginnings of the paths of folders that could not be looked into: what is in
 *     them is unknown, not gone
 * @param notes what a person should know, a sentence each
 */
record Scan(Scope scope, List<FoundFile> files, List<String> unreadable, List<String> notes) {

  /** Returns whether a file that was not found may be there all the same. */
  boolean isUnknown(String path) {
    return unreadable.stream().anyMatch(path::startsWith);
  }

  /** Returns this scan as if nothing were known of some of its files. */
  Scan without(Predicate<FoundFile> unwanted) {
    var known = new ArrayList<FoundFile>();
    var unknown = new ArrayList<>(unreadable);
    for (FoundFile file : files) {
      if (unwanted.test(file)) {
        unknown.add(file.path());
      } else {
        known.add(file);
      }
    }
    return known.size() == files.size() ? this : new Scan(scope, known, unknown, notes);
  }
}
