package dateline.lucene;

import dateline.search.Match;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Query;

/** Which versions of pieces are listed in one answer, and which are folded into them. */
final class FoldedVersions {
  private final boolean collapse;
  private final Stories.Answering answers;
  private final Stories.Answering related;

  private FoldedVersions(boolean collapse, Stories.Answering answers, Stories.Answering related) {
    this.collapse = collapse;
    this.answers = answers;
    this.related = related;
  }

  /**
   * Looks for the versions among the answers.
   *
   * @param answering what decides which articles answer
   */
  static FoldedVersions of(Commit open, SearchRequest request, Query answering) throws IOException {
    Stories stories = open.stories();
    return new FoldedVersions(
        request.collapse(), stories.among(open.searcher(), answering), stories.none());
  }

  /**
   * Looks for the versions among the answers.
   *
   * @param answers which articles answer
   */
  static FoldedVersions of(Commit open, SearchRequest request, Answers answers) throws IOException {
    Stories stories = open.stories();
    return new FoldedVersions(
        request.collapse(), stories.among(open.searcher(), answers), stories.none());
  }

  /** Every article for itself. */
  static FoldedVersions none(Commit open) {
    Stories stories = open.stories();
    return new FoldedVersions(false, stories.none(), stories.none());
  }

  /** Returns whether an answer is not listed, as an earlier version stands for it. */
  boolean hides(int doc) {
    return collapse && answers.hides(doc);
  }

  /** Returns how many answers are versions of earlier ones. */
  long copies() {
    return answers.hidden();
  }

  /**
   * Leaves out what is not listed. Related articles are listed only if no version of them is an
   * answer.
   */
  List<RankedList.Ranked> fold(List<RankedList.Ranked> best) {
    if (!collapse) {
      return best;
    }
    best.stream()
        .filter(ranked -> ranked.match() != Match.ANSWER)
        .filter(ranked -> !answers.holdsVersionOf(ranked.doc()))
        .forEach(ranked -> related.add(ranked.doc()));
    return best.stream().filter(this::isListed).toList();
  }

  private boolean isListed(RankedList.Ranked ranked) {
    return ranked.match() == Match.ANSWER
        ? !answers.hides(ranked.doc())
        : !answers.holdsVersionOf(ranked.doc()) && !related.hides(ranked.doc());
  }

  /** Returns the versions a listed article stands for, earliest first, itself among them. */
  int[] of(int doc) {
    if (!collapse) {
      return new int[] {doc};
    }
    return answers.holdsVersionOf(doc) ? answers.versions(doc) : related.versions(doc);
  }
}
