package dateline.query;

import dateline.article.EntityId;
import dateline.query.ThesaurusFile.Line;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which other words articles use for what the words of a query name. Immutable; safe for use
 * by several threads.
 *
 * <p>Names are compared as {@link EntityId} makes them, singular and plural being one: "No-fly
 * Zones" finds <em>no-fly zone</em>. Stems would take the Pacific for pacifism. Where a user's own
 * lines name something, what the program ships with says of that name is forgotten.
 */
public final class Thesaurus {
  /** The file among a user's authority files. */
  public static final String FILE = "thesaurus.txt";

  /** One that knows nothing. */
  public static final Thesaurus NONE = new Thesaurus(List.of(), List.of());

  private final Map<List<String>, List<Line>> byName = new HashMap<>();

  /** How many words the longest name has. */
  private final int longest;

  private Thesaurus(List<Line> shipped, List<Line> own) {
    Map<List<String>, List<Line>> outweighing = new HashMap<>();
    shipped.forEach(line -> add(line, byName));
    own.forEach(line -> add(line, outweighing));
    byName.putAll(outweighing);
    longest = byName.keySet().stream().mapToInt(List::size).max().orElse(0);
  }

  private static void add(Line line, Map<List<String>, List<Line>> byName) {
    for (String name : line.names()) {
      byName.computeIfAbsent(words(name), key -> new ArrayList<>()).add(line);
    }
  }

  private static List<String> words(String name) {
    String[] words = EntityId.of(name).split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      words[i] = singular(words[i]);
    }
    return List.of(words);
  }

  /** Regular plurals only; it does no harm that what this makes of other words is no word. */
  private static String singular(String word) {
    int length = word.length();
    if (length < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
      return word;
    }
    return word.endsWith("ies")
        ? word.substring(0, length - 3) + "y"
        : word.substring(0, length - 1);
  }

  /** Returns the thesaurus the program ships with. */
  public static Thesaurus shipped() throws IOException {
    return new Thesaurus(shippedFile().lines(), List.of());
  }

  /**
   * Returns the same with a user's own lines.
   *
   * @param folder the folder of {@link #FILE}; neither need exist
   * @throws IllegalArgumentException if a line is wrong; the message names the first
   * @throws IOException if the file cannot be read
   */
  public static Thesaurus read(Path folder) throws IOException {
    ThesaurusFile own = ownFile(folder);
    if (!own.problems().isEmpty()) {
      throw new IllegalArgumentException(
          "%s; dateline authority check lists all problems".formatted(own.problems().getFirst()));
    }
    return new Thesaurus(shippedFile().lines(), own.lines());
  }

  /**
   * Returns what is wrong in a user's own lines, in their order.
   *
   * @param folder the folder of {@link #FILE}; neither need exist
   */
  public static List<String> problems(Path folder) throws IOException {
    return ownFile(folder).problems();
  }

  private static ThesaurusFile shippedFile() throws IOException {
    try (InputStream in = Thesaurus.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: it lacks " + FILE);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ThesaurusFile.read(FILE, text.lines().toList());
    }
  }

  private static ThesaurusFile ownFile(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return ThesaurusFile.read(FILE, List.of());
    }
    try {
      return ThesaurusFile.read(file.toString(), Files.readAllLines(file));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is no UTF-8: save it as UTF-8", e);
    }
  }

  /**
   * Returns what words name: of names that overlap the first, of those that begin together the
   * longest.
   *
   * @param text words that stand together in a query, as typed, parted by blanks
   */
  List<Concept> find(String text) {
    List<String> asked = words(text);
    List<Concept> found = new ArrayList<>();
    for (int start = 0; start < asked.size(); ) {
      int next = start + 1;
      for (int end = Math.min(asked.size(), start + longest); end > start; end--) {
        List<String> name = asked.subList(start, end);
        List<Line> lines = byName.get(name);
        if (lines != null) {
          add(concept(name, lines), found);
          next = end;
          break;
        }
      }
      start = next;
    }
    return found;
  }

  /** A name without other words is in a user's lines to have none. */
  private static void add(Concept concept, List<Concept> found) {
    if (!concept.names().isEmpty() || !concept.related().isEmpty()) {
      found.add(concept);
    }
  }

  private static Concept concept(List<String> called, List<Line> lines) {
    String name = "";
    Set<List<String>> seen = new HashSet<>(List.of(called));
    List<String> names = new ArrayList<>();
    List<String> related = new ArrayList<>();
    for (Line line : lines) {
      for (String other : line.names()) {
        if (words(other).equals(called)) {
          name = name.isEmpty() ? other : name;
        } else if (seen.add(words(other))) {
          names.add(other);
        }
      }
    }
    for (Line line : lines) {
      line.related().stream().filter(other -> seen.add(words(other))).forEach(related::add);
    }
    return new Concept(name, names, related);
  }
}
