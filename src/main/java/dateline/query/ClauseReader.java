package dateline.query;

import dateline.article.EntityId;
import dateline.article.EntityType;
import dateline.query.QueryNode.Country;
import dateline.query.QueryNode.Everything;
import dateline.query.QueryNode.Exact;
import dateline.query.QueryNode.Fuzzy;
import dateline.query.QueryNode.Keyword;
import dateline.query.QueryNode.Phrase;
import dateline.query.QueryNode.Published;
import dateline.query.QueryNode.Wildcard;
import dateline.query.QueryNode.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Understands single words, phrases and values of fields. Nothing comes back for what holds nothing
 * to look for; that is told.
 */
final class ClauseReader {
  /** Leaves room for a field's name and an operator within {@link QueryParser#MAX_CHARS}. */
  private static final int MAX_CLAUSE_CHARS = QueryParser.MAX_CHARS - 100;

  private static final int MAX_WORDS_IN_VALUE = 20;

  private final Function<String, Optional<String>> countryCodes;
  private final RegionNames regions;
  private final BiFunction<EntityType, String, Optional<String>> entityNames;
  private final Repairs repairs;

  ClauseReader(
      Function<String, Optional<String>> countryCodes,
      RegionNames regions,
      BiFunction<EntityType, String, Optional<String>> entityNames,
      Repairs repairs) {
    this.countryCodes = countryCodes;
    this.regions = regions;
    this.entityNames = entityNames;
    this.repairs = repairs;
  }

  /** Understands a word or value typed without quotes. */
  Optional<QueryNode> bare(Field field, String text) {
    return switch (field) {
      case Field.Text in -> word(in.field(), text);
      case Field.InRole country -> country(country.role(), text);
      case Field.Metadata metadata -> metadata(metadata.field(), text);
      case Field.Date date -> period(text);
    };
  }

  /** Understands text typed in quotes. */
  Optional<QueryNode> quoted(Field field, Token.Quoted quoted) {
    String text = quoted.text();
    return switch (field) {
      case Field.Text in -> phrase(in.field(), quoted);
      case Field.InRole country -> country(country.role(), text);
      case Field.Metadata metadata -> metadata(metadata.field(), text);
      case Field.Date date -> period(text);
    };
  }

  /** Returns the code of a country, tried as typed and with its dashes as blanks. */
  Optional<String> countryCode(String name) {
    return countryCodes
        .apply(name)
        .or(() -> countryCodes.apply(name.replace('-', ' ').replace('_', ' ').strip()));
  }

  private Optional<QueryNode> country(CountryRole role, String text) {
    return countryCode(text)
        .<QueryNode>map(code -> new Country(role, code))
        .or(() -> unknown("no country is called %s", text));
  }

  private Optional<QueryNode> metadata(KeywordField field, String text) {
    return switch (field) {
      case KIND ->
          KeywordValues.kind(text)
              .<QueryNode>map(kind -> new Keyword(field, kind.name()))
              .or(() -> unknown("no kind of article is called %s", text));
      case LANGUAGE ->
          KeywordValues.language(text)
              .<QueryNode>map(code -> new Keyword(field, code))
              .or(() -> unknown("no language is called %s", text));
      case ID -> Optional.of(new Keyword(field, cut(text)));
      case REGION ->
          regions
              .path(text)
              .<QueryNode>map(path -> new Keyword(field, path))
              .or(() -> unknown("no region is called %s", text));
    };
  }

  private Optional<QueryNode> period(String text) {
    Optional<PeriodFormat.Period> period = PeriodFormat.parse(text);
    if (period.isEmpty()) {
      return unknown("%s is not a date such as 2023, 2023-05 or 2023-05-17", text);
    }
    if (period.get().turned()) {
      repairs.tell(Repairs.quote(text) + " ends before it starts: turned round");
    }
    return Optional.of(new Published(period.get().range()));
  }

  private Optional<QueryNode> unknown(String reason, String text) {
    repairs.tell(reason.formatted(Repairs.quote(text)) + ": read as words");
    return words(text);
  }

  /**
   * Reads what was a value or had a sign before it as words, none of which can be anything else.
   */
  private Optional<QueryNode> words(String text) {
    List<String> pieces =
        Arrays.stream(text.split("[ ():\"]+"))
            .map(piece -> piece.replaceFirst("^[-=]+", ""))
            .filter(piece -> !piece.isEmpty())
            .toList();
    if (pieces.size() > MAX_WORDS_IN_VALUE) {
      repairs.tell(
          "%s has more than %d words: the rest is left out"
              .formatted(Repairs.quote(text), MAX_WORDS_IN_VALUE));
    }
    List<QueryNode> words =
        pieces.stream()
            .limit(MAX_WORDS_IN_VALUE)
            .flatMap(piece -> word(TextField.ANY, piece).stream())
            .toList();
    if (words.isEmpty()) {
      nothingIn(text);
    }
    return NormalForm.and(words);
  }

