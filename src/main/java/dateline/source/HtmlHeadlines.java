package dateline.source;

import dateline.article.Origin;
import dateline.article.Sourced;
import dateline.source.PageMarks.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headline of a page. The printed heading, the page's head and its JSON-LD each say one,
 * with the site's name, a kicker or words for search engines added; the wording that most of them
 * share wins.
 */
final class HtmlHeadlines {

  /** How much one source says for a wording; what it only contains counts half. */
  private enum Source {
    PRINTED(3.0, 0.92),
    UNRELATED_HEADING(1.1, 0.7),
    UNRELATED_NAME(0.4, 0.5),
    OPEN_GRAPH(1.0, 0.8),
    JSON_LD(0.9, 0.86),
    MICRODATA(0.4, 0.84),
    TITLE(0.6, 0.6),
    DUBLIN_CORE(0.3, 0.7),
    CARD(0.3, 0.65),
    OTHER_META(0.5, 0.6),
    ALTERNATIVE(0.3, 0.55),
    CRUMB(0.5, 0.55),
    ENTRY_HEADING(1.2, 0.6),
    SECOND_HEADING(0.5, 0.5),
    LESSER_HEADING(0.4, 0.5);

    private final double votes;
    private final double confidence;

    Source(double votes, double confidence) {
      this.votes = votes;
      this.confidence = confidence;
    }

    /** Tells whether the page's head says it, not its print. */
    private boolean isStated() {
      return switch (this) {
        case PRINTED,
            UNRELATED_HEADING,
            UNRELATED_NAME,
            ENTRY_HEADING,
            SECOND_HEADING,
            LESSER_HEADING ->
            false;
        default -> true;
      };
    }
  }

  private record Wording(String text, String words, Source source, Origin origin) {}

  private static final double CONTAINED = 0.5;
  private static final double AGREED = 1.8;

  /** What the address says for the wording nearest to it: enough between equals, no more. */
  private static final double ADDRESSED = 0.5;

  private static final int MAX_CHARS = 300;

  /** Each wording is held against all others: more such fields or headings are an attack. */
  private static final int MAX_OTHERS = 20;

  /** Beginnings of words are compared: "electronic" is "electronics". */
  private static final int STEM_CHARS = 6;

  private static final int MIN_WORDS_CHARS = 8;

  /** No more words have the names of most sites and sections. */
  private static final int MAX_NAME_WORDS = 2;

  /** No fewer words has a title that says what the article is about. */
  private static final int MIN_TITLE_WORDS = 5;

  /** A heading of more words names an article, not a site. */
  private static final int MAX_SITE_WORDS = 5;

  /**
   * How much more of the address one wording has than another, to be what the article is called.
   */
  private static final double CLEARLY_MORE = 0.05;

  private static final Pattern TITLE_PART =
      Pattern.compile("\\s+[|·•»–—:-]{1,2}\\s+|\\s*[|•»]\\s*|:\\s+");
  private static final Pattern PUNCTUATION = Pattern.compile("^[\\s:|–—/-]+(?=[^\\s:|–—/-])");
  private static final Pattern KICKER =
      Pattern.compile(
          "(?i)kicker|overline|topline|dachzeile|pre-?(?:title|headline)|spitzmarke|supertitle"
              + "|eyebrow|antetitulo|surtitre|label|subtitle|small|catchline|volanta|occhiello");

  private static final Pattern ENTRY =
      Pattern.compile("(?:^|\\s)(?:entry|post|article)[_-]?(?:title|name|headline)(?:$|\\s)");

  private static final Pattern HEADLINE =
      Pattern.compile("(?i)(?:^|[\\s_-])(?:head-?line|title)(?:$|[\\s_-])");

  /** A day in figures: what stands around it behind a headline says when and where it is filed. */
  private static final Pattern DAY =
      Pattern.compile("\\b(?:\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2})\\b");

  /** What systems call the headline in meta tags of their own: "quay:headline", "title". */
  private static final Pattern OTHER_META = Pattern.compile("(?:^|[.:_-])(?:headline|title)$");

  /** Fields that are read by themselves, or name the site or a picture. */
  private static final Pattern SITE_META =
      Pattern.compile(
          "^(?:og|twitter|dc|dcterms|apple|msapplication|application)\\b|image|video|site");

  private final PageMarks marks;
  private final SiteNames sites;
  private final Candidates candidates;
  private final AddressWords address;
  private final List<Wording> wordings = new ArrayList<>();

  private HtmlHeadlines(PageMarks marks, SiteNames sites, Candidates candidates) {
    this.marks = marks;
    this.sites = sites;
    this.candidates = candidates;
    this.address = AddressWords.of(candidates.canonicalUrl.bestValue());
  }

