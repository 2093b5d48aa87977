package dateline.ingest;

import dateline.index.FileOutcome;
import dateline.index.FileStamp;
import dateline.index.Inventory;
import dateline.index.InventoryEntry;
import dateline.index.StageVersions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides, for each content a run has to do with, which file is the original and which are copies.
 * The original is the first by path, whatever order files come in, so that an update ends where a
 * rebuild does; only an original in a folder that is not part of the run stays what it is. Empty
 * files are nobody's copies.
 */
final class Originals {
  private final ChangePlan plan;
  private final Contents contents;
  private final Inventory inventory;
  private final Map<String, CorpusFolder> folders;
  private final Set<String> gone;

  /** Files whose content is another than before, and that have none any more. */
  private final Set<String> lost = new HashSet<>();

  /** New stamps of files whose content is the same as before. */
  private final Map<String, FileStamp> touched = new HashMap<>();

  private final List<Reading> readings = new ArrayList<>();
  private final List<InventoryEntry> entries = new ArrayList<>();
  private final List<InventoryEntry> copies = new ArrayList<>();
  private long moved;

  private Originals(
      ChangePlan plan, Contents contents, Inventory inventory, Map<String, CorpusFolder> folders) {
    this.plan = plan;
    this.contents = contents;
    this.inventory = inventory;
    this.folders = folders;
    this.gone = new HashSet<>(plan.gone());
  }

  /**
   * @param contents of the files of the plan that are to be hashed
   * @param folders the corpus folders of the run, by name
   */
  static WorkPlan decide(
      ChangePlan plan, Contents contents, Inventory inventory, Map<String, CorpusFolder> folders)
      throws IOException {
    return new Originals(plan, contents, inventory, folders).decide();
  }

