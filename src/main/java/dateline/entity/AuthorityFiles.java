package dateline.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dateline.article.EntityId;
import dateline.article.EntityType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads authority files: every {@code *.yml} of a folder, each a list of entries with
 *
 * <ul>
 *   <li>{@code name}: what to call the entity; needed
 *   <li>{@code type}: person, organisation or place; what it is, whatever it was recognised as
 *   <li>{@code was}: only names recognised as this are meant
 *   <li>{@code aliases}: a list of other names of it
 *   <li>{@code hide: true}: it is no entity
 * </ul>
 *
 * <p>Names are compared as {@link EntityId} makes them: case, accents and punctuation do not count.
 */
public final class AuthorityFiles {

  private static final String SHIPPED = "authority.yml";
  private static final Set<String> KEYS = Set.of("name", "type", "was", "aliases", "hide");
  private static final YAMLMapper YAML = new YAMLMapper();

  private final List<AuthorityEntry> entries = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private int files;

  private AuthorityFiles() {}

  /**
   * Reads the entries the program ships with and those of a folder, which outweigh them.
   *
   * @param folder may be missing
   * @throws IllegalArgumentException if an entry is wrong; the message names the first
   * @throws IOException if a file cannot be read
   */
  public static Authority read(Path folder) throws IOException {
    AuthorityFiles shipped = new AuthorityFiles();
    try (InputStream in = AuthorityFiles.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: it lacks " + SHIPPED);
      }
      shipped.add(SHIPPED, YAML.readTree(in));
    }
    AuthorityFiles own = Files.isDirectory(folder) ? load(folder) : new AuthorityFiles();
    for (AuthorityFiles source : List.of(shipped, own)) {
      if (!source.problems.isEmpty()) {
        throw new IllegalArgumentException(
            "%s; dateline authority check lists all problems"
                .formatted(source.problems.getFirst()));
      }
    }
    shipped.entries.addAll(own.entries);
    return new Authority(shipped.entries);
  }

  /**
   * Reads a folder for its problems.
   *
   * @throws IOException if it is no folder, or a file cannot be read
   */
  public static AuthorityFiles load(Path folder) throws IOException {
    AuthorityFiles read = new AuthorityFiles();
    List<Path> found;
    try (Stream<Path> listed = Files.list(folder)) {
      found = listed.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList();
    }
    for (Path file : found) {
      String name = file.getFileName().toString();
      try {
        read.add(name, YAML.readTree(Files.readAllBytes(file)));
      } catch (JsonProcessingException e) {
        read.problems.add(
            "%s: line %d is no YAML: %s"
                .formatted(
                    name,
                    Math.max(1, e.getLocation().getLineNr()),
                    e.getOriginalMessage().lines().findFirst().orElse("")));
      }
    }
    read.findClashes();
    return read;
  }

  /** Returns what is wrong, in the order of files and entries; empty if nothing is. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** Returns the number of entries that could be read. */
  public int entryCount() {
    return entries.size();
  }

  /** Returns the number of files. */
  public int fileCount() {
    return files;
  }

  private void add(String file, JsonNode list) {
    files++;
    if (list.isMissingNode() || list.isNull()) {
      return;
    }
    if (!list.isArray()) {
      problems.add(file + ": must be a list of entries, each beginning with \"- name:\"");
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      String place = "%s: entry %d".formatted(file, i + 1);
      JsonNode name = list.get(i).path("name");
      int before = problems.size();
      AuthorityEntry entry =
          entry(name.isTextual() ? place + " (" + name.asText() + ")" : place, list.get(i));
      if (problems.size() == before) {
        entries.add(entry);
      }
    }
  }

  private AuthorityEntry entry(String place, JsonNode node) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                problems.add(
                    "%s: \"%s\" is no key: use name, type, was, aliases, hide"
                        .formatted(place, key));
              }
            });
    String name = name(place, "name", node.path("name"));
    List<String> aliases = new ArrayList<>();
    JsonNode given = node.path("aliases");
    if (!given.isArray() && !given.isMissingNode()) {
      problems.add(place + ": aliases must be a list, such as [UN, U.N.]");
    }
    given.forEach(alias -> aliases.add(name(place, "alias", alias)));
    JsonNode hide = node.path("hide");
    if (!hide.isBoolean() && !hide.isMissingNode()) {
      problems.add(place + ": hide must be true or false, not \"" + hide.asText() + '"');
    }
    return new AuthorityEntry(
        name,
        type(place, node.path("type")),
        type(place, node.path("was")),
        aliases,
        hide.asBoolean(false));
  }

  private String name(String place, String what, JsonNode node) {
    String name = node.isTextual() || node.isNumber() ? node.asText().strip() : "";
    if (EntityId.of(name).isEmpty()) {
      problems.add(
          "%s: %s must be a text with a letter or digit, not \"%s\""
              .formatted(place, what, node.asText()));
    }
    return name;
  }

  private @Nullable EntityType type(String place, JsonNode node) {
    if (node.isMissingNode()) {
      return null;
    }
    Optional<EntityType> type =
        Stream.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE)
            .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(node.asText()))
            .findFirst();
    if (type.isEmpty()) {
      problems.add(
          "%s: \"%s\" is no type: use person, organisation or place"
              .formatted(place, node.asText()));
    }
    return type.orElse(null);
  }

  /** One name in two entries would be decided by chance. */
  private void findClashes() {
    Map<String, AuthorityEntry> byName = new HashMap<>();
    Set<String> told = new HashSet<>();
    for (AuthorityEntry entry : entries) {
      for (String name : entry.allNames()) {
        AuthorityEntry other = byName.putIfAbsent(entry.only() + "/" + EntityId.of(name), entry);
        if (other != null && !other.equals(entry) && told.add(EntityId.of(name))) {
          problems.add(
              "\"%s\" is in the entries of %s and of %s: leave it in one"
                  .formatted(name, other.name(), entry.name()));
        }
      }
    }
  }
}
