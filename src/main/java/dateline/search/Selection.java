package dateline.search;

/**
 * A facet value chosen by the reader. Selections of one dimension are alternatives (OR), those of
 * different dimensions all hold (AND); an excluded value is never in the answer.
 *
 * @param value as in {@link FacetValue#value}
 * @param excluded whether articles with it are left out
 */
public record Selection(Dimension dimension, String value, boolean excluded) {}
