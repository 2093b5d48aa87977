package dateline.web;

import dateline.article.ArticleKind;
import dateline.article.EntityId;
import dateline.article.PublishedDate;
import dateline.search.Dimension;
import dateline.search.Matching;
import dateline.search.SearchRequest;
import dateline.search.SearchSort;
import dateline.search.Selection;
import dateline.search.ValueLabels;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and checks the parameters of a search. Immutable; safe for use by several threads. */
final class SearchParametersParser {

  private static final int MAX_SELECTIONS = 100;
  private static final int MAX_VALUE_CHARS = 300;
  private static final Set<String> OTHER_NAMES =
      Set.of("q", "from", "to", "sort", "page", "size", "cursor", "match", "explain", "collapse");

  private final ValueLabels labels;

  /**
   * @param labels names the countries that exist
   */
  SearchParametersParser(ValueLabels labels) {
    this.labels = labels;
  }

  /**
   * Reads a search.
   *
   * @throws ProblemException if a value is unknown or out of range
   */
  SearchParameters parse(QueryString query) throws ProblemException {
    return parse(query, SearchRequest.DEFAULT_SIZE);
  }

  /**
   * Reads a search.
   *
   * @param usualSize the hits on a page unless the query says otherwise
   * @throws ProblemException if a value is unknown or out of range
   */
  SearchParameters parse(QueryString query, int usualSize) throws ProblemException {
    String q = query.one("q").orElse("");
    PublishedDate from = date(query, "from");
    PublishedDate to = date(query, "to");
    if (from != null && to != null && to.lastDay().isBefore(from.firstDay())) {
      throw ProblemException.badRequest(
          "the period ends before it starts: from %s to %s".formatted(from, to));
    }
    int size = number(query, "size", 0, SearchRequest.MAX_SIZE, usualSize);
    return new SearchParameters(
        q,
        selections(query),
        from,
        to,
        sort(query),
        offset(query, size),
        size,
        matching(query),
        explain(query),
        onOrOff(query, "collapse"));
  }

  /**
   * Checks that there is no parameter but those of a search. Programs get told of a misspelt name
   * rather than a wrong total; pages ignore what link trackers add.
   *
   * @param own names of further parameters
   * @throws ProblemException if there is
   */
  void checkNames(QueryString query, String... own) throws ProblemException {
    Set<String> known = new TreeSet<>(OTHER_NAMES);
    known.addAll(List.of(own));
    for (Dimension dimension : Dimension.values()) {
      known.add(dimension.parameter());
    }
    for (String name : query.names()) {
      if (!known.contains(name)) {
        throw ProblemException.badRequest(
            "unknown parameter %s; known are %s".formatted(name, String.join(", ", known)));
      }
    }
  }

  private List<Selection> selections(QueryString query) throws ProblemException {
    Set<Selection> selections = new LinkedHashSet<>();
    for (Dimension dimension : Dimension.values()) {
      for (String text : query.all(dimension.parameter())) {
        boolean excluded = text.startsWith("-");
        String value = value(dimension, excluded ? text.substring(1).strip() : text);
        if (selections.contains(new Selection(dimension, value, !excluded))) {
          throw ProblemException.badRequest(
              "%s %s is both chosen and excluded; keep one"
                  .formatted(dimension.parameter(), value));
        }
        selections.add(new Selection(dimension, value, excluded));
      }
    }
    if (selections.size() > MAX_SELECTIONS) {
      throw ProblemException.badRequest(
          "%,d facet values are chosen; the most is %d"
              .formatted(selections.size(), MAX_SELECTIONS));
    }
    return List.copyOf(selections);
  }

  private String value(Dimension dimension, String text) throws ProblemException {
    if (text.isEmpty() || text.length() > MAX_VALUE_CHARS) {
      throw ProblemException.badRequest(
          "%s must have 1 to %d characters, got %,d"
              .formatted(dimension.parameter(), MAX_VALUE_CHARS, text.length()));
    }
    return switch (dimension) {
      case COUNTRY, ABOUT, MENTIONED, OUTLET_COUNTRY -> country(dimension, text);
      case KIND -> kind(text);
      case LANGUAGE -> language(text);
      case YEAR -> year(text);
      case REGION -> region(text);
      case PERSON, ORGANISATION, PLACE -> entity(dimension, text);
      case AUTHOR, OUTLET, SECTION -> text;
    };
  }

  private String country(Dimension dimension, String text) throws ProblemException {
    String code = text.toUpperCase(Locale.ROOT);
    if (!code.matches("[A-Z]{2}") || labels.label(dimension, code).equals(code)) {
      throw ProblemException.badRequest(
          "unknown %s %s; use an ISO 3166-1 code of two letters such as KP"
              .formatted(dimension.parameter(), text));
    }
    return code;
  }

