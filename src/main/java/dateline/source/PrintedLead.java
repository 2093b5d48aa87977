package dateline.source;

import dateline.article.Origin;
import dateline.article.Sourced;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the standfirst among the lines a page prints between headline and text. A summary in the
 * page's head is one only if readers see it.
 */
final class PrintedLead {

  private static final int MAX_LINES = 40;
  private static final int MIN_CHARS = 60;
  private static final int MAX_CHARS = 800;

  /** Summaries in the head are often cut; so much of the beginning tells that it is the same. */
  private static final int SAME_CHARS = 40;

  private PrintedLead() {}

  /**
   * Offers the standfirst.
   *
   * @param lines what stands between headline and text
   */
  static void offer(List<Block> lines, Candidates candidates) {
    if (lines.size() > MAX_LINES) {
      return;
    }
    Block only = null;
    int running = 0;
    for (Block line : lines) {
      if (!isRunning(line.text())) {
        continue;
      }
      if (isSummary(line.text(), candidates)) {
        candidates.standfirst.offer(line.text(), Origin.HTML_META, 0.75);
        return;
      }
      only = line;
      running++;
    }
    candidates.standfirst.offer(running == 1 ? text(only) : null, Origin.TEXT_PATTERN, 0.62);
  }

  private static @Nullable String text(@Nullable Block block) {
    return block == null ? null : block.text();
  }

  private static boolean isRunning(String line) {
    return line.length() >= MIN_CHARS
        && line.length() <= MAX_CHARS
        && line.matches("(?s).*[.!?…。](?:[”’\"»)\\]]|\\s)*")
        && !Boilerplate.isStray(line)
        && !Boilerplate.endsArticle(line);
  }

  private static boolean isSummary(String line, Candidates candidates) {
    String words = start(line);
    for (Sourced<String> candidate : candidates.standfirst.ranked()) {
      String other = start(candidate.value());
      if (other.length() >= SAME_CHARS && words.equals(other)) {
        return true;
      }
    }
    return false;
  }

  private static String start(String text) {
    String words = TextFolding.words(text);
    return words.substring(0, Math.min(SAME_CHARS, words.length()));
  }
}
