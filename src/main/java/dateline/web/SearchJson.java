package dateline.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.article.Article;
import dateline.article.Author;
import dateline.article.PublishedDate;
import dateline.article.Sourced;
import dateline.query.Concept;
import dateline.search.Explanation;
import dateline.search.Facet;
import dateline.search.FacetValue;
import dateline.search.Highlight;
import dateline.search.Hit;
import dateline.search.SearchResults;
import dateline.search.Snippet;
import dateline.search.Version;
import dateline.web.ArticleJson.DayJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/v1/search}.
 *
 * @param query as typed
 * @param interpretation as understood
 * @param repairs what was changed to understand it
 * @param anyWord whether no article has all the words, so that those with any of them are given
 * @param total how many articles answer
 * @param stories how many pieces they are, versions of one piece counting once
 * @param related how many more are listed that are no answers but have some of the words, others
 *     for the same, or are near in meaning
 * @param otherWords what was looked for beside the words
 * @param hits the requested page of the list
 * @param facets by parameter name; at most {@link #MAX_VALUES} values each
 * @param notes what the reader should know about the answer, such as that vectors were not used
 * @param didYouMean other spellings of the query, where little was found
 * @param withoutFilters filters that keep all answers out, where nothing was found
 * @param tookMillis the engine's time
 * @param next the {@code cursor} of the next page, or null
 */
record SearchJson(
    String query,
    String interpretation,
    List<String> repairs,
    boolean anyWord,
    TotalJson total,
    long stories,
    long related,
    List<OtherWordsJson> otherWords,
    List<HitJson> hits,
    Map<String, List<FacetValueJson>> facets,
    List<String> notes,
    List<DidYouMeanJson> didYouMean,
    List<WithoutFilterJson> withoutFilters,
    long tookMillis,
    @Nullable String next) {

  /** {@code /api/v1/facets/DIMENSION} gives them all. */
  static final int MAX_VALUES = 100;

  /** {@code count} articles answer {@code query}. */
  record DidYouMeanJson(String query, long count, String url) {
    static DidYouMeanJson of(Remedies.Spelling spelling) {
      return new DidYouMeanJson(spelling.search().q(), spelling.count(), spelling.search().url());
    }
  }

  /** {@code count} articles answer without {@code filter}. */
  record WithoutFilterJson(String filter, long count, String url) {
    static WithoutFilterJson of(Remedies.WithoutFilter without) {
      return new WithoutFilterJson(without.label(), without.count(), without.search().url());
    }
  }

  /** Other words for what the query calls {@code name}. */
  record OtherWordsJson(String name, List<String> names, List<String> related) {
    static OtherWordsJson of(Concept concept) {
      return new OtherWordsJson(concept.name(), concept.names(), concept.related());
    }
  }

  /** {@code relation} is EQUAL or AT_LEAST. */
  record TotalJson(long value, String relation) {}

  record AuthorJson(String name, @Nullable String affiliation) {
    static AuthorJson of(Author author) {
      return new AuthorJson(author.name(), author.affiliation());
    }
  }

  /** {@code value} is as precise as {@code precision} says: 2024-03-09, 2024-03 or 2024. */
  record DateJson(String value, String precision, String origin) {
    static @Nullable DateJson of(@Nullable Sourced<PublishedDate> date) {
      return date == null
          ? null
          : new DateJson(
              date.value().toString(), date.value().precision().name(), date.origin().name());
    }
  }

  /** Highlights are pairs of first and one past the last UTF-16 code unit. */
  record SnippetJson(String text, List<List<Integer>> highlights) {
    static SnippetJson of(Snippet snippet) {
      return new SnippetJson(snippet.text(), pairs(snippet.highlights()));
    }
  }

  record FacetValueJson(
      String value, String label, long count, boolean selected, boolean excluded) {
    static FacetValueJson of(FacetValue value) {
      return new FacetValueJson(
          value.value(), value.label(), value.count(), value.selected(), value.excluded());
    }
  }

  /** Another version of a piece. */
  record VersionJson(
      String id,
      String headline,
      @Nullable String outlet,
      @Nullable DayJson published,
      String url) {
    static VersionJson of(Version version) {
      return new VersionJson(
          version.id(),
          version.headline(),
          version.outlet(),
          version.published() == null ? null : DayJson.of(version.published()),
          HitLayout.articleUrl(version.id(), ""));
    }
  }

  /** How a score came about, from the whole to its parts. */
  record ExplanationJson(double value, String description, List<ExplanationJson> parts) {
    static @Nullable ExplanationJson of(@Nullable Explanation explanation) {
      return explanation == null
          ? null
          : new ExplanationJson(
              explanation.value(),
              explanation.description(),
              explanation.parts().stream()
                  .map(ExplanationJson::of)
                  .filter(Objects::nonNull)
                  .toList());
    }
  }

  /**
   * {@code match} is answer, some_words, other_words or meaning; {@code versions} counts the
   * versions of the piece among the answers, this one included; {@code outlets} those they appeared
   * in; {@code otherVersions} are the first ten others.
   */
  record HitJson(
      String id,
      double score,
      String match,
      String headline,
      List<List<Integer>> headlineHighlights,
      String kind,
      List<AuthorJson> authors,
      @Nullable String outlet,
      @Nullable String section,
      @Nullable DateJson published,
      @Nullable String language,
      List<String> about,
      List<String> mentioned,
      List<SnippetJson> snippets,
      int versions,
      int outlets,
      List<VersionJson> otherVersions,
      String url,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExplanationJson explanation) {

    static HitJson of(Hit hit) {
      Article article = hit.article();
      return new HitJson(
          article.id(),
          hit.score(),
          hit.match().name().toLowerCase(Locale.ROOT),
          article.headline().value(),
          pairs(hit.headlineHighlights()),
          article.publication().kind().value().name(),
          article.authors().stream().map(author -> AuthorJson.of(author.value())).toList(),
          value(article.publication().outlet()),
          value(article.publication().section()),
          DateJson.of(article.publication().published()),
          value(article.publication().language()),
          hit.countries().about(),
          hit.countries().mentioned(),
          hit.snippets().stream().map(SnippetJson::of).toList(),
          hit.versions().count(),
          hit.versions().outlets(),
          hit.versions().others().stream().map(VersionJson::of).toList(),
          HitLayout.articleUrl(article.id(), ""),
          ExplanationJson.of(hit.explanation()));
    }
  }

  static SearchJson of(Answer answer) {
    SearchResults results = answer.results();
    int end = answer.parameters().offset() + results.hits().size();
    return new SearchJson(
        answer.parameters().q(),
        results.query().interpretation(),
        results.query().repairs(),
        results.anyWord(),
        new TotalJson(results.total().value(), results.total().relation().name()),
        results.stories(),
        results.related(),
        results.otherWords().stream().map(OtherWordsJson::of).toList(),
        results.hits().stream().map(HitJson::of).toList(),
        facets(results.facets()),
        results.notes(),
        answer.remedies().spellings().stream().map(DidYouMeanJson::of).toList(),
        answer.remedies().withoutFilters().stream().map(WithoutFilterJson::of).toList(),
        results.took().toMillis(),
        answer.hasNext() ? new Cursor(end).toString() : null);
  }

  private static Map<String, List<FacetValueJson>> facets(List<Facet> facets) {
    Map<String, List<FacetValueJson>> byName = new LinkedHashMap<>();
    for (Facet facet : facets) {
      byName.put(
          facet.dimension().parameter(),
          facet.values().stream().limit(MAX_VALUES).map(FacetValueJson::of).toList());
    }
    return byName;
  }

  private static List<List<Integer>> pairs(List<Highlight> highlights) {
    return highlights.stream().map(h -> List.of(h.start(), h.end())).toList();
  }

  private static @Nullable String value(@Nullable Sourced<String> sourced) {
    return sourced == null ? null : sourced.value();
  }
}
