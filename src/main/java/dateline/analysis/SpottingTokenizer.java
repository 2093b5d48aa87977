package dateline.analysis;

import java.io.CharArrayReader;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Cuts texts as {@link StandardTokenizer} does, of which no word crosses a blank, but only counts
 * words between blanks that a {@link WordSpotter} passes over.
 */
final class SpottingTokenizer extends Tokenizer {
  private static final int USUAL_CHARS = 8192;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final StandardTokenizerImpl scanner = new StandardTokenizerImpl(input);
  private final WordSpotter spotter;
  private char[] text = new char[USUAL_CHARS];
  private int length;

  /** Where the text after the last blank looked at begins. */
  private int next;

  /** Where the text begins that is being cut. */
  private int start;

  private boolean cutting;

  SpottingTokenizer(WordSpotter spotter) {
    this.spotter = spotter;
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    int passed = 0;
    while (true) {
      if (cutting && scanner.getNextToken() != StandardTokenizerImpl.YYEOF) {
        scanner.getText(term);
        int from = start + scanner.yychar();
        offsets.setOffset(correctOffset(from), correctOffset(from + term.length()));
        step.setPositionIncrement(passed + 1);
        return true;
      }
      cutting = false;
      while (next < length && text[next] <= ' ') {
        next++;
      }
      if (next == length) {
        return false;
      }
      start = next;
      while (next < length && text[next] > ' ') {
        next++;
      }
      int words = spotter.passedOver(text, start, next);
      if (words == WordSpotter.UNKNOWN) {
        cutting = true;
        scanner.yyreset(new CharArrayReader(text, start, next - start));
      } else {
        passed += words;
      }
    }
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    length = 0;
    for (int more = input.read(text); more >= 0; ) {
      length += more;
      if (length == text.length) {
        text = Arrays.copyOf(text, 2 * length);
      }
      more = input.read(text, length, text.length - length);
    }
    next = 0;
    cutting = false;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offsets.setOffset(correctOffset(length), correctOffset(length));
  }
}
