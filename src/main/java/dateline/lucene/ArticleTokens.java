package dateline.lucene;

import dateline.analysis.TextAnalysis;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Those tokens of a field's parts that a query looks for, at the positions they have in the index.
 */
final class ArticleTokens extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<Part> parts;
  private final SoughtTerms.OfField sought;
  private int next;
  private int passed;
  private int start;
  private @Nullable OpenPart open;

  /**
   * A part of a field.
   *
   * @param start where its text begins among the offsets of the field
   */
  record Part(int start, Supplier<TokenStream> tokens) {}

  private record OpenPart(
      TokenStream tokens,
      CharTermAttribute term,
      OffsetAttribute offsets,
      PositionIncrementAttribute step) {

    static OpenPart of(TokenStream tokens) {
      return new OpenPart(
          tokens,
          tokens.addAttribute(CharTermAttribute.class),
          tokens.addAttribute(OffsetAttribute.class),
          tokens.addAttribute(PositionIncrementAttribute.class));
    }
  }

  ArticleTokens(List<Part> parts, SoughtTerms.OfField sought) {
    this.parts = parts;
    this.sought = sought;
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (open != null || next < parts.size()) {
      OpenPart part = open == null ? openNext() : open;
      while (part.tokens().incrementToken()) {
        passed += part.step().getPositionIncrement();
        if (sought.holds(part.term().buffer(), part.term().length())) {
          give(part);
          return true;
        }
      }
      part.tokens().end();
      passed += part.step().getPositionIncrement() + TextAnalysis.PART_GAP;
      part.tokens().close();
      open = null;
    }
    return false;
  }

  private OpenPart openNext() throws IOException {
    Part part = parts.get(next++);
    start = part.start();
    OpenPart opened = OpenPart.of(part.tokens().get());
    opened.tokens().reset();
    open = opened;
    return opened;
  }

  private void give(OpenPart part) {
    clearAttributes();
    term.copyBuffer(part.term().buffer(), 0, part.term().length());
    offsets.setOffset(start + part.offsets().startOffset(), start + part.offsets().endOffset());
    step.setPositionIncrement(passed);
    passed = 0;
  }

  @Override
  public void close() throws IOException {
    super.close();
    if (open != null) {
      open.tokens().close();
      open = null;
    }
  }
}
