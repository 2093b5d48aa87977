package dateline.index;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** The source files an index knows, as of one commit. */
public interface Inventory {

  /** Returns the entry of the file at {@code path}, relative to its corpus folder. */
  Optional<InventoryEntry> entry(String path) throws IOException;

  /** Gives every entry to {@code visitor}, ordered by path. */
  void forEach(Consumer<InventoryEntry> visitor) throws IOException;

  /** Counts the entries by outcome. */
  default Accounting accounting() throws IOException {
    var sum = new Accounting[] {Accounting.NONE};
    forEach(entry -> sum[0] = sum[0].plus(entry.outcome()));
    return sum[0];
  }
}
