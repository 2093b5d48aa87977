package dateline.web;

import dateline.search.Suggestion;
import java.util.List;

/** The answer of {@code GET /api/v1/suggest}. */
record SuggestJson(String query, List<SuggestionJson> suggestions) {

  /** {@code count} articles answer {@code query}. */
  record SuggestionJson(String type, String text, String query, long count, String url) {
    static SuggestionJson of(Suggestion suggestion) {
      return new SuggestionJson(
          suggestion.type().name(),
          suggestion.text(),
          suggestion.query(),
          suggestion.count(),
          SearchParameters.of(suggestion.query()).url());
    }
  }

  static SuggestJson of(String typed, List<Suggestion> suggestions) {
    return new SuggestJson(typed, suggestions.stream().map(SuggestionJson::of).toList());
  }

  /**
   * The same as browsers want it: what was typed, the queries, what to say of each, and where each
   * leads (OpenSearch Suggestions, {@code application/x-suggestions+json}).
   */
  static List<Object> forBrowsers(String typed, List<Suggestion> suggestions, String origin) {
    return List.of(
        typed,
        suggestions.stream().map(Suggestion::query).toList(),
        suggestions.stream().map(SuggestJson::described).toList(),
        suggestions.stream()
            .map(suggestion -> origin + SearchParameters.of(suggestion.query()).url())
            .toList());
  }

  private static String described(Suggestion suggestion) {
    return "%s: %,d %s"
        .formatted(
            suggestion.text(),
            suggestion.count(),
            suggestion.count() == 1 ? "article" : "articles");
  }
}
