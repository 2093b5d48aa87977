package dateline.cli;

import dateline.article.Article;
import dateline.article.Author;
import dateline.article.EnrichedArticle;
import dateline.article.Publication;
import dateline.article.Sourced;
import dateline.entity.Enricher;
import dateline.lucene.LuceneArticleSearch;
import dateline.search.FoundArticle;
import dateline.source.Explanation;
import dateline.source.ParseOutcome;
import dateline.web.SearchApi;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline show ID} and {@code dateline show FILE}. */
@Command(
    name = "show",
    description =
        "Show an article of the index, or what is read of a file, and where each value comes from.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;
  @Mixin private EnricherOptions entities;

  @Parameters(
      paramLabel = "ID|FILE",
      description = "an article's id, as search prints it, or a file to read anew")
  private String id;

  @Option(
      names = "--explain",
      description = "for a FILE: print for each value what else was read, and was trusted less")
  private boolean explain;

  @Option(names = "--json", description = "print the answer of the JSON API")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  ShowCommand() {}

  @Override
  public Integer call() throws IOException, NoSuchArticleException {
    Path file = Path.of(id);
    if (Files.isRegularFile(file)) {
      return showFile(file);
    }
    if (explain || id.indexOf('/') >= 0) {
      throw new NoSuchFileException(id);
    }
    try (var parts = new Composition();
        LuceneArticleSearch search = parts.search(index.folder())) {
      var api = new SearchApi(search, parts.queryParser(), parts.labels());
      FoundArticle found = api.article(id, "").orElseThrow(() -> new NoSuchArticleException(id));
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(api.json(found));
      } else {
        print(found.enriched(), parts, out);
      }
      return ExitCodes.DONE;
    }
  }

  private int showFile(Path file) throws IOException {
    if (json) {
      throw new IllegalArgumentException(
          "--json shows articles of the index: name an id, or leave --json out");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (var parts = new Composition()) {
      Explanation explanation = parts.sourceReader().explain(file, file.getFileName().toString());
      if (!explain && explanation.outcome() instanceof ParseOutcome.Parsed parsed) {
        Enricher enricher = entities.preparedEnricher();
        parsed.articles().forEach(article -> print(enricher.enrich(article), parts, out));
        return ExitCodes.DONE;
      }
      return new FileExplanation(out).print(explanation, id);
    }
  }

  private static void print(EnrichedArticle enriched, Composition parts, PrintWriter out) {
    Article article = enriched.article();
    Publication publication = article.publication();
    value("headline", article.headline(), out);
    value("standfirst", article.standfirst(), out);
    for (Sourced<Author> author : article.authors()) {
      String affiliation = author.value().affiliation();
      String name = author.value().name() + (affiliation == null ? "" : " (" + affiliation + ")");
      value("author", new Sourced<>(name, author.origin(), author.confidence()), out);
    }
    value("kind", publication.kind(), out);
    value("outlet", publication.outlet(), out);
    value("section", publication.section(), out);
    value("dateline", publication.dateline(), out);
    value("published", publication.published(), out);
    value("updated", publication.updated(), out);
    value("language", publication.language(), out);
    value("canonical", publication.canonicalUrl(), out);
    out.printf("%-11s %s%n", "about", names(enriched.countries().about(), parts));
    out.printf("%-11s %s%n", "mentioned", names(enriched.countries().mentioned(), parts));
    enriched
        .countryEvidence()
        .forEach(
            (code, evidence) ->
                out.printf(
                    "  %-9s %s%n",
                    code,
                    evidence.stream()
                        .map(words -> words.words() + " ×" + words.count())
                        .collect(Collectors.joining(", "))));
    out.printf("%-11s %s%n", "file", article.source().path());
    article.paragraphs().forEach(paragraph -> out.printf("%n%s%n", paragraph));
  }

  private static String names(List<String> codes, Composition parts) {
    return codes.isEmpty()
        ? "–"
        : codes.stream()
            .map(code -> parts.countries().displayName(code) + " (" + code + ")")
            .collect(Collectors.joining(", "));
  }

  private static void value(String name, @Nullable Sourced<?> sourced, PrintWriter out) {
    if (sourced != null) {
      out.printf(
          Locale.ROOT,
          "%-11s %s  [%s, %.2f]%n",
          name,
          sourced.value(),
          sourced.origin().label(),
          sourced.confidence());
    }
  }
}
