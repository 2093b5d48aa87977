package dateline.bench;

import dateline.article.Article;
import dateline.article.Origin;
import dateline.article.Publication;
import dateline.article.SourceLocator;
import dateline.article.Sourced;
import dateline.entity.Authority;
import dateline.entity.Enricher;
import dateline.entity.NameRecogniser;
import dateline.names.NamePack;
import dateline.names.Nlp4jRecogniser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How fast entities are found, by one thread: countries alone, names alone, and all that enrichment
 * does. Takes a folder of text files, and the folder of the prepared name recognition; without the
 * first it reads the sample corpus. Prints characters a second, round after round, in turn.
 */
public final class EnrichmentBenchmark {

  private static final int ROUNDS = 8;
  private static final int LEAST_CHARS = 3_000_000;

  private EnrichmentBenchmark() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    Path texts = Path.of(arguments.length > 0 ? arguments[0] : "src/corpus/articles");
    Path packed = Path.of(arguments.length > 1 ? arguments[1] : "target/names");
    List<Article> articles = articles(texts);
    long chars = articles.stream().mapToLong(EnrichmentBenchmark::chars).sum();
    NamePack pack = new NamePack(packed);
    pack.makeIfMissing(System.out::println);
    long started = System.nanoTime();
    NameRecogniser recogniser = Nlp4jRecogniser.of(pack.open());
    System.out.printf(Locale.ROOT, "names loaded in %.2f s%n", (System.nanoTime() - started) / 1e9);
    Enricher countries = new Enricher(NameRecogniser.NONE, Authority.none());
    Enricher all = new Enricher(recogniser, Authority.none());
    for (int round = 0; round < ROUNDS; round++) {
      double alone = seconds(articles, article -> countries.enrich(article).mentions().size());
      double named = seconds(articles, article -> names(recogniser, article));
      double whole = seconds(articles, article -> all.enrich(article).mentions().size());
      System.out.printf(
          Locale.ROOT,
          "countries %,.0f  names %,.0f  all %,.0f characters/s%n",
          chars / alone,
          chars / named,
          chars / whole);
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "heap in use %d MB, articles included%n",
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private interface Task {
    int run(Article article);
  }

  private static double seconds(List<Article> articles, Task task) {
    long started = System.nanoTime();
    long found = 0;
    for (Article article : articles) {
      found += task.run(article);
    }
    if (found == 0) {
      throw new IllegalStateException("nothing was found");
    }
    return (System.nanoTime() - started) / 1e9;
  }

  private static int names(NameRecogniser recogniser, Article article) {
    int found = recogniser.recognise(article.headline().value()).size();
    for (String paragraph : article.paragraphs()) {
      found += recogniser.recognise(paragraph).size();
    }
    return found;
  }

  private static long chars(Article article) {
    return article.headline().value().length()
        + article.paragraphs().stream().mapToLong(String::length).sum();
  }

  /** Reads every file as a headline and paragraphs, over and over until there is enough text. */
  private static List<Article> articles(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    List<Article> once = new ArrayList<>();
    for (Path file : files) {
      List<String> lines = Files.readString(file).lines().filter(line -> !line.isBlank()).toList();
      if (!lines.isEmpty()) {
        once.add(article(file, lines));
      }
    }
    List<Article> articles = new ArrayList<>();
    for (long chars = 0; chars < LEAST_CHARS && !once.isEmpty(); ) {
      articles.addAll(once);
      chars += once.stream().mapToLong(EnrichmentBenchmark::chars).sum();
    }
    return articles;
  }

  private static Article article(Path file, List<String> lines) {
    return new Article(
        new SourceLocator(file.getFileName().toString(), null),
        new Sourced<>(lines.getFirst(), Origin.TEXT_PATTERN, 1),
        null,
        List.of(),
        Publication.unknown(),
        lines.subList(1, lines.size()));
  }
}
