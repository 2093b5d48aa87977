package dateline.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The most frequent completions of one commit. Of short beginnings, which have many, the answers
 * are kept. Safe for use by several threads.
 */
final class CompletionTerms {

  /** So many terms are looked at, from the first that fits. */
  private static final int MAX_SCANNED = 20_000;

  /** Of beginnings up to this length, kind included, all terms are looked at, once. */
  private static final int SHORT = 5;

  private static final int KEPT = 40;

  /** Something that several terms may lead to. */
  record Frequent<T>(T value, int articles) {}

  private final @Nullable Terms terms;
  private final Map<String, List<? extends Frequent<?>>> ofShort = new ConcurrentHashMap<>();

  CompletionTerms(IndexReader reader) throws IOException {
    this.terms = MultiTerms.getTerms(reader, Schema.COMPLETION);
  }

  /** Returns the entities with a word that begins so, most frequent first. */
  List<Frequent<Completions.EntityKey>> entities(String folded) throws IOException {
    return read(Completions.entities(folded), Completions::entity);
  }

  /** Returns the phrases that begin so, most frequent first. */
  List<Frequent<String>> phrases(String folded) throws IOException {
    return read(Completions.phrases(folded), Completions::phrase);
  }

  @SuppressWarnings("unchecked") // a beginning names the kind of what it leads to
  private <T> List<Frequent<T>> read(String beginning, Function<String, T> meaning)
      throws IOException {
    if (beginning.length() > SHORT) {
      return scan(beginning, meaning, MAX_SCANNED);
    }
    List<? extends Frequent<?>> kept = ofShort.get(beginning);
    if (kept == null) {
      kept = scan(beginning, meaning, Integer.MAX_VALUE);
      ofShort.put(beginning, kept);
    }
    return (List<Frequent<T>>) kept;
  }

  private <T> List<Frequent<T>> scan(String beginning, Function<String, T> meaning, int most)
      throws IOException {
    if (terms == null) {
      return List.of();
    }
    Map<T, Integer> articles = new HashMap<>();
    BytesRef prefix = new BytesRef(beginning);
    TermsEnum found = terms.iterator();
    int scanned = 0;
    if (found.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
      for (BytesRef term = found.term();
          term != null && StringHelper.startsWith(term, prefix) && scanned < most;
          term = found.next()) {
        scanned++;
        articles.merge(meaning.apply(term.utf8ToString()), found.docFreq(), Math::max);
      }
    }
    List<Frequent<T>> frequent = new ArrayList<>();
    articles.forEach((value, count) -> frequent.add(new Frequent<>(value, count)));
    frequent.sort(
        Comparator.<Frequent<T>>comparingInt(Frequent::articles)
            .reversed()
            .thenComparing(value -> value.value().toString()));
    return List.copyOf(frequent.subList(0, Math.min(KEPT, frequent.size())));
  }
}
