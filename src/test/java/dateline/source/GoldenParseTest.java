package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.Article;
import dateline.article.Publication;
import dateline.article.Sourced;
import dateline.source.ParseOutcome.Failed;
import dateline.source.ParseOutcome.Parsed;
import dateline.source.ParseOutcome.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of src/test/resources/articles reads as its .expected.json says, every value with its
 * origin. {@code -Dgolden.update=true} rewrites the expectations; review the difference.
 */
class GoldenParseTest {

  private static final Path FOLDER = Path.of("src/test/resources/articles");
  private static final String EXPECTED = ".expected.json";
  private static final JsonMapper JSON = new JsonMapper();
  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

  private static final SourceReader READER =
      new SourceReader(
          SourceSettings.defaults(),
          Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC));

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER, 2)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(EXPECTED))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsAsExpected(Path file) throws IOException {
    String name = file.getFileName().toString();
    String actual = json(READER.read(file, name)) + "\n";
    Path golden = file.resolveSibling(name + EXPECTED);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }

  private static String json(ParseOutcome outcome) throws IOException {
    ObjectNode node = JSON.createObjectNode();
    switch (outcome) {
      case Parsed parsed -> {
        ArrayNode articles = node.putArray("articles");
        parsed.articles().forEach(article -> articles.add(json(article)));
        if (!parsed.unread().isEmpty()) {
          ArrayNode unread = node.putArray("unread");
          parsed.unread().forEach(entry -> unread.add(entry.name() + ": " + entry.reason()));
        }
      }
      case Skipped skipped -> node.put("skipped", skipped.reason());
      case Failed failed -> node.put("failed", failed.stage() + ": " + failed.reason());
    }
    return PRETTY.writeValueAsString(node).replace("\r\n", "\n");
  }

  private static ObjectNode json(Article article) {
    ObjectNode node = JSON.createObjectNode();
    if (article.source().entry() != null) {
      node.put("entry", article.source().entry());
    }
    put(node, "headline", article.headline());
    put(node, "standfirst", article.standfirst());
    ArrayNode authors = node.putArray("authors");
    for (var author : article.authors()) {
      String bio = author.value().affiliation();
      authors.add(
          author.value().name() + " [" + author.origin() + "]" + (bio == null ? "" : ": " + bio));
    }
    Publication publication = article.publication();
    put(node, "kind", publication.kind());
    put(node, "outlet", publication.outlet());
    put(node, "section", publication.section());
    put(node, "dateline", publication.dateline());
    put(node, "published", publication.published());
    put(node, "updated", publication.updated());
    put(node, "language", publication.language());
    put(node, "canonicalUrl", publication.canonicalUrl());
    ArrayNode paragraphs = node.putArray("paragraphs");
    article.paragraphs().forEach(paragraphs::add);
    return node;
  }

  private static void put(ObjectNode node, String name, @Nullable Sourced<?> value) {
    if (value != null) {
      node.put(name, value.value() + " [" + value.origin() + "]");
    }
  }
}