  private WorkPlan decide() throws IOException {
    Set<String> left = new TreeSet<>();
    for (String path : plan.gone()) {
      left.add(sha256(path));
    }
    for (String path : plan.orphans()) {
      left.add(sha256(path));
    }
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < plan.toHash().size(); i++) {
      if (!plan.known().get(i)) {
        changed.add(i);
        continue;
      }
      InventoryEntry before = inventory.entry(plan.toHash().get(i).path()).orElseThrow();
      if (!plan.again()
          && contents.failure(i) == null
          && before.sha256().equals(contents.sha256(i))) {
        touch(before, plan.toHash().get(i).stamp());
      } else {
        lost.add(before.path());
        left.add(before.sha256());
        changed.add(i);
      }
    }
    decideNew(changed, left);
    for (String content : left) {
      if (!content.isEmpty()) {
        decide(content, List.of());
      }
    }
    readings.sort(Comparator.comparing(reading -> reading.file().path(), PathOrder.BYTES));
    return new WorkPlan(
        readings, entries, copies, plan.gone(), plan.toHash().size() - changed.size(), moved);
  }

  private String sha256(String path) throws IOException {
    return inventory.entry(path).orElseThrow().sha256();
  }

  private void touch(InventoryEntry before, FileStamp stamp) {
    if (!before.stamp().equals(stamp)) {
      touched.put(before.path(), stamp);
      entries.add(before.withStamp(stamp));
    }
  }

  /** Goes through the files of a new content, those of equal content together. */
  private void decideNew(List<Integer> changed, Set<String> left) throws IOException {
    Integer[] byContent = changed.toArray(Integer[]::new);
    Arrays.sort(byContent, contents::compare);
    for (int start = 0; start < byContent.length; ) {
      int end = start + 1;
      while (end < byContent.length && contents.compare(byContent[start], byContent[end]) == 0) {
        end++;
      }
      List<Integer> same = new ArrayList<>();
      for (Integer file : Arrays.copyOfRange(byContent, start, end)) {
        if (contents.failure(file) == null && plan.toHash().get(file).stamp().size() > 0) {
          same.add(file);
        } else {
          readings.add(reading(file, null));
        }
      }
      if (!same.isEmpty()) {
        String content = contents.sha256(same.getFirst());
        left.remove(content);
        decide(content, same);
      }
      start = end;
    }
  }

  /**
   * @param hashed the files that have the content now and had another before, ordered by path
   */
  private void decide(String content, List<Integer> hashed) throws IOException {
    List<InventoryEntry> before = inventory.withContent(content);
    List<InventoryEntry> settled =
        before.stream()
            .filter(entry -> entry.size() > 0)
            .filter(entry -> !gone.contains(entry.path()) && !lost.contains(entry.path()))
            .map(entry -> entry.withStamp(touched.getOrDefault(entry.path(), entry.stamp())))
            .toList();
    String original = original(settled, hashed);
    if (original == null) {
      return;
    }
    countMoved(before, hashed);
    InventoryEntry twin = twin(before);
    for (Integer file : hashed) {
      if (plan.toHash().get(file).path().equals(original)) {
        readings.add(reading(file, twin));
      } else {
        FoundFile found = plan.toHash().get(file);
        copies.add(copy(found.path(), found.stamp(), content, original));
      }
    }
    for (InventoryEntry entry : settled) {
      settle(entry, original, twin);
    }
  }

  private @Nullable String original(List<InventoryEntry> settled, List<Integer> hashed) {
    String first = hashed.isEmpty() ? null : plan.toHash().get(hashed.getFirst()).path();
    for (InventoryEntry entry : settled) {
      if (!(entry.outcome() instanceof FileOutcome.Duplicate)) {
        boolean stays = !folders.containsKey(CorpusFolder.nameOf(entry.path()));
        return stays ? entry.path() : first(first, entry.path());
      }
    }
    for (InventoryEntry entry : settled) {
      if (folders.containsKey(CorpusFolder.nameOf(entry.path()))) {
        first = first(first, entry.path());
      }
    }
    return first;
  }

  private static String first(@Nullable String known, String path) {
    return known == null || PathOrder.BYTES.compare(path, known) < 0 ? path : known;
  }

  private void settle(InventoryEntry entry, String original, @Nullable InventoryEntry twin) {
    boolean isCopy = entry.outcome() instanceof FileOutcome.Duplicate;
    if (entry.path().equals(original)) {
      if (isCopy) {
        readings.add(promoted(entry, twin));
      }
      return;
    }
    if (!entry.outcome().equals(new FileOutcome.Duplicate(original))) {
      copies.add(copy(entry.path(), entry.stamp(), entry.sha256(), original));
    }
  }

  private static InventoryEntry copy(
      String path, FileStamp stamp, String content, String original) {
    return new InventoryEntry(
        path, stamp, content, new FileOutcome.Duplicate(original), StageVersions.NONE, 0);
  }

  private Reading promoted(InventoryEntry entry, @Nullable InventoryEntry twin) {
    CorpusFolder corpus = folders.get(CorpusFolder.nameOf(entry.path()));
    if (corpus == null) {
      throw new IllegalStateException(entry.path() + " is in no folder of this run");
    }
    var file = new FoundFile(corpus, entry.path(), null, entry.stamp());
    return new Reading(file, ContentHash.of(entry.sha256()), null, entry.attempts(), twin);
  }

  /** A file that is gone and a new one of its content are one file that has moved. */
  private void countMoved(List<InventoryEntry> before, List<Integer> hashed) {
    long left = before.stream().filter(entry -> gone.contains(entry.path())).count();
    long came = hashed.stream().filter(file -> !plan.known().get(file)).count();
    moved += Math.min(left, came);
  }

  /** Returns a file of the content whose articles are in the index and can be taken over. */
  private static @Nullable InventoryEntry twin(List<InventoryEntry> before) {
    return before.stream()
        .filter(entry -> entry.outcome() instanceof FileOutcome.Indexed)
        .findFirst()
        .orElse(null);
  }

  private Reading reading(int file, @Nullable InventoryEntry twin) throws IOException {
    FoundFile found = plan.toHash().get(file);
    int attempts = 0;
    if (plan.known().get(file)) {
      InventoryEntry before = inventory.entry(found.path()).orElseThrow();
      attempts = before.sha256().equals(contents.sha256(file)) ? before.attempts() : 0;
    }
    return new Reading(found, contents.content(file), contents.failure(file), attempts, twin);
  }
}
