package dateline.source;

import dateline.article.ArticleKind;
import dateline.article.Author;
import dateline.article.Origin;
import dateline.article.PublishedDate;
import dateline.article.PublishedDate.Precision;
import dateline.article.Sourced;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of one source say about one article, each value with all its candidates. Filled by
 * the format's reader first, then by the rules on wording, address and file name; used by one
 * thread.
 */
final class Candidates {

  /** No outlet, section or place has a longer name; what pretends to is text, or an attack. */
  static final int MAX_NAME_CHARS = 200;

  /** A month or a year in print may belong to the headline. */
  private static final double VAGUE = 0.25;

  /** The day of a change is that of publication only for want of another. */
  private static final double CHANGED = 0.35;

  private static final double MIN_BYLINE = 0.35;
  private static final double SIGNED = 0.5;
  private static final int MAX_URL_CHARS = 2_000;

  private final Set<String> filings = new HashSet<>();

  final Ranking<ArticleKind> kind = new Ranking<>();
  final Ranking<String> headline = new Ranking<>();
  final Ranking<String> standfirst = new Ranking<>();
  final Ranking<List<Author>> authors = new Ranking<>();
  final Ranking<String> outlet = new Ranking<>(MAX_NAME_CHARS);
  final Ranking<String> section = new Ranking<>(MAX_NAME_CHARS);
  final Ranking<String> dateline = new Ranking<>(MAX_NAME_CHARS);
  final Ranking<PublishedDate> published = new Ranking<>();
  final Ranking<PublishedDate> updated = new Ranking<>();
  final Ranking<String> language = new Ranking<>(MAX_NAME_CHARS);
  final Ranking<String> canonicalUrl = new Ranking<>(MAX_URL_CHARS);

  /** Returns all candidates by the name of their value; values without any are left out. */
  Map<String, List<Sourced<?>>> byName() {
    Map<String, Ranking<?>> rankings = new LinkedHashMap<>();
    rankings.put("headline", headline);
    rankings.put("standfirst", standfirst);
    rankings.put("authors", authors);
    rankings.put("kind", kind);
    rankings.put("outlet", outlet);
    rankings.put("section", section);
    rankings.put("dateline", dateline);
    rankings.put("published", published);
    rankings.put("updated", updated);
    rankings.put("language", language);
    rankings.put("canonical", canonicalUrl);
    Map<String, List<Sourced<?>>> byName = new LinkedHashMap<>();
    rankings.forEach(
        (name, ranking) -> {
          List<Sourced<?>> all = List.copyOf(ranking.all());
          if (!all.isEmpty()) {
            byName.put(name, all);
          }
        });
    return byName;
  }

  /**
   * Returns the authors of the best byline so far, empty if there is none; a site that is given as
   * its own author is not one yet, a person may be found still.
   */
  List<Author> knownAuthors() {
    Sourced<List<Author>> best = authors.best();
    return best == null || best.confidence() < MIN_BYLINE ? List.of() : best.value();
  }

  /** Tells whether the text is the name of the first author known so far. */
  boolean isAuthor(String text) {
    List<Author> known = knownAuthors();
    return !known.isEmpty() && TextFolding.sameWords(text, known.get(0).name());
  }

  /**
   * Takes full names that are set apart, above or below a text that names no author, for its
   * signature.
   *
   * @return whether the line is one
   */
  boolean offerSignature(Block line) {
    boolean signs =
        line.style() == Block.Style.EMPHASIS
            && knownAuthors().isEmpty()
            && Bylines.isSignature(line.text());
    if (signs) {
      authors.offer(Bylines.parse(line.text()), Origin.TEXT_PATTERN, SIGNED);
    }
    return signs;
  }

  /** Adds a name under which the site files the article: it names nobody. */
  void addFiling(String name) {
    filings.add(TextFolding.words(name));
  }

  /** Offers what a line of print says; a desk or the author may stand in the outlet's place. */
  void offer(Imprint imprint, double confidence) {
    PublishedDate date = imprint.date();
    boolean exact = date == null || date.precision() == Precision.DAY;
    double sure = exact ? confidence : confidence - VAGUE;
    updated.offer(imprint.updated() ? date : null, Origin.TEXT_PATTERN, sure);
    published.offer(date, Origin.TEXT_PATTERN, imprint.updated() ? sure - CHANGED : sure);
    section.offer(imprint.section(), Origin.TEXT_PATTERN, confidence - 0.1);
    String name = imprint.outlet();
    if (name != null && namesAuthor(name)) {
      authors.offer(nonEmpty(Bylines.parse(name)), Origin.TEXT_PATTERN, confidence - 0.1);
    } else {
      outlet.offer(name, Origin.TEXT_PATTERN, confidence - 0.1);
    }
  }

  private boolean namesAuthor(String name) {
    boolean person =
        knownAuthors().isEmpty()
            && !outlet.isEmpty()
            && !filings.contains(TextFolding.words(name))
            && !Outlets.isTypical(name)
            && AuthorNames.isNames(name);
    return person || AuthorNames.isDesk(name) || isAuthor(name);
  }

  /** Tells whether a candidate has the same words as the text. */
  static boolean hasWords(Ranking<String> ranking, String text) {
    return ranking.ranked().stream().anyMatch(c -> TextFolding.sameWords(c.value(), text));
  }

  /** Returns the list, or null if it is empty: no author is no candidate. */
  static @Nullable List<Author> nonEmpty(List<Author> authors) {
    return authors.isEmpty() ? null : authors;
  }
}
