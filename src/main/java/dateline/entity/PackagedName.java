package dateline.entity;

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
    return PackagedRows.read(RESOURCE).stream()
        .map(row -> new PackagedName(row[0], row[1].equals("people"), row[2]))
        .toList();
  }
}
