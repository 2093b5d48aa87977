package dateline.lucene;

import dateline.analysis.TextAnalysis;
import dateline.article.Embedding;
import dateline.query.ParsedQuery;
import dateline.query.PlainWords;
import dateline.query.QueryNode;
import dateline.search.Explanation;
import dateline.search.Hit;
import dateline.search.Match;
import dateline.search.Matching;
import dateline.search.SearchRequest;
import dateline.search.SearchSort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * Pages of hits. By relevance the list begins with the best by words and meaning, which for plain
 * words need not all be answers, and goes on with the other answers by words alone.
 */
final class HitPages {
  private final TextAnalysis analysis;
  private final QueryCompiler compiler;
  private final Filters filters;
  private final QueryVectors vectors;
  private final WordFrequencies frequencies;
  private final HitReader hits;
  private final Sort byWords;

  HitPages(
      TextAnalysis analysis,
      QueryCompiler compiler,
      Filters filters,
      QueryVectors vectors,
      WordFrequencies frequencies,
      HitReader hits,
      Sort byWords) {
    this.analysis = analysis;
    this.compiler = compiler;
    this.filters = filters;
    this.vectors = vectors;
    this.frequencies = frequencies;
    this.hits = hits;
    this.byWords = byWords;
  }

  /** Returns whether the list may begin with articles that have some of the words only. */
  static boolean listsRelated(SearchRequest request, Asked asked) {
    return request.sort() == SearchSort.RELEVANCE
        && plain(request, asked)
            .map(words -> words.isSeveral() || !OtherWords.of(request.query()).isNone())
            .orElse(false);
  }

  /** Returns what is looked for beside the words of the query. */
  static OtherWords otherWords(SearchRequest request, Asked asked) {
    return listsRelated(request, asked) ? OtherWords.of(request.query()) : OtherWords.NONE;
  }

  /** Returns the beginning of the list; empty if the order of the answers is all there is. */
  List<RankedList.Ranked> best(
      IndexSearcher searcher, SearchRequest request, Asked asked, Answers answering)
      throws IOException {
    if (request.sort() != SearchSort.RELEVANCE) {
      return List.of();
    }
    Optional<PlainWords> plain = plain(request, asked);
    RankedList.Meaning meaning = meaning(searcher, request.query());
    if (meaning == null && !listsRelated(request, asked)) {
      return List.of();
    }
    Query answers = filters.within(asked.query(), request, null);
    Query some = plain.isEmpty() ? answers : filters.within(some(request, asked), request, null);
    Query ranking =
        otherWords(request, asked).isNone()
            ? some
            : filters.within(ranking(request, asked), request, null);
    Query admitted =
        plain.isEmpty() ? answers : filters.within(required(plain.get()), request, null);
    Feedback feedback = meaning == null ? null : feedback(request.query());
    return new RankedList(answering, some, ranking, meaning, admitted, feedback)
        .read(searcher, byWords);
  }

  /** By words alone the best are too often off the matter; a post has words enough. */
  private @Nullable Feedback feedback(ParsedQuery query) {
    if (PlainWords.isPost(query)) {
      return null;
    }
    String text = PlainWords.text(query);
    int words = (int) analysis.plainWords(text).stream().filter(term -> !term.stopWord()).count();
    return words == 0 ? null : new Feedback(analysis, frequencies, words);
  }

  /**
   * Returns a page of the list.
   *
   * @param best the beginning of the list
   * @param answers the best answers by words, as many as the page needs; null if the beginning of
   *     the list is enough
   * @param versions what a hit stands for
   */
  List<Hit> page(
      IndexSearcher searcher,
      SearchRequest request,
      Asked asked,
      List<RankedList.Ranked> best,
      @Nullable TopFieldDocs answers,
      FoldedVersions versions)
      throws IOException {
    Query text = compiler.compileText(asked.root());
    Query related = related(request, asked).map(compiler::compileText).orElse(text);
    // Where any word will do, others say as well why an article is listed.
    Query answering = asked.fallBack() ? related : text;
    List<HitReader.Found> page = new ArrayList<>();
    int from = Math.min(request.offset(), best.size());
    int to = Math.min(request.offset() + request.size(), best.size());
    Query words = request.explain() ? ranking(request, asked) : asked.query();
    for (RankedList.Ranked ranked : best.subList(from, to)) {
      page.add(
          new HitReader.Found(
              ranked.doc(),
              ranked.match(),
              ranked.score(),
              ranked.match() == Match.ANSWER ? answering : related,
              request.explain() ? explain(searcher, ranked, words) : null));
    }
    int missing = request.size() - page.size();
    int skipped = Math.max(0, request.offset() - best.size());
    double most = best.isEmpty() ? Double.MAX_VALUE : best.getLast().score();
    List<ScoreDoc> others = answers == null ? List.of() : others(best, answers, skipped, missing);
    for (ScoreDoc found : others) {
      double score =
          request.sort() == SearchSort.RELEVANCE ? (Float) ((FieldDoc) found).fields[0] : 0;
      page.add(
          new HitReader.Found(
              found.doc,
              Match.ANSWER,
              Math.min(score, most),
              answering,
              request.explain() ? explanation(searcher.explain(asked.query(), found.doc)) : null));
    }
    return hits.page(searcher, page, versions);
  }

