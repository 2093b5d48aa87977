package dateline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.Article;
import dateline.article.Origin;
import dateline.article.PublishedDate;
import dateline.article.Sourced;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sums up how well pages were read; used by one thread. */
final class ExtractionTally {

  /** A run of letters and digits; scripts without spaces count by the character. */
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{M}\\p{N}]+");

  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*(?:[,;&/|]|\\s(?:and|und|et|y|e|en|och|og|i)\\s)\\s*");

  /** Soft hyphens and other characters that do not show part no words. */
  private static final Pattern INVISIBLE = Pattern.compile("[\u00AD\u200B-\u200F\u2060\uFEFF]");

  private static final int DAY_CHARS = "2024-02-29".length();

  /** A summary that only the page's head has is no text of the page. */
  private static final double PRINTED = 0.6;

  private int documents;
  private int bodies;
  private double bodyF1;
  private final SetCounts segments = new SetCounts();
  private int segmentRows;
  private int titles;
  private int titlesRight;
  private final SetCounts authors = new SetCounts();
  private int authorRows;
  private int dates;
  private int datesRight;

  /**
   * Adds a row of gold data and what was read of its page, null if nothing was.
   *
   * @return the judged values that were read wrongly, of {@code headline}, {@code authors} and
   *     {@code published}
   */
  List<String> add(JsonNode gold, @Nullable Article article) {
    documents++;
    String body = article == null ? "" : body(article);
    addBody(gold.path("text").asText(""), body);
    addSegments(gold, body);
    List<String> wrong = new ArrayList<>();
    if (!addTitle(gold.path("title").asText(""), article)) {
      wrong.add("headline");
    }
    if (!addAuthors(gold.path("authors"), article)) {
      wrong.add("authors");
    }
    if (!addDate(gold.path("date").asText(""), article)) {
      wrong.add("published");
    }
    return wrong;
  }

  /** Returns the figures the rows had gold for, 0 to 1. */
  MetricsReport report() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    if (bodies > 0) {
      metrics.put("bodyF1", bodyF1 / bodies);
    }
    if (segmentRows > 0) {
      metrics.put("segmentPrecision", segments.precision());
      metrics.put("segmentRecall", segments.recall());
      metrics.put("segmentF1", segments.f1());
    }
    if (titles > 0) {
      metrics.put("titleRight", titlesRight / (double) titles);
    }
    if (authorRows > 0) {
      metrics.put("authorsF1", authors.f1());
    }
    if (dates > 0) {
      metrics.put("dateRight", datesRight / (double) dates);
    }
    return new MetricsReport(documents, metrics);
  }

  /** What a page prints as its text: standfirst, place of filing, paragraphs. */
  private static String body(Article article) {
    List<String> parts = new ArrayList<>();
    Sourced<String> standfirst = article.standfirst();
    if (standfirst != null
        && standfirst.confidence() >= PRINTED
        && standfirst.origin() != Origin.OPEN_GRAPH) {
      parts.add(standfirst.value());
    }
    if (article.publication().dateline() != null) {
      parts.add(article.publication().dateline().value());
    }
    parts.addAll(article.paragraphs());
    return String.join(" ", parts);
  }

  private void addBody(String gold, String body) {
    List<String> expected = tokens(gold);
    if (expected.isEmpty()) {
      return;
    }
    Map<String, Integer> open = new HashMap<>();
    expected.forEach(token -> open.merge(token, 1, Integer::sum));
    List<String> read = tokens(body);
    int common = 0;
    for (String token : read) {
      common += open.merge(token, -1, Integer::sum) >= 0 ? 1 : 0;
    }
    bodies++;
    bodyF1 += 2.0 * common / (expected.size() + read.size());
  }

  /** Segments are found as written, but for white space and the form of quotation marks. */
  private void addSegments(JsonNode gold, String body) {
    String text = plain(body);
    segmentRows += gold.path("with").isEmpty() && gold.path("without").isEmpty() ? 0 : 1;
    Set<String> wanted = strings(gold.path("with"));
    Set<String> found = new HashSet<>(wanted);
    found.addAll(strings(gold.path("without")));
    found.removeIf(segment -> !text.contains(plain(segment)));
    segments.add(found, wanted);
  }

  private static Set<String> strings(JsonNode array) {
    Set<String> strings = new HashSet<>();
    array.forEach(item -> strings.add(item.asText()));
    return strings;
  }

  /** A title is right if it has the same words; an article that has none has no title. */
  private boolean addTitle(String gold, @Nullable Article article) {
    if (gold.isBlank()) {
      return true;
    }
    titles++;
    boolean right =
        article != null
            && article.headline().origin() != Origin.DEFAULT
            && words(article.headline().value()).equals(words(gold));
    titlesRight += right ? 1 : 0;
    return right;
  }

  private boolean addAuthors(JsonNode gold, @Nullable Article article) {
    Set<String> expected = new HashSet<>();
    gold.forEach(names -> names(names.asText()).forEach(name -> expected.add(words(name))));
    if (expected.isEmpty()) {
      return true;
    }
    authorRows++;
    Set<String> read = new HashSet<>();
    if (article != null) {
      article.authors().forEach(author -> read.add(words(author.value().name())));
    }
    authors.add(read, expected);
    return read.equals(expected);
  }

  /**
   * Gold data may have several names in one string, "Ada Quill, Jo Kern & Ilse Brandt": each part
   * is a name if each has at least two words.
   */
  static List<String> names(String gold) {
    List<String> names = List.of(BETWEEN_NAMES.split(gold.strip(), -1));
    return names.stream().allMatch(name -> words(name).contains(" ")) ? names : List.of(gold);
  }

  private boolean addDate(String gold, @Nullable Article article) {
    if (gold.length() < DAY_CHARS) {
      return true;
    }
    dates++;
    Sourced<PublishedDate> published = article == null ? null : article.publication().published();
    boolean right =
        published != null && published.value().toString().equals(gold.substring(0, DAY_CHARS));
    datesRight += right ? 1 : 0;
    return right;
  }

  /** Returns the words of a text as they are compared: in lower case, one blank between them. */
  static String words(String text) {
    return String.join(" ", tokens(text));
  }

  private static List<String> tokens(String text) {
    Matcher matcher =
        TOKEN.matcher(
            Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT));
    List<String> tokens = new ArrayList<>();
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  private static String plain(String text) {
    return text.replaceAll("[‘’‚‛]", "'")
        .replaceAll("[“”„‟]", "\"")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip();
  }
}
