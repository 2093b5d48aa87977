package dateline.source;

import dateline.article.Author;
import dateline.article.Origin;
import dateline.source.PageMarks.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the authors of a page: in its head, its microdata and its printed byline. */
final class HtmlAuthors {

  private static final List<String> AUTHOR_TAGS =
      List.of(
          "author",
          "article:author",
          "article:author_name",
          "byl",
          "dc.creator",
          "dcterms.creator",
          "parsely-author",
          "sailthru.author",
          "citation_author",
          "cxenseparse:author",
          "og:author",
          "authors",
          "dc.creator.author",
          "og:article:author",
          "twitter:data1-author");

  private static final Pattern NAME_CLASS =
      Pattern.compile(
          "(?i)(?:author|byline|autor|auteur|writer)[\\w-]*name|\\bfn\\b|name[\\w-]*(?:author|autor)");
  private static final int MAX_LINE_CHARS = 160;
  private static final int MAX_MARKS = 8;
  private static final int MAX_LINES = 6;

  private final PageMarks marks;
  private final Candidates candidates;
  private final DateParser dates;
  private final SiteNames sites;

  private HtmlAuthors(PageMarks marks, SiteNames sites, Candidates candidates, DateParser dates) {
    this.marks = marks;
    this.sites = sites;
    this.candidates = candidates;
    this.dates = dates;
  }

  /** Offers the page's authors. */
  static void offer(
      PageMarks marks, Microdata items, SiteNames sites, Candidates candidates, DateParser dates) {
    HtmlAuthors authors = new HtmlAuthors(marks, sites, candidates, dates);
    double trust = 0.84;
    for (String tag : AUTHOR_TAGS) {
      authors.offer(marks.metas(tag), Origin.HTML_META, trust);
      trust -= 0.01;
    }
    authors.offer(items.namesOf("author"), Origin.MICRODATA, 0.86);
    authors.offerLinks();
    authors.offerNamed();
  }

  private void offerLinks() {
    List<String> stated = new ArrayList<>();
    List<String> linked = new ArrayList<>();
    for (Mark link : marks.authorLinks) {
      boolean rel = link.element().attr("rel").contains("author");
      List<String> names = rel ? stated : linked;
      if (!link.isForeign() && names.size() < MAX_MARKS) {
        names.addAll(lines(link.element()));
      }
    }
    offer(stated, Origin.HTML_META, 0.8);
    offer(linked, Origin.HTML_META, 0.66);
  }

  private void offerNamed() {
    List<String> named = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Mark mark : marks.authored) {
      Element element = mark.element();
      if (mark.isForeign() || named.size() + lines.size() > MAX_MARKS) {
        continue;
      }
      if (NAME_CLASS.matcher(element.className()).find()) {
        named.addAll(lines(element));
      } else {
        lines.addAll(lines(element));
      }
    }
    offer(named, Origin.HTML_META, 0.76);
    offer(lines, Origin.HTML_META, 0.6);
  }

  /** The lines of an element that may hold names, without the dates in them. */
  private List<String> lines(Element element) {
    List<String> lines = new ArrayList<>();
    for (Block block : HtmlBlocks.of(element)) {
      String text = block.text();
      if (text.length() > MAX_LINE_CHARS || lines.size() >= MAX_LINES) {
        break;
      }
      DateParser.Found date = dates.find(text);
      lines.add(date == null ? text : text.substring(0, date.start()));
    }
    return lines;
  }

  private void offer(List<String> bylines, Origin origin, double trust) {
    List<Author> authors = Bylines.parseAll(bylines);
    if (authors.isEmpty()) {
      return;
    }
    List<Author> persons = new ArrayList<>(authors);
    persons.removeIf(author -> sites.isExactly(author.name()));
    if (persons.isEmpty()) {
      candidates.authors.offer(authors, origin, trust - 0.42);
    } else {
      candidates.authors.offer(persons, origin, trust);
    }
  }
}