  /**
   * Offers the page's headlines.
   *
   * @param title what the page's title element says
   */
  static void offer(
      PageMarks marks,
      Microdata items,
      JsonLd data,
      String title,
      SiteNames sites,
      Candidates candidates) {
    HtmlHeadlines headlines = new HtmlHeadlines(marks, sites, candidates);
    headlines.collectStated(items, title);
    headlines.collectOthers(data);
    headlines.collectPrinted();
    headlines.vote();
  }

  private void collectStated(Microdata items, String title) {
    for (Sourced<String> stated : candidates.headline.ranked()) {
      if (stated.origin() == Origin.JSON_LD && stated.confidence() > 0.8) {
        add(stated.value(), Source.JSON_LD, Origin.JSON_LD);
        break;
      }
    }
    add(marks.meta("og:title"), Source.OPEN_GRAPH, Origin.OPEN_GRAPH);
    add(items.value("headline"), Source.MICRODATA, Origin.MICRODATA);
    add(title, Source.TITLE, Origin.HTML_META);
    add(marks.meta("dc.title"), Source.DUBLIN_CORE, Origin.HTML_META);
    add(marks.meta("twitter:title"), Source.CARD, Origin.HTML_META);
  }

  /** Fields that some systems fill with the headline and others with words for search engines. */
  private void collectOthers(JsonLd data) {
    marks.metas.entrySet().stream()
        .filter(meta -> isOtherTitle(meta.getKey()))
        .limit(MAX_OTHERS)
        .forEach(meta -> add(meta.getValue().get(0), Source.OTHER_META, Origin.HTML_META));
    add(data.alternativeHeadline(), Source.ALTERNATIVE, Origin.JSON_LD);
    add(data.lastCrumb(), Source.CRUMB, Origin.JSON_LD);
  }

  private static boolean isOtherTitle(String meta) {
    return OTHER_META.matcher(meta).find() && !SITE_META.matcher(meta).find();
  }

  private void add(@Nullable String text, Source source, Origin origin) {
    if (text == null) {
      return;
    }
    String headline = sites.strip(text);
    String words = TextFolding.words(headline);
    if (!words.isEmpty() && headline.length() <= MAX_CHARS) {
      wordings.add(new Wording(headline, words, source, origin));
    }
  }

  /**
   * The printed headline is the first-level heading that another source repeats, else the first one
   * in the article; a page's name is often a first-level heading too.
   */
  private void collectPrinted() {
    List<Mark> headings = new ArrayList<>();
    for (Mark heading : marks.headings) {
      String text = heading.text();
      if (!text.isBlank() && !sites.isExactly(text) && !heading.isForeign()) {
        headings.add(heading);
      }
    }
    Mark main = mainHeading(headings);
    boolean related = main != null && isRelated(main.text());
    if (main != null) {
      addPrinted(main.element(), sourceOf(main.text(), headings));
    }
    headings.stream()
        .filter(heading -> !heading.equals(main))
        .limit(MAX_OTHERS)
        .forEach(heading -> addPrinted(heading.element(), Source.SECOND_HEADING));
    if (main == null || !isRepeated(main.text())) {
      addLesserHeading(main == null ? Source.UNRELATED_HEADING : Source.LESSER_HEADING);
    }
    if (!related) {
      addEntryHeading(main == null);
    }
  }

  /**
   * Where no first-level heading is the headline, the first heading that is named as one of an
   * entry is; where there is no first-level heading at all, the first of the text.
   */
  private void addEntryHeading(boolean any) {
    boolean stated =
        wordings.stream()
            .anyMatch(w -> w.source() == Source.OPEN_GRAPH || w.source() == Source.JSON_LD);
    for (Mark heading : stated ? List.<Mark>of() : marks.lesserHeadings) {
      boolean named = ENTRY.matcher(heading.element().className()).find();
      boolean own = named || (any && heading.element().normalName().equals("h2"));
      if (own
          && isHeadlineLike(heading)
          && TextFolding.words(heading.text()).length() >= MIN_WORDS_CHARS) {
        addPrinted(heading.element(), named ? Source.ENTRY_HEADING : Source.UNRELATED_HEADING);
        return;
      }
    }
  }

  private boolean isHeadlineLike(Mark heading) {
    String text = heading.text();
    return text.length() <= MAX_CHARS && !heading.isForeign() && !sites.isExactly(text);
  }

  private @Nullable Mark mainHeading(List<Mark> headings) {
    for (Mark heading : headings) {
      if (isRepeated(heading.text()) && !isEverywhere(heading.text())) {
        return heading;
      }
    }
    for (Mark heading : headings) {
      if (heading.element().closest("article,main") != null) {
        return heading;
      }
    }
    return headings.isEmpty() ? null : headings.get(0);
  }

