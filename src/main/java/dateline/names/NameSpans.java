package dateline.names;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads names off the labels of a sentence's words, BILOU fashion: B, I and L for the first, inner
 * and last word of a name, U for a name of one word, O for none. Labels that contradict their
 * neighbour are repaired first.
 */
final class NameSpans {

  /**
   * A name.
   *
   * @param first its first word
   * @param last its last word
   * @param type as the model calls it: PERSON, ORG, GPE …
   */
  record Span(int first, int last, String type) {}

  private static final char BEGIN = 'B';
  private static final char INNER = 'I';
  private static final char LAST = 'L';
  private static final char UNIT = 'U';
  private static final char OUTSIDE = 'O';

  private final char[] chunks;
  private final String[] types;

  private NameSpans(List<String> labels) {
    chunks = new char[labels.size()];
    types = new String[labels.size()];
    for (int i = 0; i < chunks.length; i++) {
      String label = labels.get(i);
      chunks[i] = label.charAt(0);
      types[i] = chunks[i] == OUTSIDE ? "" : label.substring(2);
    }
  }

  /** Returns the names in order. */
  static List<Span> of(List<String> labels) {
    var spans = new NameSpans(labels);
    for (int i = 1; i < spans.chunks.length; i++) {
      spans.repair(i);
    }
    return spans.collect();
  }

  private void repair(int i) {
    char before = chunks[i - 1];
    char here = chunks[i];
    if (before == INNER && here == UNIT) {
      chunks[i] = INNER;
    } else if (before == OUTSIDE && here == INNER) {
      chunks[i - 1] = INNER;
      types[i - 1] = types[i];
    } else if ((before == LAST || before == UNIT) && here == INNER) {
      chunks[i - 1] = INNER;
    } else if (before == UNIT && here == LAST) {
      chunks[i - 1] = BEGIN;
    }
  }

  private List<Span> collect() {
    List<Span> spans = new ArrayList<>();
    int first = -1;
    for (int i = 0; i < chunks.length; i++) {
      switch (chunks[i]) {
        case BEGIN -> first = i;
        case LAST -> {
          if (first >= 0) {
            spans.add(new Span(first, i, types[i]));
          }
          first = -1;
        }
        case UNIT -> {
          spans.add(new Span(i, i, types[i]));
          first = -1;
        }
        case OUTSIDE -> first = -1;
        default -> {
          // An inner word neither begins nor ends a name.
        }
      }
    }
    return spans;
  }
}
