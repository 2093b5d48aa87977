package dateline.lucene;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.jspecify.annotations.Nullable;

/** Articles with a word that fits a pattern; looking for the words ends when time is up. */
final class PatternQuery extends AutomatonQuery {
  private static final int CHECK_EVERY = 1_024;

  private final Deadline deadline;

  PatternQuery(Term pattern, Automaton words, Deadline deadline) {
    super(pattern, words);
    this.deadline = deadline;
  }

  @Override
  protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
    return new FilterLeafReader.FilterTermsEnum(super.getTermsEnum(terms, attributes)) {
      private int read;

      @Override
      public @Nullable BytesRef next() throws IOException {
        if (read++ % CHECK_EVERY == 0) {
          deadline.check();
        }
        return in.next();
      }
    };
  }

  // Two that ask for the same are equal, however much time each has.
  @Override
  public boolean equals(Object other) {
    return super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
