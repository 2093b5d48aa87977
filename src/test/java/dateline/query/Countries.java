package dateline.query;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The few countries that queries in these tests name. */
final class Countries {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("kp", "KP"),
          Map.entry("north korea", "KP"),
          Map.entry("dprk", "KP"),
          Map.entry("kr", "KR"),
          Map.entry("south korea", "KR"),
          Map.entry("ru", "RU"),
          Map.entry("russia", "RU"),
          Map.entry("gn", "GN"),
          Map.entry("guinea", "GN"),
          Map.entry("gw", "GW"),
          Map.entry("guinea bissau", "GW"),
          Map.entry("us", "US"),
          Map.entry("u.s.", "US"),
          Map.entry("united states of america", "US"),
          Map.entry("ci", "CI"),
          Map.entry("côte d'ivoire", "CI"),
          Map.entry("in", "IN"),
          Map.entry("india", "IN"));

  private Countries() {}

  static QueryParser parser() {
    return new QueryParser(Countries::code, name -> Optional.empty());
  }

  private static Optional<String> code(String name) {
    return Optional.ofNullable(CODES.get(name.toLowerCase(Locale.ROOT)));
  }
}
