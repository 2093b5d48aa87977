package dateline.index;

import java.util.List;

/**
 * What a check of an index found.
 *
 * @param generation the generation that was checked, empty if there is none
 * @param files how many files the inventory holds
 * @param articles how many articles can be found
 * @param problems what is wrong, each with what to do about it; empty if the index is sound
 */
public record IndexHealth(String generation, long files, long articles, List<String> problems) {
  public IndexHealth {
    problems = List.copyOf(problems);
  }

  /** Returns whether nothing is wrong. */
  public boolean isSound() {
    return problems.isEmpty();
  }
}
