package dateline.source;

import dateline.article.ArticleKind;
import dateline.article.Origin;
import dateline.article.Sourced;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's head and markup say of its article: meta tags of the usual publishing systems,
 * OpenGraph, Dublin Core, microdata and classes that name what an element holds.
 */
final class HtmlMetadata {

  /** The address of a site's first page: without a path, whatever is asked of it. */
  private static final Pattern ROOT =
      Pattern.compile("(?:(?:https?:)?//[^/?#]++)?+/?(?:index\\.(?:html?|php))?(?:\\?[^/]*+)?");

  /** A heading of more words names an article, not a site. */
  private static final int MAX_SITE_WORDS = 5;

  private final Document page;
  private final PageMarks marks;
  private final Microdata items;
  private final Candidates candidates;

  private HtmlMetadata(Document page, PageMarks marks, Candidates candidates) {
    this.page = page;
    this.marks = marks;
    this.items = Microdata.of(marks);
    this.candidates = candidates;
  }

  /**
   * Offers what the page says.
   *
   * @param text the heading of its main text
   */
  static void offer(Document page, TextHeading text, Candidates candidates, DateParser parser) {
    PageMarks marks = PageMarks.of(page);
    DateParser dates = parser.reading(order(page, marks));
    JsonLd data = JsonLd.of(marks.scripts);
    HtmlMetadata metadata = new HtmlMetadata(page, marks, candidates);
    metadata.offerNames();
    String title = marks.title();
    data.choose(candidates.canonicalUrl.bestValue(), title);
    data.offerTo(candidates, dates);
    metadata.offerLanguages();
    String suffix = Outlets.splitPageTitle(title, candidates.outlet.bestValue()).outlet();
    candidates.outlet.offer(suffix, Origin.HTML_META, 0.55);
    SiteNames sites = metadata.siteNames();
    HtmlHeadlines.offer(marks, metadata.items, data, title, sites, text, candidates);
    HtmlDates.offer(marks, metadata.items, data, candidates, dates);
    data.offerAuthorsTo(candidates, sites);
    HtmlAuthors.offer(marks, metadata.items, sites, candidates, dates);
    metadata.offerKind();
  }

  /** A date on the page that can be read one way only tells how to read the others. */
  private static DateParser.@Nullable Order order(Document page, PageMarks marks) {
    for (PageMarks.Mark mark : marks.dated) {
      String text = mark.element().ownText();
      DateParser.Order order = text.length() > 100 ? null : DateParser.orderIn(text);
      if (order != null) {
        return order;
      }
    }
    Element html = page.selectFirst("html");
    String lang = html == null ? "" : html.attr("lang");
    String locale = marks.meta("og:locale");
    return DateParser.orderOf(locale == null || lang.length() > 2 ? lang : locale);
  }

  private SiteNames siteNames() {
    SiteNames sites = new SiteNames();
    for (Sourced<String> outlet : candidates.outlet.ranked()) {
      boolean headline = Candidates.hasWords(candidates.headline, outlet.value());
      sites.addName(headline ? null : outlet.value());
    }
    candidates.canonicalUrl.ranked().forEach(url -> sites.addAddress(url.value()));
    addTitledName(sites);
    addLinkedNames(sites);
    return sites;
  }

  /**
   * Where the page's title is "A : B", one heading is A and a first-level one B, B is the site, for
   * want of a better name.
   */
  private void addTitledName(SiteNames sites) {
    String title = TextFolding.words(marks.title());
    for (PageMarks.Mark site : marks.headings) {
      String name = TextFolding.words(site.text());
      boolean last = !name.isEmpty() && title.endsWith(" " + name);
      if (!last || TextFolding.wordCount(name) > MAX_SITE_WORDS) {
        continue;
      }
      String rest = title.substring(0, title.length() - name.length() - 1);
      boolean titled =
          Stream.concat(marks.headings.stream(), marks.lesserHeadings.stream())
              .map(heading -> TextFolding.words(heading.text()))
              .anyMatch(words -> words.equals(rest) || (rest.length() > 8 && words.contains(rest)));
      if (titled) {
        sites.addName(site.text());
      }
    }
  }

