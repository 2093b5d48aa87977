package dateline.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Adds a token for each mark at the position of its first word, after the word as written. The term
 * of a mark over several words tells how many ({@link TextAnalysis#lengthened}); its token ends
 * where the mark does.
 */
final class EntityFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<EntityMark> marks;
  private final Deque<EntityMark> here = new ArrayDeque<>();
  private final Deque<Token> ahead = new ArrayDeque<>();
  private int next;
  private boolean ended;
  private int start;
  private int end;

  /** A token read before its time, to know how many words a mark has. */
  private record Token(State state, int start, boolean word) {}

  /**
   * @param marks by where they start
   */
  EntityFilter(TokenStream input, List<EntityMark> marks) {
    super(input);
    this.marks = List.copyOf(marks);
  }

  @Override
  public boolean incrementToken() throws IOException {
    EntityMark mark = here.poll();
    if (mark != null) {
      addMark(mark);
      return true;
    }
    if (!ahead.isEmpty()) {
      restoreState(ahead.poll().state());
    } else if (ended || !input.incrementToken()) {
      return false;
    }
    if (next < marks.size() && step.getPositionIncrement() > 0) {
      collectMarks();
    }
    return true;
  }

  private void collectMarks() throws IOException {
    int reach = 0;
    while (next < marks.size() && marks.get(next).start() < offsets.endOffset()) {
      reach = Math.max(reach, marks.get(next).end());
      here.add(marks.get(next++));
    }
    if (here.isEmpty()) {
      return;
    }
    start = offsets.startOffset();
    end = offsets.endOffset();
    if (reach > end) {
      State word = captureState();
      readAhead(reach);
      restoreState(word);
    }
  }

  private void readAhead(int reach) throws IOException {
    if (!ahead.isEmpty()) {
      // A filter may go on from the token it gave last.
      restoreState(ahead.getLast().state());
    }
    while (!ended && (ahead.isEmpty() || ahead.getLast().start() < reach)) {
      ended = !input.incrementToken();
      if (!ended) {
        boolean isWord = step.getPositionIncrement() > 0;
        ahead.add(new Token(captureState(), offsets.startOffset(), isWord));
      }
    }
  }

  private void addMark(EntityMark mark) {
    clearAttributes();
    step.setPositionIncrement(0);
    int words = 1;
    for (Token token : ahead) {
      words += token.word() && token.start() < mark.end() ? 1 : 0;
    }
    term.setEmpty().append(TextAnalysis.lengthened(mark.term(), words));
    offsets.setOffset(start, Math.max(end, mark.end()));
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    next = 0;
    ended = false;
    here.clear();
    ahead.clear();
  }
}