  private String region(String text) throws ProblemException {
    if (labels.label(Dimension.REGION, text).equals(text)) {
      throw ProblemException.badRequest(
          "unknown region %s; use UN M49 codes from the continent down, such as 142 or 142/030"
              .formatted(text));
    }
    return text;
  }

  /** Entities may be called by any name that has their id. */
  private static String entity(Dimension dimension, String text) throws ProblemException {
    String id = EntityId.of(text);
    if (id.isEmpty()) {
      throw ProblemException.badRequest(
          "%s %s has no letter or digit; use a name".formatted(dimension.parameter(), text));
    }
    return id;
  }

  private static String kind(String text) throws ProblemException {
    String name = text.toUpperCase(Locale.ROOT);
    for (ArticleKind kind : ArticleKind.values()) {
      if (kind.name().equals(name)) {
        return name;
      }
    }
    throw ProblemException.badRequest(
        "unknown kind %s; use one of %s".formatted(text, names(ArticleKind.values())));
  }

  private static String language(String text) throws ProblemException {
    String code = text.toLowerCase(Locale.ROOT);
    if (!code.matches("[a-z]{2,3}")) {
      throw ProblemException.badRequest(
          "unknown language %s; use an ISO 639 code such as en".formatted(text));
    }
    return code;
  }

  private static String year(String text) throws ProblemException {
    String value = text.toLowerCase(Locale.ROOT);
    if (!value.equals(Dimension.UNDATED) && !value.matches("[0-9]{4}")) {
      throw ProblemException.badRequest(
          "unknown year %s; use four digits such as 2024, or undated".formatted(text));
    }
    return value;
  }

  private static @Nullable PublishedDate date(QueryString query, String name)
      throws ProblemException {
    String text = query.one(name).orElse(null);
    if (text == null) {
      return null;
    }
    try {
      return PublishedDate.parse(text);
    } catch (DateTimeException e) {
      throw ProblemException.badRequest(
          "%s=%s is not a date; use 2024, 2024-03 or 2024-03-09".formatted(name, text));
    }
  }

  private static @Nullable SearchSort sort(QueryString query) throws ProblemException {
    String text = query.one("sort").orElse(null);
    if (text == null) {
      return null;
    }
    for (SearchSort sort : SearchSort.values()) {
      if (sort.name().equalsIgnoreCase(text)) {
        return sort;
      }
    }
    throw ProblemException.badRequest(
        "unknown sort %s; use one of %s".formatted(text, names(SearchSort.values())));
  }

  private static Matching matching(QueryString query) throws ProblemException {
    String text = query.one("match").orElse("best");
    for (Matching matching : Matching.values()) {
      if (matching.name().equalsIgnoreCase(text)) {
        return matching;
      }
    }
    throw ProblemException.badRequest(
        "unknown match %s; use one of %s".formatted(text, names(Matching.values())));
  }

  private static int offset(QueryString query, int size) throws ProblemException {
    Optional<String> cursor = query.one("cursor");
    int offset;
    if (cursor.isPresent()) {
      if (query.one("page").isPresent()) {
        throw ProblemException.badRequest("page and cursor are both given; keep one");
      }
      offset = Cursor.parse(cursor.get()).offset();
    } else {
      int lastPage = SearchRequest.MAX_OFFSET / Math.max(size, 1) + 1;
      offset = (number(query, "page", 1, lastPage, 1) - 1) * size;
    }
    if (offset > SearchRequest.MAX_OFFSET) {
      throw ProblemException.badRequest(
          "only the first %,d hits can be paged through; narrow the search"
              .formatted(SearchRequest.MAX_OFFSET));
    }
    return offset;
  }

  private static boolean explain(QueryString query) throws ProblemException {
    String text = query.one("explain").orElse("false");
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw ProblemException.badRequest(
              "explain must be true or false, got %s".formatted(text));
    };
  }

  /** Reads what is on unless it is said to be off. */
  static boolean onOrOff(QueryString query, String name) throws ProblemException {
    String text = query.one(name).orElse("on");
    return switch (text) {
      case "on" -> true;
      case "off" -> false;
      default ->
          throw ProblemException.badRequest("%s must be on or off, got %s".formatted(name, text));
    };
  }

  /** Checks that there is no parameter but those named. */
  static void checkOnly(QueryString query, String... names) throws ProblemException {
    for (String name : query.names()) {
      if (!List.of(names).contains(name)) {
        throw ProblemException.badRequest(
            "unknown parameter %s; known are %s".formatted(name, String.join(", ", names)));
      }
    }
  }

  /** Reads a whole number. */
  static int number(QueryString query, String name, int min, int max, int usual)
      throws ProblemException {
    String text = query.one(name).orElse(null);
    if (text == null) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Not a number: the same answer as for one out of range.
    }
    throw ProblemException.badRequest(
        "%s must be from %d to %d, got %s".formatted(name, min, max, text));
  }

  private static String names(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
