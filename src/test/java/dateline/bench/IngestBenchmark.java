package dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import dateline.analysis.TextAnalysis;
import dateline.article.Article;
import dateline.article.EnrichedArticle;
import dateline.entity.Authority;
import dateline.entity.Enricher;
import dateline.entity.NameRecogniser;
import dateline.index.ArticleWriter;
import dateline.index.FileOutcome;
import dateline.index.FileStamp;
import dateline.index.InventoryEntry;
import dateline.index.StageVersions;
import dateline.ingest.CorpusFolder;
import dateline.ingest.Enrichment;
import dateline.ingest.Ingest;
import dateline.ingest.IngestProgress;
import dateline.lucene.LuceneArticleIndex;
import dateline.source.FileSeries;
import dateline.source.ParseOutcome;
import dateline.source.SourceReader;
import dateline.source.SourceSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * How long the stages of indexing take alone, and all of them together. Takes a corpus folder, such
 * as {@link CorpusGenerator} writes, and a folder for indexes, which is best empty; countries only,
 * no names. The stages alone go through a part of the corpus each in turn, so that no more than
 * that part's articles are held.
 *
 * <p>Each stage runs on as many threads as there are processors. Printed are seconds, articles and
 * megabytes a second, and the processor's seconds, which other work beside changes less; the
 * pipeline's time by the sum of the stages'; a reindex that takes everything over; and an update
 * with nothing to do.
 */
public final class IngestBenchmark {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** How many files go through a stage before they go through the next. */
  private static final int PART = 2000;

  /** As many files as a thread of the pipeline has in hand. */
  private static final int SLICE = 32;

  private final long bytes;
  private final int files;

  private IngestBenchmark(int files, long bytes) {
    this.files = files;
    this.bytes = bytes;
  }

  private interface Task<T> {
    void run(T item) throws IOException;
  }

  private interface Part {
    void run() throws IOException;
  }

  /** What a stage has taken. */
  private static final class Stage {
    private final String name;
    private double seconds;
    private double processor;

    Stage(String name) {
      this.name = name;
    }

    void add(Part part) throws IOException {
      long started = System.nanoTime();
      double before = processorSeconds();
      part.run();
      seconds += (System.nanoTime() - started) / 1e9;
      processor += processorSeconds() - before;
    }
  }

  /**
   * Runs it.
   *
   * @param arguments corpus folder, index folder, how many rounds (2 unless given; the first ones
   *     warm up)
   */
  public static void main(String[] arguments) throws IOException {
    Path corpus = Path.of(arguments[0]);
    Path indexes = Path.of(arguments[1]);
    List<Path> paths;
    try (Stream<Path> all = Files.walk(corpus)) {
      paths = all.filter(Files::isRegularFile).sorted().toList();
    }
    long bytes = 0;
    for (Path path : paths) {
      bytes += Files.size(path);
    }
    try (var analysis = new TextAnalysis();
        var reader = new SourceReader(SourceSettings.defaults(), Clock.systemUTC())) {
      int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
      var benchmark = new IngestBenchmark(paths.size(), bytes);
      for (int round = 1; round <= rounds; round++) {
        System.out.printf(Locale.ROOT, "round %d%n", round);
        benchmark.run(corpus, paths, indexes, reader, analysis);
      }
    }
  }

  private void run(
      Path corpus, List<Path> paths, Path indexes, SourceReader reader, TextAnalysis analysis)
      throws IOException {
    var enricher = new Enricher(NameRecogniser.NONE, Authority.none());
    var hash = new Stage("hash");
    var parse = new Stage("parse");
    var enrich = new Stage("enrich");
    var write = new Stage("write");
    var commit = new Stage("commit");
    var alone = new LuceneArticleIndex(indexes.resolve("alone"), analysis);
    try (ArticleWriter writer = alone.rebuild()) {
      for (int first = 0; first < files; first += PART) {
        List<Path> part = paths.subList(first, Math.min(files, first + PART));
        hash.add(() -> each(part, IngestBenchmark::hash));
        List<Article> articles = Collections.synchronizedList(new ArrayList<>());
        parse.add(() -> each(slices(part), slice -> parse(reader, slice, articles)));
        List<EnrichedArticle> enriched = Collections.synchronizedList(new ArrayList<>());
        enrich.add(() -> each(articles, article -> enriched.add(enricher.enrich(article))));
        write.add(() -> each(enriched, article -> put(writer, article)));
      }
      commit.add(writer::commit);
    }
    List<Stage> stages = List.of(hash, parse, enrich, write, commit);
    stages.forEach(this::print);
    var ingest = new Ingest(reader, enricher, THREADS);
    var index = new LuceneArticleIndex(indexes.resolve("pipeline"), analysis);
    List<CorpusFolder> folders = List.of(CorpusFolder.of(corpus));
    var pipeline = new Stage("pipeline");
    pipeline.add(() -> ingest.rebuild(index, folders, IngestProgress.SILENT));
    print(pipeline);
    System.out.printf(
        Locale.ROOT,
        "pipeline by the sum of stages %.2f, processor %.2f%n",
        pipeline.seconds / stages.stream().mapToDouble(stage -> stage.seconds).sum(),
        pipeline.processor / stages.stream().mapToDouble(stage -> stage.processor).sum());
    StageVersions done = Enrichment.countries(enricher).stages();
    var reindex = new Stage("reindex");
    reindex.add(() -> ingest.reindex(index, folders, done, IngestProgress.SILENT));
    print(reindex);
    var update = new Stage("update");
    update.add(() -> ingest.update(index, folders, IngestProgress.SILENT));
    print(update);
  }

  private void print(Stage stage) {
    System.out.printf(
        Locale.ROOT,
        "%-9s %8.2f s %,9.0f files/s %8.1f MB/s %8.2f s of processor%n",
        stage.name,
        stage.seconds,
        files / stage.seconds,
        bytes / stage.seconds / 1e6,
        stage.processor);
  }

  private static double processorSeconds() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return system.getProcessCpuTime() / 1e9;
  }

  private static void hash(Path path) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path));
      if (digest.length == 0) {
        throw new IllegalStateException("no hash");
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<List<Path>> slices(List<Path> paths) {
    List<List<Path>> slices = new ArrayList<>();
    for (int first = 0; first < paths.size(); first += SLICE) {
      slices.add(paths.subList(first, Math.min(paths.size(), first + SLICE)));
    }
    return slices;
  }

  private static void parse(SourceReader reader, List<Path> paths, List<Article> articles)
      throws IOException {
    List<FileSeries.Named> files =
        paths.stream().map(path -> new FileSeries.Named(path, path.toString())).toList();
    FileSeries series = reader.series(files, FileSeries.Follower.SILENT);
    while (series.hasNext()) {
      for (FileSeries.Read read : series.next()) {
        if (read.outcome() instanceof ParseOutcome.Parsed parsed) {
          articles.addAll(parsed.articles());
        }
      }
    }
  }

  private static void put(ArticleWriter writer, EnrichedArticle article) throws IOException {
    String path = article.article().source().path() + "#" + article.article().id();
    writer.put(
        new InventoryEntry(
            path, FileStamp.of(1, Instant.EPOCH), "", new FileOutcome.Indexed(1, List.of())),
        List.of(article));
  }

  private static <T> void each(List<T> items, Task<T> task) throws IOException {
    var running = new ArrayList<Future<?>>();
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (int thread = 0; thread < THREADS; thread++) {
        int first = thread;
        running.add(
            pool.submit(
                () -> {
                  for (int i = first; i < items.size(); i += THREADS) {
                    task.run(items.get(i));
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
}
