package dateline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.Article;
import dateline.article.Sourced;
import dateline.source.Explanation;
import dateline.source.ParseOutcome;
import dateline.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the {@link SourceReader} reads of web pages with gold data: a folder of {@code
 * gold.jsonl} and the pages. A row is {@code {"id", "html", "title", "authors", "date", "text",
 * "with", "without"}}; a value that is null, empty or absent is not judged. {@code html} is the
 * page's file, relative to the folder.
 */
public final class ExtractionEvaluation {

  private final SourceReader reader;

  public ExtractionEvaluation(SourceReader reader) {
    this.reader = reader;
  }

  /**
   * Evaluates all rows of a folder.
   *
   * @param errors takes each value that was read wrongly
   * @throws IOException if the folder is not of the format or a page is missing
   */
  public MetricsReport evaluate(Path folder, Consumer<ExtractionError> errors) throws IOException {
    ExtractionTally tally = new ExtractionTally();
    JsonLines.read(
        JsonLines.find(folder, "gold.jsonl"),
        row -> {
          Explanation read = read(folder, row);
          for (String wrong : tally.add(row, article(read))) {
            errors.accept(ExtractionError.of(row, wrong, article(read), candidates(read, wrong)));
          }
        });
    return tally.report();
  }

  private Explanation read(Path folder, JsonNode row) throws IOException {
    String name = row.path("html").asText();
    Path page = folder.resolve(name).normalize();
    if (name.isEmpty() || !page.startsWith(folder) || !Files.isRegularFile(page)) {
      throw new JudgedDataException(
          "row %s names the page \"%s\", which is not in %s"
              .formatted(row.path("id").asText(), name, folder),
          null);
    }
    return reader.explain(page, name);
  }

  /** Returns the page's article, or null if none was found in it. */
  private static @Nullable Article article(Explanation read) {
    return read.outcome() instanceof ParseOutcome.Parsed parsed
        ? parsed.articles().getFirst()
        : null;
  }

  private static List<Sourced<?>> candidates(Explanation read, String value) {
    return read.candidates().isEmpty()
        ? List.of()
        : read.candidates().getFirst().getOrDefault(value, List.of());
  }
}
