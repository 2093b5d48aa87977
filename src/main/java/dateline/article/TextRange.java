package dateline.article;

import java.util.Comparator;

/**
 * A range of characters in one part of an article; ordered by where it starts, longer first.
 *
 * @param part {@link #HEADLINE}, {@link #STANDFIRST}, or a paragraph's index from 0
 * @param start first character, in UTF-16 code units of that part's text
 * @param end one past the last character, &gt; start
 */
public record TextRange(int part, int start, int end) implements Comparable<TextRange> {

  /** The part number of the headline. */
  public static final int HEADLINE = -2;

  /** The part number of the standfirst. */
  public static final int STANDFIRST = -1;

  private static final Comparator<TextRange> ORDER =
      Comparator.comparingInt(TextRange::part)
          .thenComparingInt(TextRange::start)
          .thenComparing(Comparator.comparingInt(TextRange::end).reversed());

  public TextRange {
    if (part < HEADLINE || start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "no such range: part %d, %d to %d".formatted(part, start, end));
    }
  }

  /** Returns whether some character is in both ranges. */
  public boolean overlaps(TextRange other) {
    return part == other.part && start < other.end && other.start < end;
  }

  @Override
  public int compareTo(TextRange other) {
    return ORDER.compare(this, other);
  }
}
