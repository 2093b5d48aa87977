package dateline.lucene;

import dateline.article.Article;
import dateline.article.TextRange;
import dateline.search.Highlight;
import dateline.search.Snippet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Chooses the sentences of an article that show best why it was found. Not safe for use by several
 * threads.
 */
final class Snippets {

  /**
   * The most characters of one snippet, in UTF-16 code units; longer sentences are cut at words.
   */
  static final int MAX_CHARS = 280;

  private static final int MAX_SNIPPETS = 2;
  private static final String ELLIPSIS = "…";
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

  private final Sentences sentences = new Sentences();

  /** A sentence with what matched in it. */
  private record Candidate(
      int paragraph, int start, int end, List<TextRange> ranges, Set<String> words) {}

  /**
   * Returns at most two snippets, in text order: the one with the most different words that matched
   * and the one that adds the most to them; the first sentences if nothing matched in the body;
   * none if there is no body.
   *
   * @param highlights what matched in the article, in text order
   */
  List<Snippet> of(Article article, List<TextRange> highlights) {
    var candidates = new ArrayList<Candidate>();
    int from = 0;
    while (from < highlights.size()) {
      int part = highlights.get(from).part();
      int to = from + 1;
      while (to < highlights.size() && highlights.get(to).part() == part) {
        to++;
      }
      if (part >= 0) {
        addCandidates(
            article.paragraphs().get(part), part, highlights.subList(from, to), candidates);
      }
      from = to;
    }
    if (candidates.isEmpty()) {
      return opening(article);
    }
    return best(candidates).stream()
        .sorted(Comparator.comparingInt(Candidate::paragraph).thenComparing(Candidate::start))
        .map(candidate -> snippet(article.paragraphs().get(candidate.paragraph()), candidate))
        .toList();
  }

  private void addCandidates(
      String text, int paragraph, List<TextRange> ranges, List<Candidate> candidates) {
    sentences.open(text);
    int from = 0;
    while (from < ranges.size()) {
      sentences.moveTo(ranges.get(from).start());
      int to = from + 1;
      while (to < ranges.size() && ranges.get(to).start() < sentences.end()) {
        to++;
      }
      List<TextRange> inside = ranges.subList(from, to);
      int end = Math.max(sentences.end(), inside.getLast().end());
      candidates.add(
          new Candidate(paragraph, sentences.start(), end, inside, differentWords(text, inside)));
      from = to;
    }
  }

  /** Chooses, one after the other, the sentence with the most words not shown yet. */
  private static List<Candidate> best(List<Candidate> candidates) {
    var left = new ArrayList<>(candidates);
    var chosen = new ArrayList<Candidate>();
    Set<String> shown = new HashSet<>();
    while (chosen.size() < MAX_SNIPPETS && !left.isEmpty()) {
      Candidate next =
          Collections.max(
              left,
              Comparator.<Candidate>comparingLong(
                      candidate ->
                          candidate.words().stream().filter(word -> !shown.contains(word)).count())
                  .thenComparing(candidate -> candidate.words().size())
                  // The earlier of equals: max takes the last one it cannot tell apart.
                  .thenComparing(
                      Comparator.comparingInt(Candidate::paragraph)
                          .thenComparing(Candidate::start)
                          .reversed()));
      left.remove(next);
      chosen.add(next);
      shown.addAll(next.words());
    }
    return chosen;
  }

  /** The matched words as a reader tells them apart: without case and possessive. */
  private static Set<String> differentWords(String text, List<TextRange> ranges) {
    Set<String> words = new HashSet<>();
    for (TextRange range : ranges) {
      String word = text.substring(range.start(), range.end()).toLowerCase(Locale.ROOT);
      words.add(POSSESSIVE.matcher(word).replaceFirst(""));
    }
    return words;
  }

  private List<Snippet> opening(Article article) {
    if (article.paragraphs().isEmpty()) {
      return List.of();
    }
    String first = article.paragraphs().getFirst();
    int end = 0;
    sentences.open(first);
    while (end < first.length()) {
      sentences.moveTo(end);
      if (end > 0 && sentences.end() > MAX_CHARS) {
        break;
      }
      end = sentences.end();
    }
    return List.of(snippet(first, new Candidate(0, 0, end, List.of(), Set.of())));
  }

  private static Snippet snippet(String text, Candidate candidate) {
    int start = candidate.start();
    int end = candidate.end();
    if (end - start > MAX_CHARS) {
      start = cutStart(text, candidate);
      end = cutEnd(text, start, candidate.end());
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    String before = start > candidate.start() ? ELLIPSIS : "";
    String after = end < text.stripTrailing().length() && end < candidate.end() - 1 ? ELLIPSIS : "";
    var highlights = new ArrayList<Highlight>();
    for (TextRange range : candidate.ranges()) {
      if (range.start() >= start && range.end() <= end) {
        int shift = before.length() - start;
        highlights.add(new Highlight(range.start() + shift, range.end() + shift));
      }
    }
    return new Snippet(before + text.substring(start, end) + after, highlights);
  }

  /** A long sentence is shown from a little before its first match. */
  private static int cutStart(String text, Candidate candidate) {
    int first = candidate.ranges().isEmpty() ? 0 : candidate.ranges().getFirst().start();
    int earliest = first - MAX_CHARS / 4;
    if (earliest <= candidate.start()) {
      return candidate.start();
    }
    int blank = text.indexOf(' ', earliest);
    return blank >= 0 && blank < first ? blank + 1 : first;
  }

  private static int cutEnd(String text, int start, int limit) {
    if (limit - start <= MAX_CHARS) {
      return limit;
    }
    int blank = text.lastIndexOf(' ', start + MAX_CHARS);
    if (blank > start) {
      return blank;
    }
    int cut = start + MAX_CHARS;
    return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
  }
}
