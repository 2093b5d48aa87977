package dateline.lucene;

import dateline.analysis.QueryTerm;
import dateline.query.CountryRole;
import dateline.query.DateRange;
import dateline.query.ParsedQuery;
import dateline.query.QueryNode;
import dateline.query.TextField;
import dateline.search.Dimension;
import dateline.search.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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
 * Turns what the user asked into Lucene queries, for one request. Words that hold no letter or
 * digit ask for nothing and are left out; so are stop words beside other words.
 */
final class QueryCompiler {
  private final Schema schema;
  private final TextQueries texts;
  private final PlaceCompiler places;
  private final Lifts lifts;

  /** Whether the query is to be run over an article found, to see what matched. */
  private boolean highlighting;

  QueryCompiler(Schema schema, Vocabulary vocabulary) {
    this.schema = schema;
    this.texts = new TextQueries(schema.analysis(), vocabulary);
    this.places = new PlaceCompiler(schema.analysis(), vocabulary);
    this.lifts = new Lifts(schema, vocabulary);
  }

  /** Returns the query that decides which articles answer, and their relevance. */
  Query compile(QueryNode root) {
    try {
      Query query = compileOrNothing(root);
      return query == null ? new MatchNoDocsQuery("nothing to look for") : query;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the terms of the index", e);
    }
  }

  /**
   * Returns the query for the articles that answer a part of a query, ranked with a look at what
   * the whole query names.
   */
  Query compile(QueryNode root, ParsedQuery whole) {
    return lift(compile(root), whole);
  }

  /** Returns a query for the same articles, ranked with a look at what the whole query names. */
  Query lift(Query query, ParsedQuery whole) {
    try {
      return lifts.apply(query, whole);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the terms of the index", e);
    }
  }

  /**
   * Returns the query for the same articles whose matches are highlighted. Of countries, people,
   * organisations and places these are the words that name them.
   */
  Query compileText(QueryNode root) {
    highlighting = true;
    try {
      return compile(root);
    } finally {
      highlighting = false;
    }
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

  private @Nullable Query compileOrNothing(QueryNode node) throws IOException {
    return switch (node) {
      case QueryNode.Everything ignored -> new ConstantScoreQuery(new TermQuery(Schema.ARTICLE));
      case QueryNode.Word word -> named(word, word.field(), texts.word(word));
      case QueryNode.Phrase phrase ->
          named(
              phrase,
              phrase.field(),
              phrase.slop() > 0 && !TextQueries.isName(phrase.field())
                  ? near(phrase, 1)
                  : texts.phrase(phrase));
      case QueryNode.Wildcard wildcard ->
          named(wildcard, wildcard.field(), texts.wildcard(wildcard));
      case QueryNode.Exact exact ->
          named(
              exact,
              exact.field(),
              exact.slop() > 0 && !TextQueries.isName(exact.field())
                  ? near(exact, 1)
                  : texts.exact(exact));
      case QueryNode.Fuzzy fuzzy -> named(fuzzy, fuzzy.field(), texts.fuzzy(fuzzy));
      case QueryNode.Near near -> near(near, 1);
      case QueryNode.AtLeast many -> near(many.child(), many.times());
      case QueryNode.Keyword keyword -> new ConstantScoreQuery(new TermQuery(term(keyword)));
      case QueryNode.Country country ->
          withMentions(
              country,
              new ConstantScoreQuery(
                  new TermQuery(schema.facetTerm(dimension(country.role()), country.code()))));
      case QueryNode.Published published -> new ConstantScoreQuery(published(published.range()));
      case QueryNode.And and -> all(and.children());
      case QueryNode.Or or -> any(or.children());
      case QueryNode.Not not -> not(not.child());
    };
  }

  /** Places decide; among the articles that have them, the words looked for rank. */
  private @Nullable Query near(QueryNode node, int times) throws IOException {
    Query at = places.places(node, times);
    if (at == null || highlighting) {
      return at;
    }
    var ranked = new BooleanQuery.Builder().add(at, Occur.FILTER);
    for (Query word : words(node)) {
      ranked.add(word, Occur.SHOULD);
    }
    return ranked.build();
  }

  /** Returns a query for each word, phrase and pattern in what looks at places. */
  private List<Query> words(QueryNode node) throws IOException {
    var words = new ArrayList<Query>();
    switch (node) {
      case QueryNode.Near near -> {
        words.addAll(words(near.left()));
        words.addAll(words(near.right()));
      }
      case QueryNode.Or or -> {
        for (QueryNode child : or.children()) {
          words.addAll(words(child));
        }
      }
      case QueryNode.Phrase phrase -> words.addAll(words(phrase));
      case QueryNode.Country country ->
          words.add(
              new ConstantScoreQuery(
                  new TermQuery(schema.facetTerm(Dimension.COUNTRY, country.code()))));
      case QueryNode.Exact exact ->
          words.addAll(words(new QueryNode.Phrase(exact.field(), exact.text(), exact.slop())));
      default -> {
        Query query = compileOrNothing(node);
        if (query != null) {
          words.add(query);
        }
      }
    }
    return words;
  }

  /** Of a loose phrase each word counts alone. */
  private List<Query> words(QueryNode.Phrase phrase) throws IOException {
    var words = new ArrayList<Query>();
    List<String> parts =
        phrase.slop() == 0 ? List.of(phrase.text()) : List.of(phrase.text().split(" ", -1));
    for (String part : parts) {
      Query query = texts.phrase(new QueryNode.Phrase(phrase.field(), part, 0));
      if (query != null) {
        words.add(query);
      }
    }
    return words;
  }

  private @Nullable Query named(QueryNode node, TextField field, @Nullable Query query)
      throws IOException {
    return query == null || !field.isEntity() ? query : withMentions(node, query);
  }

  /** When highlighting, adds the places in the text where an entity is named. */
  private Query withMentions(QueryNode entity, Query query) throws IOException {
    if (!highlighting
        || (entity instanceof QueryNode.Country country && country.role() == CountryRole.OUTLET)) {
      return query;
    }
    Query mentions = places.places(entity, 1);
    return mentions == null
        ? query
        : new BooleanQuery.Builder().add(query, Occur.MUST).add(mentions, Occur.SHOULD).build();
  }

  private @Nullable Query all(List<QueryNode> children) throws IOException {
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
    pairs(children).forEach(pair -> all.add(pair, Occur.SHOULD));
    return all.build();
  }

  private @Nullable Query any(List<QueryNode> children) throws IOException {
    boolean onlyStopWords = children.stream().allMatch(this::isStopWord);
    List<Query> queries = new ArrayList<>();
    for (QueryNode child : children) {
      Query query = onlyStopWords || !isStopWord(child) ? compileOrNothing(child) : null;
      if (query != null) {
        queries.add(query);
      }
    }
    if (queries.isEmpty()) {
      return null;
    }
    var any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    // Where words stand together they are there alone, too: that adds no article.
    pairs(children).forEach(pair -> any.add(pair, Occur.SHOULD));
    return any.build();
  }

  /** The bonus adds no match: its words are highlighted anyway. */
  private List<Query> pairs(List<QueryNode> children) {
    return highlighting ? List.of() : texts.pairs(children);
  }

  private Query not(QueryNode child) throws IOException {
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
        && schema.analysis().plainWords(word.text()).stream().allMatch(QueryTerm::stopWord);
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
}
