package dateline.lucene;

import dateline.search.Dimension;
import dateline.search.SearchRequest;
import dateline.search.Selection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Narrows queries to what the reader has selected. */
final class Filters {

  /** Every article. */
  static final Query ALL = new TermQuery(Schema.ARTICLE);

  private final QueryCompiler compiler;

  Filters(QueryCompiler compiler) {
    this.compiler = compiler;
  }

  /**
   * Returns a query within the selections and period of a request.
   *
   * @param without the dimension whose selections do not count, or null
   */
  Query within(Query query, SearchRequest request, @Nullable Dimension without) {
    if (request.selections().isEmpty() && request.period() == null) {
      return query;
    }
    var all = new BooleanQuery.Builder().add(query, Occur.MUST);
    Map<Dimension, List<Selection>> chosen =
        request.selections().stream().collect(Collectors.groupingBy(Selection::dimension));
    chosen.forEach(
        (dimension, selections) -> {
          if (dimension != without) {
            all.add(compiler.selection(dimension, selections), Occur.FILTER);
          }
        });
    if (request.period() != null) {
      all.add(compiler.published(request.period()), Occur.FILTER);
    }
    return all.build();
  }
}
