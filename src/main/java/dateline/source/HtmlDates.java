package dateline.source;

import dateline.article.Origin;
import dateline.article.PublishedDate;
import dateline.article.PublishedDate.Precision;
import dateline.article.Sourced;
import dateline.source.PageMarks.Mark;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the days a page was published and updated: in its head, its markup and its print. */
final class HtmlDates {

  private static final List<String> PUBLISHED_TAGS =
      List.of(
          "article:published_time",
          "article:published",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "article.published",
          "article:post_date",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.issued",
          "dc.date.created",
          "dcterms.created",
          "citation_publication_date",
          "citation_date",
          "publish-date",
          "publish_date",
          "pubdate",
          "publishdate",
          "publication_date",
          "originalpublicationdate",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "article_date_original",
          "displaydate",
          "og:pubdate",
          "rnews:datepublished",
          "prism.publicationdate");

  /** Some systems write the day of the last change here, or of the delivery. */
  private static final List<String> WEAK_TAGS =
      List.of("dc.date", "dcterms.date", "date", "last-published");

  /** "datePublished", "publish_date", "portPublishingDate", "pubDate" */
  private static final Pattern SCRIPT_DATE =
      Pattern.compile(
          "[\"'](?:datePublished|[A-Za-z_]{0,12}[Pp]ubli(?:sh(?:ed|ing)?|cation)_?(?:[Dd]ate|[Aa]t)"
              + "|pub[Dd]ate)[\"']\\s*+:\\s*+[\"']([^\"']{8,40})[\"']");

