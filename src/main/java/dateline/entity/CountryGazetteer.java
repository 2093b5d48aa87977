package dateline.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What we know of the words that name countries, read from {@code countries.yml} and {@code
 * homonyms.yml}. Immutable; safe for use by several threads.
 */
final class CountryGazetteer {

  private static final Map<String, Naming> NAMINGS =
      Map.of(
          "name", Naming.NAME,
          "names", Naming.NAME,
          "also", Naming.NAME,
          "people", Naming.DEMONYM,
          "former", Naming.FORMER,
          "capital", Naming.CAPITAL,
          "seats", Naming.SEAT,
          "regions", Naming.REGION,
          "cities", Naming.CITY);

  private final PhraseTable<Meaning> phrases;
  private final PhraseTable<String> states;
  private final PersonNames personNames;
  private final Set<String> ordinaryCapitals;

  private CountryGazetteer(Map<String, Object> countries, Map<String, Object> homonyms) {
    PhraseTable.Builder<Meaning> builder = new PhraseTable.Builder<>();
    countries.forEach((code, entry) -> addCountry(builder, code, YamlTree.child(countries, code)));
    for (Map<String, Object> entry : YamlTree.children(homonyms, "senses")) {
      addHomonym(builder, entry);
    }
    for (String phrase : YamlTree.words(homonyms, "nothing")) {
      builder.add(phrase, new Meaning.Nothing());
    }
    Map<String, Object> instead = YamlTree.child(homonyms, "instead");
    for (String code : instead.keySet()) {
      for (String phrase : YamlTree.words(instead, code)) {
        builder.add(phrase, new Meaning.Country(code, Naming.REGION));
      }
    }
    phrases = builder.build();
    states = states(YamlTree.child(homonyms, "states"));
    personNames = PersonNames.of(homonyms);
    ordinaryCapitals = Set.copyOf(YamlTree.words(homonyms, "capitals"));
  }

  static CountryGazetteer load() {
    return new CountryGazetteer(YamlTree.read("countries.yml"), YamlTree.read("homonyms.yml"));
  }

  PhraseTable<Meaning> phrases() {
    return phrases;
  }

  /** Abbreviated states as they follow a town's name; the value is the country's code. */
  PhraseTable<String> states() {
    return states;
  }

  PersonNames personNames() {
    return personNames;
  }

  /** Abbreviations that are ordinary words where everything is in capitals. */
  Set<String> ordinaryCapitals() {
    return ordinaryCapitals;
  }

  private static void addCountry(
      PhraseTable.Builder<Meaning> builder, String code, Map<String, Object> entry) {
    entry.forEach(
        (key, value) -> {
          Naming naming = naming(key);
          for (String word : spellings(YamlTree.words(entry, key), naming)) {
            builder.add(word, new Meaning.Country(code, naming));
          }
        });
  }

  private static void addHomonym(PhraseTable.Builder<Meaning> builder, Map<String, Object> entry) {
    String otherwise = (String) entry.getOrDefault("otherwise", Homonym.NONE);
    String undecided = (String) entry.getOrDefault("undecided", otherwise);
    PhraseTable.Builder<List<String>> cues = new PhraseTable.Builder<>();
    Map<String, Object> senses = YamlTree.child(entry, "senses");
    for (String code : senses.keySet()) {
      YamlTree.words(senses, code).forEach(cue -> cues.add(cue, List.of(code)));
    }
    Homonym homonym = new Homonym(otherwise, undecided, cues.build());
    entry.forEach(
        (key, value) -> {
          if (NAMINGS.containsKey(key)) {
            Naming naming = naming(key);
            for (String word : spellings(YamlTree.words(entry, key), naming)) {
              builder.add(word, new Meaning.OneOf(homonym, naming));
            }
          }
        });
  }

  private static PhraseTable<String> states(Map<String, Object> yaml) {
    PhraseTable.Builder<String> builder = new PhraseTable.Builder<>();
    for (String code : yaml.keySet()) {
      YamlTree.words(yaml, code).forEach(state -> builder.add(state, code));
    }
    return builder.build();
  }

  private static Naming naming(String key) {
    Naming naming = NAMINGS.get(key);
    if (naming == null) {
      throw new IllegalStateException("unknown key \"" + key + "\" in countries.yml");
    }
    return naming;
  }

  /** Adds the regular plural of words for people: Iraqi, Iraqis; Chinese has none. */
  static List<String> spellings(List<String> words, Naming naming) {
    if (naming != Naming.DEMONYM && naming != Naming.SEAT) {
      return words;
    }
    List<String> spellings = new ArrayList<>(words);
    for (String word : words) {
      if (Character.isLowerCase(word.charAt(word.length() - 1))
          && !word.matches(".*(?:s|ese|sh|ch|men)")) {
        spellings.add(word + "s");
      }
    }
    return spellings;
  }
}
