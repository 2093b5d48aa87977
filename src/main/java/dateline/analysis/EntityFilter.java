package dateline.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Adds a token for each entity at the position of its first word, after the word as written. */
final class EntityFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<EntityMark> marks;
  private int next;
  private int wordEnd;
  private @Nullable State word;

  /**
   * @param marks by where they start
   */
  EntityFilter(TokenStream input, List<EntityMark> marks) {
    super(input);
    this.marks = List.copyOf(marks);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (word != null && next < marks.size() && marks.get(next).start() < wordEnd) {
      restoreState(word);
      step.setPositionIncrement(0);
      term.setEmpty().append(marks.get(next++).term());
      return true;
    }
    word = null;
    if (!input.incrementToken()) {
      return false;
    }
    if (next < marks.size() && step.getPositionIncrement() > 0) {
      wordEnd = offsets.endOffset();
      word = captureState();
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    next = 0;
    word = null;
  }
}
