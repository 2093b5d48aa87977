package dateline.ingest;

import dateline.index.ArticleIndex;
import dateline.index.IndexStatus;
import dateline.index.InventoryEntry;
import dateline.index.StageVersions;
import dateline.index.StatusSource;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

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
          List<InventoryEntry> failed =
              failures == 0
                  ? List.of()
                  : inventory.failed().stream()
                      .sorted(Comparator.comparing(InventoryEntry::path))
                      .limit(failures)
                      .toList();
          return new IndexStatus(
              inventory.accounting(),
              inventory.articlesLacking(wanted),
              index.folders(),
              meter.activity().orElse(null),
              followed,
              failed);
        });
  }
}