  private Optional<QueryNode> phrase(TextField field, Token.Quoted quoted) {
    if (!isSearchable(quoted.text())) {
      return nothingIn(quoted.text());
    }
    String words = cut(quoted.text()).strip();
    return Optional.of(
        quoted.exact()
            ? new Exact(field, words, quoted.slop())
            : entity(field, words, quoted.slop()).orElse(new Phrase(field, words, quoted.slop())));
  }

  private Optional<QueryNode> word(TextField field, String text) {
    if (text.contains("*") && withoutEnd(text, "*?").isEmpty()) {
      if (field != TextField.ANY) {
        repairs.tell("\"%s:*\" is read as everything".formatted(field.prefix()));
      }
      return Optional.of(new Everything());
    }
    boolean exact = text.startsWith("=");
    WordEnd end = WordEnd.of(exact ? text.replaceFirst("^=+", "") : text, repairs);
    String plain = cutWord(end.word());
    if (!isSearchable(plain)) {
      return nothingIn(text);
    }
    boolean pattern = end.edits() == 0 && WordEnd.isPattern(plain);
    if (exact && (pattern || end.edits() > 0)) {
      repairs.tell(
          "a pattern or fuzzy word is not exact: \"=\" is left out of " + Repairs.quote(text));
      return words(text);
    }
    if (pattern) {
      String folded = Folding.fold(plain.toLowerCase(Locale.ROOT)).replaceAll("\\*+", "*");
      return Optional.of(new Wildcard(field, cut(folded)));
    }
    if (end.edits() > 0) {
      return Optional.of(new Fuzzy(field, plain, end.edits()));
    }
    return Optional.of(
        exact
            ? new Exact(field, plain, 0)
            : entity(field, plain, 0).orElseGet(() -> plainWord(field, plain)));
  }

  /** Returns the phrase for an entity that the articles call otherwise than it was typed. */
  private Optional<QueryNode> entity(TextField field, String typed, int slop) {
    @Nullable EntityType type =
        switch (field) {
          case PERSON -> EntityType.PERSON;
          case ORGANISATION -> EntityType.ORGANISATION;
          case PLACE -> EntityType.PLACE;
          case ANY, HEADLINE, LEAD, BODY, AUTHOR, OUTLET, SECTION -> null;
        };
    if (type == null || slop > 0) {
      return Optional.empty();
    }
    return entityNames
        .apply(type, typed)
        .map(name -> Folding.fold(name).replace("\"", "").strip())
        .filter(name -> isSearchable(name) && !EntityId.of(name).equals(EntityId.of(typed)))
        .<QueryNode>map(name -> new Phrase(field, name, 0));
  }

  /** A word that would be an operator if it were written out is put in other letters, or quotes. */
  private static QueryNode plainWord(TextField field, String text) {
    if (QueryTokenizer.isOperator(text)) {
      return new Word(field, text.toLowerCase(Locale.ROOT));
    }
    return field == TextField.ANY && PlaceOperators.isOperator(text)
        ? new Phrase(field, text, 0)
        : new Word(field, text);
  }

  static String withoutEnd(String text, String characters) {
    int end = text.length();
    while (end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean isSearchable(String text) {
    return text.codePoints()
        .anyMatch(
            codePoint ->
                Character.isLetterOrDigit(codePoint)
                    || Character.getType(codePoint) == Character.OTHER_SYMBOL
                    || Character.getType(codePoint) == Character.OTHER_NUMBER
                    || Character.getType(codePoint) == Character.LETTER_NUMBER);
  }

  private Optional<QueryNode> nothingIn(String text) {
    repairs.tell(Repairs.quote(text) + " has no letters or digits: left out");
    return Optional.empty();
  }

  /** What a word ends with has a meaning: a cut must not give it one. */
  private String cutWord(String text) {
    String cut = cut(text);
    return cut.length() < text.length() ? withoutEnd(cut, "~?*0123456789") : cut;
  }

  private String cut(String text) {
    if (text.length() <= MAX_CLAUSE_CHARS) {
      return text;
    }
    repairs.tell(
        "%s is longer than %d characters: cut".formatted(Repairs.quote(text), MAX_CLAUSE_CHARS));
    int end = MAX_CLAUSE_CHARS;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }
}
