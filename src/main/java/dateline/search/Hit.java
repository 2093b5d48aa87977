package dateline.search;

import dateline.article.Article;
import dateline.article.CountryTags;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article of an answer.
 *
 * @param article the article as indexed
 * @param countries which countries it is about and mentions
 * @param score relevance, comparable within one answer only; 0 when sorted by date
 * @param headlineHighlights what matched in the headline, in text order
 * @param snippets the passages that say why it was found; at least one unless the article has no
 *     text
 * @param versions the articles that this one stands for; itself only if versions are hits of their
 *     own
 * @param match in what way it answers
 * @param explanation how the score came about, or null if not asked for
 */
public record Hit(
    Article article,
    CountryTags countries,
    double score,
    List<Highlight> headlineHighlights,
    List<Snippet> snippets,
    Versions versions,
    Match match,
    @Nullable Explanation explanation) {
  public Hit {
    headlineHighlights = List.copyOf(headlineHighlights);
    snippets = List.copyOf(snippets);
  }
}
