package dateline.names;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.tukaani.xz.XZInputStream;

/**
 * Re-packs nlp4j's English models and lexica, which are serialized Java objects of 1.6 GB, so that
 * {@link LinearModel} and {@link Lexica} can read them in place. Words and features are kept as
 * 64-bit hashes, word vectors as bytes with a scale. Needs about 1.5 GB of heap.
 */
final class PackBuilder {

  private static final String ROOT = "/edu/emory/mathcs/nlp/";
  private static final int BUFFER = 1 << 16;

  private final PackWriter out;
  private final Consumer<String> progress;

  /**
   * @param progress told what is packed next, for people
   */
  PackBuilder(PackWriter out, Consumer<String> progress) {
    this.out = out;
    this.progress = progress;
  }

  /** Packs everything. */
  void build() throws IOException {
    progress.accept("models");
    model("models/en-pos.xz");
    model("models/en-ner.xz");
    progress.accept("word classes");
    words();
    progress.accept("word vectors");
    vectors();
    progress.accept("names");
    names();
    out.flush();
  }

  private void model(String resource) throws IOException {
    OnlineComponent<?, ?> component = (OnlineComponent<?, ?>) read(resource);
    FeatureTemplate<?, ?> template = component.getFeatureTemplate();
    out.strings(component.getOptimizer().getLabelMap().getLabelList());
    out.strings(
        template.getSetFeatureList().stream()
            .map(item -> feature(new FeatureItem[] {item}).format())
            .toList());
    out.strings(template.getFeatureList().stream().map(items -> feature(items).format()).toList());
    MajorVector weights = component.getOptimizer().getWeightVector().getSparseWeightVector();
    weights(features(template), weights);
    MajorVector dense = component.getOptimizer().getWeightVector().getDenseWeightVector();
    float[] vectorWeights =
        new float[template.getEmbeddingFeatureList().isEmpty() ? 0 : dense.size()];
    for (int i = 0; i < vectorWeights.length; i++) {
      vectorWeights[i] = dense.get(i);
    }
    out.floats(vectorWeights);
  }

  private static Feature feature(FeatureItem[] items) {
    List<Feature.Part> parts = new ArrayList<>();
    for (FeatureItem item : items) {
      parts.add(
          new Feature.Part(
              Feature.Attribute.valueOf(item.field.name().toUpperCase(Locale.ROOT)),
              item.window,
              item.attribute instanceof Integer length ? length : 0));
    }
    return new Feature(parts);
  }

  /** Returns a model's features: key to number. */
  private static Map<Long, Integer> features(FeatureTemplate<?, ?> template) {
    Map<Long, Integer> features = new LinkedHashMap<>();
    List<Object2IntMap<String>> maps = featureMap(template).getIndexMaps();
    for (int type = 0; type < maps.size(); type++) {
      for (Object2IntMap.Entry<String> entry : maps.get(type).object2IntEntrySet()) {
        long hash = TextHash.of(entry.getKey()).hash();
        features.put(TextHash.key(type, hash), entry.getIntValue());
      }
    }
    return features;
  }

  /** The map is the one thing nlp4j shows to nobody. */
  private static FeatureMap featureMap(FeatureTemplate<?, ?> template) {
    try {
      Field map = FeatureTemplate.class.getDeclaredField("feature_map");
      map.setAccessible(true);
      return (FeatureMap) map.get(template);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("nlp4j's feature template has changed", e);
    }
  }

  private void weights(Map<Long, Integer> features, MajorVector weights) {
    int labels = weights.getLabelSize();
    long[] keys = HashIndex.sort(features.keySet().stream().mapToLong(Long::longValue).toArray());
    int[] starts = new int[keys.length + 1];
    byte[] weightLabels = new byte[weights.size()];
    float[] values = new float[weights.size()];
    int size = 0;
    for (int i = 0; i < keys.length; i++) {
      int from = features.getOrDefault(keys[i], 0) * labels;
      for (int label = 0; label < labels; label++) {
        float weight = weights.get(from + label);
        if (weight != 0) {
          weightLabels[size] = (byte) label;
          values[size++] = weight;
        }
      }
      starts[i + 1] = size;
    }
    HashIndex.write(out, keys);
    out.ints(starts);
    out.bytes(Arrays.copyOf(weightLabels, size));
    out.floats(Arrays.copyOf(values, size));
  }

