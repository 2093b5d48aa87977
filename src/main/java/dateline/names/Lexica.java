package dateline.names;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of words and names beforehand. Immutable; safe for use by several threads. */
final class Lexica {

  private static final int NOTHING = -1;
  private static final long[] NO_TAGS = {};

  private final HashIndex words;
  private final IntBuffer ambiguityOf;
  private final IntBuffer clustersOf;
  private final List<@Nullable TextHash> ambiguityJoined = new ArrayList<>();
  private final List<long[]> ambiguity = new ArrayList<>();
  private final List<long[]> clusters = new ArrayList<>();
  private final HashIndex vectorWords;
  private final FloatBuffer vectorScales;
  private final ByteBuffer vectors;
  private final int vectorLength;
  private final HashIndex prefixes;
  private final IntBuffer prefixSets;
  private final List<Map<Chunk, long[]>> gazetteerSets = new ArrayList<>();

  private Lexica(PackReader in) {
    words = HashIndex.read(in);
    ambiguityOf = in.ints();
    clustersOf = in.ints();
    for (String set : in.strings()) {
      ambiguity.add(hashes("", set));
      ambiguityJoined.add(set.isEmpty() ? null : TextHash.of(set.replace('\t', '_')));
    }
    for (String set : in.strings()) {
      clusters.add(hashes("", set));
    }
    vectorWords = HashIndex.read(in);
    vectorScales = in.floats();
    vectors = in.bytes();
    vectorLength = vectorWords.size() == 0 ? 0 : vectors.limit() / vectorWords.size();
    prefixes = HashIndex.read(in);
    prefixSets = in.ints();
    for (String set : in.strings()) {
      Map<Chunk, long[]> tags = new EnumMap<>(Chunk.class);
      for (Chunk chunk : Chunk.values()) {
        tags.put(chunk, hashes(chunk.letter() + "-", set));
      }
      gazetteerSets.add(tags);
    }
  }

  static Lexica read(PackReader in) {
    return new Lexica(in);
  }

  /**
   * Returns the number of a word, or a negative one if it is not known.
   *
   * @param lowercase hash of its simplified form in lower case
   */
  int word(TextHash lowercase) {
    return words.find(TextHash.key(0, lowercase.hash()));
  }

  /** The parts of speech a word can have. */
  long[] ambiguity(int word) {
    return ambiguity.get(word < 0 ? 0 : ambiguityOf.get(word));
  }

  /** The same, joined; null if there are none. */
  @Nullable TextHash ambiguityJoined(int word) {
    return ambiguityJoined.get(word < 0 ? 0 : ambiguityOf.get(word));
  }

  /** The Brown clusters a word is in. */
  long[] clusters(int word) {
    return clusters.get(word < 0 ? 0 : clustersOf.get(word));
  }

  /**
   * Returns a word's vector, or null if there is none.
   *
   * @param undigitalized hash of its form with 0 for every digit
   */
  float @Nullable [] vector(TextHash undigitalized) {
    int ordinal = vectorWords.find(TextHash.key(0, undigitalized.hash()));
    if (ordinal < 0) {
      return null;
    }
    float scale = vectorScales.get(ordinal);
    float[] vector = new float[vectorLength];
    int from = ordinal * vectorLength;
    for (int i = 0; i < vectorLength; i++) {
      vector[i] = vectors.get(from + i) * scale;
    }
    return vector;
  }

  /** Returns the hash of a name's first words, given that of those before and of the next. */
  static long prefix(long before, TextHash next) {
    return TextHash.key(1, before ^ next.hash());
  }

  /**
   * Returns the set of gazetteers that hold a name of these words, 0 if none but some that begin
   * with them, and a negative number if there are not even such.
   */
  int gazetteers(long prefix) {
    int ordinal = prefixes.find(prefix);
    return ordinal < 0 ? NOTHING : prefixSets.get(ordinal);
  }

  /** Returns what a set says of words at a place in the name: hashes of {@code B-14} and so on. */
  long[] gazetteerTags(int set, Chunk chunk) {
    return gazetteerSets.get(set).getOrDefault(chunk, NO_TAGS);
  }

  private static long[] hashes(String before, String set) {
    if (set.isEmpty()) {
      return NO_TAGS;
    }
    String[] values = set.split("\t", -1);
    long[] hashes = new long[values.length];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = TextHash.of(before + values[i]).hash();
    }
    return hashes;
  }
}
