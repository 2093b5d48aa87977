package dateline.source;

import dateline.article.Article;
import dateline.article.ArticleKind;
import dateline.article.Author;
import dateline.article.Origin;
import dateline.article.Publication;
import dateline.article.PublishedDate;
import dateline.article.PublishedDate.Precision;
import dateline.article.SourceLocator;
import dateline.article.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes an article of a draft: tells the parts of its text apart, adds what address and file name
 * say, and lets the most trusted candidate of each value win.
 */
final class ArticleAssembler {

  private static final Pattern DATE_IN_URL =
      Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})(?:[/-](\\d{1,2}))?(?=[/-]|$)");
  private static final Pattern DATE_IN_NAME =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})-(\\d{2})(?:-(\\d{2}))?(?!\\d)");

  private static final int MAX_HEADLINE_CHARS = 300;
  private static final double DETECTED = 0.6;

  private final DateParser dates;
  private final LanguageDetector languages;

  ArticleAssembler(DateParser dates, LanguageDetector languages) {
    this.dates = dates;
    this.languages = languages;
  }

  /** Returns the article, or null if the draft has no text. */
  @Nullable Article assemble(String path, Draft draft) {
    Candidates candidates = draft.candidates();
    List<String> paragraphs =
        PrintedPage.paragraphs(draft.layout(), draft.blocks(), candidates, dates);
    if (paragraphs.isEmpty()) {
      return null;
    }
    addNames(path, candidates);
    Sourced<String> headline = headline(candidates, paragraphs);
    KindRules.offer(candidates);
    offerDetectedLanguage(paragraphs, candidates);
    return new Article(
        new SourceLocator(path, draft.entry()),
        headline,
        standfirst(candidates, headline.value(), paragraphs),
        authors(candidates.authors.best()),
        publication(candidates),
        paragraphs);
  }

  /** Detection takes time, and what a source declares of its language goes before it anyway. */
  private void offerDetectedLanguage(List<String> paragraphs, Candidates candidates) {
    Sourced<String> declared = candidates.language.best();
    if (declared == null || declared.confidence() <= DETECTED) {
      candidates.language.offer(
          languages.detect(beginning(paragraphs)), Origin.TEXT_PATTERN, DETECTED);
    }
  }

  /** As much as detection looks at. */
  private static String beginning(List<String> paragraphs) {
    StringBuilder beginning = new StringBuilder();
    for (String paragraph : paragraphs) {
      if (beginning.length() > LanguageDetector.MAX_CHARS) {
        break;
      }
      beginning.append(beginning.isEmpty() ? "" : " ").append(paragraph);
    }
    return beginning.toString();
  }

  private void addNames(String path, Candidates candidates) {
    String url = candidates.canonicalUrl.bestValue();
    if (url != null) {
      offerDate(candidates, DATE_IN_URL.matcher(url), Origin.URL_PATTERN, 0.65);
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    offerDate(candidates, DATE_IN_NAME.matcher(name), Origin.FILE_NAME, 0.6);
  }

  private void offerDate(Candidates candidates, Matcher matcher, Origin origin, double confidence) {
    if (!matcher.find()) {
      return;
    }
    String month = "%s-%02d".formatted(matcher.group(1), Integer.parseInt(matcher.group(2)));
    String day = matcher.group(3);
    PublishedDate date =
        dates.parse(day == null ? month : "%s-%02d".formatted(month, Integer.parseInt(day)));
    if (date != null) {
      boolean exact = date.precision() == Precision.DAY;
      candidates.published.offer(date, origin, exact ? confidence : confidence - 0.2);
    }
  }

  /** An article without a headline is named by how it begins. */
  private static Sourced<String> headline(Candidates candidates, List<String> paragraphs) {
    String outlet = candidates.outlet.bestValue();
    for (Sourced<String> candidate : candidates.headline.ranked()) {
      boolean decided = candidate.origin() == Origin.SIDECAR;
      String words =
          decided ? candidate.value() : Outlets.splitTitle(candidate.value(), outlet).headline();
      if (decided || (!words.isBlank() && words.length() <= MAX_HEADLINE_CHARS)) {
        return new Sourced<>(words, candidate.origin(), candidate.confidence());
      }
    }
    return Article.headlineOf(paragraphs);
  }

  private static @Nullable Sourced<String> standfirst(
      Candidates candidates, String headline, List<String> paragraphs) {
    List<Sourced<String>> ranked = candidates.standfirst.ranked();
    String first = ranked.isEmpty() ? "" : TextFolding.words(paragraphs.get(0));
    for (Sourced<String> candidate : ranked) {
      String words = TextFolding.words(candidate.value());
      boolean repeats =
          words.isEmpty()
              || TextFolding.sameWords(candidate.value(), headline)
              || first.startsWith(words)
              || words.startsWith(first);
      if (!repeats) {
        String text = TextFolding.collapse(candidate.value());
        return new Sourced<>(text, candidate.origin(), candidate.confidence());
      }
    }
    return null;
  }

  private static List<Sourced<Author>> authors(@Nullable Sourced<List<Author>> best) {
    List<Sourced<Author>> authors = new ArrayList<>();
    if (best != null) {
      for (Author author : best.value()) {
        authors.add(new Sourced<>(author, best.origin(), best.confidence()));
      }
    }
    return authors;
  }

  private static Publication publication(Candidates candidates) {
    Sourced<ArticleKind> kind = candidates.kind.best();
    return new Publication(
        kind == null ? new Sourced<>(ArticleKind.UNKNOWN, Origin.DEFAULT, 0) : kind,
        candidates.outlet.best(),
        candidates.section.best(),
        candidates.dateline.best(),
        published(candidates),
        candidates.updated.best(),
        candidates.language.best(),
        candidates.canonicalUrl.best());
  }

  /** A more exact date that lies within the most trusted one says the same, and more. */
  private static @Nullable Sourced<PublishedDate> published(Candidates candidates) {
    Sourced<PublishedDate> best = candidates.published.best();
    if (best == null || best.value().precision() == Precision.DAY) {
      return best;
    }
    for (Sourced<PublishedDate> other : candidates.published.ranked()) {
      boolean within =
          !other.value().firstDay().isBefore(best.value().firstDay())
              && !other.value().lastDay().isAfter(best.value().lastDay());
      if (within
          && other.confidence() >= 0.4
          && other.value().precision().compareTo(best.value().precision()) < 0) {
        return other;
      }
    }
    return best;
  }
}
