package dateline.cli;

import dateline.article.Article;
import dateline.article.PublishedDate;
import dateline.article.Sourced;
import dateline.lucene.LuceneArticleSearch;
import dateline.search.Dimension;
import dateline.search.Highlight;
import dateline.search.Hit;
import dateline.search.SearchResults;
import dateline.search.Snippet;
import dateline.search.ValueLabels;
import dateline.web.SearchApi;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final String INDENT = "    ";

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
        print(found.results(), found.offset(), parts.labels(), out);
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

  private static void print(
      SearchResults results, int firstRank, ValueLabels labels, PrintWriter out) {
    long total = results.total().value();
    out.printf(Locale.ROOT, "%,d %s", total, total == 1 ? "article" : "articles");
    if (!results.query().input().isBlank()) {
      out.printf(" for %s", results.query().interpretation());
    }
    out.println();
    if (results.stories() < total) {
      out.printf(
          Locale.ROOT,
          "%,d %s; --collapse off lists every version%n",
          results.stories(),
          results.stories() == 1 ? "story" : "stories");
    }
    results.query().repairs().forEach(repair -> out.println("note: " + repair));
    if (results.anyWord()) {
      out.println("note: no article has all the words; these have any of them");
    }
    results.notes().forEach(note -> out.println("note: " + note));
    if (results.related() > 0) {
      out.printf(
          Locale.ROOT,
          "note: %,d related articles are listed too, marked; --match all leaves them out%n",
          results.related());
    }
    int rank = firstRank;
    for (Hit hit : results.hits()) {
      rank++;
      print(rank, hit, labels, out);
    }
  }

  private static void print(int rank, Hit hit, ValueLabels labels, PrintWriter out) {
    Article article = hit.article();
    out.println();
    out.printf(
        Locale.ROOT,
        "%2d. %s%n",
        rank,
        marked(article.headline().value(), hit.headlineHighlights()));
    out.println(INDENT + imprint(article));
    switch (hit.match()) {
      case ANSWER -> {}
      case SOME_WORDS -> out.println(INDENT + "(has some of the words)");
      case MEANING -> out.println(INDENT + "(related in meaning)");
    }
    if (!hit.countries().about().isEmpty()) {
      String names =
          hit.countries().about().stream()
              .map(code -> labels.label(Dimension.ABOUT, code))
              .collect(Collectors.joining(", "));
      out.println(INDENT + "about " + names);
    }
    for (Snippet snippet : hit.snippets()) {
      out.println(INDENT + marked(snippet.text(), snippet.highlights()));
    }
    out.println(INDENT + article.id() + "  " + article.source().path());
    int others = hit.versions().count() - 1;
    if (others > 0) {
      out.printf(
          Locale.ROOT,
          "%s+ %,d %s in %,d %s%n",
          INDENT,
          others,
          others == 1 ? "version" : "versions",
          hit.versions().outlets(),
          hit.versions().outlets() == 1 ? "outlet" : "outlets");
    }
    if (hit.explanation() != null) {
      out.println(hit.explanation().text());
    }
  }

  private static String imprint(Article article) {
    Sourced<PublishedDate> published = article.publication().published();
    Sourced<String> outlet = article.publication().outlet();
    List<String> parts = new ArrayList<>();
    article.authors().forEach(author -> parts.add(author.value().name()));
    Stream.of(
            outlet == null ? "" : outlet.value(),
            published == null ? "undated" : published.value().toString(),
            article.publication().kind().value().label())
        .filter(part -> !part.isEmpty())
        .forEach(parts::add);
    return String.join(" · ", parts);
  }

  /** Marks highlights with asterisks, which survive in a pipe as colours do not. */
  private static String marked(String text, List<Highlight> highlights) {
    var marked = new StringBuilder();
    int done = 0;
    for (Highlight highlight : highlights) {
      marked
          .append(text, done, highlight.start())
          .append('*')
          .append(text, highlight.start(), highlight.end())
          .append('*');
      done = highlight.end();
    }
    return marked.append(text, done, text.length()).toString();
  }
}