  private void words() throws IOException {
    Map<String, Collection<String>> ambiguity =
        map("lexica/en-ambiguity-classes-simplified-lowercase.xz");
    Map<String, Collection<String>> clusters =
        map("lexica/en-brown-clusters-simplified-lowercase.xz");
    Set<String> words = new TreeSet<>(ambiguity.keySet());
    words.addAll(clusters.keySet());
    long[] keys = HashIndex.sort(words.stream().mapToLong(PackBuilder::key).toArray());
    List<String> ambiguitySets = new ArrayList<>();
    List<String> clusterSets = new ArrayList<>();
    int[] ambiguityOf = sets(keys, ambiguity, ambiguitySets);
    int[] clustersOf = sets(keys, clusters, clusterSets);
    HashIndex.write(out, keys);
    out.ints(ambiguityOf);
    out.ints(clustersOf);
    out.strings(ambiguitySets);
    out.strings(clusterSets);
  }

  /** Numbers the sets of values; the empty one is 0. */
  private static int[] sets(long[] keys, Map<String, Collection<String>> map, List<String> sets) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    numbers.put("", 0);
    int[] numberOf = new int[keys.length];
    map.forEach(
        (word, values) ->
            numberOf[HashIndex.ordinal(keys, key(word))] =
                numbers.computeIfAbsent(String.join("\t", values), set -> numbers.size()));
    sets.addAll(numbers.keySet());
    return numberOf;
  }

  @SuppressWarnings("unchecked") // the types serialized there
  private static Map<String, Collection<String>> map(String resource) throws IOException {
    return (Map<String, Collection<String>>) read(resource);
  }

  @SuppressWarnings("unchecked") // the types serialized there
  private void vectors() throws IOException {
    Map<String, float[]> vectors =
        (Map<String, float[]>) read("lexica/en-word-embeddings-undigitalized.xz");
    long[] keys = HashIndex.sort(vectors.keySet().stream().mapToLong(PackBuilder::key).toArray());
    int length = vectors.values().iterator().next().length;
    float[] scales = new float[keys.length];
    byte[] elements = new byte[keys.length * length];
    vectors.forEach(
        (word, vector) -> {
          int ordinal = HashIndex.ordinal(keys, key(word));
          float largest = Float.MIN_NORMAL;
          for (float element : vector) {
            largest = Math.max(largest, Math.abs(element));
          }
          scales[ordinal] = largest / Byte.MAX_VALUE;
          for (int i = 0; i < length; i++) {
            elements[ordinal * length + i] = (byte) Math.round(vector[i] / scales[ordinal]);
          }
        });
    HashIndex.write(out, keys);
    out.floats(scales);
    out.bytes(elements);
  }

  @SuppressWarnings("unchecked") // the types serialized there
  private void names() throws IOException {
    var tree =
        (PrefixTree<String, Set<String>>) read("lexica/en-named-entity-gazetteers-simplified.xz");
    LongStream.Builder prefixes = LongStream.builder();
    walk(tree.getRoot(), 0, (prefix, set) -> prefixes.add(prefix));
    long[] keys = HashIndex.sort(prefixes.build().toArray());
    Map<String, Integer> numbers = new LinkedHashMap<>();
    numbers.put("", 0);
    int[] setOf = new int[keys.length];
    walk(
        tree.getRoot(),
        0,
        (prefix, set) -> {
          int number = numbers.computeIfAbsent(set, s -> numbers.size());
          if (number > 0) {
            setOf[HashIndex.ordinal(keys, prefix)] = number;
          }
        });
    HashIndex.write(out, keys);
    out.ints(setOf);
    out.strings(List.copyOf(numbers.keySet()));
  }

  private interface Prefixes {
    /**
     * @param set the gazetteers that hold exactly this name, or empty
     */
    void prefix(long hash, String set);
  }

  private static void walk(PrefixNode<String, Set<String>> node, long hash, Prefixes prefixes) {
    node.forEach(
        (word, next) -> {
          long prefix = Lexica.prefix(hash, TextHash.of(word));
          Set<String> set = next.getValue();
          prefixes.prefix(prefix, set == null ? "" : String.join("\t", new TreeSet<>(set)));
          walk(next, prefix, prefixes);
        });
  }

  private static long key(String word) {
    return TextHash.key(0, TextHash.of(word).hash());
  }

  private static Object read(String resource) throws IOException {
    try (InputStream in = PackBuilder.class.getResourceAsStream(ROOT + resource)) {
      if (in == null) {
        throw new IOException("nlp4j-english is not on the class path: no " + resource);
      }
      try (var objects =
          new ObjectInputStream(new XZInputStream(new BufferedInputStream(in, BUFFER)))) {
        return objects.readObject();
      }
    } catch (ClassNotFoundException e) {
      throw new IOException("nlp4j-english does not fit nlp4j-api", e);
    }
  }
}
