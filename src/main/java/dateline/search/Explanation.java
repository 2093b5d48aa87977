package dateline.search;

import java.util.List;
import java.util.Locale;

/**
 * How a score came about.
 *
 * @param value what this part is worth
 * @param description what it is, for readers
 * @param parts what it was made of; empty if of nothing else
 */
public record Explanation(double value, String description, List<Explanation> parts) {
  public Explanation {
    parts = List.copyOf(parts);
  }

  /** A part that is made of nothing else. */
  public static Explanation of(double value, String description) {
    return new Explanation(value, description, List.of());
  }

  /** Returns the explanation as text, a line for each part, indented below what it is part of. */
  public String text() {
    var lines = new StringBuilder();
    append(lines, 0);
    return lines.toString().stripTrailing();
  }

  private void append(StringBuilder lines, int depth) {
    lines
        .append("  ".repeat(depth))
        .append(String.format(Locale.ROOT, "%.4f", value))
        .append(' ')
        .append(description)
        .append('\n');
    parts.forEach(part -> part.append(lines, depth + 1));
  }
}
