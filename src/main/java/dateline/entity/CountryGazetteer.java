package dateline.entity;

import dateline.article.EntityId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What we know of the words that name countries, read from {@code countries.yml} and {@code
 * homonyms.yml}, with {@code countries-LANGUAGE.yml} for articles in other languages, read when the
 * first comes. Immutable but for that; safe for use by several threads.
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

  private static final Map<String, Inflection> LANGUAGES =
      Map.of(
          "fr", Inflection.FRENCH,
          "es", Inflection.SPANISH,
          "de", Inflection.GERMAN);

  private final Map<String, Object> countries = YamlTree.read("countries.yml");
  private final Map<String, Object> homonyms = YamlTree.read("homonyms.yml");
  private final PhraseTable<Meaning> english = read(null);
  private final Map<String, PhraseTable<Meaning>> others = new ConcurrentHashMap<>();
  private final Namesakes namesakes = Namesakes.of(YamlTree.child(homonyms, "localNews"));
  private final PersonNames personNames = PersonNames.of(homonyms);
  private final Set<String> ordinaryCapitals = Set.copyOf(YamlTree.words(homonyms, "capitals"));

  /**
   * Returns the phrases to look for in an article. Text of a language we have no names for is
   * searched with the English ones: many are the same everywhere.
   *
   * @param language ISO 639 code in lower case, or null if unknown
   */
  PhraseTable<Meaning> phrases(@Nullable String language) {
    return language == null || !LANGUAGES.containsKey(language)
        ? english
        : others.computeIfAbsent(language, this::read);
  }

  /** Ids of places that lie in many countries or in none. */
  Set<String> widePlaces() {
    return YamlTree.words(homonyms, "wide").stream().map(EntityId::of).collect(Collectors.toSet());
  }

  Namesakes namesakes() {
    return namesakes;
  }

  PersonNames personNames() {
    return personNames;
  }

  /** Abbreviations that are ordinary words where everything is in capitals. */
  Set<String> ordinaryCapitals() {
    return ordinaryCapitals;
  }

  private PhraseTable<Meaning> read(@Nullable String language) {
    PhraseTable.Builder<Meaning> builder = new PhraseTable.Builder<>();
    addPackaged(builder);
    Map<String, Object> states = YamlTree.child(homonyms, "states");
    for (String code : states.keySet()) {
      YamlTree.words(states, code).forEach(word -> builder.add(word, new Meaning.State(code)));
    }
    for (String code : countries.keySet()) {
      addCountry(builder, code, YamlTree.child(countries, code), Inflection.ENGLISH);
    }
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
    Inflection inflection = language == null ? null : LANGUAGES.get(language);
    if (inflection != null) {
      Map<String, Object> foreign = YamlTree.read("countries-" + language + ".yml");
      for (String code : foreign.keySet()) {
        addCountry(builder, code, YamlTree.child(foreign, code), inflection);
      }
    }
    return builder.build();
  }

  /** First of all: what the curated files say of the same words replaces it. */
  private void addPackaged(PhraseTable.Builder<Meaning> builder) {
    for (PackagedName name : PackagedName.read()) {
      if (countries.containsKey(name.code())) {
        Naming naming = name.people() ? Naming.DEMONYM : Naming.NAME;
        List<String> words = List.of(name.name());
        for (String word : name.people() ? Inflection.ENGLISH.forms(words) : words) {
          builder.add(word, new Meaning.Country(name.code(), naming));
        }
      }
    }
  }

  private static void addCountry(
      PhraseTable.Builder<Meaning> builder,
      String code,
      Map<String, Object> entry,
      Inflection inflection) {
    for (String key : entry.keySet()) {
      Naming naming = naming(key);
      Meaning meaning =
          code.equals(Homonym.NONE) ? new Meaning.Nothing() : new Meaning.Country(code, naming);
      List<String> words = YamlTree.words(entry, key);
      for (String word : isInflected(naming) ? inflection.forms(words) : words) {
        builder.add(word, meaning);
      }
    }
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
    for (String key : entry.keySet()) {
      Naming naming = NAMINGS.get(key);
      if (naming != null) {
        List<String> words = YamlTree.words(entry, key);
        for (String word : isInflected(naming) ? Inflection.ENGLISH.forms(words) : words) {
          builder.add(word, new Meaning.OneOf(homonym, naming));
        }
      }
    }
  }

  private static Naming naming(String key) {
    Naming naming = NAMINGS.get(key);
    if (naming == null) {
      throw new IllegalStateException("unknown key \"" + key + "\" in the gazetteer");
    }
    return naming;
  }

  private static boolean isInflected(Naming naming) {
    return naming == Naming.DEMONYM || naming == Naming.SEAT;
  }
}