  /** A heading that is one link to the site's first page is the site's name. */
  private void addLinkedNames(SiteNames sites) {
    String stated = marks.meta("og:title");
    for (PageMarks.Mark heading : marks.headings) {
      boolean own = stated != null && TextFolding.sameWords(stated, heading.text());
      if (!own && isHomeLink(heading.element())) {
        sites.addName(heading.text());
      }
    }
  }

  private static boolean isHomeLink(Element heading) {
    Element link = heading.selectFirst("a[href]");
    return link != null
        && (link.attr("rel").equals("home") || isRoot(link.attr("href")))
        && heading.text().strip().equals(link.text().strip());
  }

  private static boolean isRoot(String address) {
    return ROOT.matcher(address.strip()).matches();
  }

  private void offerNames() {
    candidates.outlet.offer(marks.meta("og:site_name"), Origin.OPEN_GRAPH, 0.85);
    candidates.outlet.offer(marks.meta("dc.publisher"), Origin.HTML_META, 0.75);
    candidates.outlet.offer(marks.meta("application-name"), Origin.HTML_META, 0.5);
    candidates.outlet.offer(items.nameOf("publisher"), Origin.MICRODATA, 0.8);
    candidates.section.offer(marks.meta("article:section"), Origin.OPEN_GRAPH, 0.86);
    candidates.section.offer(marks.meta("section"), Origin.HTML_META, 0.8);
    candidates.section.offer(items.value("articleSection"), Origin.MICRODATA, 0.84);
    String subject = marks.meta("dc.subject");
    boolean section = subject != null && Sections.isSection(subject);
    candidates.section.offer(section ? subject : null, Origin.HTML_META, 0.7);
    marks.categories.forEach(link -> candidates.addFiling(link.text()));
    candidates.standfirst.offer(marks.meta("og:description"), Origin.OPEN_GRAPH, 0.5);
    candidates.standfirst.offer(marks.meta("description"), Origin.HTML_META, 0.45);
    candidates.standfirst.offer(items.value("description"), Origin.MICRODATA, 0.7);
    Element canonical = page.selectFirst("link[rel=canonical][href^=http]");
    if (canonical != null) {
      candidates.canonicalUrl.offer(canonical.attr("href"), Origin.HTML_META, 0.9);
    }
    String url = marks.meta("og:url");
    boolean absolute = url != null && url.startsWith("http");
    candidates.canonicalUrl.offer(absolute ? url : null, Origin.OPEN_GRAPH, 0.85);
  }

  private void offerLanguages() {
    Element html = page.selectFirst("html");
    if (html != null) {
      String lang = html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
      candidates.language.offer(Languages.code(lang), Origin.HTML_META, 0.8);
    }
    for (String tag : List.of("dc.language", "content-language")) {
      candidates.language.offer(Languages.code(marks.meta(tag)), Origin.HTML_META, 0.72);
    }
    candidates.language.offer(Languages.code(marks.meta("og:locale")), Origin.OPEN_GRAPH, 0.65);
    candidates.language.offer(Languages.code(items.value("inLanguage")), Origin.MICRODATA, 0.8);
  }

  private void offerKind() {
    String type = items.type();
    ArticleKind kind = KindRules.ofSchemaType(type);
    boolean news = type.endsWith("/NewsArticle");
    candidates.kind.offer(
        kind == null && news ? ArticleKind.NEWS : kind, Origin.MICRODATA, news ? 0.5 : 0.8);
    if (!marks.crumbs.isEmpty()) {
      Element crumb = marks.crumbs.get(0);
      crumb.getElementsByTag("a").forEach(link -> offerCrumb(link.text()));
      String text = ShortText.of(crumb, Candidates.MAX_NAME_CHARS);
      offerCrumb(text == null ? "" : text);
    }
    for (Element header : marks.headers) {
      if (header.closest("article,main") != null) {
        header.getElementsByTag("a").forEach(link -> offerCrumb(link.text()));
      }
    }
  }

  private void offerCrumb(String text) {
    boolean section = Sections.isSection(text) && !text.equalsIgnoreCase("news");
    candidates.section.offer(section ? text : null, Origin.HTML_META, 0.66);
  }
}
