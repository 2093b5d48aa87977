package dateline.entity;

import dateline.article.EntityId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The regions of the world by the United Nations' standard M49: continents, their subregions, the
 * countries in them. Immutable; safe for use by several threads.
 */
public final class Regions {

  private static final String RESOURCE = "regions.tsv";

  /** East, eastern, southeast, south-east, south east, south-eastern … before a name. */
  private static final Pattern COMPASS =
      Pattern.compile("^(?:(north|south) ?)?(east|west|north|south)(?:ern)? ");

  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "middle east", "west asia", "near east", "west asia", "central africa", "middle africa");

  private final Map<String, String> parents = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, String> codes = new LinkedHashMap<>();

  private Regions(List<String[]> rows) {
    for (String[] columns : rows) {
      parents.put(columns[0], columns[2]);
      if (!columns[1].isEmpty()) {
        names.put(columns[0], columns[1]);
        codes.put(plain(columns[1]), columns[0]);
      }
    }
  }

  /** Reads the regions the program ships with. */
  public static Regions load() {
    return new Regions(PackagedRows.read(RESOURCE));
  }

  /**
   * Returns the regions around a country or region, the widest first: {@code 142, 030} for Japan.
   *
   * @param code ISO 3166-1 alpha-2, or M49
   * @return empty if the code is unknown or a continent's
   */
  public List<String> path(String code) {
    List<String> path = new ArrayList<>();
    for (String region = parents.getOrDefault(code, "");
        !region.isEmpty();
        region = parents.getOrDefault(region, "")) {
      path.addFirst(region);
    }
    return path;
  }

  /**
   * Returns the countries in a region, by code, in alphabetical order.
   *
   * @param path from the continent down, as {@link #find} returns it; of a country, that country
   */
  public List<String> countries(String path) {
    String code = path.substring(path.lastIndexOf('/') + 1);
    return parents.keySet().stream()
        .filter(inside -> !Character.isDigit(inside.charAt(0)))
        .filter(inside -> inside.equals(code) || path(inside).contains(code))
        .sorted()
        .toList();
  }

  /**
   * Returns the paths of regions in which any of some countries lies, from the continent down to
   * the country: {@code 142, 142/030, 142/030/JP} for Japan. Each comes once.
   */
  List<String> around(List<String> countries) {
    Set<String> paths = new LinkedHashSet<>();
    for (String country : countries) {
      List<String> path = new ArrayList<>(path(country));
      if (!path.isEmpty()) {
        path.add(country);
      }
      for (int depth = 1; depth <= path.size(); depth++) {
        paths.add(String.join("/", path.subList(0, depth)));
      }
    }
    return List.copyOf(paths);
  }

  /**
   * Returns the English name of a region, or the code if there is none.
   *
   * @param code M49, three digits, or a path of them, of which the last counts
   */
  public String displayName(String code) {
    String last = code.substring(code.lastIndexOf('/') + 1);
    return names.getOrDefault(last, code);
  }

  /**
   * Folds what the same part of the world is called: "East Asia" and "Eastern Asia", "Southeast
   * Asia" and "South-eastern Asia", "the Middle East" and "Western Asia".
   */
  private static String plain(String name) {
    String compass = COMPASS.matcher(EntityId.of(name)).replaceFirst("$1$2 ");
    return OTHER_NAMES.getOrDefault(compass, compass);
  }

  /**
   * Returns the path of a region called by its code, its path or its English name, in any case, or
   * of a country called by its code or path.
   *
   * @return {@code 142/030} for "Eastern Asia", {@code 142/030/JP} for "JP"
   */
  public Optional<String> find(String text) {
    String trimmed = text.strip();
    String last = trimmed.substring(trimmed.lastIndexOf('/') + 1);
    String code = parents.containsKey(last) ? last : codes.get(plain(trimmed));
    if (code == null) {
      return Optional.empty();
    }
    List<String> path = new ArrayList<>(path(code));
    path.add(code);
    return Optional.of(String.join("/", path));
  }
}
