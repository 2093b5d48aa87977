package dateline.lucene;

import dateline.analysis.QueryTerm;
import dateline.analysis.TextAnalysis;
import dateline.query.QueryNode;
import dateline.query.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/** Queries for words, phrases and patterns in the text of articles. */
final class TextQueries {
  private static final String PRONOUN = "us";
  private static final String UNITED_STATES = "usa";
  private static final char LAST_MARK = '\u001f';

  /** No term is longer, in UTF-16 code units: the tokenizer cuts. */
  private static final int MAX_WORD = 255;

  private final TextAnalysis analysis;
  private final Vocabulary vocabulary;

  TextQueries(TextAnalysis analysis, Vocabulary vocabulary) {
    this.analysis = analysis;
    this.vocabulary = vocabulary;
  }

  /** Returns the query for a word, or null if it holds no letter or digit. */
  @Nullable Query word(QueryNode.Word word) {
    List<QueryTerm> terms = terms(word.field(), word.text());
    return switch (terms.size()) {
      case 0 -> null;
      case 1 -> word(word, terms.getFirst());
      // "state-of-the-art", "2024/25": one word to the user, several in the index.
      default -> phrase(fields(word.field()), terms, 0);
    };
  }

  /** Returns the query for a phrase, or null if it holds no letter or digit. */
  @Nullable Query phrase(QueryNode.Phrase phrase) {
    List<QueryTerm> terms = terms(phrase.field(), phrase.text());
    if (terms.size() == 1) {
      return word(new QueryNode.Word(phrase.field(), phrase.text()));
    }
    return terms.isEmpty() ? null : phrase(fields(phrase.field()), terms, phrase.slop());
  }

  /** Returns the query for words as written, or null if they hold no letter or digit. */
  @Nullable Query exact(QueryNode.Exact exact) {
    List<QueryTerm> terms =
        isName(exact.field())
            ? analysis.nameTerms(exact.text())
            : analysis.exactTerms(exact.text());
    return switch (terms.size()) {
      case 0 -> null;
      case 1 -> new WordQuery(weights(exact.field()), terms.getFirst().readings());
      default -> phrase(fields(exact.field()), terms, exact.slop());
    };
  }

  /** Returns the query for a word spelt almost so, or null if it holds no letter or digit. */
  @Nullable Query fuzzy(QueryNode.Fuzzy fuzzy) throws IOException {
    List<QueryTerm> terms = terms(fuzzy.field(), fuzzy.text());
    List<String> fields = fields(fuzzy.field());
    var all = new BooleanQuery.Builder();
    for (QueryTerm term : terms) {
      String word = term.exact();
      List<String> like =
          word.length() > MAX_WORD
              ? List.of()
              : vocabulary.like(fields, word, fuzzy.edits(), fuzzy.text() + '~');
      if (like.isEmpty()) {
        return new MatchNoDocsQuery("no word is like " + word);
      }
      all.add(
          new WordQuery(weights(fuzzy.field()), like.stream().map(List::of).toList()), Occur.MUST);
    }
    return terms.isEmpty() ? null : all.build();
  }

  private static Map<String, Float> weights(TextField field) {
    if (field == TextField.ANY) {
      return Ranking.FIELD_WEIGHTS;
    }
    return Map.of(fields(field).getFirst(), 1f);
  }

  /** Returns the query for a pattern over words as written. */
  Query wildcard(QueryNode.Wildcard wildcard) {
    String pattern = analysis.pattern(wildcard.pattern());
    Automaton words = words(pattern);
    return inAny(
        fields(wildcard.field()),
        field -> new PatternQuery(new Term(field, pattern), words, vocabulary.deadline()));
  }