  /** A short heading that no title knows is the name of the site or the section. */
  private Source sourceOf(String heading, List<Mark> headings) {
    if (!isRelated(heading)) {
      boolean titled =
          wordings.stream().anyMatch(w -> TextFolding.wordCount(w.text()) >= MIN_TITLE_WORDS);
      boolean name = titled && TextFolding.wordCount(heading) <= MAX_NAME_WORDS;
      return name ? Source.UNRELATED_NAME : Source.UNRELATED_HEADING;
    }
    if (isSection(heading)) {
      return Source.UNRELATED_NAME;
    }
    boolean sure = headings.size() == 1 || isRepeated(heading);
    boolean other =
        wordings.stream()
            .anyMatch(w -> w.source() == Source.OPEN_GRAPH && isAddressed(w.text(), heading));
    return sure || !other ? Source.PRINTED : Source.UNRELATED_HEADING;
  }

  /** "Books": a name in the middle of the page's title that the article's own title leaves out. */
  private boolean isSection(String heading) {
    String words = TextFolding.words(heading);
    String between = " " + words + " ";
    return TextFolding.wordCount(heading) <= MAX_NAME_WORDS
        && wordings.stream()
            .anyMatch(w -> w.source() == Source.TITLE && w.words().contains(between))
        && wordings.stream()
            .anyMatch(
                w ->
                    w.source() == Source.OPEN_GRAPH
                        && TextFolding.wordCount(w.text()) >= MIN_TITLE_WORDS
                        && !(" " + w.words() + " ").contains(between));
  }