  private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");
  private static final Pattern UTC =
      Pattern.compile("(?:Z|[+-]00:?00|GMT|UTC)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern UPDATED =
      Pattern.compile("updat|modif|aktualis|mise à jour|actualiz", Pattern.CASE_INSENSITIVE);
  private static final Pattern PUBLISHED =
      Pattern.compile("publi|created|entry-date|post-date|posted", Pattern.CASE_INSENSITIVE);
  private static final int MAX_LINE_CHARS = 200;
  private static final int NEAR = 120;

  /** What the head states of publication is trusted at least so much, print less. */
  private static final double STATED = 0.75;

  /** So much is what stands far from the headline. */
  private static final double SEEN = 0.55;

  private final PageMarks marks;
  private final Candidates candidates;
  private final DateParser dates;
  private final int headline;

  private HtmlDates(PageMarks marks, Candidates candidates, DateParser dates) {
    this.marks = marks;
    this.candidates = candidates;
    this.dates = dates;
    this.headline = marks.headlinePlace(candidates);
  }

  /** Offers the page's dates; the headline must be known. */
  static void offer(
      PageMarks marks, Microdata items, JsonLd data, Candidates candidates, DateParser dates) {
    HtmlDates finder = new HtmlDates(marks, candidates, dates);
    finder.offerMetas();
    finder.offerItems(items);
    finder.offerTimes();
    finder.offerDated();
    finder.offerScriptDate(data.isBroken());
    finder.offerLocalDay(data, items);
    finder.offerWitnessed();
    finder.offerWeakMetas();
    finder.offerTitleDate();
    finder.offerAgreed();
  }

  private void offerMetas() {
    double trust = 0.92;
    for (String tag : PUBLISHED_TAGS) {
      Origin origin = tag.startsWith("article:") ? Origin.OPEN_GRAPH : Origin.HTML_META;
      candidates.published.offer(dates.parse(marks.meta(tag)), origin, trust);
      trust -= 0.005;
    }
    offerUpdated(marks.meta("article:modified_time"), Origin.OPEN_GRAPH, 0.85);
    offerUpdated(marks.meta("og:updated_time"), Origin.OPEN_GRAPH, 0.8);
  }

  /** Less sure than a time near the headline; last, since they are no print to witness others. */
  private void offerWeakMetas() {
    for (String tag : WEAK_TAGS) {
      candidates.published.offer(dates.parse(marks.meta(tag)), Origin.HTML_META, 0.67);
    }
  }

  private void offerUpdated(@Nullable String stamp, Origin origin, double trust) {
    candidates.updated.offer(dates.parse(stamp), origin, trust);
  }

  private void offerItems(Microdata items) {
    candidates.published.offer(dates.parse(items.value("datePublished")), Origin.MICRODATA, 0.88);
    PublishedDate created = dates.parse(items.value("dateCreated"));
    boolean placeholder = created != null && created.firstDay().getDayOfYear() == 1;
    candidates.published.offer(created, Origin.MICRODATA, placeholder ? 0.4 : 0.7);
    offerUpdated(items.value("dateModified"), Origin.MICRODATA, 0.8);
  }

  /** The nearer to the headline, the likelier is a time the article's own. */
  private void offerTimes() {
    for (Mark time : marks.times) {
      Element element = time.element();
      String names = element.className() + " " + element.attr("itemprop");
      if (time.isForeign() || isUpdate(element, names)) {
        continue;
      }
      double trust = element.hasAttr("pubdate") || PUBLISHED.matcher(names).find() ? 0.74 : 0.7;
      String stamp = element.hasAttr("datetime") ? element.attr("datetime") : time.text();
      PublishedDate date = dates.parse(stamp);
      candidates.published.offer(
          date == null ? dates.parse(time.text()) : date, Origin.HTML_META, near(time, trust));
    }
  }

  private static boolean isUpdate(Element element, String names) {
    if (UPDATED.matcher(names).find()) {
      return !PUBLISHED.matcher(names).find();
    }
    Element parent = element.parent();
    return parent != null && UPDATED.matcher(parent.ownText()).find();
  }

  private double near(Mark mark, double trust) {
    int distance = mark.place() - headline;
    int far = distance < 0 ? -2 * distance : distance;
    return trust - Math.min(0.2, 0.1 * far / NEAR);
  }

  private void offerDated() {
    for (Mark mark : marks.dated) {
      Element element = mark.element();
      if (mark.isForeign()) {
        continue;
      }
      String text = mark.text();
      DateParser.Found found = element.hasAttr("title") ? dates.find(element.attr("title")) : null;
      if (found == null && text.length() <= MAX_LINE_CHARS) {
        found = dates.find(text);
      }
      if (found == null) {
        continue;
      }
      String before = text.substring(0, Math.min(found.start(), text.length()));
      boolean updated = UPDATED.matcher(before.toLowerCase(Locale.ROOT)).find();
      double trust = updated ? 0.55 : 0.66;
      boolean exact = found.date().precision() == Precision.DAY;
      candidates.published.offer(
          found.date(), Origin.HTML_META, near(mark, exact ? trust : trust - 0.15));
    }
  }

  /** A script that is no valid JSON, or no JSON-LD, may hold the date all the same. */
  private void offerScriptDate(boolean broken) {
    for (Element script : marks.scripts) {
      boolean linked = script.attr("type").contains("ld+json");
      String data = script.data();
      boolean dated = data.contains("ubli") || data.contains("pubDate"); // quick to say no
      Matcher matcher = (linked && !broken) || !dated ? null : SCRIPT_DATE.matcher(data);
      if (matcher != null && matcher.find()) {
        candidates.published.offer(
            dates.parse(matcher.group(1)), Origin.JSON_LD, linked ? 0.69 : 0.44);
        return;
      }
    }
  }

  /**
   * A stamp in universal time may name the day before or after; what the page prints, or a stamp of
   * its own zone, names the day its readers had.
   */
  private void offerLocalDay(JsonLd data, Microdata items) {
    Sourced<PublishedDate> best = candidates.published.best();
    if (best == null || best.value().precision() != Precision.DAY || !isUtc(best, data, items)) {
      return;
    }
    for (Sourced<PublishedDate> other : candidates.published.ranked()) {
      long days = ChronoUnit.DAYS.between(best.value().firstDay(), other.value().firstDay());
      if (other.value().precision() == Precision.DAY
          && Math.abs(days) == 1
          && other.confidence() >= 0.6
          && isPrinted(other)) {
        candidates.published.offer(other.value(), other.origin(), 0.95);
        return;
      }
    }
  }

  /**
   * Where address and print name one day, the head's own says when the page was made or fetched.
   */
  private void offerWitnessed() {
    PublishedDate address = dates.parse(candidates.canonicalUrl.bestValue());
    Sourced<PublishedDate> best = candidates.published.best();
    if (address == null
        || best == null
        || best.value().equals(address)
        || address.precision() != Precision.DAY) {
      return;
    }
    for (Sourced<PublishedDate> other : candidates.published.ranked()) {
      if (other.value().equals(address) && isPrinted(other)) {
        candidates.published.offer(address, other.origin(), 0.96);
        return;
      }
    }
  }

  /** "Harbour dues to rise - 24/06/2024 - Quay Observer" */
  private void offerTitleDate() {
    String title = marks.title();
    DateParser.Found found = title.length() > MAX_LINE_CHARS ? null : dates.find(title);
    if (found != null && found.date().precision() == Precision.DAY) {
      candidates.published.offer(found.date(), Origin.HTML_META, 0.6);
    }
  }

  /**
   * A day that only JSON-LD says, or only one tag of the head, is that of another version where two
   * others agree on another one: the head and print, or print and a script.
   */
  private void offerAgreed() {
    List<Sourced<PublishedDate>> all = candidates.published.ranked();
    Map<PublishedDate, Integer> seen = new HashMap<>();
    Map<PublishedDate, Integer> linked = new HashMap<>();
    for (Sourced<PublishedDate> date : all) {
      boolean json = date.origin() == Origin.JSON_LD;
      if (json || date.confidence() >= SEEN) {
        (json ? linked : seen).merge(date.value(), 1, Integer::sum);
      }
    }
    Sourced<PublishedDate> best = all.isEmpty() ? null : all.get(0);
    if (best == null || best.confidence() < STATED) {
      return;
    }
    boolean json = best.origin() == Origin.JSON_LD;
    int others = json ? seen.getOrDefault(best.value(), 0) : linked.getOrDefault(best.value(), 0);
    if (others > 0 || (!json && seen.getOrDefault(best.value(), 0) > 1)) {
      return;
    }
    for (Sourced<PublishedDate> other : all) {
      boolean agreed =
          json
              ? isStated(other) && seen.getOrDefault(other.value(), 0) > 1
              : isPrinted(other) && linked.containsKey(other.value());
      if (agreed && other.value().precision() == Precision.DAY) {
        candidates.published.offer(other.value(), other.origin(), 0.96);
        return;
      }
    }
  }

  private static boolean isStated(Sourced<PublishedDate> date) {
    return date.origin() != Origin.JSON_LD && date.confidence() >= STATED;
  }

  private boolean isUtc(Sourced<PublishedDate> best, JsonLd data, Microdata items) {
    for (String stamp :
        new String[] {
          data.published(), items.value("datePublished"), marks.meta("article:published_time")
        }) {
      if (stamp != null && best.value().equals(dates.parse(stamp))) {
        return TIME.matcher(stamp).find() && UTC.matcher(stamp.strip()).find();
      }
    }
    return false;
  }

  private boolean isPrinted(Sourced<PublishedDate> other) {
    return other.origin() == Origin.HTML_META && other.confidence() < STATED;
  }
}
