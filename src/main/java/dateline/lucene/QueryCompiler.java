package dateline.lucene;

import dateline.analysis.QueryTerm;
import dateline.query.CountryRole;
import dateline.query.DateRange;
import dateline.query.QueryNode;
import dateline.query.TextField;
import dateline.search.Dimension;
import dateline.search.Selection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the user asked into Lucene queries. Words that hold no letter or digit ask for nothing
 * and are left out; so are stop words beside other words.
 */
final class QueryCompiler {
  private final Schema schema;
  private final TextQueries texts;

  QueryCompiler(Schema schema) {
    this.schema = schema;
    this.texts = new TextQueries(schema.analysis());
  }

  /** Returns the query that decides which articles answer, and their relevance. */
  Query compile(QueryNode root) {
    Query query = compileOrNothing(root);
    return query == null ? new MatchNoDocsQuery("nothing to look for") : query;
  }

  /**
   * Returns the query whose matches are highlighted: the parts of {@code root} that ask for running
   * text and are not negated.
   */
  Query compileText(QueryNode root) {
    QueryNode text = textOnly(root);
    return text == null ? new MatchNoDocsQuery("no text to look for") : compile(text);
  }

  /** Returns the query for articles with, or without, a facet value. */
  Query selection(Dimension dimension, List<Selection> selections) {
    var any = new BooleanQuery.Builder();
    boolean some = false;
    for (Selection selection : selections) {
      Query has = new TermQuery(schema.facetTerm(dimension, selection.value()));
      any.add(has, selection.excluded() ? Occur.MUST_NOT : Occur.SHOULD);
      some |= !selection.excluded();
    }
    if (!some) {
      any.add(new TermQuery(Schema.ARTICLE), Occur.MUST);
    }
    return any.build();
  }

  /** Returns the query for articles published in a period. */
  Query published(DateRange range) {
    if (range.undated()) {
      return new TermQuery(schema.facetTerm(Dimension.YEAR, Dimension.UNDATED));
    }
    int from = range.from() == null ? Integer.MIN_VALUE : (int) range.from().toEpochDay();
    int to = range.to() == null ? Integer.MAX_VALUE : (int) range.to().toEpochDay();
    return IntRange.newIntersectsQuery(Schema.PUBLISHED, new int[] {from}, new int[] {to});
  }

  private @Nullable Query compileOrNothing(QueryNode node) {
    return switch (node) {
      case QueryNode.Everything ignored -> new ConstantScoreQuery(new TermQuery(Schema.ARTICLE));
      case QueryNode.Word word -> texts.word(word);
      case QueryNode.Phrase phrase -> texts.phrase(phrase);
      case QueryNode.Wildcard wildcard -> texts.wildcard(wildcard);
      case QueryNode.Keyword keyword -> new ConstantScoreQuery(new TermQuery(term(keyword)));
      case QueryNode.Country country ->
          new ConstantScoreQuery(
              new TermQuery(schema.facetTerm(dimension(country.role()), country.code())));
      case QueryNode.Published published -> new ConstantScoreQuery(published(published.range()));
      case QueryNode.And and -> all(and.children());
      case QueryNode.Or or -> any(or.children());
      case QueryNode.Not not -> not(not.child());
    };
  }

  private @Nullable Query all(List<QueryNode> children) {
    boolean onlyStopWords = children.stream().allMatch(this::isStopWord);
    var all = new BooleanQuery.Builder();
    boolean positive = false;
    boolean any = false;
    for (QueryNode child : children) {
      if (!onlyStopWords && isStopWord(child)) {
        continue;
      }
      boolean negated = child instanceof QueryNode.Not;
      Query query = compileOrNothing(child instanceof QueryNode.Not not ? not.child() : child);
      if (query != null) {
        all.add(query, negated ? Occur.MUST_NOT : Occur.MUST);
        positive |= !negated;
        any = true;
      }
    }
    if (!any) {
      return null;
    }
    if (!positive) {
      all.add(new ConstantScoreQuery(new TermQuery(Schema.ARTICLE)), Occur.MUST);
    }
    texts.pairs(children).forEach(pair -> all.add(pair, Occur.SHOULD));
    return all.build();
  }

  private @Nullable Query any(List<QueryNode> children) {
    boolean onlyStopWords = children.stream().allMatch(this::isStopWord);
    List<Query> queries =
        children.stream()
            .filter(child -> onlyStopWords || !isStopWord(child))
            .map(this::compileOrNothing)
            .filter(Objects::nonNull)
            .toList();
    if (queries.isEmpty()) {
      return null;
    }
    var any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    List<Query> pairs = texts.pairs(children);
    if (pairs.isEmpty()) {
      return any.build();
    }
    var ranked = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
    pairs.forEach(pair -> ranked.add(pair, Occur.SHOULD));
    return ranked.build();
  }

  private Query not(QueryNode child) {
    var builder =
        new BooleanQuery.Builder()
            .add(new ConstantScoreQuery(new TermQuery(Schema.ARTICLE)), Occur.MUST);
    Query query = compileOrNothing(child);
    if (query != null) {
      builder.add(query, Occur.MUST_NOT);
    }
    return builder.build();
  }

  private boolean isStopWord(QueryNode node) {
    return node instanceof QueryNode.Word word
        && word.field() == TextField.ANY
        && schema.analysis().queryTerms(word.text()).stream().allMatch(QueryTerm::stopWord);
  }

  private Term term(QueryNode.Keyword keyword) {
    return switch (keyword.field()) {
      case KIND -> schema.facetTerm(Dimension.KIND, keyword.value());
      case LANGUAGE -> schema.facetTerm(Dimension.LANGUAGE, keyword.value());
      case REGION -> schema.facetTerm(Dimension.REGION, keyword.value());
      case ID -> new Term(Schema.ID, keyword.value());
    };
  }

  private static Dimension dimension(CountryRole role) {
    return switch (role) {
      case ANY -> Dimension.COUNTRY;
      case ABOUT -> Dimension.ABOUT;
      case MENTIONED -> Dimension.MENTIONED;
      case OUTLET -> Dimension.OUTLET_COUNTRY;
    };
  }

  private static @Nullable QueryNode textOnly(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> TextQueries.isName(word.field()) ? null : word;
      case QueryNode.Phrase phrase -> TextQueries.isName(phrase.field()) ? null : phrase;
      case QueryNode.Wildcard wildcard -> TextQueries.isName(wildcard.field()) ? null : wildcard;
      case QueryNode.And and -> {
        List<QueryNode> kept = textOnly(and.children());
        yield kept.size() < 2 ? first(kept) : new QueryNode.And(kept);
      }
      case QueryNode.Or or -> {
        List<QueryNode> kept = textOnly(or.children());
        yield kept.size() < 2 ? first(kept) : new QueryNode.Or(kept);
      }
      case QueryNode.Everything ignored -> null;
      case QueryNode.Keyword ignored -> null;
      case QueryNode.Country ignored -> null;
      case QueryNode.Published ignored -> null;
      case QueryNode.Not ignored -> null;
    };
  }

  private static List<QueryNode> textOnly(List<QueryNode> nodes) {
    return nodes.stream().map(QueryCompiler::textOnly).filter(Objects::nonNull).toList();
  }

  private static @Nullable QueryNode first(List<QueryNode> nodes) {
    return nodes.isEmpty() ? null : nodes.getFirst();
  }
}
