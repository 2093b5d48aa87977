package dateline.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The shapes of countries in the maps of world-atlas (TopoJSON of Natural Earth, 1:50 million), by
 * the ids that these maps use. Immutable; safe for use by several threads.
 */
public final class WorldAtlas {

  private static final String RESOURCE = "atlas.tsv";

  private final Map<String, String> shapes;

  private WorldAtlas(Map<String, String> shapes) {
    this.shapes = shapes;
  }

  /** Reads the ids the program ships with. */
  public static WorldAtlas load() {
    Map<String, String> shapes = new HashMap<>();
    PackagedRows.read(RESOURCE).forEach(row -> shapes.put(row[0], row[1]));
    return new WorldAtlas(shapes);
  }

  /**
   * Returns the id of a country's shape: its ISO 3166-1 numeric code, three digits.
   *
   * @param code ISO 3166-1 alpha-2, or XK
   * @return empty if the maps draw no such country, as the smallest and some dependencies, or draw
   *     it without an id, as Kosovo
   */
  public Optional<String> shape(String code) {
    return Optional.ofNullable(shapes.get(code));
  }
}
