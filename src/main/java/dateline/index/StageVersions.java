package dateline.index;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which stages were taken, and in which version: another version may come to another result. A
 * stage that is not there was not taken.
 *
 * @param versions without blanks or {@code =}, never empty
 */
public record StageVersions(Map<Stage, String> versions) {

  /** No stage. */
  public static final StageVersions NONE = new StageVersions(Map.of());

  public StageVersions {
    for (String version : versions.values()) {
      if (!version.matches("[^\\s=]+")) {
        throw new IllegalArgumentException("\"%s\" is no version of a stage".formatted(version));
      }
    }
    versions = Map.copyOf(versions);
  }

  /** Returns these and one more, which replaces another version of the same stage. */
  public StageVersions with(Stage stage, String version) {
    var more = new EnumMap<Stage, String>(Stage.class);
    more.putAll(versions);
    more.put(stage, version);
    return new StageVersions(more);
  }

  /** Returns these, replaced by and completed with others. */
  public StageVersions with(StageVersions others) {
    var more = new EnumMap<Stage, String>(Stage.class);
    more.putAll(versions);
    more.putAll(others.versions);
    return new StageVersions(more);
  }

  /** Returns these but one. */
  public StageVersions without(Stage stage) {
    var fewer = new EnumMap<Stage, String>(Stage.class);
    fewer.putAll(versions);
    fewer.remove(stage);
    return new StageVersions(fewer);
  }

  /** Returns whether every one of the given stages was taken in the given version. */
  public boolean containsAll(StageVersions wanted) {
    return versions.entrySet().containsAll(wanted.versions.entrySet());
  }

  /** Returns whether the stage was taken in the same version by both, or by neither. */
  public boolean agrees(Stage stage, StageVersions other) {
    return String.valueOf(versions.get(stage)).equals(String.valueOf(other.versions.get(stage)));
  }

  /** Returns one word for each stage taken, {@code PARSE=3}, in order of the alphabet. */
  public Set<String> words() {
    var words = new TreeSet<String>();
    versions.forEach((stage, version) -> words.add(stage + "=" + version));
    return words;
  }

  /** Reads what {@link #words} gives; stages of a later program are left out. */
  public static StageVersions ofWords(Iterable<String> words) {
    var versions = new EnumMap<Stage, String>(Stage.class);
    for (String word : words) {
      int split = word.indexOf('=');
      for (Stage stage : Stage.values()) {
        if (stage.name().equals(word.substring(0, split))) {
          versions.put(stage, word.substring(split + 1));
        }
      }
    }
    return new StageVersions(versions);
  }
}
