package dateline.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dateline.article.ArticleKind;
import dateline.article.Author;
import dateline.article.PublishedDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A piece of the sample corpus as its author wrote it, before it was bound into its format. */
record Piece(
    String slug,
    String format,
    String headline,
    @Nullable String standfirst,
    ArticleKind kind,
    List<Author> authors,
    String outlet,
    String section,
    @Nullable PublishedDate published,
    String language,
    @Nullable String dateline,
    List<String> paragraphs) {

  private static final YAMLMapper YAML = new YAMLMapper();

  /** Reads src/corpus/articles/SLUG.md: YAML between two lines of dashes, then paragraphs. */
  static Piece read(Path file) {
    try {
      String text = Files.readString(file);
      int end = text.indexOf("\n---\n");
      JsonNode values = YAML.readTree(text.substring(4, end));
      List<Author> authors = new ArrayList<>();
      for (JsonNode author : values.path("authors")) {
        authors.add(new Author(author.path("name").asText(), text(author, "affiliation")));
      }
      String published = text(values, "published");
      return new Piece(
          file.getFileName().toString().replace(".md", ""),
          values.path("format").asText(),
          values.path("headline").asText(),
          text(values, "standfirst"),
          ArticleKind.valueOf(values.path("kind").asText()),
          authors,
          values.path("outlet").asText(),
          values.path("section").asText(),
          published == null ? null : PublishedDate.parse(published),
          values.path("language").asText(),
          text(values, "dateline"),
          Pattern.compile("\\n\\s*\\n").splitAsStream(text.substring(end + 5).strip()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the bio sentences of the authors that have one. */
  List<String> bios() {
    return authors.stream().map(Author::affiliation).filter(Objects::nonNull).toList();
  }

  private static @Nullable String text(JsonNode node, String key) {
    return node.hasNonNull(key) ? node.path(key).asText() : null;
  }

  @Override
  public String toString() {
    return slug + "." + format;
  }
}
