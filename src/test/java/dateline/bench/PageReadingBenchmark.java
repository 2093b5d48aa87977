package dateline.bench;

import dateline.source.ParseOutcome;
import dateline.source.SourceReader;
import dateline.source.SourceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Reads web pages of about 100 kB with one thread, from file to article, and prints how many a
 * second each round read. The pages are made here, laid out as news sites lay them out; with a
 * folder as argument its pages of 60 to 160 kB are read instead.
 */
public final class PageReadingBenchmark {
  private static final int PAGES = 200;
  private static final int ROUNDS = 12;
  private static final int PAGE_CHARS = 100_000;
  private static final long MIN_BYTES = 60_000;
  private static final long MAX_BYTES = 160_000;
  private static final String WORDS =
      "harbour minister treaty said the of and river border price grain council vote winter fleet"
          + " market north south talks court energy with after would from export tariff";

  private PageReadingBenchmark() {}

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws IOException {
    Path made = Files.createTempDirectory("pages");
    try (SourceReader reader = new SourceReader(SourceSettings.defaults(), Clock.systemUTC())) {
      List<Path> pages = arguments.length == 0 ? make(made) : pagesOf(Path.of(arguments[0]));
      for (int round = 1; round <= ROUNDS; round++) {
        long start = System.nanoTime();
        int articles = 0;
        for (Path page : pages) {
          boolean read = reader.read(page, page.toString()) instanceof ParseOutcome.Parsed;
          articles += read ? 1 : 0;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
            Locale.ROOT,
            "round %2d: %d pages, %d articles, %.0f pages/s%n",
            round,
            pages.size(),
            articles,
            pages.size() / seconds);
      }
    } finally {
      for (Path file : pagesOf(made)) {
        Files.delete(file);
      }
      Files.delete(made);
    }
  }

  private static List<Path> pagesOf(Path folder) throws IOException {
    List<Path> pages = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        long bytes = Files.size(file);
        if (bytes >= MIN_BYTES && bytes <= MAX_BYTES) {
          pages.add(file);
        }
      }
    }
    pages.sort(null);
    return pages;
  }

  private static List<Path> make(Path folder) throws IOException {
    Random random = new Random(7);
    List<Path> pages = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      pages.add(Files.writeString(folder.resolve("page-" + i + ".html"), page(random)));
    }
    return pages;
  }

  private static String page(Random random) {
    String headline = words(random, 8);
    StringBuilder page = new StringBuilder(PAGE_CHARS + 4_000);
    page.append("<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>")
        .append(headline)
        .append(" | The Benchmark</title><meta property='og:title' content='")
        .append(headline)
        .append("'><meta property='og:site_name' content='The Benchmark'>")
        .append("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"")
        .append(headline)
        .append("\",\"datePublished\":\"2024-05-06\",\"author\":{\"name\":\"Ada Lind\"}}</script>")
        .append("</head><body><header class='site-header'><nav class='main-nav'><ul>");
    links(random, page, 60);
    page.append("</ul></nav></header><main><article class='post'><h1>")
        .append(headline)
        .append("</h1><div class='byline'>By Ada Lind</div><div class='article-body'>");
    for (int i = 0; i < 30; i++) {
      page.append("<p class='paragraph-")
          .append(i)
          .append("'>")
          .append(words(random, 60))
          .append(". <a href='/x'>")
          .append(words(random, 3))
          .append("</a> ")
          .append(words(random, 15))
          .append(".</p>");
    }
    page.append("</div></article><aside class='related'><ul>");
    links(random, page, 40);
    page.append("</ul></aside><section class='comments'>");
    for (int i = 0; i < 25; i++) {
      page.append("<div class='comment comment-depth-1' id='comment-")
          .append(i)
          .append("'><span class='comment-author'>Reader</span><p>")
          .append(words(random, 30))
          .append(".</p></div>");
    }
    page.append("</section></main><script>var data=[");
    while (page.length() < PAGE_CHARS) {
      page.append("{\"id\":").append(random.nextInt()).append(",\"slot\":\"unit\"},");
    }
    return page.append("];</script><footer class='site-footer'>Imprint</footer></body></html>")
        .toString();
  }

  private static void links(Random random, StringBuilder page, int count) {
    for (int i = 0; i < count; i++) {
      page.append("<li class='menu-item menu-item-")
          .append(i)
          .append("'><a href='/")
          .append(random.nextInt(10_000))
          .append("'>")
          .append(words(random, 5))
          .append("</a></li>");
    }
  }

  private static String words(Random random, int count) {
    String[] all = WORDS.split(" ", -1);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(all[random.nextInt(all.length)]);
    }
    return words.toString();
  }
}
