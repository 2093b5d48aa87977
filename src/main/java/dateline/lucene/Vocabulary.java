package dateline.lucene;

import dateline.analysis.TextAnalysis;
import dateline.article.EntityType;
import dateline.search.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one commit, for one request: which of them a pattern, a fuzzy word or the name of an
 * entity stands for.
 */
final class Vocabulary {
  /** The most words that a pattern or name stands for where places are looked at. */
  static final int MAX_TERMS = 1_000;

  /** The most words that a fuzzy word stands for. */
  static final int MAX_FUZZY = 50;

  private static final String[] ENGLISH = {"en"};

  private static final int CHECK_EVERY = 1_024;

  private final IndexReader reader;
  private final Deadline deadline;
  private final Set<String> notes = new LinkedHashSet<>();
  private @Nullable Set<String> languages;

  /** A term, how alike it is to what was asked, and in how many documents of a field it is. */
  private record Found(String term, float likeness, int documents) {}

  Vocabulary(IndexReader reader, Deadline deadline) {
    this.reader = reader;
    this.deadline = deadline;
  }

  Deadline deadline() {
    return deadline;
  }

  /** Returns whether some document has a term. */
  boolean holds(Term term) throws IOException {
    return reader.docFreq(term) > 0;
  }

  /** Returns the codes of the languages that articles are in. */
  Set<String> languages() {
    Set<String> known = languages;
    if (known == null) {
      try {
        known = readLanguages();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the terms of the index", e);
      }
      languages = known;
    }
    return known;
  }

  private Set<String> readLanguages() throws IOException {
    var codes = new LinkedHashSet<String>();
    Terms terms = MultiTerms.getTerms(reader, FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
    if (terms == null) {
      return codes;
    }
    String english = FacetsConfig.pathToString(Dimension.LANGUAGE.parameter(), ENGLISH);
    BytesRef prefix = new BytesRef(english.substring(0, english.length() - ENGLISH[0].length()));
    TermsEnum values = terms.iterator();
    if (values.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
      for (BytesRef value = values.term();
          value != null && StringHelper.startsWith(value, prefix);
          value = values.next()) {
        codes.add(FacetsConfig.stringToPath(value.utf8ToString())[1]);
      }
    }
    return codes;
  }

  /** Notes that not all places of an article were looked at. */
  void notePlacesLeftOut() {
    notes.add(
        String.format(
            Locale.ROOT,
            "an article has more than %,d places to look at: only its first ones are",
            PlaceFinder.MAX_PLACES));
  }

  /** Returns what the user should know of limits that were met, in lower case. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** Returns the terms that an automaton accepts; the most frequent, if they are too many. */
  List<String> matching(Collection<String> fields, CompiledAutomaton pattern, String written)
      throws IOException {
    var found = new HashMap<String, Found>();
    for (String field : fields) {
      Terms terms = MultiTerms.getTerms(reader, field);
      if (terms != null) {
        collect(pattern.getTermsEnum(terms), found, term -> true);
      }
    }
    return best(found, MAX_TERMS, written);
  }

  /** Returns the words that differ from one in so many letters; the likest, if too many. */
  List<String> like(Collection<String> fields, String word, int edits, String written)
      throws IOException {
    var found = new HashMap<String, Found>();
    for (String field : fields) {
      Terms terms = MultiTerms.getTerms(reader, field);
      if (terms != null) {
        var all = new FuzzyTermsEnum(terms, new Term(field, word), edits, 0, true);
        collect(all, found, TextAnalysis::isWord);
      }
    }
    return best(found, MAX_FUZZY, written);
  }

  /**
   * Returns the terms of the entities whose id fits, with how many words they stand for.
   *
   * @param start what the ids begin with
   */
  Map<String, Integer> entities(
      Collection<String> fields,
      EntityType type,
      String start,
      Predicate<String> fits,
      String written)
      throws IOException {
    String kind = TextAnalysis.ENTITY + type.name().toLowerCase(Locale.ROOT) + ':';
    var prefix = new BytesRef(kind + start);
    var found = new HashMap<String, Found>();
    for (String field : fields) {
      Terms terms = MultiTerms.getTerms(reader, field);
      TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
      if (all.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
        BytesRef term = all.term();
        for (int i = 0; term != null && StringHelper.startsWith(term, prefix); i++) {
          checkTime(i);
          String text = term.utf8ToString();
          if (fits.test(id(text, kind.length()))) {
            add(found, text, 1, all.docFreq());
          }
          term = all.next();
        }
      }
    }
    var terms = new HashMap<String, Integer>();
    best(found, MAX_TERMS, written).forEach(term -> terms.put(term, TextAnalysis.words(term)));
    return terms;
  }

  private static String id(String term, int from) {
    int end = term.indexOf(TextAnalysis.ENTITY, from);
    return term.substring(from, end < 0 ? term.length() : end);
  }

  private void collect(TermsEnum all, Map<String, Found> found, Predicate<String> fits)
      throws IOException {
    int i = 0;
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      checkTime(i++);
      String text = term.utf8ToString();
      if (fits.test(text)) {
        float likeness = all instanceof FuzzyTermsEnum fuzzy ? fuzzy.getBoost() : 1;
        add(found, text, likeness, all.docFreq());
      }
    }
  }

  private static void add(Map<String, Found> found, String term, float likeness, int documents) {
    Found before = found.get(term);
    int most = before == null ? documents : Math.max(documents, before.documents());
    found.put(term, new Found(term, likeness, most));
  }

  private List<String> best(Map<String, Found> found, int most, String written) {
    var sorted = new ArrayList<>(found.values());
    sorted.sort(
        Comparator.comparingDouble(Found::likeness)
            .thenComparingInt(Found::documents)
            .reversed()
            .thenComparing(Found::term));
    if (sorted.size() > most) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s stands for %,d words: only %s %,d are looked for",
              written,
              sorted.size(),
              most == MAX_FUZZY ? "the likest" : "the most frequent",
              most));
    }
    return sorted.stream().limit(most).map(Found::term).toList();
  }

  private void checkTime(int terms) {
    if (terms % CHECK_EVERY == 0) {
      deadline.check();
    }
  }
}
