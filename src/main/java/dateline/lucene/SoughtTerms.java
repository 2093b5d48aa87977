package dateline.lucene;

import dateline.analysis.TextAnalysis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * The terms that a query looks for, forbidden ones too. An article without all other terms answers
 * as it does with them. Not safe for use by several threads.
 */
final class SoughtTerms {
  private final Map<String, OfField> fields = new HashMap<>();
  private final Set<String> asked = new HashSet<>();

  private SoughtTerms() {}

  static SoughtTerms of(Query query) {
    var sought = new SoughtTerms();
    query.visit(sought.new Collector());
    return sought;
  }

  /** Returns whether the query looks at a field. */
  boolean isAsked(String field) {
    return asked.contains(field);
  }

  /** Returns whether the query looks at no other fields. */
  boolean isWithin(Collection<String> fields) {
    return fields.containsAll(asked);
  }

  /**
   * Returns all terms looked for in some fields, if nothing else than whether they are in a part of
   * the text decides about that part.
   */
  Optional<Set<String>> words(List<String> ofFields) {
    Set<String> words = new HashSet<>();
    for (String name : ofFields) {
      OfField field = of(name);
      if (field.all || field.marks || field.distances || !field.patterns.isEmpty()) {
        return Optional.empty();
      }
      words.addAll(field.words);
    }
    return Optional.of(words);
  }

  /** Returns what is looked for in a field. */
  OfField of(String field) {
    return fields.computeIfAbsent(field, name -> new OfField());
  }

  /** The terms looked for in one field. */
  static final class OfField {
    private final CharArraySet terms = new CharArraySet(8, false);
    private final List<ByteRunAutomaton> patterns = new ArrayList<>();
    private final BytesRefBuilder bytes = new BytesRefBuilder();
    private final List<String> words = new ArrayList<>();
    private boolean all;
    private boolean marks;
    private boolean distances;

    /** Returns whether a term is looked for. */
    boolean holds(char[] term, int length) {
      if (all || terms.contains(term, 0, length)) {
        return true;
      }
      if (patterns.isEmpty()) {
        return false;
      }
      bytes.copyChars(term, 0, length);
      return patterns.stream().anyMatch(pattern -> pattern.run(bytes.bytes(), 0, bytes.length()));
    }

    /** Returns whether a term is looked for. */
    boolean holds(String term) {
      return holds(term.toCharArray(), term.length());
    }

    /** Returns whether terms are looked for that stand beside words: of entities and parts. */
    boolean holdsMarks() {
      return all || marks;
    }

    private void add(String term) {
      terms.add(term);
      words.add(term);
      marks |= TextAnalysis.isMark(term);
    }

    private void add(@Nullable ByteRunAutomaton pattern) {
      if (pattern == null) {
        // It is too complex to be run alone.
        all = true;
      } else {
        patterns.add(pattern);
      }
    }
  }

  private final class Collector extends QueryVisitor {
    private String last = "";

    @Override
    public boolean acceptField(String field) {
      last = field;
      asked.add(field);
      return true;
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
      for (Term term : terms) {
        asked.add(term.field());
        of(term.field()).add(term.text());
        // What is near may be in two parts, with the words between them counted.
        of(term.field()).distances |= query instanceof PlaceQuery;
      }
    }

    @Override
    public void consumeTermsMatching(
        Query query, String field, Supplier<ByteRunAutomaton> automaton) {
      asked.add(field);
      of(field).add(automaton.get());
    }

    /** What tells no terms may look for any in the field it named. */
    @Override
    public void visitLeaf(Query query) {
      of(last).all = true;
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
      return this;
    }
  }
}
