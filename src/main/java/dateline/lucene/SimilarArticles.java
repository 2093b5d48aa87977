package dateline.lucene;

import dateline.analysis.TextAnalysis;
import dateline.article.Article;
import dateline.article.Embedding;
import dateline.article.EnrichedArticle;
import dateline.article.Entity;
import dateline.article.EntityType;
import dateline.article.Publication;
import dateline.search.Dimension;
import dateline.search.Match;
import dateline.search.SimilarRequest;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles like one: those that share its most telling words, weighed by how often it uses
 * them and how rare they are elsewhere (tf·idf, as Lucene's MoreLikeThis), the entities it names
 * and the countries it is about; where the article has a vector, those near in meaning too.
 */
final class SimilarArticles {
  private static final int MAX_WORDS = 30;
  private static final int MAX_ENTITIES = 8;

  /** A word of the headline counts as if it stood so often in the text. */
  private static final int HEADLINE = 3;

  /** What all entities, and all countries, weigh beside all words. */
  private static final double ENTITIES = 0.5;

  private static final double COUNTRIES = 0.25;

  /** Of an article as a whole nearness says as much as its words. */
  private static final double MEANING = 0.5;

  private final Schema schema;

  SimilarArticles(Schema schema) {
    this.schema = schema;
  }

  private record Weighed(Query query, double weight) {}

  /** Returns the most alike first, other versions of the article left out. */
  List<HitReader.Found> of(Commit open, int doc, EnrichedArticle enriched, SimilarRequest request)
      throws IOException {
    IndexSearcher searcher = open.searcher();
    Stories stories = open.stories();
    Set<Integer> out = new HashSet<>();
    for (int version : stories.versions(doc)) {
      out.add(version);
    }
    Query admitted = admitted(enriched.article(), request);
    var like =
        new BooleanQuery.Builder()
            .add(like(searcher.getIndexReader(), enriched), Occur.MUST)
            .add(admitted, Occur.FILTER)
            .build();
    var list =
        new RankedList(
            new Answers(new FacetsCollector()), like, like, meaning(searcher, doc), admitted, null);
    List<HitReader.Found> found = new ArrayList<>();
    Query nothing = new MatchNoDocsQuery("nothing was asked for in words");
    for (RankedList.Ranked hit : list.read(searcher, LuceneArticleSearch.BY_RELEVANCE)) {
      if (found.size() < request.size() && out.add(hit.doc())) {
        for (int version : stories.versions(hit.doc())) {
          out.add(version);
        }
        found.add(new HitReader.Found(hit.doc(), Match.MEANING, hit.score(), nothing, null));
      }
    }
    return found;
  }

  /** Returns the article's own vector, for which no model is needed; null if it has none. */
  private static RankedList.@Nullable Meaning meaning(IndexSearcher searcher, int doc)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    Embedding own = VectorField.read(leaf.reader(), doc - leaf.docBase);
    return own == null ? null : new RankedList.Meaning(own, MEANING);
  }

  private static Query admitted(Article article, SimilarRequest request) {
    Publication publication = article.publication();
    if (request.newer() || publication.published() == null) {
      return Filters.ALL;
    }
    long day = publication.published().value().lastDay().toEpochDay();
    return new BooleanQuery.Builder()
        .add(Filters.ALL, Occur.FILTER)
        .add(NumericDocValuesField.newSlowRangeQuery(Schema.DAY, Long.MIN_VALUE, day), Occur.FILTER)
        .build();
  }

  private Query like(IndexReader reader, EnrichedArticle enriched) throws IOException {
    var any = new BooleanQuery.Builder();
    add(words(reader, enriched.article()), 1, any);
    add(entities(reader, enriched), ENTITIES, any);
    List<Weighed> about = new ArrayList<>();
    for (String code : enriched.countries().about()) {
      about.add(facet(reader, Dimension.ABOUT, code, 1));
    }
    add(about, COUNTRIES, any);
    return any.build();
  }

  /** Adds clauses whose weights sum up to a whole. */
  private static void add(List<Weighed> clauses, double whole, BooleanQuery.Builder to) {
    double sum = clauses.stream().mapToDouble(Weighed::weight).sum();
    for (Weighed clause : clauses) {
      if (clause.weight() > 0) {
        to.add(
            new BoostQuery(clause.query(), (float) (whole * clause.weight() / sum)), Occur.SHOULD);
      }
    }
  }

  private List<Weighed> words(IndexReader reader, Article article) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    String language =
        article.publication().language() == null ? null : article.publication().language().value();
    count(article.headline().value(), language, HEADLINE, counts);
    for (String paragraph : article.paragraphs()) {
      count(paragraph, language, 1, counts);
    }
    List<Weighed> weighed = new ArrayList<>();
    for (Map.Entry<String, Integer> word : counts.entrySet()) {
      Term term = new Term(Schema.BODY, word.getKey());
      double weight = Math.sqrt(word.getValue()) * idf(reader, term);
      weighed.add(new Weighed(new TermQuery(term), weight));
    }
    weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed());
    return weighed.subList(0, Math.min(MAX_WORDS, weighed.size()));
  }

  /** Counts words as the index holds them; stop words are in too many articles to weigh. */
  private void count(String text, @Nullable String language, int times, Map<String, Integer> counts)
      throws IOException {
    TextAnalysis analysis = schema.analysis();
    try (TokenStream tokens =
        analysis.text(language).tokenStream(Schema.BODY, new StringReader(text))) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        counts.merge(term.toString(), times, Integer::sum);
      }
      tokens.end();
    }
  }

  private List<Weighed> entities(IndexReader reader, EnrichedArticle enriched) throws IOException {
    List<Weighed> weighed = new ArrayList<>();
    for (Entity entity : enriched.entities()) {
      if (weighed.size() < MAX_ENTITIES && entity.type() != EntityType.COUNTRY) {
        Dimension dimension = Dimension.valueOf(entity.type().name());
        weighed.add(facet(reader, dimension, entity.id(), entity.count()));
      }
    }
    return weighed;
  }

  private Weighed facet(IndexReader reader, Dimension dimension, String value, int count)
      throws IOException {
    Term term = schema.facetTerm(dimension, value);
    double idf = idf(reader, term);
    // The score of a constant is its boost; words bring their idf themselves.
    return new Weighed(
        new BoostQuery(new ConstantScoreQuery(new TermQuery(term)), (float) Math.max(idf, 0.01)),
        Math.sqrt(count) * idf);
  }

  /** How telling a term is; nothing if it is in this article only, or in all. */
  private static double idf(IndexReader reader, Term term) throws IOException {
    int with = reader.docFreq(term);
    return with < 2 ? 0 : Math.log((double) Schema.articles(reader) / with);
  }
}
