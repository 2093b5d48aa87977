package dateline.search;

import java.util.List;

/**
 * A word and others that are written almost like it.
 *
 * @param articles how many articles hold the word itself
 * @param others the likeliest first, each in more articles than the word itself; may be empty
 */
public record Spellings(long articles, List<Spelling> others) {
  public Spellings {
    others = List.copyOf(others);
  }

  /**
   * Another spelling.
   *
   * @param word in lower case; two words with a blank between them if they were written as one
   * @param articles how many articles hold it
   */
  public record Spelling(String word, long articles) {}
}
