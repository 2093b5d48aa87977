package dateline.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Understands queries. Immutable; safe for use by several threads. */
public final class QueryParser {
  private final Function<String, Optional<String>> countryCodes;

  /**
   * @param countryCodes finds the ISO 3166-1 alpha-2 code for a code, name or alias of a country
   */
  public QueryParser(Function<String, Optional<String>> countryCodes) {
    this.countryCodes = countryCodes;
  }

  /** Understands any string; never fails. */
  public ParsedQuery parse(String input) {
    return new ParsedQuery(
        input,
        new QueryNode.Word(TextField.ANY, countryCodes.apply(input).orElse(input)),
        input,
        List.of());
  }
}
