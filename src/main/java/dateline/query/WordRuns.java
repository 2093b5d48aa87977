package dateline.query;

import dateline.query.QueryNode.And;
import dateline.query.QueryNode.Or;
import dateline.query.QueryNode.Phrase;
import dateline.query.QueryNode.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The words of a query that stand together in any text, as typed: what they name together is told
 * by looking at runs of them.
 */
public final class WordRuns {

  /** The longest name looked for, in words: "Democratic Republic of the Congo", and one more. */
  private static final int LONGEST = 6;

  /** Shorter words are codes, or other words that are also codes: "in", "it", "no". */
  private static final int LEAST_LETTERS = 4;

  private static final Set<String> SHORT_NAMES = Set.of("US", "UK");

  private WordRuns() {}

  /** Returns the codes of the countries that the words name, in their order, each once. */
  static List<String> countries(QueryNode root, Function<String, Optional<String>> codes) {
    Set<String> named = new LinkedHashSet<>();
    for (List<String> run : of(root)) {
      for (int start = 0; start < run.size(); ) {
        int next = start + 1;
        for (int end = Math.min(run.size(), start + LONGEST); end > start; end--) {
          String name = String.join(" ", run.subList(start, end));
          Optional<String> code = isName(name) ? codes.apply(name) : Optional.empty();
          if (code.isPresent()) {
            named.add(code.get());
            next = end;
            break;
          }
        }
        start = next;
      }
    }
    return List.copyOf(named);
  }

  private static boolean isName(String text) {
    return text.length() >= LEAST_LETTERS || SHORT_NAMES.contains(text);
  }

  /** Returns the runs of words looked for in any text; a phrase is a run of its own. */
  public static List<List<String>> of(QueryNode root) {
    List<List<String>> runs = new ArrayList<>();
    List<QueryNode> clauses =
        switch (root) {
          case And and -> and.children();
          case Or or -> or.children();
          default -> List.of(root);
        };
    List<String> run = new ArrayList<>();
    for (QueryNode clause : clauses) {
      if (clause instanceof Word word && word.field() == TextField.ANY) {
        run.add(word.text());
        continue;
      }
      close(run, runs);
      if (clause instanceof Phrase phrase && phrase.field() == TextField.ANY) {
        close(new ArrayList<>(List.of(phrase.text().split(" ", -1))), runs);
      }
    }
    close(run, runs);
    return runs;
  }

  /** Returns the runs of plain words that all are asked for. */
  static List<List<String>> ofWords(QueryNode root) {
    List<List<String>> runs = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (QueryNode clause : root instanceof And and ? and.children() : List.of(root)) {
      if (clause instanceof Word word && word.field() == TextField.ANY) {
        run.add(word.text());
      } else {
        close(run, runs);
      }
    }
    close(run, runs);
    return runs;
  }

  private static void close(List<String> run, List<List<String>> runs) {
    if (!run.isEmpty()) {
      runs.add(List.copyOf(run));
      run.clear();
    }
  }
}
