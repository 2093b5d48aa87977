package dateline.lucene;

import dateline.article.EntityId;
import dateline.query.ParsedQuery;
import dateline.query.PlainWords;
import dateline.query.WordRuns;
import dateline.search.Dimension;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Raises articles about the countries that plain words name, whatever name the articles use, and
 * articles that have people, organisations and places of that name.
 */
final class Lifts {

  /** Names of one word are mostly surnames and first names of several people. */
  private static final int LEAST_WORDS = 2;

  private static final int MOST_WORDS = 5;

  private static final List<Dimension> ENTITIES =
      List.of(Dimension.PERSON, Dimension.ORGANISATION, Dimension.PLACE);

  private final Schema schema;
  private final Vocabulary vocabulary;

  Lifts(Schema schema, Vocabulary vocabulary) {
    this.schema = schema;
    this.vocabulary = vocabulary;
  }

  /** Returns a query for the same articles, in an order that minds what the whole query names. */
  Query apply(Query words, ParsedQuery query) throws IOException {
    List<Query> lifts = new ArrayList<>();
    for (String country : query.countries()) {
      add(lifts, Dimension.ABOUT, country, Ranking.ABOUT_LIFT);
    }
    for (String id : names(query)) {
      for (Dimension dimension : ENTITIES) {
        add(lifts, dimension, id, Ranking.ENTITY_LIFT);
      }
    }
    if (lifts.isEmpty()) {
      return words;
    }
    var lifted = new BooleanQuery.Builder().add(words, Occur.MUST);
    lifts.forEach(lift -> lifted.add(lift, Occur.SHOULD));
    return lifted.build();
  }

  /** Most words name nothing, and a query without what lifts them is quicker to rank by. */
  private void add(List<Query> lifts, Dimension dimension, String value, float boost)
      throws IOException {
    Term term = schema.facetTerm(dimension, value);
    if (vocabulary.holds(term)) {
      lifts.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(term)), boost));
    }
  }

  /** Returns what may be ids of entities; a post has too many words to look all of them up. */
  private static Set<String> names(ParsedQuery query) {
    Set<String> ids = new LinkedHashSet<>();
    if (PlainWords.isPost(query)) {
      return ids;
    }
    for (List<String> run : WordRuns.of(query.root())) {
      for (int start = 0; start < run.size(); start++) {
        int most = Math.min(run.size(), start + MOST_WORDS);
        for (int end = start + LEAST_WORDS; end <= most; end++) {
          String id = EntityId.of(String.join(" ", run.subList(start, end)));
          if (!id.isEmpty()) {
            ids.add(id);
          }
        }
      }
    }
    return ids;
  }
}
