package dateline.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.source.ParseOutcome.Failed;
import dateline.source.ParseOutcome.Parsed;
import dateline.source.ParseOutcome.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays of articles and mailboxes may be larger than a file of one article, and than memory. */
class ManyArticlesTest {

  private static final int LIMIT = 3_000;
  private static final int CONTAINER_LIMIT = 200_000;
  private static final String PARAGRAPH =
      "The harbour board met for the ninth time about the ninth pier, and adjourned undecided.";

  /** Text that the beginning of an array does not end in. */
  private static final String BLANKS = " ".repeat(70_000);

  private static final SourceReader READER =
      new SourceReader(
          SourceSettings.defaults()
              .withMaxFileBytes(LIMIT)
              .withContainers(
                  new ContainerLimits(
                      CONTAINER_LIMIT, CONTAINER_LIMIT, 200, 1_000, 4, Duration.ofMinutes(1))),
          Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC));

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    READER.close();
  }

  @Test
  void anArrayHasTheSameArticlesWhereverItEnds() throws IOException {
    String feed =
        """
        {"version": "https://jsonfeed.org/version/1.1", "items": [
          {"id": "f", "title": "Fed", "content_text": "%s"}, {"title": "Fed", "content_text": "%1$s"}]}"""
            .formatted(PARAGRAPH);
    String elements =
        String.join(
            ",\n",
            article("\"id\": 7"),
            "{\"title\": \"Silent\", \"text\": \"\", \"id\": 8}",
            article("\"id\": 7, \"date\": \"2024-03-12\""),
            article("\"id\": 8, \"outlet\": \"The Pier\""),
            "{\"no\": [\"article\"]}",
            "null",
            article("\"author\": \"Ada Quill\""),
            feed,
            "{\"articles\": [" + article("\"id\": 9") + "]}",
            article("\"section\": \"Opinion\""));
    List<Article> soon = articles(read("pier.json", "[" + elements + "]"));
    assertThat(names(soon)).containsExactly("7", "7#2", "8", "4", "f", "2", "7#3");
    assertThat(articles(read("pier.json", "[" + elements + BLANKS + "]"))).isEqualTo(soon);
    assertThat(articles(read("pier.json", "{\"data\": [%s]}".formatted(elements)))).isEqualTo(soon);
    assertThat(articles(read("pier.json", "{\"data\": [%s%s]}".formatted(elements, BLANKS))))
        .isEqualTo(soon);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s]",
        "{\"status\": \"ok\", \"articles\": [%s], \"next\": [1]}",
        "{\"items\":[%s]}"
      })
  void anArrayLargerThanAFileMayBeIsRead(String array) throws IOException {
    String elements = String.join(", ", Collections.nCopies(500, article("\"date\": 2024")));
    assertThat(articles(read("pier.json", array.formatted(elements)))).hasSize(500);
  }

  @Test
  void anArrayLargerThanAContainerMayBeFails() throws IOException {
    String elements = String.join(", ", Collections.nCopies(1_500, article("\"date\": 2024")));
    assertThat(read("pier.json", "[" + elements + "]").toString())
        .contains("bytes are more than the limit of " + CONTAINER_LIMIT);
  }

  @Test
  void anElementOverTheLimitIsToldAndTheNextIsRead() throws IOException {
    String large = article("\"note\": \"%s\"".formatted("x".repeat(LIMIT)));
    Parsed parsed =
        (Parsed)
            read("pier.json", "[%s, %s, %1$s%s]".formatted(article("\"id\": 1"), large, BLANKS));
    assertThat(names(parsed.articles())).containsExactly("1", "1#2");
    assertThat(parsed.unread())
        .containsExactly(
            new UnreadEntry("element 2", "more than 3000 bytes: split it or raise the limit"));
  }

  @Test
  void anElementThatIsNoJsonIsToldAndTheNextIsRead() throws IOException {
    Parsed parsed =
        (Parsed)
            read(
                "pier.json",
                "[%s, {\"title\": Nine, \"text\": \"\"}, %s]"
                    .formatted(article("\"id\": 1"), article("\"id\": 3")));
    assertThat(names(parsed.articles())).containsExactly("1", "3");
    assertThat(parsed.unread()).extracting(UnreadEntry::name).containsExactly("element 2");
    assertThat(parsed.unread().getFirst().reason()).startsWith("damaged: Unrecognized token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[%s, %s, {\"title\": \"Half", "{\"data\": [%s, %s, {\"title\": \"Half"})
  void theWholeArticlesOfATruncatedArrayAreKept(String array) throws IOException {
    Parsed parsed =
        (Parsed) read("pier.json", array.formatted(article("\"id\": 1"), article("\"id\": 2")));
    assertThat(names(parsed.articles())).containsExactly("1", "2");
    assertThat(parsed.unread())
        .containsExactly(
            new UnreadEntry("(the rest)", "damaged: the array breaks off at element 3"));
  }

  @Test
  void anArrayTruncatedInItsFirstArticleFails() throws IOException {
    assertThat(read("pier.json", "[{\"title\": \"Nine\", \"text\": \"The"))
        .isEqualTo(new Failed("parse", "damaged: the array breaks off at element 1"));
  }

  @Test
  void anArrayOfAnArchiveIsNamedByBoth() throws IOException {
    String array = "[%s, %s".formatted(article("\"id\": 1"), article("\"date\": 2024"));
    Path file = folder.resolve("pier.tar");
    try (var tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
      byte[] bytes = array.getBytes(UTF_8);
      var entry = new TarArchiveEntry("exports/pier.json");
      entry.setSize(bytes.length);
      tar.putArchiveEntry(entry);
      tar.write(bytes);
      tar.closeArchiveEntry();
    }
    assertThat(names(articles(READER.read(file, "pier.tar"))))
        .containsExactly("exports/pier.json!1", "exports/pier.json!2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'items': [%s], 'version': 'https://jsonfeed.org/version/1.1', 'title': 'The Pier'}",
        "{'version': 'https://jsonfeed.org/version/1.1', 'title': 'The Pier', 'items': [%s]}"
      })
  void aFeedThatGoesOnIsStillAFeed(String feed) throws IOException {
    String item = "{'title': 'Nine', 'content_text': '%s'}".formatted(PARAGRAPH);
    byte[] start = feed.formatted(item + BLANKS).replace('\'', '"').getBytes(UTF_8);
    assertThat(TextShape.of(start)).isEqualTo("application/json");
  }

  @Test
  void anArrayOfOtherThingsIsSkipped() throws IOException {
    String things = "{\"name\": \"pier\"},".repeat(100);
    assertThat(read("pier.json", "[" + things + "{}]"))
        .isEqualTo(new Skipped("no article: no text in this application/json"));
  }

  @Test
  void aMailboxLargerThanAFileMayBeIsRead() throws IOException {
    StringBuilder mailbox = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      mailbox.append(mail(i % 3 == 0 ? "" : "Message-ID: <%d@pier.example>\n".formatted(i)));
    }
    List<Article> articles = articles(read("pier.mbox", mailbox.toString()));
    assertThat(articles).hasSize(100);
    assertThat(names(articles).subList(0, 4))
        .containsExactly("1", "1@pier.example", "2@pier.example", "4");
  }

  @Test
  void aMailOverTheLimitIsToldAndTheNextIsRead() throws IOException {
    String large = mail("X-Note: " + "x".repeat(LIMIT) + "\n");
    Parsed parsed = (Parsed) read("pier.mbox", mail("") + large + mail(""));
    assertThat(names(parsed.articles())).containsExactly("1", "2");
    assertThat(parsed.unread())
        .containsExactly(
            new UnreadEntry("mail 2", "more than 3000 bytes: split it or raise the limit"));
  }

  @Test
  void mailsWithoutTextCountForNothing() throws IOException {
    String silent = "From ada\nSubject: Silence\n\n\n";
    assertThat(names(articles(read("pier.mbox", mail("") + silent + mail("")))))
        .containsExactly("1", "2");
    assertThat(read("pier.mbox", silent))
        .isEqualTo(new Skipped("no article: no text in this application/mbox"));
  }

  private static String article(String member) {
    return "{\"title\": \"Nine Piers\", \"text\": \"%s\", %s}".formatted(PARAGRAPH, member);
  }

  private static String mail(String header) {
    return """
        From ada@pier.example Tue Mar 12 10:00:00 2024
        From: Ada Quill <ada@pier.example>
        Subject: Nine Piers
        %s
        %s

        %2$s

        """
        .formatted(header, PARAGRAPH);
  }

  private static List<Article> articles(ParseOutcome outcome) {
    assertThat(outcome).isInstanceOf(Parsed.class);
    return ((Parsed) outcome).articles();
  }

  private static List<String> names(List<Article> articles) {
    List<String> names = new ArrayList<>();
    articles.forEach(article -> names.add(article.source().entry()));
    return names;
  }

  private ParseOutcome read(String name, String text) throws IOException {
    return READER.read(Files.writeString(folder.resolve(name), text), name);
  }
}
