package dateline.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dateline.article.ArticleKind;
import dateline.article.Author;
import dateline.article.Origin;
import dateline.article.PublishedDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A file of YAML beside a source file in which a person says what its articles' metadata are:
 * {@code essay.pdf.meta.yml} or {@code essay.meta.yml} beside {@code essay.pdf}. It overrides
 * whatever the source says; a key without a value ({@code published:}) says that there is none. Of
 * a source of several articles it speaks of all.
 *
 * <pre>
 * headline: The Price of a Quiet Border
 * authors:
 *   - name: Ada Lindqvist
 *     affiliation: Ada Lindqvist teaches history.
 * published: 2024-03
 * </pre>
 *
 * Keys: headline, standfirst, authors (names, or mappings of name and affiliation), outlet,
 * section, kind, dateline, published, updated, language, url. Anything else is an error, so that a
 * correction is never lost in silence.
 */
public final class Sidecar {

  /** How the name of a sidecar ends. */
  public static final String SUFFIX = ".meta.yml";

  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_VALUE_CHARS = 2_000;
  private static final double CERTAIN = 1;
  private static final Set<String> KEYS =
      new TreeSet<>(
          List.of(
              "headline",
              "standfirst",
              "authors",
              "outlet",
              "section",
              "kind",
              "dateline",
              "published",
              "updated",
              "language",
              "url"));
  private static final YAMLMapper YAML = new YAMLMapper();

  private final JsonNode values;
  private final DateParser dates;

  private Sidecar(JsonNode values, DateParser dates) {
    this.values = values;
    this.dates = dates;
  }

  /**
   * Returns the sidecar of a source file (its full name goes before its stem), or null if it has
   * none.
   */
  public static @Nullable Path beside(Path file) {
    Path last = file.getFileName();
    if (last == null || last.toString().endsWith(SUFFIX)) {
      return null;
    }
    String name = last.toString();
    int dot = name.lastIndexOf('.');
    for (String stem : List.of(name, dot > 0 ? name.substring(0, dot) : name)) {
      Path sidecar = file.resolveSibling(stem + SUFFIX);
      if (Files.isRegularFile(sidecar)) {
        return sidecar;
      }
    }
    return null;
  }

  /**
   * Reads a sidecar.
   *
   * @throws UnreadableSourceException if it is not as described; the reason names the fault
   */
  static Sidecar read(Path file, DateParser dates) throws IOException, UnreadableSourceException {
    if (Files.size(file) > MAX_BYTES) {
      throw fault(file, "is larger than %d bytes: keep the metadata only".formatted(MAX_BYTES));
    }
    JsonNode values;
    try {
      values = YAML.readTree(TextDecoder.decode(Files.readAllBytes(file), null));
    } catch (JsonProcessingException e) {
      throw fault(file, "is no YAML: " + TextFolding.collapse(e.getOriginalMessage()));
    }
    if (values == null || !values.isObject()) {
      throw fault(file, "has no \"key: value\" lines: write one of " + KEYS);
    }
    var names = values.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!KEYS.contains(name)) {
        throw fault(file, "has the key \"%s\": write one of %s".formatted(name, KEYS));
      }
    }
    try {
      Sidecar sidecar = new Sidecar(values, dates);
      sidecar.decide(new Candidates());
      return sidecar;
    } catch (IllegalArgumentException e) {
      throw fault(file, String.valueOf(e.getMessage()));
    }
  }

  private static UnreadableSourceException fault(Path file, String what) {
    return new UnreadableSourceException("sidecar %s %s".formatted(file.getFileName(), what));
  }

  /** Puts its values above all candidates. */
  void decide(Candidates candidates) {
    text("headline", candidates.headline);
    text("standfirst", candidates.standfirst);
    text("outlet", candidates.outlet);
    text("section", candidates.section);
    text("dateline", candidates.dateline);
    text("url", candidates.canonicalUrl);
    if (values.has("authors")) {
      candidates.authors.decide(authors(), Origin.SIDECAR, CERTAIN);
    }
    decide("kind", candidates.kind, Sidecar::kind);
    decide("published", candidates.published, this::date);
    decide("updated", candidates.updated, this::date);
    decide("language", candidates.language, Sidecar::language);
  }

  private interface Reading<T> {
    T of(String text);
  }

  private void text(String key, Ranking<String> ranking) {
    decide(key, ranking, text -> text);
  }

  private <T> void decide(String key, Ranking<T> ranking, Reading<T> reading) {
    if (!values.has(key)) {
      return;
    }
    JsonNode node = values.path(key);
    if (node.isContainerNode()) {
      throw new IllegalArgumentException("has several values for \"%s\": write one".formatted(key));
    }
    String text = TextFolding.collapse(node.asText(""));
    if (text.length() > MAX_VALUE_CHARS) {
      throw new IllegalArgumentException(
          "has more than %d characters of \"%s\": write less".formatted(MAX_VALUE_CHARS, key));
    }
    boolean none = node.isNull() || text.isEmpty();
    ranking.decide(none ? null : reading.of(text), Origin.SIDECAR, CERTAIN);
  }

  private @Nullable List<Author> authors() {
    List<Author> authors = new ArrayList<>();
    JsonNode node = values.path("authors");
    Iterable<JsonNode> items = node.isArray() ? node : List.of(node);
    for (JsonNode item : items) {
      String name = item.isObject() ? item.path("name").asText("") : item.asText("");
      String affiliation = item.path("affiliation").asText("");
      if (!name.isBlank()) {
        authors.add(
            new Author(
                TextFolding.collapse(name),
                affiliation.isBlank() ? null : TextFolding.collapse(affiliation)));
      }
    }
    return Candidates.nonEmpty(authors);
  }

  private static ArticleKind kind(String text) {
    for (ArticleKind kind : ArticleKind.values()) {
      if (text.equalsIgnoreCase(kind.name()) || text.equalsIgnoreCase(kind.label())) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "has the kind \"%s\": write one of %s"
            .formatted(text, Arrays.toString(ArticleKind.values()).toLowerCase(Locale.ROOT)));
  }

  private static String language(String text) {
    String code = Languages.code(text);
    if (code == null) {
      throw new IllegalArgumentException(
          "has the language \"%s\": write a code such as en".formatted(text));
    }
    return code;
  }

  private PublishedDate date(String text) {
    PublishedDate date = dates.parse(text);
    if (date == null) {
      throw new IllegalArgumentException(
          "has the date \"%s\": write a past day, month or year such as 2024-03-09, 2024-03 or 2024"
              .formatted(text));
    }
    return date;
  }
}
