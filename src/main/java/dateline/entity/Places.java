package dateline.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Cities and towns of the world. The lines of {@code places.tsv} are searched where they lie, so
 * that a hundred thousand of them cost nothing to load. Immutable; safe for use by several threads.
 */
final class Places {

  /**
   * One city or town.
   *
   * @param country ISO 3166-1 alpha-2
   * @param inhabitants &gt; 0
   */
  record Place(String country, int inhabitants) {}

  private static final String RESOURCE = "places.tsv";

  /** The list has either form. */
  private static final Map<String, String> ABBREVIATED =
      Map.of("st ", "saint ", "mt ", "mount ", "ft ", "fort ");

  private final byte[] lines;

  private Places(byte[] lines) {
    this.lines = lines;
  }

  static Places load() {
    try (InputStream in = Places.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: it lacks " + RESOURCE);
      }
      return new Places(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /**
   * Returns the places of a name, the most populous first. "St Paul" is Saint Paul, too.
   *
   * @param id the name as {@link dateline.article.EntityId} makes it
   */
  List<Place> named(String id) {
    List<Place> places = listed(id);
    ABBREVIATED.forEach(
        (shortForm, longForm) -> {
          if (id.startsWith(shortForm)) {
            places.addAll(listed(longForm + id.substring(shortForm.length())));
          } else if (id.startsWith(longForm)) {
            places.addAll(listed(shortForm + id.substring(longForm.length())));
          }
        });
    places.sort(Comparator.comparingInt(Place::inhabitants).reversed());
    return places;
  }

  private List<Place> listed(String id) {
    byte[] key = (id + '\t').getBytes(StandardCharsets.UTF_8);
    List<Place> places = new ArrayList<>();
    for (int line = firstLine(key); line < lines.length && startsWith(line, key); ) {
      int end = lineEnd(line);
      String[] columns =
          new String(lines, line + key.length, end - line - key.length, StandardCharsets.UTF_8)
              .split("\t", -1);
      places.add(new Place(columns[0], Integer.parseInt(columns[1])));
      line = end + 1;
    }
    return places;
  }

  /** Returns where the first line begins that is not before a key. */
  private int firstLine(byte[] key) {
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int middle = lineStart((low + high) >>> 1);
      if (compare(middle, key) < 0) {
        low = lineEnd(middle) + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int lineStart(int position) {
    int start = position;
    while (start > 0 && lines[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int lineEnd(int position) {
    int end = position;
    while (end < lines.length && lines[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Compares a line's key with another up to the tab, which sorts before every letter. */
  private int compare(int line, byte[] key) {
    int end = Math.min(lines.length, line + key.length);
    return Arrays.compareUnsigned(lines, line, end, key, 0, key.length);
  }

  private boolean startsWith(int line, byte[] key) {
    return line + key.length <= lines.length
        && Arrays.equals(lines, line, line + key.length, key, 0, key.length);
  }
}
