package dateline.cli;

import dateline.article.Article;
import dateline.article.Author;
import dateline.article.Publication;
import dateline.article.Sourced;
import dateline.source.Explanation;
import dateline.source.ParseOutcome;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints what was read of a file: every value, where it was read, and what else was read for it.
 */
final class FileExplanation {
  private static final int MAX_VALUE_CHARS = 160;
  private static final List<String> NAMES =
      List.of(
          "headline",
          "standfirst",
          "authors",
          "kind",
          "outlet",
          "section",
          "dateline",
          "published",
          "updated",
          "language",
          "canonical");

  private final PrintWriter out;

  FileExplanation(PrintWriter out) {
    this.out = out;
  }

  /** Prints an explanation and returns the exit code. */
  int print(Explanation explanation, String file) {
    switch (explanation.outcome()) {
      case ParseOutcome.Parsed parsed -> {
        for (int i = 0; i < parsed.articles().size(); i++) {
          print(parsed.articles().get(i), explanation.candidates().get(i));
        }
        parsed
            .unread()
            .forEach(entry -> out.printf("unread %s: %s%n", entry.name(), entry.reason()));
        return parsed.unread().isEmpty() ? ExitCodes.DONE : ExitCodes.SOME_FAILED;
      }
      case ParseOutcome.Skipped skipped -> out.printf("skipped %s: %s%n", file, skipped.reason());
      case ParseOutcome.Failed failed ->
          out.printf("failed %s: %s: %s%n", file, failed.stage(), failed.reason());
    }
    return ExitCodes.NOTHING_FOUND;
  }

  private void print(Article article, Map<String, List<Sourced<?>>> candidates) {
    String entry = article.source().entry();
    out.printf("%s%s%n", article.source().path(), entry == null ? "" : "!" + entry);
    Map<String, Sourced<?>> winners = winners(article);
    for (String name : NAMES) {
      Sourced<?> winner = winners.get(name);
      out.printf("  %-11s %s%n", name, winner == null ? "–" : line(winner));
      for (Sourced<?> candidate : candidates.getOrDefault(name, List.of())) {
        if (!candidate.equals(winner)) {
          boolean same = winner != null && candidate.value().equals(winner.value());
          out.printf("  %-11s   %s %s%n", "", same ? "also" : "not", line(candidate));
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "  %-11s %,d paragraphs, %,d characters%n%n",
        "text",
        article.paragraphs().size(),
        article.paragraphs().stream().mapToLong(String::length).sum());
  }

  /** The values as they are indexed: a rule may have cut or refined what was read. */
  private static Map<String, Sourced<?>> winners(Article article) {
    Map<String, Sourced<?>> winners = new HashMap<>();
    winners.put("headline", article.headline());
    if (!article.authors().isEmpty()) {
      Sourced<Author> first = article.authors().getFirst();
      List<Author> authors = article.authors().stream().map(Sourced::value).toList();
      winners.put("authors", new Sourced<>(authors, first.origin(), first.confidence()));
    }
    Publication publication = article.publication();
    put(winners, "standfirst", article.standfirst());
    put(winners, "kind", publication.kind());
    put(winners, "outlet", publication.outlet());
    put(winners, "section", publication.section());
    put(winners, "dateline", publication.dateline());
    put(winners, "published", publication.published());
    put(winners, "updated", publication.updated());
    put(winners, "language", publication.language());
    put(winners, "canonical", publication.canonicalUrl());
    return winners;
  }

  private static void put(Map<String, Sourced<?>> values, String name, @Nullable Sourced<?> value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  private static String line(Sourced<?> value) {
    return String.format(
        Locale.ROOT,
        "%s  [%s, %.2f]",
        text(value.value()),
        value.origin().label(),
        value.confidence());
  }

  private static String text(Object value) {
    String text =
        value instanceof List<?> authors
            ? authors.stream().map(FileExplanation::author).collect(Collectors.joining("; "))
            : value.toString();
    return text.length() <= MAX_VALUE_CHARS ? text : text.substring(0, MAX_VALUE_CHARS) + "…";
  }

  private static String author(Object value) {
    return value instanceof Author author
        ? author.name() + (author.affiliation() == null ? "" : " (" + author.affiliation() + ")")
        : value.toString();
  }
}
