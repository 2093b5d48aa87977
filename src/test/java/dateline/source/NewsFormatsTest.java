package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.source.ParseOutcome.Failed;
import dateline.source.ParseOutcome.Parsed;
import dateline.source.ParseOutcome.Skipped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The news formats where they are odd or hostile; orderly files are in {@link GoldenParseTest}. */
class NewsFormatsTest {

  private static final int LIMIT = 200_000;
  private static final String PARAGRAPH =
      "The ice road opened a month late this winter and closed, by order of the thaw, a month early.";
  private static final SourceReader READER =
      new SourceReader(
          SourceSettings.defaults().withMaxFileBytes(LIMIT),
          Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC));

  private final Path folder;

  NewsFormatsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterAll
  static void close() {
    READER.close();
  }

  @Test
  void whatLiesBetweenTwoRecordsIsToldAndPassedOver() throws IOException {
    byte[] one = response("https://road.example/one", page(1));
    byte[] two = response("https://road.example/two", page(2));
    byte[] junk = "no record\u0000\u0001 at all\nnor this\n".getBytes(StandardCharsets.UTF_8);
    for (byte[] archive :
        List.of(together(one, junk, two), together(gzip(one), junk, gzip(two), junk))) {
      String name = archive[0] == 'W' ? "road.warc" : "road.warc.gz";
      Parsed parsed = (Parsed) read(name, archive);
      assertThat(parsed.articles())
          .extracting(article -> article.headline().value())
          .containsExactly("Ice road 1", "Ice road 2");
      assertThat(parsed.unread().getFirst().name()).startsWith("byte ");
      assertThat(parsed.unread().getFirst().reason()).startsWith("no record, passed over: ");
    }
  }

  @Test
  void theTextThatAProgramMadeOfAPageIsReadFromAWebArchive() throws IOException {
    byte[] text = ("The Third Road\n\n" + PARAGRAPH + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] head =
        ("WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000002>\r\n"
                + "WARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Target-URI: https://road.example/three\r\n"
                + "Content-Type: text/plain\r\nContent-Length: "
                + text.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] end = "\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    Parsed parsed = (Parsed) read("road.warc.wet", together(head, text, end));
    assertThat(parsed.articles().getFirst().headline().value()).isEqualTo("The Third Road");
    assertThat(parsed.articles().getFirst().source().entry())
        .isEqualTo("https://road.example/three");
  }

  @Test
  void compressedArchiveIsReadRecordByRecord() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      archive.write(gzip(response("https://road.example/" + i, page(i))));
    }
    Parsed parsed = (Parsed) read("road.warc.gz", archive.toByteArray());
    assertThat(parsed.articles().stream().map(article -> article.source().entry()))
        .containsExactly(
            "https://road.example/0", "https://road.example/1", "https://road.example/2");
    assertThat(parsed.unread()).isEmpty();
  }

  @Test
  void aPageThatUnpacksWithoutEndIsToldAndTheNextIsRead() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    byte[] bomb = gzip(new byte[LIMIT * 20]);
    archive.write(response("https://road.example/bomb", bomb, "Content-Encoding: gzip\r\n"));
    archive.write(response("https://road.example/1", page(1)));
    Parsed parsed = (Parsed) read("road.warc", archive.toByteArray());
    assertThat(parsed.articles()).hasSize(1);
    assertThat(parsed.unread())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.name()).isEqualTo("https://road.example/bomb");
              assertThat(entry.reason()).contains("more than " + LIMIT + " bytes");
            });
  }

  @Test
  void anAnswerInAnUnknownCodingIsToldAndTheNextIsRead() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    archive.write(response("https://road.example/odd", page(1), "Content-Encoding: br\r\n"));
    archive.write(
        response("https://road.example/new", gzip(page(2)), "Content-Encoding: other\r\n"));
    archive.write(response("https://road.example/3", page(3)));
    Parsed parsed = (Parsed) read("road.warc", archive.toByteArray());
    assertThat(parsed.articles().stream().map(article -> article.source().entry()))
        .containsExactly("https://road.example/odd", "https://road.example/3");
    assertThat(parsed.unread())
        .containsExactly(
            new UnreadEntry("https://road.example/new", "packed as 'other': unpack it"));
  }

  @Test
  void theWholeRecordsOfATruncatedArchiveAreKept() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    archive.write(response("https://road.example/1", page(1)));
    byte[] second = response("https://road.example/2", page(2));
    archive.write(Arrays.copyOf(second, second.length / 2));
    Parsed parsed = (Parsed) read("road.warc", archive.toByteArray());
    assertThat(parsed.articles().getFirst().source().entry()).isEqualTo("https://road.example/1");
    assertThat(parsed.unread()).hasSize(1);
  }

  @Test
  void aTruncatedCompressedArchiveIsToldToo() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    archive.write(gzip(response("https://road.example/1", page(1))));
    byte[] second = gzip(response("https://road.example/2", page(2)));
    archive.write(Arrays.copyOf(second, second.length / 2));
    Parsed parsed = (Parsed) read("road.warc.gz", archive.toByteArray());
    assertThat(parsed.articles()).hasSize(1);
    assertThat(parsed.unread()).hasSize(1);
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    String json = "{\"title\":\"x\",\"text\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
    assertThat(read("deep.json", json)).isInstanceOf(Failed.class).asString().contains("nesting");
    String xml = "<nitf>" + "<block>".repeat(12_000) + PARAGRAPH;
    assertThat(read("deep.xml", xml)).isNotNull();
  }

  @Test
  void entitiesOfADocumentTypeAreNeitherFetchedNorExpanded() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the crown jewels");
    String xml =
        "<!DOCTYPE nitf [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]><nitf><body><body.head><hedline><hl1>Entities &b; &x;</hl1></hedline>"
            + "</body.head><body.content><p>"
            + PARAGRAPH
            + " &x;</p></body.content></body></nitf>";
    Article article = ((Parsed) read("entities.xml", xml)).articles().getFirst();
    assertThat(article.toString()).doesNotContain("jewels").doesNotContain("haha");
    assertThat(article.paragraphs()).singleElement().asString().startsWith(PARAGRAPH);
  }

  @Test
  void aLineOverTheLimitIsToldAndTheNextIsRead() throws IOException {
    String lines =
        "{\"title\":\"Long\",\"text\":\""
            + "x".repeat(LIMIT + 10)
            + "\"}\r\n{\"title\":\"Short\",\"text\":\""
            + PARAGRAPH
            + "\"}\r\n";
    Parsed parsed = (Parsed) read("lines.jsonl", lines);
    assertThat(parsed.articles())
        .singleElement()
        .extracting(a -> a.headline().value())
        .isEqualTo("Short");
    assertThat(parsed.unread()).singleElement().extracting(UnreadEntry::name).isEqualTo("line 1");
  }

  @Test
  void ofManyLinesThatAreNoJsonSomeAreToldAndAllAreCounted() throws IOException {
    String good = "{\"title\":\"Grain\",\"text\":\"" + PARAGRAPH + "\"}\n";
    Parsed parsed = (Parsed) read("lines.jsonl", good + "x\n".repeat(1_500) + good);

    assertThat(parsed.articles()).hasSize(2);
    assertThat(parsed.unread()).hasSize(101);
    assertThat(parsed.unread().getFirst().name()).isEqualTo("line 2");
    assertThat(parsed.unread().getLast())
        .isEqualTo(new UnreadEntry("(others)", "1,400 more cannot be read"));
  }

  @Test
  void jsonThatIsNoArticleIsSkipped() throws IOException {
    assertThat(read("package.json", "{\"name\":\"tool\",\"version\":\"1.0\"}"))
        .isEqualTo(new Skipped("no article: no text in this application/json"));
  }

  @Test
  void articlesInAnAnswerOfAServerAreRead() throws IOException {
    String object =
        """
        {"id": 7, "title": {"rendered": "Ice"}, "content": [{"text": "%s"}], "date": %s}
        """;
    String answer =
        "{\"status\": \"ok\", \"articles\": ["
            + object.formatted(PARAGRAPH, "1710237600")
            + ","
            + object.formatted(PARAGRAPH, "1710237600000")
            + ","
            + object.formatted(PARAGRAPH, "\"2024-03-12\"")
            + "]}";
    Parsed parsed = (Parsed) read("answer.json", answer);
    assertThat(parsed.articles()).hasSize(3);
    for (Article article : parsed.articles()) {
      assertThat(article.headline().value()).isEqualTo("Ice");
      assertThat(article.paragraphs()).containsExactly(PARAGRAPH);
      assertThat(String.valueOf(article.publication().published())).contains("2024-03-12");
    }
  }

  @Test
  void articlesOfAnArrayAreNamedApart() throws IOException {
    String object = "{\"id\":\"7\",\"title\":\"Ice\",\"text\":\"" + PARAGRAPH + "\"}";
    Parsed parsed =
        (Parsed) read("export.json", "[" + String.join(",", object, object, object) + "]");
    assertThat(parsed.articles().stream().map(article -> article.source().entry()))
        .containsExactly("7", "7#2", "7#3");
  }

  @Test
  void anOldFeedWritesItsYearsInTwoFigures() throws IOException {
    String feed =
        "<rss version=\"0.91\"><channel><title>Road</title><item><title>Ice road</title>"
            + "<pubDate>Mon, 24 Jun 02 12:00:00 GMT</pubDate><description>"
            + PARAGRAPH
            + "</description></item></channel></rss>";
    Parsed parsed = (Parsed) read("old.rss", feed.getBytes(StandardCharsets.UTF_8));
    assertThat(parsed.articles().getFirst().publication().published())
        .extracting(date -> date.value().toString())
        .isEqualTo("2002-06-24");
  }

  @Test
  void everyVersionOfRssIsRead() throws IOException {
    String item =
        "<item><title>Ice</title><link>https://road.example/ice</link><description>"
            + PARAGRAPH
            + "</description></item>";
    for (String feed :
        List.of(
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel><title>Road</title></channel>"
                + item
                + "</rdf:RDF>",
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://my.netscape.com/rdf/simple/0.9/\"><channel><title>Road</title></channel>"
                + item
                + "</rdf:RDF>",
            "<rss version=\"0.91\"><channel><title>Road</title>" + item + "</channel></rss>",
            "<rss version=\"0.92\"><channel><title>Road</title>" + item + "</channel></rss>",
            "<rss version=\"2.0\"><channel><title>Road</title>" + item + "</channel></rss>",
            "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><title>Road</title><entry><title>Ice</title><content>"
                + PARAGRAPH
                + "</content></entry></feed>")) {
      Article article = ((Parsed) read("feed.xml", feed)).articles().getFirst();
      assertThat(article.headline().value()).as(feed).isEqualTo("Ice");
      assertThat(String.valueOf(article.publication().outlet())).as(feed).contains("Road");
      assertThat(article.paragraphs()).as(feed).containsExactly(PARAGRAPH);
    }
  }

  private static byte[] page(int number) {
    return ("<html><body><article><h1>Ice road "
            + number
            + "</h1><p>"
            + PARAGRAPH
            + "</p></article></body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] together(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }

  private static byte[] response(String target, byte[] body, String... headers) {
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + String.join("", headers) + "\r\n")
            .getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                + "WARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Target-URI: "
                + target
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + (head.length + body.length)
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    record.writeBytes(head);
    record.writeBytes(body);
    record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return record.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private ParseOutcome read(String name, String text) throws IOException {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private ParseOutcome read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return READER.read(file, name);
  }
}
