package dateline.evaluate;

import dateline.article.Article;
import dateline.source.ParseOutcome;
import dateline.source.SourceReader;
import dateline.story.Fingerprint;
import dateline.story.StoryClusters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes versions of the articles in a folder, one for each {@link Perturbation}, and tells how well
 * they are put together and apart. A pair of articles is right if both come from one original.
 * Originals that are found to be versions of each other count as one: how many is among the
 * figures, so that a reader can look at them.
 */
public final class DuplicatesEvaluation {
  private static final long SEED = 20_261_125L;

  private final SourceReader reader;

  public DuplicatesEvaluation(SourceReader reader) {
    this.reader = reader;
  }

  /**
   * Reads a folder and measures.
   *
   * @throws IllegalArgumentException if it holds no article that is long enough
   * @throws IOException if the folder cannot be read
   */
  public MetricsReport evaluate(Path folder) throws IOException {
    List<List<String>> bodies = bodies(folder);
    if (bodies.stream().noneMatch(DuplicatesEvaluation::isLongEnough)) {
      throw new IllegalArgumentException(
          "%s holds no article of at least %d letters: name a folder that index could read"
              .formatted(folder, 2 * Fingerprint.MIN_LETTERS));
    }
    return evaluate(bodies);
  }

  /** Measures with the given bodies; those too short to be compared are left out. */
  static MetricsReport evaluate(List<List<String>> bodies) {
    List<List<String>> originals =
        bodies.stream().filter(DuplicatesEvaluation::isLongEnough).toList();
    int[] piece = StoryClusters.firstOfStory(fingerprints(originals));
    var random = new Random(SEED);
    List<List<String>> versions = new ArrayList<>(originals);
    List<Integer> pieces = new ArrayList<>(Arrays.stream(piece).boxed().toList());
    for (Perturbation perturbation : Perturbation.values()) {
      for (int i = 0; i < originals.size(); i++) {
        versions.add(perturbation.apply(originals.get(i), random));
        pieces.add(piece[i]);
      }
    }
    int[] found = StoryClusters.firstOfStory(fingerprints(versions));
    Map<String, Double> metrics = new LinkedHashMap<>();
    addPairs(pieces, found, metrics);
    int first = originals.size();
    for (Perturbation perturbation : Perturbation.values()) {
      int joined = 0;
      for (int i = 0; i < originals.size(); i++) {
        if (found[i] == found[first + i]) {
          joined++;
        }
      }
      first += originals.size();
      metrics.put(
          "recall " + perturbation.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          share(joined, originals.size()));
    }
    long alone = Arrays.stream(piece).distinct().count();
    metrics.put("originals joined", share(originals.size() - alone, originals.size()));
    return new MetricsReport(originals.size(), metrics);
  }

  /** Returns whether a body can be compared even if a fifth and more of it is gone. */
  private static boolean isLongEnough(List<String> body) {
    Fingerprint fingerprint = Fingerprint.of(body);
    return fingerprint != null && fingerprint.letters() >= 2 * Fingerprint.MIN_LETTERS;
  }

  private static void addPairs(List<Integer> pieces, int[] found, Map<String, Double> metrics) {
    long right = 0;
    long joined = 0;
    long wanted = 0;
    for (int i = 0; i < found.length; i++) {
      for (int j = 0; j < i; j++) {
        boolean same = Objects.equals(pieces.get(i), pieces.get(j));
        boolean together = found[i] == found[j];
        wanted += same ? 1 : 0;
        joined += together ? 1 : 0;
        right += same && together ? 1 : 0;
      }
    }
    metrics.put("precision", share(right, joined));
    metrics.put("recall", share(right, wanted));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  private static List<Fingerprint> fingerprints(List<List<String>> bodies) {
    List<Fingerprint> fingerprints = new ArrayList<>();
    for (List<String> body : bodies) {
      Fingerprint fingerprint = Fingerprint.of(body);
      if (fingerprint == null) {
        throw new IllegalStateException("a version is too short though its original is not");
      }
      fingerprints.add(fingerprint);
    }
    return fingerprints;
  }

  private List<List<String>> bodies(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(folder)) {
      files = tree.filter(Files::isRegularFile).sorted().toList();
    }
    List<List<String>> bodies = new ArrayList<>();
    for (Path file : files) {
      if (reader.read(file, file.getFileName().toString()) instanceof ParseOutcome.Parsed parsed) {
        parsed.articles().stream().map(Article::paragraphs).forEach(bodies::add);
      }
    }
    return bodies;
  }
}
