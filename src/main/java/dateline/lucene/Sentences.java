package dateline.lucene;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Where sentences begin, by ICU's rules and its list of English abbreviations. Not safe for use by
 * several threads.
 */
final class Sentences {
  /** Slow to make and never used itself. */
  private static final BreakIterator TEMPLATE =
      FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH)
          .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));

  private final BreakIterator breaks = (BreakIterator) TEMPLATE.clone();
  private int start;
  private int end;

  /** Returns where sentences begin, and where the last one ends; at least 0 and the length. */
  List<Integer> bounds(String text) {
    breaks.setText(text);
    var bounds = new ArrayList<Integer>();
    for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
      bounds.add(at);
    }
    return bounds;
  }

  /** Takes a text of which only sentences are looked for that some characters stand in. */
  void open(String text) {
    breaks.setText(text);
    start = 0;
    end = 0;
  }

  /**
   * Moves on to the sentence that a character of the opened text stands in. All sentences before it
   * are gone through: ICU is slower still at finding one from its middle.
   *
   * @param character not before the sentence that was last moved to
   */
  void moveTo(int character) {
    while (end <= character) {
      start = end;
      end = breaks.next();
    }
  }

  /** Returns where the sentence begins that was moved to. */
  int start() {
    return start;
  }

  /** Returns where the sentence ends that was moved to. */
  int end() {
    return end;
  }
}
