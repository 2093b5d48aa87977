package dateline.search;

/**
 * One value of a dimension.
 *
 * @param value the code or name, as in {@link Selection#value}
 * @param label how to show it
 * @param count how many of the answers have it, ignoring the selections of its own dimension
 * @param selected whether the request selects it
 * @param excluded whether the request excludes it
 */
public record FacetValue(
    String value, String label, long count, boolean selected, boolean excluded) {}
