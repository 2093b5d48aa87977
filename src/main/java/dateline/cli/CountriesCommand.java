package dateline.cli;

import dateline.article.EnrichedArticle;
import dateline.article.Evidence;
import dateline.entity.WorldAtlas;
import dateline.lucene.LuceneArticleSearch;
import dateline.search.Dimension;
import dateline.search.FacetValue;
import dateline.search.FoundArticle;
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
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--why",
      paramLabel = "ID",
      description = "tell which words of an article led to which country")
  private @Nullable String why;

  /** A country of one article. */
  private record WhyJson(String code, String name, String role, List<Evidence> words) {}

  /**
   * A country of the index.
   *
   * @param atlas the id of its shape in the maps of world-atlas, or null if they have none
   */
  private record CountryJson(
      String code, String name, @Nullable String atlas, long about, long mentioned) {}

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  CountriesCommand() {}

  @Override
  public Integer call() throws IOException, NoSuchArticleException {
    if (why != null) {
      return explain(why);
    }
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

  private int explain(String id) throws IOException, NoSuchArticleException {
    try (var parts = new Composition();
        LuceneArticleSearch search = parts.search(index.folder())) {
      FoundArticle found =
          search
              .article(id, parts.queryParser().parse(""))
              .orElseThrow(() -> new NoSuchArticleException(id));
      EnrichedArticle enriched = found.enriched();
      List<WhyJson> rows = new ArrayList<>();
      enriched
          .countryEvidence()
          .forEach(
              (code, words) ->
                  rows.add(
                      new WhyJson(
                          code,
                          parts.countries().displayName(code),
                          enriched.countries().about().contains(code) ? "about" : "mentioned",
                          words)));
      print(rows);
      return rows.isEmpty() ? ExitCodes.NOTHING_FOUND : ExitCodes.DONE;
    }
  }

  private void print(List<WhyJson> rows) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new Json().write(rows));
      return;
    }
    for (WhyJson row : rows) {
      String words =
          row.words().stream()
              .map(word -> word.count() == 1 ? word.words() : word.words() + " ×" + word.count())
              .collect(Collectors.joining(", "));
      out.printf("%-4s %-22s %-10s %s%n", row.code(), row.name(), row.role(), words);
    }
  }

  private static List<CountryJson> rows(SearchResults everything) {
    Map<String, Long> about = counts(everything, Dimension.ABOUT);
    Map<String, Long> mentioned = counts(everything, Dimension.MENTIONED);
    WorldAtlas atlas = WorldAtlas.load();
    List<CountryJson> rows = new ArrayList<>();
    for (FacetValue country : everything.facet(Dimension.COUNTRY).values()) {
      rows.add(
          new CountryJson(
              country.value(),
              country.label(),
              atlas.shape(country.value()).orElse(null),
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