  /**
   * Returns what accepts the words that fit a pattern. Stems, entities and other marked terms are
   * no words: a pattern that begins with a wildcard may not match them.
   *
   * @param pattern folded; {@code *} stands for any characters, {@code ?} for one
   */
  static Automaton words(String pattern) {
    if (pattern.replace("*", "").length() > MAX_WORD) {
      return Automata.makeEmpty();
    }
    var parts = new ArrayList<Automaton>();
    pattern
        .codePoints()
        .mapToObj(
            c ->
                c == '*'
                    ? Automata.makeAnyString()
                    : c == '?' ? Automata.makeAnyChar() : Automata.makeChar(c))
        .forEach(parts::add);
    Automaton marks =
        Operations.union(
            List.of(Automata.makeChar(TextAnalysis.STEM), Automata.makeCharRange(0, LAST_MARK)));
    Automaton words =
        Operations.concatenate(
            List.of(
                Operations.minus(
                    Automata.makeAnyChar(), marks, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
                Automata.makeAnyString()));
    Automaton both = Operations.intersection(Operations.concatenate(parts), words);
    try {
      return Operations.determinize(both, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    } catch (TooComplexToDeterminizeException e) {
      // Such as *a?????????????: slower as it is, but found all the same.
      return both;
    }
  }

  /**
   * Returns the bonus for words that stand in an article as they do in the query: one query for
   * each two neighbouring plain words, whose words may be one position apart.
   */
  List<Query> pairs(List<QueryNode> children) {
    var pairs = new ArrayList<Query>();
    QueryTerm left = null;
    for (QueryNode child : children) {
      QueryTerm right = plainWord(child);
      if (left != null && right != null) {
        List<QueryTerm> pair = List.of(left.at(0), right.at(1));
        pairs.add(
            new BoostQuery(
                phrase(List.of(Schema.HEADLINE, Schema.BODY), pair, 1), Ranking.PAIR_BOOST));
      }
      left = right;
    }
    return pairs;
  }

  private @Nullable QueryTerm plainWord(QueryNode node) {
    if (!(node instanceof QueryNode.Word word) || word.field() != TextField.ANY) {
      return null;
    }
    List<QueryTerm> terms = analysis.queryTerms(word.text(), vocabulary.languages());
    return terms.size() == 1 && !terms.getFirst().stopWord() ? terms.getFirst() : null;
  }

  private static Query word(QueryNode.Word word, QueryTerm term) {
    Map<String, Float> weights = weights(word.field());
    Query query = new WordQuery(weights, term.readings());
    if (!term.written().equals(PRONOUN)) {
      return query;
    }
    // "us" in lower case is more often the country, though in articles it is the pronoun.
    return combine(
        List.of(
            new BoostQuery(query, Ranking.PRONOUN_BOOST),
            new WordQuery(weights, List.of(List.of(UNITED_STATES)))));
  }

  private static Query phrase(List<String> fields, List<QueryTerm> terms, int slop) {
    return inAny(
        fields,
        field -> {
          var phrase = new MultiPhraseQuery.Builder().setSlop(slop);
          for (QueryTerm term : terms) {
            Term[] forms =
                forms(term).stream().map(form -> new Term(field, form)).toArray(Term[]::new);
            phrase.add(forms, term.position());
          }
          return phrase.build();
        });
  }

  /** Returns the terms that stand for a word; for "us" also the country. */
  static List<String> forms(QueryTerm term) {
    var forms = new ArrayList<String>(term.forms());
    if (term.written().equals(PRONOUN)) {
      forms.add(UNITED_STATES);
    }
    return forms;
  }

  private List<QueryTerm> terms(TextField field, String text) {
    return isName(field)
        ? analysis.nameTerms(text)
        : analysis.queryTerms(text, vocabulary.languages());
  }

  /** Whether a field holds names and is no part of the text that is highlighted. */
  static boolean isName(TextField field) {
    return switch (field) {
      case AUTHOR, OUTLET, SECTION, PERSON, ORGANISATION, PLACE -> true;
      case ANY, HEADLINE, LEAD, BODY -> false;
    };
  }

  static List<String> fields(TextField field) {
    return switch (field) {
      case ANY -> List.of(Schema.HEADLINE, Schema.STANDFIRST, Schema.BODY);
      case HEADLINE -> List.of(Schema.HEADLINE);
      case LEAD -> List.of(Schema.LEAD);
      case BODY -> List.of(Schema.BODY);
      case AUTHOR -> List.of(Schema.AUTHOR);
      case OUTLET -> List.of(Schema.OUTLET);
      case SECTION -> List.of(Schema.SECTION);
      case PERSON -> List.of(Schema.PERSON);
      case ORGANISATION -> List.of(Schema.ORGANISATION);
      case PLACE -> List.of(Schema.PLACE);
    };
  }

  private static Query inAny(List<String> fields, Function<String, Query> query) {
    return combine(fields.stream().map(query).toList());
  }

  private static Query combine(List<Query> queries) {
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
  }
}
