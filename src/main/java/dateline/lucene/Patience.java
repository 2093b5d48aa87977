package dateline.lucene;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How a writer takes it that another is at work. One that waits has the next turn: who writes in
 * many short turns does not get one before it.
 *
 * @param longest how long it waits; zero to be turned away at once
 * @param waiting told once, when waiting begins, who writes
 */
public record Patience(Duration longest, Consumer<String> waiting) {

  /** Is turned away at once. */
  public static final Patience NONE = new Patience(Duration.ZERO, holder -> {});

  public Patience {
    if (longest.isNegative()) {
      throw new IllegalArgumentException(
          "a writer cannot wait %s: give 0 or more".formatted(longest));
    }
  }
}
