package dateline.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as its format's reader found it: candidates for its metadata, and its text in blocks
 * that are still to be told apart.
 *
 * @param entry its name inside a file of several articles, or null
 * @param candidates what the format says about it
 * @param layout what the blocks are
 * @param blocks its text in reading order
 */
record Draft(@Nullable String entry, Candidates candidates, Layout layout, List<Block> blocks) {

  /** What the blocks of a draft are. */
  enum Layout {
    /** A printed page: headline, byline, date and the like stand among the blocks. */
    PAGE,
    /** The main text; a stray byline or bio line may be left in it. */
    BODY
  }

  Draft {
    blocks = List.copyOf(blocks);
  }

  /** Returns this draft as that entry of its file. */
  Draft inEntry(@Nullable String name) {
    return new Draft(name, candidates, layout, blocks);
  }
}
