package dateline.ingest;

import java.util.ArrayList;
import java.util.List;

/** What a person should know of a run, in a few sentences. */
final class Notes {
  private static final int MOST = 10;

  private final List<String> notes = new ArrayList<>();
  private long more;

  void add(String note) {
    if (notes.size() < MOST) {
      notes.add(note);
    } else {
      more++;
    }
  }

  /** Returns the first of them, and how many there are beside. */
  List<String> all() {
    List<String> all = new ArrayList<>(notes);
    if (more > 0) {
      all.add("and %,d more of this sort".formatted(more));
    }
    return all;
  }
}
