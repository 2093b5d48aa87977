package dateline.cli;

import dateline.lucene.LuceneArticleSearch;
import dateline.search.Suggestion;
import dateline.web.SearchApi;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline suggest BEGINNING}. */
@Command(
    name = "suggest",
    description = "List how a query may go on, with the number of articles for each.",
    mixinStandardHelpOptions = true)
final class SuggestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Parameters(paramLabel = "BEGINNING", arity = "1..*", description = "what was typed so far")
  private List<String> words = List.of();

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "at most so many, 1 to 20 (default: ${DEFAULT-VALUE})",
      defaultValue = "10")
  private int size;

  @Option(names = "--json", description = "print the answer of the JSON API")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  SuggestCommand() {}

  @Override
  public Integer call() throws IOException {
    if (size < 1 || size > Suggestion.MAX_SIZE) {
      throw new IllegalArgumentException(
          "--size must be from 1 to %d, got %d".formatted(Suggestion.MAX_SIZE, size));
    }
    String typed = String.join(" ", words);
    try (var parts = new Composition();
        LuceneArticleSearch search = parts.search(index.folder())) {
      List<Suggestion> suggestions = search.suggest(typed, size);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        var api = new SearchApi(search, parts.queryParser(), parts.labels());
        out.println(api.json(typed, suggestions));
      } else {
        for (Suggestion suggestion : suggestions) {
          out.printf(
              Locale.ROOT,
              "%,8d  %-12s %s%n",
              suggestion.count(),
              suggestion.type().name().toLowerCase(Locale.ROOT),
              suggestion.query());
        }
      }
      return suggestions.isEmpty() ? ExitCodes.NOTHING_FOUND : ExitCodes.DONE;
    }
  }
}
