package dateline.cli;

import dateline.lucene.LuceneArticleSearch;
import dateline.search.Dimension;
import dateline.search.FacetValue;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.web.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline countries}. */
@Command(
    name = "countries",
    description =
        "List the countries of the index with how many articles are about or mention them.",
    mixinStandardHelpOptions = true)
final class CountriesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Option(names = "--json", description = "print one JSON array")
  private boolean json;

  private record CountryJson(String code, String name, long about, long mentioned) {}

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  CountriesCommand() {}

  @Override
  public Integer call() throws IOException {
    List<CountryJson> rows;
    try (var parts = new Composition();
        LuceneArticleSearch search = parts.search(index.folder())) {
      SearchResults everything =
          search.search(SearchRequest.of(parts.queryParser().parse("")).withPage(0, 0));
      rows = rows(everything);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new Json().write(rows));
    } else {
      out.printf("%-4s %-34s %6s %10s%n", "code", "country", "about", "mentioned");
      rows.forEach(
          row ->
              out.printf(
                  Locale.ROOT,
                  "%-4s %-34s %,6d %,10d%n",
                  row.code(),
                  row.name(),
                  row.about(),
                  row.mentioned()));
    }
    return rows.isEmpty() ? ExitCodes.NOTHING_FOUND : ExitCodes.DONE;
  }

  private static List<CountryJson> rows(SearchResults everything) {
    Map<String, Long> about = counts(everything, Dimension.ABOUT);
    Map<String, Long> mentioned = counts(everything, Dimension.MENTIONED);
    List<CountryJson> rows = new ArrayList<>();
    for (FacetValue country : everything.facet(Dimension.COUNTRY).values()) {
      rows.add(
          new CountryJson(
              country.value(),
              country.label(),
              about.getOrDefault(country.value(), 0L),
              mentioned.getOrDefault(country.value(), 0L)));
    }
    return rows;
  }

  private static Map<String, Long> counts(SearchResults results, Dimension dimension) {
    return results.facet(dimension).values().stream()
        .collect(Collectors.toMap(FacetValue::value, FacetValue::count));
  }
}
