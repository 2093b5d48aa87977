package dateline.lucene;

import dateline.query.Concept;
import dateline.query.ParsedQuery;
import dateline.query.PlainWords;
import dateline.query.QueryNode;
import dateline.query.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * Looks, beside the plain words of a query, for the other words that articles use for what they
 * name.
 *
 * @param concepts that the words name
 */
record OtherWords(List<Concept> concepts) {

  static final OtherWords NONE = new OtherWords(List.of());

  /** Returns what to look for beside a query; a post says what it means in many words. */
  static OtherWords of(ParsedQuery query) {
    return new OtherWords(PlainWords.isPost(query) ? List.of() : query.concepts());
  }

  boolean isNone() {
    return concepts.isEmpty();
  }

  /** Returns the query for articles with any of the words, or any of the others. */
  Query compile(PlainWords words, QueryCompiler compiler) {
    Query some = compiler.compile(new PlainWords(words.words(), List.of()).any());
    var any = new BooleanQuery.Builder().add(some, Occur.SHOULD);
    for (Concept concept : concepts) {
      List<Query> ways = new ArrayList<>();
      concept.names().forEach(name -> ways.add(way(name, Ranking.OTHER_NAME, compiler)));
      concept.related().forEach(term -> ways.add(way(term, Ranking.RELATED_TERM, compiler)));
      any.add(new DisjunctionMaxQuery(ways, Ranking.FURTHER_WORDS), Occur.SHOULD);
    }
    if (words.required().isEmpty()) {
      return any.build();
    }
    var all = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
    words.required().forEach(node -> add(all, node, compiler));
    return all.build();
  }

  private static void add(BooleanQuery.Builder all, QueryNode node, QueryCompiler compiler) {
    if (node instanceof QueryNode.Not not) {
      all.add(compiler.compile(not.child()), Occur.MUST_NOT);
    } else {
      all.add(compiler.compile(node), Occur.MUST);
    }
  }

  private static Query way(String words, float boost, QueryCompiler compiler) {
    return new BoostQuery(compiler.compile(phrase(words)), boost);
  }

  /** Returns what to highlight in an article with any of the words, or any of the others. */
  QueryNode any(PlainWords words) {
    List<QueryNode> others = new ArrayList<>();
    for (Concept concept : concepts) {
      concept.names().forEach(name -> others.add(phrase(name)));
      concept.related().forEach(term -> others.add(phrase(term)));
    }
    return words.any(others);
  }

  /**
   * Returns what to highlight in an article that is no answer: the words of a query it has, and
   * others for the same; nothing if such an article is never listed.
   */
  static Optional<QueryNode> related(ParsedQuery query) {
    OtherWords others = of(query);
    return others.isNone()
        ? query.anyWord()
        : PlainWords.loose(query).map(others::any).or(query::anyWord);
  }

  private static QueryNode phrase(String words) {
    return new QueryNode.Phrase(TextField.ANY, words, 0);
  }
}