  private static List<ScoreDoc> others(
      List<RankedList.Ranked> best, TopFieldDocs answers, int skipped, int size) {
    Set<Integer> shown = new HashSet<>();
    best.forEach(ranked -> shown.add(ranked.doc()));
    List<ScoreDoc> others = new ArrayList<>();
    int passed = 0;
    for (ScoreDoc found : answers.scoreDocs) {
      if (!shown.contains(found.doc) && passed++ >= skipped && others.size() < size) {
        others.add(found);
      }
    }
    return others;
  }

  private static Optional<PlainWords> plain(SearchRequest request, Asked asked) {
    if (request.matching() != Matching.BEST) {
      return Optional.empty();
    }
    return asked.fallBack() ? PlainWords.loose(request.query()) : PlainWords.of(request.query());
  }

  private RankedList.@Nullable Meaning meaning(IndexSearcher searcher, ParsedQuery query) {
    String model = vectors.model();
    if (model == null || !VectorField.isPresent(searcher.getIndexReader(), model)) {
      return null;
    }
    String text = PlainWords.text(query);
    double weight =
        PlainWords.isSignedPost(query)
            ? Ranking.MEANING_OF_POSTS
            : Ranking.meaningWeight(text.split(" ", -1).length);
    return vectors
        .of(text)
        .map(vector -> new RankedList.Meaning(new Embedding(model, vector), weight))
        .orElse(null);
  }

  /** Returns what to highlight in what is only related; nothing if it is the same as in answers. */
  private static Optional<QueryNode> related(SearchRequest request, Asked asked) {
    OtherWords others = otherWords(request, asked);
    return asked.fallBack() && others.isNone()
        ? Optional.empty()
        : plain(request, asked).map(others::any);
  }

  /** Returns the query for what has some of the words, as far as that is listed. */
  private Query some(SearchRequest request, Asked asked) {
    return asked.fallBack()
        ? asked.query()
        : plain(request, asked)
            .map(words -> compiler.compile(words.any(), request.query()))
            .orElse(asked.query());
  }

  /** Returns the query by which articles are ranked that have some of the words, or others. */
  private Query ranking(SearchRequest request, Asked asked) {
    OtherWords others = otherWords(request, asked);
    return others.isNone()
        ? some(request, asked)
        : plain(request, asked)
            .map(words -> compiler.lift(others.compile(words, compiler), request.query()))
            .orElse(asked.query());
  }

  private Query required(PlainWords words) {
    return switch (words.required().size()) {
      case 0 -> Filters.ALL;
      case 1 -> compiler.compile(words.required().getFirst());
      default -> compiler.compile(new QueryNode.And(words.required()));
    };
  }

  private static Explanation explain(IndexSearcher searcher, RankedList.Ranked ranked, Query words)
      throws IOException {
    RankedList.Parts parts = ranked.parts();
    Explanation byWords = explanation(searcher.explain(words, ranked.doc()));
    if (parts.addition() != null) {
      Explanation added = explanation(searcher.explain(parts.addition(), ranked.doc()));
      byWords =
          new Explanation(
              parts.words() + parts.added(),
              "words of the query, and words of the articles that ranked first with them",
              List.of(byWords, added));
    }
    if (Float.isNaN(parts.cosine()) || parts.nearest() <= Ranking.UNRELATED) {
      return byWords;
    }
    double meaning = Ranking.meaning(parts.cosine(), parts.nearest());
    return new Explanation(
        ranked.score(),
        String.format(
            Locale.ROOT, "words and meaning, scaled to the best by words, %.4f", parts.best()),
        List.of(
            new Explanation(
                (1 - parts.weight()) * (parts.words() + parts.added()),
                String.format(Locale.ROOT, "words, weight %.2f", 1 - parts.weight()),
                List.of(byWords)),
            new Explanation(
                parts.weight() * meaning * parts.best(),
                String.format(
                    Locale.ROOT, "meaning, weight %.2f, as a part of the nearest", parts.weight()),
                List.of(
                    Explanation.of(parts.cosine(), "cosine of query and article"),
                    Explanation.of(parts.nearest(), "cosine of the nearest")))));
  }

  private static Explanation explanation(org.apache.lucene.search.Explanation lucene) {
    List<Explanation> parts = new ArrayList<>();
    for (org.apache.lucene.search.Explanation detail : lucene.getDetails()) {
      parts.add(explanation(detail));
    }
    return new Explanation(lucene.getValue().doubleValue(), lucene.getDescription(), parts);
  }
}
