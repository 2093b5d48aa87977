package dateline.lucene;

import dateline.analysis.QueryTerm;
import dateline.analysis.TextAnalysis;
import dateline.query.QueryNode;
import dateline.query.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/** Queries for words, phrases and patterns in the text of articles. */
final class TextQueries {
  private static final String PRONOUN = "us";
  private static final String UNITED_STATES = "usa";

  private final TextAnalysis analysis;

  TextQueries(TextAnalysis analysis) {
    this.analysis = analysis;
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

  /** Returns the query for a pattern over words as written. */
  Query wildcard(QueryNode.Wildcard wildcard) {
    String pattern = analysis.pattern(wildcard.pattern());
    return inAny(fields(wildcard.field()), field -> pattern(new Term(field, pattern)));
  }

  /** Stems and entities are no words: a pattern that begins with a wildcard may not match them. */
  private static Query pattern(Term pattern) {
    Automaton words =
        Operations.concatenate(
            List.of(
                Operations.minus(
                    Automata.makeAnyChar(),
                    Operations.union(
                        List.of(
                            Automata.makeChar(TextAnalysis.STEM),
                            Automata.makeChar(TextAnalysis.ENTITY))),
                    Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
                Automata.makeAnyString()));
    Automaton all = WildcardQuery.toAutomaton(pattern, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    return new AutomatonQuery(
        pattern,
        Operations.determinize(
            Operations.intersection(all, words), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
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
    List<QueryTerm> terms = analysis.queryTerms(word.text());
    return terms.size() == 1 && !terms.getFirst().stopWord() ? terms.getFirst() : null;
  }

  private static Query word(QueryNode.Word word, QueryTerm term) {
    Map<String, Float> weights =
        word.field() == TextField.ANY
            ? Ranking.FIELD_WEIGHTS
            : Map.of(fields(word.field()).getFirst(), 1f);
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
  private static List<String> forms(QueryTerm term) {
    var forms = new ArrayList<String>(term.forms());
    if (term.written().equals(PRONOUN)) {
      forms.add(UNITED_STATES);
    }
    return forms;
  }

  private List<QueryTerm> terms(TextField field, String text) {
    return isName(field) ? analysis.nameTerms(text) : analysis.queryTerms(text);
  }

  /** Whether a field holds names and is no part of the text that is highlighted. */
  static boolean isName(TextField field) {
    return switch (field) {
      case AUTHOR, OUTLET, SECTION, PERSON, ORGANISATION, PLACE -> true;
      case ANY, HEADLINE, LEAD, BODY -> false;
    };
  }

  private static List<String> fields(TextField field) {
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
