package dateline.ingest;

import dateline.index.ArticleIndex;
import dateline.index.IndexStatus;
import dateline.index.Inventory;
import dateline.index.InventoryEntry;
import dateline.index.StageVersions;
import dateline.index.StatusSource;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;

/** Tells the status of an index from its last commit and from what a meter follows. */
public final class IndexObserver implements StatusSource {
  private final ArticleIndex index;
  private final StageVersions wanted;
  private final RunMeter meter;
  private final boolean followed;

  /**
   * @param wanted the stages every article is to go through
   * @param followed whether new files are read as they come
   */
  public IndexObserver(ArticleIndex index, StageVersions wanted, RunMeter meter, boolean followed) {
    this.index = index;
    this.wanted = wanted;
    this.meter = meter;
    this.followed = followed;
  }

  @Override
  public IndexStatus status(int failures) throws IOException {
    return index.readInventory(
        inventory -> {
          return new IndexStatus(
              inventory.accounting(),
              inventory.articlesLacking(wanted),
              index.folders(),
              meter.activity().orElse(null),
              followed,
              failed(inventory, failures));
        });
  }

  /** Returns the first failures by path. */
  private static List<InventoryEntry> failed(Inventory inventory, int most) throws IOException {
    if (most == 0) {
      return List.of();
    }
    var first = new TreeMap<String, InventoryEntry>(PathOrder.BYTES);
    inventory.forEachFailed(
        entry -> {
          first.put(entry.path(), entry);
          if (first.size() > most) {
            first.pollLastEntry();
          }
        });
    return List.copyOf(first.values());
  }
}
