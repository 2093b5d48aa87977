package dateline.ingest;

import java.util.ArrayList;
import java.util.List;

/** What a person should know of a scan, in a few sentences. */
final class Notes {
  private static final int MOST = 10;

  private Notes() {}

  static List<String> of(List<Scan> scans) {
    var notes = new ArrayList<String>();
    for (Scan scan : scans) {
      scan.unreadable().stream()
          .filter(prefix -> prefix.endsWith("/"))
          .forEach(
              prefix ->
                  notes.add(
                      "%s cannot be looked into: what the index has of it stays"
                          .formatted(prefix.substring(0, prefix.length() - 1))));
      notes.addAll(scan.notes());
      boolean stampless =
          scan.files().stream()
              .anyMatch(file -> file.stamp().size() > 0 && !file.stamp().isComplete());
      if (stampless) {
        notes.add(
            "the file system of %s tells no times of change or numbers of files: a file is taken"
                    .formatted(scan.scope().corpus().name())
                + " as unchanged by size and time; --verify reads all");
      }
    }
    if (notes.size() > MOST) {
      int more = notes.size() - MOST;
      notes.subList(MOST, notes.size()).clear();
      notes.add("and %,d more of this sort".formatted(more));
    }
    return notes;
  }
}
