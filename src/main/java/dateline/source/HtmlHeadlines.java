package dateline.source;

import dateline.article.Origin;
import dateline.article.Sourced;
import dateline.source.HeadlineVote.Source;
import dateline.source.HeadlineVote.Wording;
import dateline.source.PageMarks.Mark;
import java.util.ArrayList;
import java.util.List;
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

  /** Each wording is held against all others: more such fields or headings are an attack. */
  private static final int MAX_OTHERS = 20;

  /** Elements between a headline and what goes on with it. */
  private static final int NEAR = 10;

  /** A page has its headline among so many lesser headings. */
  private static final int MAX_LESSER = 60;

  /** No more words have the names of most sites and sections. */
  private static final int MAX_NAME_WORDS = 2;

  /** No fewer words has a title that says what the article is about. */
  private static final int MIN_TITLE_WORDS = 5;

  /** A heading of more words names an article, not a site. */
  private static final int MAX_SITE_WORDS = 5;

  private static final Pattern PUNCTUATION = Pattern.compile("^[\\s:|–—/-]+(?=[^\\s:|–—/-])");
  private static final Pattern ENTRY =
      Pattern.compile("(?:^|\\s)(?:entry|post|article)[_-]?(?:title|name|headline)(?:$|\\s)");

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
  private final HeadlineVote vote;

  private HtmlHeadlines(PageMarks marks, SiteNames sites, Candidates candidates) {
    this.marks = marks;
    this.sites = sites;
    this.candidates = candidates;
    this.vote = new HeadlineVote(sites, AddressWords.of(candidates.canonicalUrl.bestValue()));
  }

  /**
   * Offers the page's headlines.
   *
   * @param title what the page's title element says
   * @param text the heading of the main text
   */
  static void offer(
      PageMarks marks,
      Microdata items,
      JsonLd data,
      String title,
      SiteNames sites,
      TextHeading text,
      Candidates candidates) {
    HtmlHeadlines headlines = new HtmlHeadlines(marks, sites, candidates);
    headlines.collectStated(items, title);
    headlines.collectOthers(data);
    headlines.collectPrinted(text);
    headlines.vote.offerTo(candidates);
  }

  private void collectStated(Microdata items, String title) {
    for (Sourced<String> stated : candidates.headline.ranked()) {
      if (stated.origin() == Origin.JSON_LD && stated.confidence() > 0.8) {
        vote.add(stated.value(), Source.JSON_LD, Origin.JSON_LD);
        break;
      }
    }
    vote.add(marks.meta("og:title"), Source.OPEN_GRAPH, Origin.OPEN_GRAPH);
    vote.add(items.value("headline"), Source.MICRODATA, Origin.MICRODATA);
    vote.add(title, Source.TITLE, Origin.HTML_META);
    vote.add(marks.meta("dc.title"), Source.DUBLIN_CORE, Origin.HTML_META);
    vote.add(marks.meta("twitter:title"), Source.CARD, Origin.HTML_META);
  }

  /** Fields that some systems fill with the headline and others with words for search engines. */
  private void collectOthers(JsonLd data) {
    marks.metas.entrySet().stream()
        .filter(meta -> isOtherTitle(meta.getKey()))
        .limit(MAX_OTHERS)
        .forEach(meta -> vote.add(meta.getValue().get(0), Source.OTHER_META, Origin.HTML_META));
    vote.add(data.alternativeHeadline(), Source.ALTERNATIVE, Origin.JSON_LD);
    vote.add(data.lastCrumb(), Source.CRUMB, Origin.JSON_LD);
  }

  private static boolean isOtherTitle(String meta) {
    return OTHER_META.matcher(meta).find() && !SITE_META.matcher(meta).find();
  }

  /**
   * The printed headline is the first-level heading that another source repeats, else the first one
   * in the article; a page's name is often a first-level heading too.
   */
  private void collectPrinted(TextHeading text) {
    List<Mark> headings = marks.headings.stream().filter(this::isPrintedHeading).toList();
    Mark main = mainHeading(headings);
    boolean related = main != null && vote.isRelated(main.text());
    Mark better = main == null ? null : betterHeading(main);
    if (better != null) {
      addPrinted(better.element(), Source.PRINTED);
    }
    if (main != null) {
      Source source = better == null ? sourceOf(main.text(), headings) : Source.SECOND_HEADING;
      addPrinted(main.element(), source);
    }
    headings.stream()
        .filter(heading -> !heading.equals(main))
        .limit(MAX_OTHERS)
        .forEach(heading -> addPrinted(heading.element(), Source.SECOND_HEADING));
    if (main == null || !vote.isRepeated(main.text())) {
      addLesserHeading(main == null ? Source.UNRELATED_HEADING : Source.LESSER_HEADING);
    }
    if (!related) {
      addEntryHeading(main == null);
      addTextHeading(text);
    }
  }

  /** Where only the page's title is stated, and not printed, the text has a heading of its own. */
  private void addTextHeading(TextHeading text) {
    boolean titleOnly =
        vote.wordings().stream()
            .noneMatch(
                w ->
                    w.source() == Source.OPEN_GRAPH
                        || w.source() == Source.JSON_LD
                        || (w.source() == Source.TITLE && text.prints(w.words())));
    String heading = titleOnly ? text.heading() : null;
    if (heading != null && vote.isRelated(heading)) {
      vote.add(heading, Source.ENTRY_HEADING, Origin.HTML_META);
    }
  }

  private boolean isPrintedHeading(Mark heading) {
    String text = heading.text();
    boolean only = marks.headings.size() == 1 && isLastCrumb(heading);
    return !text.isBlank()
        && !sites.isExactly(text)
        && (!heading.isForeign() || only)
        && (!ShownHeading.isHidden(heading.element()) || vote.isRelated(text));
  }

  /** The way to the page may end with its headline, unless it puts a kicker in front of it. */
  private boolean isLastCrumb(Mark heading) {
    return heading.element().closest("[class*=crumb]") != null
        && vote.isConfirmed(heading.text())
        && vote.wordings().stream()
            .noneMatch(
                w ->
                    w.source() == Source.OPEN_GRAPH
                        && HeadlineVote.isPart(heading.text(), w.words()));
  }

  /**
   * Where no first-level heading is the headline, the first heading that is named as one of an
   * entry is; where there is no first-level heading at all, the first of the text.
   */
  private void addEntryHeading(boolean any) {
    boolean stated =
        vote.wordings().stream()
            .anyMatch(w -> w.source() == Source.OPEN_GRAPH || w.source() == Source.JSON_LD);
    for (Mark heading : stated ? List.<Mark>of() : marks.lesserHeadings) {
      boolean named = ENTRY.matcher(heading.element().className()).find();
      boolean own = named || (any && heading.element().normalName().equals("h2"));
      if (own
          && isHeadlineLike(heading)
          && TextFolding.words(heading.text()).length() >= HeadlineVote.MIN_WORDS_CHARS) {
        addPrinted(heading.element(), named ? Source.ENTRY_HEADING : Source.UNRELATED_HEADING);
        return;
      }
    }
  }

  /**
   * A lesser heading may say more than the first-level one: it goes on where that ends, right below
   * it, or is a part of a title, set apart in it, where that one has little of any title.
   */
  private @Nullable Mark betterHeading(Mark main) {
    boolean close = vote.isClose(main.text());
    String start = TextFolding.words(main.text()) + " ";
    int some = Math.min(MAX_LESSER, marks.lesserHeadings.size());
    for (Mark heading : marks.lesserHeadings.subList(0, some)) {
      int behind = heading.place() - main.place();
      boolean below = behind > 0 && behind <= NEAR;
      boolean fuller = below && TextFolding.words(heading.text()).startsWith(start);
      if ((fuller || (!close && isTitlePart(heading.text()))) && isHeadlineLike(heading)) {
        return heading;
      }
    }
    return null;
  }

  private boolean isTitlePart(String heading) {
    String words = TextFolding.words(heading);
    return TextFolding.wordCount(heading) > MAX_NAME_WORDS
        && vote.wordings().stream()
            .anyMatch(w -> w.source().isStated() && HeadlineVote.isPart(w.text(), words));
  }

  private boolean isHeadlineLike(Mark heading) {
    String text = heading.text();
    return text.length() <= HeadlineVote.MAX_CHARS
        && !heading.isForeign()
        && !sites.isExactly(text)
        && !ShownHeading.isHidden(heading.element());
  }

  private @Nullable Mark mainHeading(List<Mark> headings) {
    for (Mark heading : headings) {
      if (vote.isRepeated(heading.text()) && !isEverywhere(heading.text())) {
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
    if (!vote.isRelated(heading)) {
      boolean titled =
          vote.wordings().stream()
              .anyMatch(w -> TextFolding.wordCount(w.text()) >= MIN_TITLE_WORDS);
      boolean name = titled && TextFolding.wordCount(heading) <= MAX_NAME_WORDS;
      return name ? Source.UNRELATED_NAME : Source.UNRELATED_HEADING;
    }
    if (isSection(heading)) {
      return Source.UNRELATED_NAME;
    }
    boolean sure = headings.size() == 1 || vote.isRepeated(heading);
    boolean other =
        vote.wordings().stream()
            .anyMatch(w -> w.source() == Source.OPEN_GRAPH && vote.isAddressed(w.text(), heading));
    return sure || !other ? Source.PRINTED : Source.UNRELATED_HEADING;
  }

  /** "Books": a name in the middle of the page's title that the article's own title leaves out. */
  private boolean isSection(String heading) {
    String words = TextFolding.words(heading);
    String between = " " + words + " ";
    return TextFolding.wordCount(heading) <= MAX_NAME_WORDS
        && vote.wordings().stream()
            .anyMatch(w -> w.source() == Source.TITLE && w.words().contains(between))
        && vote.wordings().stream()
            .anyMatch(
                w ->
                    w.source() == Source.OPEN_GRAPH
                        && TextFolding.wordCount(w.text()) >= MIN_TITLE_WORDS
                        && !(" " + w.words() + " ").contains(between));
  }

  /** The last part of a title in parts is the site's name, even where nothing else says it. */
  private boolean isEverywhere(String text) {
    String words = TextFolding.words(text);
    return marks.headings.size() > 1
        && TextFolding.wordCount(text) <= MAX_SITE_WORDS
        && vote.wordings().stream()
            .noneMatch(w -> w.words().equals(words) || w.words().startsWith(words + " "));
  }

  private void addLesserHeading(Source source) {
    for (Mark heading : marks.lesserHeadings) {
      if (isHeadlineLike(heading) && vote.isRepeated(heading.text())) {
        addPrinted(heading.element(), source);
        return;
      }
    }
  }

  /** A kicker in front of the headline may be part of the heading's element. */
  private void addPrinted(Element printed, Source source) {
    Element heading = ShownHeading.of(printed);
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
      if (rest.length() >= HeadlineVote.MIN_WORDS_CHARS && whole.startsWith(kicker)) {
        boolean named =
            ShownHeading.KICKER.matcher(first.className()).find() || isNamedHeadline(parts, rest);
        headline = withoutKicker(kicker, rest, named);
      }
    }
    vote.add(withoutFiling(headline), source, Origin.HTML_META);
  }

  /** "Harbour dues to rise 24.06.2024 • Port, Trade": the filing may stand in the heading too. */
  private String withoutFiling(String heading) {
    Matcher day = DAY.matcher(heading);
    if (!day.find()) {
      return heading;
    }
    String words = TextFolding.words(heading);
    for (Wording stated : vote.wordings()) {
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
    return ShownHeading.HEADLINE.matcher(name).find()
        && !ShownHeading.KICKER.matcher(name).find()
        && rest.endsWith(TextFolding.collapse(last.text()))
        && parts.stream()
            .limit(parts.size() - 1)
            .noneMatch(part -> ShownHeading.HEADLINE.matcher(part.className()).find());
  }

  private String withoutKicker(String kicker, String rest, boolean named) {
    String restWords = TextFolding.words(rest);
    boolean shared =
        vote.wordings().stream()
            .anyMatch(w -> w.source() == Source.OPEN_GRAPH && w.words().equals(restWords));
    String whole = kicker + " " + rest;
    boolean part = vote.wordings().stream().anyMatch(w -> HeadlineVote.isPart(w.text(), restWords));
    boolean kicked = part || vote.isConfirmed(rest);
    boolean apart = named && !vote.isStated(TextFolding.words(whole), Source.JSON_LD);
    boolean cut = apart || shared || (kicked && !vote.isConfirmed(whole));
    return cut ? PUNCTUATION.matcher(rest).replaceFirst("") : whole;
  }

  private static String withoutStart(String text, String start) {
    int at = text.indexOf(start);
    return at < 0 ? "" : text.substring(at + start.length());
  }
}
