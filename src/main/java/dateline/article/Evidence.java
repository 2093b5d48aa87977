package dateline.article;

/**
 * Words that led to a country, and how often they stand in the article.
 *
 * @param words as printed, blanks made single
 * @param count &gt; 0
 */
public record Evidence(String words, int count) {}