  /** Tells whether the heading has a third of its longer words in common with a stated title. */
  private boolean isRelated(String text) {
    Set<String> words = longWords(TextFolding.words(text));
    for (Wording wording : wordings) {
      Set<String> shared = longWords(wording.words());
      int fewer = Math.min(words.size(), shared.size());
      shared.retainAll(words);
      if (fewer > 0 && shared.size() * 3 >= fewer) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> longWords(String words) {
    Set<String> longer = new HashSet<>();
    for (String word : words.split(" ", -1)) {
      if (word.length() > 3) {
        longer.add(word.substring(0, Math.min(word.length(), STEM_CHARS)));
      }
    }
    return longer;
  }

  /** Tells whether a title of the page's head holds these words. */
  private boolean isRepeated(String text) {
    String words = TextFolding.words(text);
    return words.length() >= MIN_WORDS_CHARS
        && wordings.stream().anyMatch(w -> holds(w.words(), words));
  }

  /** The last part of a title in parts is the site's name, even where nothing else says it. */
  private boolean isEverywhere(String text) {
    String words = TextFolding.words(text);
    return marks.headings.size() > 1
        && TextFolding.wordCount(text) <= MAX_SITE_WORDS
        && wordings.stream()
            .noneMatch(w -> w.words().equals(words) || w.words().startsWith(words + " "));
  }

  private void addLesserHeading(Source source) {
    for (Mark heading : marks.lesserHeadings) {
      if (isHeadlineLike(heading) && isRepeated(heading.text())) {
        addPrinted(heading.element(), source);
        return;
      }
    }
  }

  /** A kicker in front of the headline may be part of the heading's element. */
  private void addPrinted(Element heading, Source source) {
    List<Element> parts = new ArrayList<>();
    for (Element child : heading.children()) {
      if (!child.text().isBlank()) {
        parts.add(child);
      }
    }
    String whole = TextFolding.collapse(heading.text());
    String headline = whole;
    if (!parts.isEmpty()) {
      Element first = parts.get(0);
      String kicker = TextFolding.collapse(first.text());
      String rest = TextFolding.collapse(withoutStart(heading.wholeText(), first.wholeText()));
      if (rest.length() >= MIN_WORDS_CHARS && whole.startsWith(kicker)) {
        boolean named = KICKER.matcher(first.className()).find() || isNamedHeadline(parts, rest);
        headline = withoutKicker(kicker, rest, named);
      }
    }
    add(withoutFiling(headline), source, Origin.HTML_META);
  }

  /** "Harbour dues to rise 24.06.2024 • Port, Trade": the filing may stand in the heading too. */
  private String withoutFiling(String heading) {
    Matcher day = DAY.matcher(heading);
    if (!day.find()) {
      return heading;
    }
    String words = TextFolding.words(heading);
    for (Wording stated : wordings) {
      boolean start = words.startsWith(stated.words() + " ");
      if (start && TextFolding.words(heading.substring(0, day.start())).equals(stated.words())) {
        return stated.text();
      }
    }
    return heading;
  }

  /** The last part of a heading may be named as what the rest is not. */
  private static boolean isNamedHeadline(List<Element> parts, String rest) {
    Element last = parts.get(parts.size() - 1);
    String name = last.className();
    return HEADLINE.matcher(name).find()
        && !KICKER.matcher(name).find()
        && rest.endsWith(TextFolding.collapse(last.text()))
        && parts.stream()
            .limit(parts.size() - 1)
            .noneMatch(part -> HEADLINE.matcher(part.className()).find());
  }

  private String withoutKicker(String kicker, String rest, boolean named) {
    String restWords = TextFolding.words(rest);
    boolean shared =
        wordings.stream()
            .anyMatch(w -> w.source() == Source.OPEN_GRAPH && w.words().equals(restWords));
    String whole = kicker + " " + rest;
    boolean part = wordings.stream().anyMatch(w -> isPart(w.text(), restWords));
    boolean kicked = part || isConfirmed(rest);
    boolean apart = named && !isStated(TextFolding.words(whole), Source.JSON_LD);
    boolean cut = apart || shared || (kicked && !isConfirmed(whole));
    return cut ? PUNCTUATION.matcher(rest).replaceFirst("") : whole;
  }

  private boolean isConfirmed(String text) {
    String words = TextFolding.words(text);
    return wordings.stream().anyMatch(w -> w.words().equals(words));
  }

  private static String withoutStart(String text, String start) {
    int at = text.indexOf(start);
    return at < 0 ? "" : text.substring(at + start.length());
  }

  private void vote() {
    Map<String, Double> votes = new LinkedHashMap<>();
    Map<String, Wording> best = new LinkedHashMap<>();
    for (Wording wording : wordings) {
      best.merge(wording.words(), wording, HtmlHeadlines::better);
    }
    String addressed = addressed();
    for (String words : best.keySet()) {
      votes.put(words, votesFor(words) + (words.equals(addressed) ? ADDRESSED : 0));
    }
    double most = votes.values().stream().mapToDouble(v -> v).max().orElse(0);
    for (Map.Entry<String, Wording> entry : best.entrySet()) {
      Wording wording = entry.getValue();
      boolean winner = votes.getOrDefault(entry.getKey(), 0.0) >= most;
      double confidence = wording.source().confidence;
      candidates.headline.offer(
          wording.text(), wording.origin(), winner ? 0.94 : Math.min(confidence, 0.85));
    }
  }

  /** Where a heading is made of parts, a title of the head has the punctuation between them. */
  private static Wording better(Wording one, Wording other) {
    if (one.source().isStated() != other.source().isStated() && !one.text().equals(other.text())) {
      return one.source().isStated() ? one : other;
    }
    return one.source().votes >= other.source().votes ? one : other;
  }

  private double votesFor(String words) {
    double votes = 0;
    for (Wording wording : wordings) {
      if (wording.words().equals(words)) {
        votes += wording.source().votes;
      } else if (words.length() >= MIN_WORDS_CHARS
          && wording.source().isStated()
          && isPart(wording.text(), words)) {
        votes += CONTAINED * wording.source().votes;
      }
    }
    return isStatedTwice(words) ? votes + AGREED : votes;
  }

  /** Returns the words of the wording that is clearly nearest to the address, or null. */
  private @Nullable String addressed() {
    Map<String, Double> likeness = new HashMap<>();
    for (Wording wording : wordings) {
      likeness.merge(wording.words(), address.likeness(wording.text()), Double::max);
    }
    double most = likeness.values().stream().mapToDouble(l -> l).max().orElse(0);
    List<String> near = new ArrayList<>();
    likeness.forEach(
        (words, like) -> {
          if (like + CLEARLY_MORE >= most) {
            near.add(words);
          }
        });
    return most > 0 && near.size() == 1 && likeness.size() > 1 ? near.get(0) : null;
  }

  /**
   * OpenGraph and JSON-LD are written by hand and for different readers; but where print says
   * something else, they say more than it only if the address has their words as well.
   */
  private boolean isStatedTwice(String words) {
    if (!isStated(words, Source.OPEN_GRAPH) || !isStated(words, Source.JSON_LD)) {
      return false;
    }
    for (Wording printed : wordings) {
      if (printed.source() == Source.PRINTED && !printed.words().equals(words)) {
        return address.likeness(words) > 0 && !isAddressed(printed.text(), words);
      }
    }
    return true;
  }

  /** Tells whether the address repeats the one rather than the other. */
  private boolean isAddressed(String one, String other) {
    return address.likeness(one) > address.likeness(other) + CLEARLY_MORE;
  }

  private boolean isStated(String words, Source source) {
    return wordings.stream().anyMatch(w -> w.source() == source && w.words().equals(words));
  }

  /** Tells whether the title's first or last part, as cut by its separators, has these words. */
  private static boolean isPart(String title, String words) {
    Matcher matcher = TITLE_PART.matcher(title);
    while (matcher.find()) {
      if (TextFolding.words(title.substring(0, matcher.start())).equals(words)
          || TextFolding.words(title.substring(matcher.end())).equals(words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(String title, String words) {
    return title.contains(words);
  }
}
