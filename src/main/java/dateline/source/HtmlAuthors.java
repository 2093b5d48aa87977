package dateline.source;

import dateline.article.Author;
import dateline.article.Origin;
import dateline.source.PageMarks.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

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
          "og:article:author");

  /** What systems of their own call the same: "quay:article_author_name". */
  private static final Pattern AUTHOR_META =
      Pattern.compile("[.:_-](?:article[._-]?)?(?:author|byline)s?(?:[._-]?names?)?$");

  private static final int MAX_LINE_CHARS = 160;

  /** What a card calls its first datum where that is the author. */
  private static final Pattern WRITTEN_BY =
      Pattern.compile(
          "(?i)^(?:written|verfasst|geschrieben|[ée]crit|escrito|scritto|geschreven|skriv|skrev|napisan"
              + "|yazan|author|autor|auteur|by$|von$|par$|por$)");

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?i)licen[cs]e|copyright|(?:photo|image|picture|bild)[\\w-]*(?:credit|author)");

  private static final Pattern TRANSLATED =
      Pattern.compile(
          "(?iu)(?:übersetz|translat|tradu[cz]|traduit|vertaal|vertaling|přeložil|tłum)");

  private static final int MAX_BOX_CHARS = 1_500;
  private static final int MAX_MARKS = 8;

  /** Elements between the headline and what belongs to it. */
  private static final int NEAR = 150;

  /** Behind so many elements, what names persons lists other articles. */
  private static final int FAR = 800;

  /** Elements between two authors of one byline. */
  private static final int BESIDE = 25;

  private static final int MAX_LINES = 6;

  private static final int MAX_ITEM_PARTS = 40;

  /** Shorter texts of links are words such as "follow", not headlines. */
  private static final int MIN_TEASER_CHARS = 20;

  /** Where one sentence ends and another begins are no names. */
  private static final Pattern SENTENCES = Pattern.compile("\\p{Ll}{3}\\. \\p{Lu}");

  private final PageMarks marks;
  private final Candidates candidates;
  private final DateParser dates;
  private final SiteNames sites;
  private final int headline;

  private HtmlAuthors(PageMarks marks, SiteNames sites, Candidates candidates, DateParser dates) {
    this.marks = marks;
    this.sites = sites;
    this.candidates = candidates;
    this.dates = dates;
    this.headline = marks.headlinePlace(candidates);
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
    for (Map.Entry<String, List<String>> meta : marks.metas.entrySet()) {
      boolean named = AUTHOR_META.matcher(meta.getKey()).find();
      authors.offer(named ? meta.getValue() : List.of(), Origin.HTML_META, 0.68);
    }
    String label = marks.meta("twitter:label1");
    boolean written = label != null && WRITTEN_BY.matcher(label).find();
    authors.offer(written ? marks.metas("twitter:data1") : List.of(), Origin.HTML_META, 0.7);
    authors.offer(items.namesOf("author"), Origin.MICRODATA, 0.86);
    authors.offerLinks();
    authors.offerNamed();
  }

  private void offerLinks() {
    List<String> stated = new ArrayList<>();
    List<Mark> linked = new ArrayList<>();
    for (Mark link : marks.authorLinks) {
      Element element = link.element();
      if (link.isForeign()
          || isCredit(link)
          || !element.normalName().equals("a")
          || isInText(element)
          || isTranslator(element)) {
        continue;
      }
      if (element.attr("rel").contains("author") && stated.size() < MAX_MARKS) {
        stated.addAll(lines(element));
      }
      linked.add(link);
    }
    offer(stated, Origin.HTML_META, 0.8);
    offer(nearest(linked, BESIDE / 3), Origin.HTML_META, 0.66);
  }

  private void offerNamed() {
    offer(led(), Origin.HTML_META, 0.58);
    offer(nearest(own(marks.authorNames), BESIDE), Origin.HTML_META, 0.76);
    offer(nearest(own(marks.authored), BESIDE), Origin.HTML_META, 0.6);
  }

  /** A person the text is about has a page, too. */
  private static boolean isInText(Element link) {
    Element parent = link.parent();
    return parent != null
        && parent.normalName().equals("p")
        && (parent.childNodeSize() > MAX_ITEM_PARTS || parent.ownText().length() > MAX_LINE_CHARS);
  }

  /** "Translation: Ada Quill" */
  private static boolean isTranslator(Element link) {
    Element parent = link.parent();
    Element around = parent == null ? null : parent.parent();
    return isTranslation(parent) || isTranslation(around);
  }

  private static boolean isTranslation(@Nullable Element line) {
    return line != null
        && line.childNodeSize() <= MAX_ITEM_PARTS
        && TRANSLATED.matcher(line.ownText()).lookingAt();
  }

  private static List<Mark> own(List<Mark> found) {
    return found.stream()
        .filter(mark -> !mark.isForeign() && !isCredit(mark) && !isTeasers(mark.element()))
        .toList();
  }

  /** An item of a list that links to another article by its headline tells that one's author. */
  private static boolean isTeasers(Element element) {
    Element item = element.parent();
    if (item == null || !item.normalName().equals("li") || item.childNodeSize() > MAX_ITEM_PARTS) {
      return false;
    }
    for (Element other : item.children()) {
      boolean link = other.normalName().equals("a") && !other.equals(element);
      if (link && other.text().length() >= MIN_TEASER_CHARS && !AuthorNames.isNames(other.text())) {
        return true;
      }
    }
    return false;
  }

  /** Who took a picture, or under which licence, is told in a byline's classes too. */
  private static boolean isCredit(Mark mark) {
    Element element = mark.element();
    for (Element part = element; part != null; part = part.parent()) {
      String name = part.normalName();
      if (name.equals("figure") || name.equals("figcaption")) {
        return true;
      }
    }
    Element link = element.selectFirst("a");
    return CREDIT.matcher(element.className()).find()
        || (link != null && CREDIT.matcher(link.className()).find());
  }

  /** "News | By Ada Quill | 24 June 2024" is a date's line, and a byline too. */
  private List<String> led() {
    for (Mark mark : marks.dated) {
      boolean near = !mark.isForeign() && distance(mark) <= NEAR;
      for (String part : near ? mark.text().split("[|•·]", -1) : new String[0]) {
        if (Bylines.isFullByline(part.strip())) {
          return List.of(part.strip());
        }
      }
    }
    return List.of();
  }

  /** The names in the mark nearest to the headline that has any, and in those beside it. */
  private List<String> nearest(List<Mark> found, int beside) {
    List<String> names = new ArrayList<>();
    Mark first = firstNaming(found);
    if (first == null) {
      return names;
    }
    for (Mark mark : found) {
      if (Math.abs(mark.place() - first.place()) <= beside && names.size() < MAX_MARKS) {
        names.addAll(lines(mark.element()));
      }
    }
    return names;
  }

  private @Nullable Mark firstNaming(List<Mark> found) {
    List<Mark> order = new ArrayList<>(found);
    order.sort(Comparator.comparingInt(this::distance));
    for (Mark mark : order) {
      if (distance(mark) > FAR) {
        break;
      }
      if (Bylines.parseAll(lines(mark.element())).stream().anyMatch(this::isName)) {
        return mark;
      }
    }
    return null;
  }

  private boolean isName(Author author) {
    return !sites.isExactly(author.name());
  }

  /** What stands in front of the headline is less likely its byline. */
  private int distance(Mark mark) {
    int behind = mark.place() - headline;
    return behind < 0 ? -3 * behind : behind;
  }

  /**
   * The lines of an element that may hold names, without the dates in them. If some say "By …", the
   * others name sections, or count comments.
   */
  private List<String> lines(Element element) {
    List<String> lines = new ArrayList<>();
    boolean box = ShortText.of(element, MAX_BOX_CHARS) != null;
    Element named = box ? element.selectFirst("a[rel=author]") : null;
    Element part = named == null || named.text().isBlank() ? element : named;
    for (Block block : box ? HtmlBlocks.of(part) : List.<Block>of()) {
      String text = block.text();
      if (text.length() > MAX_LINE_CHARS
          || lines.size() >= MAX_LINES
          || SENTENCES.matcher(text).find()) {
        break;
      }
      DateParser.Found date = dates.find(text);
      lines.add(date == null ? text : text.substring(0, date.start()));
    }
    List<String> led = lines.stream().filter(Bylines::hasLead).toList();
    return led.isEmpty() ? lines : led;
  }

  /** The site itself, a desk or a user name is believed only where nothing names a person. */
  private void offer(List<String> bylines, Origin origin, double trust) {
    List<Author> authors = Bylines.parseAll(bylines);
    boolean whole = bylines.size() == 1 && sites.isExactly(bylines.get(0));
    List<Author> persons = new ArrayList<>(whole ? List.of() : authors);
    persons.removeIf(author -> sites.isExactly(author.name()) || AuthorNames.isFirm(author.name()));
    if (!persons.isEmpty()) {
      boolean full = persons.stream().anyMatch(author -> AuthorNames.isFullName(author.name()));
      candidates.authors.offer(persons, origin, full ? trust : trust * 0.65);
    } else if (whole) {
      candidates.authors.offer(
          List.of(new Author(TextFolding.collapse(bylines.get(0)), null)), origin, trust * 0.3);
    } else if (authors.stream().anyMatch(author -> !isOtherFirm(author.name()))) {
      candidates.authors.offer(authors, origin, trust * 0.3);
    }
  }

  /** The firm that made the site's pages, not the one whose site it is. */
  private boolean isOtherFirm(String name) {
    return AuthorNames.isFirm(name) && !sites.isSite(name);
  }
}
