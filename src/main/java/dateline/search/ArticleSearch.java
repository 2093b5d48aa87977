package dateline.search;

import dateline.query.ParsedQuery;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds articles. Safe for use by several threads; every answer is of one commit. */
public interface ArticleSearch {

  /** Answers a request. The same request gives the same answer until the next commit. */
  SearchResults search(SearchRequest request) throws IOException;

  /**
   * Shows all articles that answer a request, however many, to a visitor, of one commit.
   *
   * @param request sorted by date; its page and what is listed besides answers do not matter
   * @throws SearchTimeoutException if not all could be found in time; the visitor was shown none
   */
  void visit(SearchRequest request, ArticleVisitor visitor) throws IOException;

  /**
   * Lists the values of one dimension among the answers to a request, as if nothing of that
   * dimension were selected.
   *
   * @param contains only values whose label holds this, without regard to case, accents and
   *     punctuation; empty for all
   * @param offset how many values to leave out, at least 0
   * @param size how many to give, from 0 to {@link FacetPage#MAX_SIZE}
   */
  FacetPage facet(SearchRequest request, Dimension dimension, String contains, int offset, int size)
      throws IOException;

  /**
   * Opens an article.
   *
   * @param id the article's id
   * @param query what to highlight in it
   * @return empty if there is no such article
   */
  Optional<FoundArticle> article(String id, ParsedQuery query) throws IOException;

  /**
   * Finds articles like one, the most alike first: in their words, the people and organisations
   * they name and the countries they are about. Versions of the article are left out, and of each
   * other piece the earliest version is given.
   *
   * @return empty if there is no such article
   */
  Optional<List<Hit>> similar(SimilarRequest request) throws IOException;

  /**
   * Suggests how what is being typed may go on.
   *
   * @param typed what stands in the search box; nothing is suggested for fewer than two letters
   * @param size how many, from 1 to {@link Suggestion#MAX_SIZE}
   */
  List<Suggestion> suggest(String typed, int size) throws IOException;

  /**
   * Returns other spellings of a word, from the words of all articles.
   *
   * @param most other spellings are looked for only if no more articles hold the word itself
   */
  Spellings spellings(String word, long most) throws IOException;

  /** Returns the number of articles that can be found. */
  long articles() throws IOException;
}
