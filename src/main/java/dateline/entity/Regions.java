package dateline.entity;

import dateline.article.EntityId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The regions of the world by the United Nations' standard M49: continents, their subregions, the
 * countries in them. Immutable; safe for use by several threads.
 */
public final class Regions {

  private static final String RESOURCE = "regions.tsv";

  private final Map<String, String> parents = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, String> codes = new LinkedHashMap<>();

  private Regions(List<String> lines) {
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      parents.put(columns[0], columns[2]);
      if (!columns[1].isEmpty()) {
        names.put(columns[0], columns[1]);
        codes.put(EntityId.of(columns[1]), columns[0]);
      }
    }
  }

  /** Reads the regions the program ships with. */
  public static Regions load() {
    try (InputStream in = Regions.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: it lacks " + RESOURCE);
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Regions(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
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
   * Returns the English name of a region, or the code if there is none.
   *
   * @param code M49, three digits
   */
  public String displayName(String code) {
    return names.getOrDefault(code, code);
  }

  /** Returns the M49 code of a region called by its code or its English name, in any case. */
  public Optional<String> find(String text) {
    String trimmed = text.strip();
    return names.containsKey(trimmed)
        ? Optional.of(trimmed)
        : Optional.ofNullable(codes.get(EntityId.of(trimmed)));
  }
}
