package dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import dateline.analysis.TextAnalysis;
import dateline.index.ArticleWriter;
import dateline.lucene.LuceneArticleIndex;
import dateline.story.Fingerprint;
import dateline.story.StoryClusters;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long it takes to tell which articles are versions of one piece: how many pairs a second are
 * compared, what a template that many articles share costs, and commits of one article and of many
 * over an index of made-up articles. One article in ten is a copy of the one before, under another
 * headline.
 *
 * <p>A commit's time is also that of writing the articles; the first of each kind warms up.
 */
public final class StoryBenchmark {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final int WORDS = 60;
  private static final int PAIRS = 2000;
  private static final int ROUNDS = 4;
  private static final List<String> VOCABULARY = vocabulary();

  private StoryBenchmark() {}

  /**
   * Runs it.
   *
   * @param arguments a folder for the index, written first if there is none; how many articles it
   *     has; how many are added at once
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int articles = Integer.parseInt(arguments[1]);
    int many = Integer.parseInt(arguments[2]);
    try (var analysis = new TextAnalysis()) {
      var index = new LuceneArticleIndex(folder, analysis);
      if (!Files.exists(folder)) {
        var watch = new Watch();
        try (ArticleWriter writer = index.rebuild()) {
          put(writer, 0, articles);
          writer.commit();
        }
        watch.print("rebuild of %,d".formatted(articles), articles);
      }
      int next = articles;
      for (int round = 0; round < ROUNDS; round++) {
        update(index, next, 1);
        next++;
      }
      for (int round = 0; round < ROUNDS / 2; round++) {
        update(index, next, many);
        next += many;
      }
      for (int round = 0; round < ROUNDS; round++) {
        var watch = new Watch();
        try (ArticleWriter writer = index.update()) {
          writer.remove(path(10 * round));
          writer.commit();
        }
        watch.print("removal of one with a copy", 1);
      }
    }
    // Last, for the compiler learns from it what is not so in an index.
    compare();
    shareTemplate();
  }

  private static void compare() {
    List<Fingerprint> fingerprints =
        IntStream.range(0, PAIRS).mapToObj(i -> fingerprint(body(10 * i))).toList();
    for (int round = 0; round < ROUNDS; round++) {
      var watch = new Watch();
      int versions = 0;
      for (Fingerprint one : fingerprints) {
        for (Fingerprint other : fingerprints) {
          versions += StoryClusters.areVersions(one, other) ? 1 : 0;
        }
      }
      watch.print("comparing, %d versions".formatted(versions), (long) PAIRS * PAIRS);
    }
  }

  /** Bodies of which half is the same, which is too little to be versions; and copies. */
  private static void shareTemplate() {
    String template = words(new Random(-1), WORDS);
    for (int count = 5000; count <= 20_000; count *= 2) {
      List<Fingerprint> sharing = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        sharing.add(fingerprint(template + ' ' + words(new Random(i), WORDS)));
      }
      var watch = new Watch();
      long stories = IntStream.of(StoryClusters.firstOfStory(sharing)).distinct().count();
      watch.print("half a template, %,d in %,d".formatted(count, stories), count);
      List<Fingerprint> copies = sharing.stream().map(one -> sharing.getFirst()).toList();
      watch = new Watch();
      stories = IntStream.of(StoryClusters.firstOfStory(copies)).distinct().count();
      watch.print("copies, %,d in %,d".formatted(count, stories), count);
    }
  }

  private static void update(LuceneArticleIndex index, int first, int count) throws IOException {
    try (ArticleWriter writer = index.update()) {
      put(writer, first, count);
      for (int i = 0; i < THREADS; i++) {
        writer.flush();
      }
      var watch = new Watch();
      writer.commit();
      watch.print("commit of %,d".formatted(count), count);
    }
  }

  private static void put(ArticleWriter writer, int first, int count) throws IOException {
    var running = new ArrayList<Future<?>>();
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (int thread = 0; thread < THREADS; thread++) {
        int start = first + thread;
        running.add(
            pool.submit(
                () -> {
                  for (int i = start; i < first + count; i += THREADS) {
                    TestArticle article = TestArticle.of(path(i), "Headline " + i, body(i));
                    writer.put(TestIndex.entry(path(i)), List.of(article.enriched()));
                  }
                  return null;
                }));
      }
      for (Future<?> future : running) {
        future.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** What something has taken, of time and of the processors. */
  private static final class Watch {
    private final long started = System.nanoTime();
    private final double processor = processorSeconds();

    void print(String what, long count) {
      double seconds = (System.nanoTime() - started) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%-34s %9.3f s %9.3f s of processor %,14.0f a second%n",
          what,
          seconds,
          processorSeconds() - processor,
          count / seconds);
    }

    private static double processorSeconds() {
      var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
      return system.getProcessCpuTime() / 1e9;
    }
  }

  private static String path(int article) {
    return "made-up/%d.txt".formatted(article);
  }

  private static String body(int article) {
    return words(new Random(article % 10 == 1 ? article - 1 : article), WORDS);
  }

  private static String words(Random random, int count) {
    return Stream.generate(() -> VOCABULARY.get(random.nextInt(VOCABULARY.size())))
        .limit(count)
        .collect(Collectors.joining(" "));
  }

  private static List<String> vocabulary() {
    var random = new Random(1);
    return Stream.generate(
            () ->
                random
                    .ints(3 + random.nextInt(7), 'a', 'z' + 1)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining()))
        .limit(5000)
        .toList();
  }

  private static Fingerprint fingerprint(String body) {
    return Objects.requireNonNull(Fingerprint.of(List.of(body)));
  }
}
