package dateline.entity;

import dateline.article.TextRange;

/**
 * One place in an article where a country is named.
 *
 * @param range the words
 * @param code ISO 3166-1 alpha-2, or XK
 * @param naming by what sort of word
 */
record CountryMention(TextRange range, String code, Naming naming) {}
