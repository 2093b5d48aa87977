package dateline.cli;

import dateline.lucene.LuceneArticleSearch;
import dateline.search.Dimension;
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

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "what to look for")
  private List<String> words = List.of();

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "about or mentioned; -CODE excludes")
  private List<String> country = List.of();

  @Option(names = "--about", paramLabel = "CODE", description = "about this country")
  private List<String> about = List.of();

  @Option(names = "--mentioned", paramLabel = "CODE", description = "mentioning, not about")
  private List<String> mentioned = List.of();

  @Option(
      names = {"--outlet-country", "--outletCountry"},
      paramLabel = "CODE",
      description = "the outlet's country")
  private List<String> outletCountry = List.of();

  @Option(
      names = "--region",
      paramLabel = "CODE",
      description = "UN M49 codes from the continent down: 142, or 142/030 for Eastern Asia")
  private List<String> region = List.of();

  @Option(names = "--person", paramLabel = "NAME", description = "a person's name, whole")
  private List<String> person = List.of();

  @Option(names = "--organisation", paramLabel = "NAME", description = "an organisation's name")
  private List<String> organisation = List.of();

  @Option(names = "--place", paramLabel = "NAME", description = "a place's name, whole")
  private List<String> place = List.of();

  @Option(names = "--author", paramLabel = "NAME", description = "the author's name, whole")
  private List<String> author = List.of();

  @Option(names = "--outlet", paramLabel = "NAME", description = "the outlet's name, whole")
  private List<String> outlet = List.of();

  @Option(names = "--section", paramLabel = "NAME", description = "the section's name, whole")
  private List<String> section = List.of();

  @Option(names = "--kind", paramLabel = "KIND", description = "op_ed, editorial, news …")
  private List<String> kind = List.of();

  @Option(names = "--language", paramLabel = "CODE", description = "en, fr …")
  private List<String> language = List.of();

  @Option(names = "--year", paramLabel = "YEAR", description = "2024, or undated")
  private List<String> year = List.of();

  @Option(names = "--from", paramLabel = "DATE", description = "2024, 2024-03 or 2024-03-09")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "the last day, month or year")
  private @Nullable String to;

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
    for (Dimension dimension : Dimension.values()) {
      parameters.put(dimension.parameter(), chosen(dimension));
    }
    put(parameters, "from", from);
    put(parameters, "to", to);
    put(parameters, "sort", sort);
    put(parameters, "size", size);
    put(parameters, "page", page);
    put(parameters, "cursor", cursor);
    put(parameters, "collapse", collapse);
    put(parameters, "match", match);
    put(parameters, "explain", explain ? "true" : null);
    return parameters;
  }

  private List<String> chosen(Dimension dimension) {
    return switch (dimension) {
      case COUNTRY -> country;
      case ABOUT -> about;
      case MENTIONED -> mentioned;
      case OUTLET_COUNTRY -> outletCountry;
      case REGION -> region;
      case PERSON -> person;
      case ORGANISATION -> organisation;
      case PLACE -> place;
      case AUTHOR -> author;
      case OUTLET -> outlet;
      case SECTION -> section;
      case KIND -> kind;
      case LANGUAGE -> language;
      case YEAR -> year;
    };
  }

  private static void put(
      Map<String, List<String>> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, List.of(value));
    }
  }
}
