package dateline.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A name of a country or people from the data packages of the build: it holds where the curated
 * files say nothing else.
 *
 * @param code ISO 3166-1 alpha-2, or another code of CLDR
 * @param people whether it is a name of the people
 * @param name in English
 */
record PackagedName(String code, boolean people, String name) {

  private static final String RESOURCE = "countries.tsv";

  static List<PackagedName> read() {
    try (InputStream in = PackagedName.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: it lacks " + RESOURCE);
      }
      List<PackagedName> names = new ArrayList<>();
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line : lines.lines().toList()) {
        String[] columns = line.split("\t", -1);
        names.add(new PackagedName(columns[0], columns[1].equals("people"), columns[2]));
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }
}
