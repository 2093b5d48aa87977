package dateline.cli;

import dateline.article.Article;
import dateline.article.PublishedDate;
import dateline.article.Sourced;
import dateline.query.Concept;
import dateline.search.Dimension;
import dateline.search.Highlight;
import dateline.search.Hit;
import dateline.search.SearchResults;
import dateline.search.Snippet;
import dateline.search.ValueLabels;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints the answer to a search as a list for readers. */
final class ResultList {
  private static final String INDENT = "    ";

  private final ValueLabels labels;
  private final PrintWriter out;

  ResultList(ValueLabels labels, PrintWriter out) {
    this.labels = labels;
    this.out = out;
  }

  /**
   * Prints what was found, and what the reader should know of it.
   *
   * @param before how many hits precede those of the results
   */
  void print(SearchResults results, int before) {
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
    for (Concept concept : results.otherWords()) {
      out.printf(
          "note: for %s also looked for: %s%n",
          concept.name(),
          Stream.concat(concept.names().stream(), concept.related().stream())
              .collect(Collectors.joining(", ")));
    }
    results.notes().forEach(note -> out.println("note: " + note));
    if (results.related() > 0) {
      out.printf(
          Locale.ROOT,
          "note: %,d related articles are listed too, marked; --match all leaves them out%n",
          results.related());
    }
    int rank = before;
    for (Hit hit : results.hits()) {
      rank++;
      print(rank, hit);
    }
  }

  private void print(int rank, Hit hit) {
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
      case OTHER_WORDS -> out.println(INDENT + "(has other words for it)");
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
    printOthers(hit.versions().count() - 1, hit.versions().outlets());
    if (hit.explanation() != null) {
      out.println(hit.explanation().text());
    }
  }

  private void printOthers(int versions, int outlets) {
    if (versions > 0) {
      out.printf(
          Locale.ROOT,
          "%s+ %,d %s in %,d %s%n",
          INDENT,
          versions,
          versions == 1 ? "version" : "versions",
          outlets,
          outlets == 1 ? "outlet" : "outlets");
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
