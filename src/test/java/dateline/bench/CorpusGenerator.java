package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Writes a corpus of any size in mixed formats: of twenty files nine text, eight pages, one each of
 * Markdown, JSON and mail, a thousand files a folder.
 *
 * <pre>{@code
 * java … dateline.bench.CorpusGenerator FOLDER 20000 ../shared/data/ranking/opeds/docs.jsonl.gz
 * }</pre>
 *
 * <p>The texts are those of the given file of judged data ({@code title} and {@code text}),
 * repeated with a mark if there are too few; without it, words of the sample corpus at random,
 * about 5.7 kB a text.
 */
public final class CorpusGenerator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FILES_PER_FOLDER = 1000;
  private static final int KINDS = 20;
  private static final int HEADLINE_WORDS = 8;

  private CorpusGenerator() {}

  private record Piece(String title, List<String> paragraphs) {}

  /**
   * Writes the files.
   *
   * @param arguments folder, number of files, file of judged data
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int files = Integer.parseInt(arguments[1]);
    IntFunction<Piece> pieces =
        arguments.length > 2 ? repeated(judged(Path.of(arguments[2]), files)) : synthetic();
    long chars = 0;
    for (int i = 0; i < files; i++) {
      Piece titled = pieces.apply(i);
      Path place = folder.resolve(String.format(Locale.ROOT, "%03d", i / FILES_PER_FOLDER));
      Files.createDirectories(place);
      String name = String.format(Locale.ROOT, "%06d", i);
      switch (i % KINDS) {
        case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> write(place.resolve(name + ".txt"), text(titled));
        case 9 -> write(place.resolve(name + ".md"), "# " + text(titled));
        case 10 -> write(place.resolve(name + ".json"), json(titled));
        case 11 -> write(place.resolve(name + ".eml"), mail(titled));
        default -> write(place.resolve(name + ".html"), page(titled));
      }
      chars += titled.paragraphs().stream().mapToLong(String::length).sum();
    }
    System.out.printf(Locale.ROOT, "%,d files, %,d characters of text%n", files, chars);
  }

  private static IntFunction<Piece> repeated(List<Piece> pieces) {
    return i -> {
      Piece piece = pieces.get(i % pieces.size());
      String mark = i < pieces.size() ? "" : " (" + i / pieces.size() + ")";
      return new Piece(piece.title() + mark, piece.paragraphs());
    };
  }

  private static List<Piece> judged(Path file, int most) throws IOException {
    var pieces = new ArrayList<Piece>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine();
          line != null && pieces.size() < most;
          line = lines.readLine()) {
        JsonNode document = JSON.readTree(line);
        List<String> paragraphs =
            document.path("text").asText().lines().filter(text -> !text.isBlank()).toList();
        pieces.add(new Piece(title(document, paragraphs), paragraphs));
      }
    }
    return pieces;
  }

  /** Most of the judged articles have no title: they are called by how they begin. */
  private static String title(JsonNode document, List<String> paragraphs) {
    String title = document.path("title").asText("");
    boolean missing = document.path("title").isNull() || title.isBlank();
    return missing && !paragraphs.isEmpty()
        ? Stream.of(paragraphs.getFirst().strip().split("\\s+", -1))
            .limit(HEADLINE_WORDS)
            .collect(Collectors.joining(" "))
        : title;
  }

  /** Made one by one, so that no number of them needs memory; to be asked for in their order. */
  private static IntFunction<Piece> synthetic() throws IOException {
    var words = new ArrayList<String>();
    try (Stream<Path> articles = Files.list(Path.of("src/corpus/articles"))) {
      for (Path article : articles.sorted().toList()) {
        words.addAll(List.of(Files.readString(article).split("\\s+", -1)));
      }
    }
    var random = new Random(1);
    return i -> {
      var paragraphs = new ArrayList<String>();
      for (int paragraph = 0; paragraph < 12; paragraph++) {
        paragraphs.add("The " + words(words, random, 75) + ".");
      }
      return new Piece("The " + words(words, random, 6), paragraphs);
    };
  }

  private static String words(List<String> words, Random random, int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
    }
    return text.toString();
  }

  private static void write(Path file, String content) throws IOException {
    Files.writeString(file, content);
  }

  private static String text(Piece piece) {
    return piece.title() + "\n\n" + String.join("\n\n", piece.paragraphs()) + "\n";
  }

  private static String page(Piece piece) {
    var page =
        new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    page.append("<title>").append(escaped(piece.title())).append("</title></head><body><article>");
    page.append("<h1>").append(escaped(piece.title())).append("</h1>\n");
    piece.paragraphs().forEach(text -> page.append("<p>").append(escaped(text)).append("</p>\n"));
    return page.append("</article></body></html>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String json(Piece piece) throws IOException {
    return JSON.writeValueAsString(
        Map.of("headline", piece.title(), "body", String.join("\n\n", piece.paragraphs())));
  }

  private static String mail(Piece piece) {
    String subject = piece.title().replaceAll("[^ -~]", "").strip();
    return "From: desk@example.org\r\nSubject: "
        + subject
        + "\r\nDate: Mon, 3 Mar 2025 09:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + String.join("\r\n\r\n", piece.paragraphs())
        + "\r\n";
  }
}
