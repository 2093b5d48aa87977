package dateline.cli;

import dateline.export.ExportFormat;
import dateline.lucene.LuceneArticleSearch;
import dateline.web.SearchApi;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline export QUERY}: what {@code GET /api/v1/export} gives, into a file. */
@Command(
    name = "export",
    description = "Write all articles found, however many, for other programs.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;
  @Mixin private AuthorityOption authority;
  @Mixin private TimeoutOption timeout;
  @Mixin private VectorOptions vectors;
  @Mixin private FilterOptions filters;

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "what to look for; all articles unless told")
  private List<String> words = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv (without texts), jsonl or ris; as the file's name ends unless told")
  private @Nullable String format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "where to write, replaced once all is written; standard output unless told")
  private @Nullable Path output;

  @Option(names = "--sort", paramLabel = "ORDER", description = "newest (default) or oldest")
  private @Nullable String sort;

  @Option(
      names = "--collapse",
      paramLabel = "on|off",
      description = "on leaves out versions of a piece but the earliest (default: off)")
  private @Nullable String collapse;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  ExportCommand() {}

  @Override
  public Integer call() throws IOException {
    try (var parts = new Composition();
        LuceneArticleSearch search = parts.search(index.folder(), vectors, timeout)) {
      var api = new SearchApi(search, parts.queryParser(authority.folder()), parts.labels());
      long articles =
          output == null
              ? print(api, spec.commandLine().getOut())
              : write(api, output.toAbsolutePath());
      spec.commandLine()
          .getErr()
          .println(articles == 1 ? "1 article" : "%,d articles".formatted(articles));
      return articles == 0 ? ExitCodes.NOTHING_FOUND : ExitCodes.DONE;
    }
  }

  private long print(SearchApi api, PrintWriter out) throws IOException {
    long articles = api.export(parameters(), out);
    if (out.checkError()) {
      throw new IOException("standard output takes no more: make room, or name a file by --output");
    }
    return articles;
  }

  /** An export that breaks off must not pass for one that is whole. */
  private long write(SearchApi api, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      long articles;
      try (Writer out = Files.newBufferedWriter(part)) {
        articles = api.export(parameters(), out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return articles;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("q", words.isEmpty() ? List.of() : List.of(String.join(" ", words)));
    filters.addTo(parameters);
    if (sort != null) {
      parameters.put("sort", List.of(sort));
    }
    if (collapse != null) {
      parameters.put("collapse", List.of(collapse));
    }
    parameters.put("format", List.of(formatName()));
    return parameters;
  }

  private String formatName() {
    if (format != null) {
      return format;
    }
    String name = output == null ? "" : output.toString();
    String extension = name.substring(name.lastIndexOf('.') + 1);
    if (ExportFormat.of(extension).isEmpty()) {
      throw new IllegalArgumentException(
          "--format is missing: use one of %s, or an --output that ends so"
              .formatted(ExportFormat.names()));
    }
    return extension;
  }
}
