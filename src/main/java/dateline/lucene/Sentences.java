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

  /** Returns where sentences begin, and where the last one ends; at least 0 and the length. */
  List<Integer> bounds(String text) {
    breaks.setText(text);
    var bounds = new ArrayList<Integer>();
    for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
      bounds.add(at);
    }
    return bounds;
  }
}
