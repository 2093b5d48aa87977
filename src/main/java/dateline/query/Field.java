package dateline.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a name before a colon stands for. */
sealed interface Field {
  /** Where words are looked up that have no name before them. */
  Field ANY_TEXT = new Text(TextField.ANY);

  /** Words and phrases in a part of the article. */
  record Text(TextField field) implements Field {}

  /** A country in a role. */
  record InRole(CountryRole role) implements Field {}

  /** Metadata with a fixed set of values. */
  record Metadata(KeywordField field) implements Field {}

  /** The date of publication. */
  record Date() implements Field {}

  /**
   * Finds a field by its name or alias.
   *
   * @param name without the colon, in any case
   */
  static Optional<Field> named(String name) {
    return Optional.ofNullable(Names.FIELDS.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The names of all fields, built once and never changed. */
  final class Names {
    static final String PUBLISHED = "published";
    private static final Map<String, Field> FIELDS = fields();

    private Names() {}

    /** Returns the name a field is written with. */
    static String of(Field field) {
      return switch (field) {
        case Text text -> text.field().prefix();
        case InRole country -> country.role().prefix();
        case Metadata metadata -> metadata.field().prefix();
        case Date date -> PUBLISHED;
      };
    }

    private static Map<String, Field> fields() {
      Map<String, Field> fields = new HashMap<>();
      Arrays.stream(TextField.values())
          .filter(field -> field != TextField.ANY)
          .forEach(field -> fields.put(field.prefix(), new Text(field)));
      Arrays.stream(CountryRole.values())
          .forEach(role -> fields.put(role.prefix(), new InRole(role)));
      Arrays.stream(KeywordField.values())
          .forEach(field -> fields.put(field.prefix(), new Metadata(field)));
      fields.put("language", new Metadata(KeywordField.LANGUAGE));
      fields.put(PUBLISHED, new Date());
      fields.put("date", new Date());
      fields.put("organisation", new Text(TextField.ORGANISATION));
      fields.put("organization", new Text(TextField.ORGANISATION));
      return Map.copyOf(fields);
    }
  }
}
