package dateline.ingest;

import dateline.index.FileOutcome;
import dateline.index.InventoryEntry;
import dateline.index.Stage;
import dateline.index.StageVersions;
import dateline.index.StoredGeneration;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the generation that is being replaced holds of a content, so that another analyzer
 * costs no reading and no enriching, and another recogniser no reading. Counts what it gave; safe
 * for use by several threads.
 */
final class Reuse {
  private final @Nullable StoredGeneration earlier;
  private final StageVersions parse;
  private final List<StageVersions> wanted;
  private final AtomicLong enriched = new AtomicLong();
  private final AtomicLong parsed = new AtomicLong();

  /**
   * @param earlier the generation to be replaced
   * @param parse the version of reading
   * @param wanted what articles may have gone through to be taken over as they are: what they go
   *     through now, or what they are to go through later
   */
  Reuse(StoredGeneration earlier, StageVersions parse, List<StageVersions> wanted) {
    this(parse, List.copyOf(wanted), earlier);
  }

  private Reuse(
      StageVersions parse, List<StageVersions> wanted, @Nullable StoredGeneration earlier) {
    this.earlier = earlier;
    this.parse = parse;
    this.wanted = wanted;
  }

  /** Finds nothing. */
  static Reuse nothing() {
    return new Reuse(StageVersions.NONE, List.of(), null);
  }

  /**
   * What there is of a content.
   *
   * @param from where its articles are stored
   * @param entry the file that had it
   * @param isEnriched whether the articles can be taken over as they are
   */
  record Found(StoredGeneration from, InventoryEntry entry, boolean isEnriched) {}

  /** Returns what there is of a file's content, or null if it must be read. */
  @Nullable Found find(Reading reading) throws IOException {
    // Empty files have one content and no articles.
    if (earlier == null || reading.sha256().isEmpty() || reading.file().stamp().size() == 0) {
      return null;
    }
    // The first by path, for it must not depend on the order in which files were written.
    var alike = new TreeMap<String, InventoryEntry>(PathOrder.BYTES);
    earlier
        .inventory()
        .forEachWithContent(
            reading.sha256(),
            entry -> {
              if (entry.outcome() instanceof FileOutcome.Indexed && isReadAlike(entry, reading)) {
                alike.put(entry.path(), entry);
              }
            });
    if (alike.isEmpty()) {
      return null;
    }
    InventoryEntry first = alike.firstEntry().getValue();
    return new Found(earlier, first, isEnriched(first.stages(), wanted));
  }

  /** Counts what was taken over. */
  void taken(Found found) {
    (found.isEnriched() ? enriched : parsed).incrementAndGet();
  }

  private boolean isReadAlike(InventoryEntry entry, Reading reading) {
    return entry.stages().containsAll(parse) && reading.isNamedLike(entry);
  }

  /** Returns whether articles that went through stages are what one of those wanted gives. */
  static boolean isEnriched(StageVersions stages, List<StageVersions> wanted) {
    return wanted.stream()
        .anyMatch(each -> stages.agrees(Stage.COUNTRIES, each) && stages.agrees(Stage.NAMES, each));
  }

  /** Returns what is left of stages if entities are found anew, or no longer wanted. */
  static StageVersions withoutEntities(StageVersions stages) {
    return stages.without(Stage.COUNTRIES).without(Stage.NAMES);
  }

  Reused reused() {
    return new Reused(enriched.get(), parsed.get());
  }
}
