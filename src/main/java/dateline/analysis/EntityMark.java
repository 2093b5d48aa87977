package dateline.analysis;

/**
 * An entity named in a text.
 *
 * @param start where its first word begins, in UTF-16 code units
 * @param term what it is found by
 */
public record EntityMark(int start, String term) {}
