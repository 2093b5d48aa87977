package dateline.cli;

import dateline.lucene.LuceneArticleSearch;
import dateline.web.SearchApi;
import java.io.IOException;
import java.io.PrintWriter;
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

/** {@code dateline search QUERY}, with the parameters of {@code GET /search} as options. */
@Command(
    name = "search",
    description = "Search the index; docs/query-syntax.md describes the query language.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;
  @Mixin private VectorOptions vectors;
  @Mixin private AuthorityOption authority;
  @Mixin private TimeoutOption timeout;
  @Mixin private FilterOptions filters;

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "what to look for")
  private List<String> words = List.of();

  @Option(names = "--sort", paramLabel = "ORDER", description = "relevance, newest or oldest")
  private @Nullable String sort;

  @Option(names = "--size", paramLabel = "N", description = "how many hits, 10 unless told")
  private @Nullable String size;

  @Option(names = "--page", paramLabel = "N", description = "which page of hits, from 1")
  private @Nullable String page;

  @Option(names = "--cursor", paramLabel = "WORD", description = "\"next\" of the answer before")
  private @Nullable String cursor;

  @Option(
      names = "--collapse",
      paramLabel = "on|off",
      description = "off lists every version of a piece for itself (default: on)")
  private @Nullable String collapse;

  @Option(
      names = "--match",
      paramLabel = "best|all",
      description =
          "for plain words: best lists related articles too (default), all only those with all the"
              + " words")
  private @Nullable String match;

  @Option(names = "--explain", description = "tell how each score came about")
  private boolean explain;

  @Option(names = "--json", description = "print the answer of the JSON API")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  SearchCommand() {}

  @Override
  public Integer call() throws IOException {
    try (var parts = new Composition();
        LuceneArticleSearch search = parts.search(index.folder(), vectors, timeout)) {
      var api = new SearchApi(search, parts.queryParser(authority.folder()), parts.labels());
      SearchApi.Found found = api.search(parameters());
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(found.json());
      } else {
        new ResultList(parts.labels(), out).print(found.results(), found.offset());
        found.didYouMean().forEach(out::println);
        found.withoutFilters().forEach(out::println);
      }
      return found.results().listed(false) == 0 ? ExitCodes.NOTHING_FOUND : ExitCodes.DONE;
    }
  }

  private Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("q", words.isEmpty() ? List.of() : List.of(String.join(" ", words)));
    filters.addTo(parameters);
    put(parameters, "sort", sort);
    put(parameters, "size", size);
    put(parameters, "page", page);
    put(parameters, "cursor", cursor);
    put(parameters, "collapse", collapse);
    put(parameters, "match", match);
    put(parameters, "explain", explain ? "true" : null);
    return parameters;
  }

  private static void put(
      Map<String, List<String>> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, List.of(value));
    }
  }
}
