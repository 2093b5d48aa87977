package dateline.web;

/**
 * A country to click on.
 *
 * @param code ISO 3166-1 alpha-2
 * @param name the country's usual name
 * @param about whether the article is about it, rather than only mentioning it
 * @param url the search narrowed to it
 */
public record CountryChip(String code, String name, boolean about, String url) {}
