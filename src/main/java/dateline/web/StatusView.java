package dateline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that tells what the index holds and what is being done to it.
 *
 * @param sum found = indexed + duplicate + skipped + failed, as a sentence
 * @param articles how many articles there are, with the noun
 * @param activity what is being done, or null if nothing is
 * @param names how far the finding of names is, or null if it is through
 * @param folders names of the corpus folders
 * @param failures at most {@value StatusPage#FAILURES}
 * @param more how many more failures there are, as a sentence, or null if these are all
 */
public record StatusView(
    PageFrame frame,
    String sum,
    String articles,
    @Nullable String activity,
    @Nullable String names,
    List<String> folders,
    List<FailureView> failures,
    @Nullable String more) {

  /** A file that could not be read. */
  public record FailureView(String path, String stage, String reason, int attempts) {}

  public StatusView {
    folders = List.copyOf(folders);
    failures = List.copyOf(failures);
  }
}
