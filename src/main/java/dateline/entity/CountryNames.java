package dateline.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The countries by code and by name: ISO 3166-1 and XK (Kosovo). Immutable; safe for use by several
 * threads.
 */
public final class CountryNames {

  /** What a user may type for a country, the surest first: a later one never displaces it. */
  private static final List<String> SEARCHED = List.of("name", "also", "former", "people");

  private final TreeMap<String, String> names = new TreeMap<>();
  private final Map<String, String> codes = new HashMap<>();

  private CountryNames(Map<String, Object> countries, Map<String, Object> homonyms) {
    for (String code : countries.keySet()) {
      names.put(code, (String) YamlTree.child(countries, code).getOrDefault("name", code));
      codes.put(key(code), code);
      codes.putIfAbsent(key(alpha3(code)), code);
    }
    for (String kind : SEARCHED) {
      for (String code : countries.keySet()) {
        addNames(YamlTree.words(YamlTree.child(countries, code), kind), kind, code);
      }
    }
    for (Map<String, Object> homonym : YamlTree.children(homonyms, "senses")) {
      String code = (String) homonym.getOrDefault("otherwise", Homonym.NONE);
      if (!code.equals(Homonym.NONE)) {
        addNames(YamlTree.words(homonym, "names"), "name", code);
        addNames(YamlTree.words(homonym, "people"), "people", code);
      }
    }
    for (PackagedName name : PackagedName.read()) {
      if (names.containsKey(name.code())) {
        addNames(List.of(name.name()), name.people() ? "people" : "name", name.code());
      }
    }
  }

  /** Reads the names the program ships with. */
  public static CountryNames load() {
    return new CountryNames(YamlTree.read("countries.yml"), YamlTree.read("homonyms.yml"));
  }

  /** Returns all codes in alphabetical order. */
  public List<String> codes() {
    return List.copyOf(names.keySet());
  }

  /**
   * Returns the name to show for a code, in English.
   *
   * @param code ISO 3166-1 alpha-2 in upper case, or XK; any other is returned as it is
   */
  public String displayName(String code) {
    return names.getOrDefault(code, code);
  }

  /**
   * Returns the code of a country called by its code (two letters or three), a name past or
   * present, an abbreviation or the name of its people. Case, accents, dots and the sort of hyphen
   * or apostrophe do not matter.
   */
  public Optional<String> find(String text) {
    return Optional.ofNullable(codes.get(key(text)));
  }

  private void addNames(List<String> words, String kind, String code) {
    for (String word : kind.equals("people") ? Inflection.ENGLISH.forms(words) : words) {
      if (!word.endsWith("-")) {
        codes.putIfAbsent(key(word), code);
      }
    }
  }

  private static String alpha3(String code) {
    try {
      return Locale.of("", code).getISO3Country();
    } catch (MissingResourceException e) {
      // Kosovo has no official code; this is the one in use.
      return code + "X";
    }
  }

  /** Words folded and joined by single blanks, without a leading "the". */
  private static String key(String text) {
    Words words = new Words(text);
    StringBuilder key = new StringBuilder();
    for (int i = 0; words.moveTo(i); i = words.end()) {
      int wordStart = key.length();
      for (int j = words.start(); j < words.end(); j++) {
        char folded = Folding.fold(text.charAt(j));
        if (folded > Folding.IGNORED) {
          key.append(folded);
        }
      }
      if (wordStart == 0 && key.toString().equals("the")) {
        key.setLength(0);
      } else {
        key.append(' ');
      }
    }
    return key.toString().stripTrailing();
  }
}
