package dateline.source;

import dateline.article.ArticleKind;
import dateline.article.Author;
import dateline.article.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's head and markup say of its article: meta tags of the usual publishing systems,
 * OpenGraph, Dublin Core, microdata, {@code <time>} and {@code rel=author}.
 */
final class HtmlMetadata {

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
          "dc.date",
          "dcterms.date",
          "date",
          "article_date_original",
          "displaydate",
          "og:pubdate",
          "rnews:datepublished",
          "prism.publicationdate",
          "last-published");
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
          "twitter:data1-author");

  /** What stands in such a part belongs to other texts: teasers, comments, footers. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "comment|related|sidebar|teaser|recommend|footer|widget|respond",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SCRIPT_DATE =
      Pattern.compile("[\"']datePublished[\"']\\s*:\\s*[\"']([^\"']{8,40})[\"']");

  private final Document page;
  private final Candidates candidates;
  private final DateParser dates;
  private final Map<String, List<String>> metas;

  private HtmlMetadata(Document page, Candidates candidates, DateParser dates) {
    this.page = page;
    this.candidates = candidates;
    this.dates = dates;
    this.metas = metas(page);
  }

  /** Offers what the page says. */
  static void offer(Document page, Candidates candidates, DateParser dates) {
    HtmlMetadata metadata = new HtmlMetadata(page, candidates, dates);
    metadata.offerNames();
    metadata.offerMetaDates();
    metadata.offerMarkupDates();
    metadata.offerScriptDate();
    metadata.offerAuthors();
    metadata.offerHeadlines();
    metadata.offerKind();
  }

  private void offerNames() {
    candidates.outlet.offer(meta("og:site_name"), Origin.OPEN_GRAPH, 0.85);
    candidates.outlet.offer(meta("dc.publisher"), Origin.HTML_META, 0.75);
    candidates.outlet.offer(meta("application-name"), Origin.HTML_META, 0.5);
    candidates.outlet.offer(itemName("publisher"), Origin.MICRODATA, 0.8);
    candidates.section.offer(meta("article:section"), Origin.OPEN_GRAPH, 0.86);
    candidates.section.offer(meta("section"), Origin.HTML_META, 0.8);
    candidates.section.offer(itemprop("articleSection"), Origin.MICRODATA, 0.84);
    String subject = meta("dc.subject");
    boolean section = subject != null && Sections.isSection(subject);
    candidates.section.offer(section ? subject : null, Origin.HTML_META, 0.7);
    candidates.standfirst.offer(meta("og:description"), Origin.OPEN_GRAPH, 0.5);
    candidates.standfirst.offer(meta("description"), Origin.HTML_META, 0.45);
    candidates.standfirst.offer(itemprop("description"), Origin.MICRODATA, 0.7);
    offerLanguages();
    Element canonical = page.selectFirst("link[rel=canonical][href^=http]");
    if (canonical != null) {
      candidates.canonicalUrl.offer(canonical.attr("href"), Origin.HTML_META, 0.9);
    }
    String url = meta("og:url");
    boolean absolute = url != null && url.startsWith("http");
    candidates.canonicalUrl.offer(absolute ? url : null, Origin.OPEN_GRAPH, 0.85);
  }

  private void offerLanguages() {
    Element html = page.selectFirst("html");
    if (html != null) {
      String lang = html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
      candidates.language.offer(Languages.code(lang), Origin.HTML_META, 0.8);
    }
    candidates.language.offer(Languages.code(meta("dc.language")), Origin.HTML_META, 0.75);
    candidates.language.offer(Languages.code(meta("content-language")), Origin.HTML_META, 0.7);
    candidates.language.offer(Languages.code(meta("og:locale")), Origin.OPEN_GRAPH, 0.65);
    candidates.language.offer(Languages.code(itemprop("inLanguage")), Origin.MICRODATA, 0.8);
  }

  private void offerHeadlines() {
    String outlet = candidates.outlet.bestValue();
    String title = page.title();
    Outlets.Title split = Outlets.splitTitle(title, outlet);
    candidates.headline.offer(split.headline(), Origin.HTML_META, 0.6);
    candidates.outlet.offer(split.outlet(), Origin.HTML_META, 0.55);
    candidates.headline.offer(meta("og:title"), Origin.OPEN_GRAPH, 0.8);
    candidates.headline.offer(meta("twitter:title"), Origin.HTML_META, 0.65);
    candidates.headline.offer(meta("dc.title"), Origin.HTML_META, 0.7);
    candidates.headline.offer(itemprop("headline"), Origin.MICRODATA, 0.84);
    offerPrintedHeadline(split.outlet());
  }

  /**
   * The printed headline is the first-level heading that another source repeats, else the only one
   * inside the article; a page's name is often a first-level heading too.
   */
  private void offerPrintedHeadline(@Nullable String siteName) {
    List<Element> headings = new ArrayList<>();
    for (Element heading : page.select("h1")) {
      if (!isSiteName(heading.text(), siteName) && !isForeign(heading)) {
        headings.add(heading);
      }
    }
    for (Element heading : headings) {
      candidates.headline.offer(heading.text(), Origin.HTML_META, agrees(heading) ? 0.92 : 0.5);
    }
    List<Element> inside =
        headings.stream().filter(h -> h.closest("article,main") != null).toList();
    List<Element> likely = inside.isEmpty() ? headings : inside;
    if (likely.size() == 1 && TextFolding.wordCount(likely.get(0).text()) >= 3) {
      candidates.headline.offer(likely.get(0).text(), Origin.HTML_META, 0.88);
    }
    if (headings.isEmpty()) {
      offerLesserHeadings();
    }
  }

  private void offerLesserHeadings() {
    for (Element heading : page.select("h2,h3,[class*=title],[class*=headline]")) {
      if (heading.text().length() <= 250 && agrees(heading) && !isForeign(heading)) {
        candidates.headline.offer(heading.text(), Origin.HTML_META, 0.85);
        return;
      }
    }
  }

  private boolean isSiteName(String text, @Nullable String siteName) {
    boolean named = siteName != null && TextFolding.sameWords(text, siteName);
    return text.isBlank()
        || named
        || candidates.outlet.ranked().stream()
            .anyMatch(outlet -> TextFolding.sameWords(outlet.value(), text));
  }

  /** Tells whether a title of the page's head begins with the heading or holds it. */
  private boolean agrees(Element heading) {
    String words = TextFolding.words(heading.text());
    return words.length() >= 8
        && candidates.headline.ranked().stream()
            .filter(c -> c.origin() != Origin.HTML_META || c.confidence() != 0.5)
            .anyMatch(c -> TextFolding.words(c.value()).contains(words));
  }

  private void offerMetaDates() {
    double trust = 0.92;
    for (String tag : PUBLISHED_TAGS) {
      String value = meta(tag);
      Origin origin = tag.startsWith("article:") ? Origin.OPEN_GRAPH : Origin.HTML_META;
      candidates.published.offer(dates.parse(value), origin, trust);
      trust -= 0.005;
    }
    candidates.updated.offer(dates.parse(meta("article:modified_time")), Origin.OPEN_GRAPH, 0.85);
    candidates.updated.offer(dates.parse(meta("og:updated_time")), Origin.OPEN_GRAPH, 0.8);
    candidates.updated.offer(dates.parse(itemprop("dateModified")), Origin.MICRODATA, 0.8);
  }

  private void offerMarkupDates() {
    candidates.published.offer(dates.parse(itemprop("datePublished")), Origin.MICRODATA, 0.88);
    candidates.published.offer(dates.parse(itemprop("dateCreated")), Origin.MICRODATA, 0.7);
    double trust = 0.74;
    for (Element time :
        page.select(
            "time[pubdate],time[class*=publish],time.entry-date,time[itemprop=datePublished],"
                + "header time,article time,.date time,time")) {
      if (isForeign(time) || time.className().contains("updated")) {
        continue;
      }
      String stamp = time.hasAttr("datetime") ? time.attr("datetime") : time.text();
      candidates.published.offer(dates.parse(stamp), Origin.HTML_META, trust);
      trust = Math.max(0.5, trust - 0.02);
    }
    trust = 0.68;
    for (Element element :
        page.select(
            "abbr.published,.published,.entry-date,.post-date,.posted-on,.date-header,.pubdate,"
                + ".article-date,.article__date,.date,[class*=publish],[class*=timestamp],[class*=date],"
                + "[id*=date],.meta,.entry-meta,.post-meta,.byline,.submitted,.post-info,.postmetadata")) {
      if (isForeign(element) || element.text().length() > 200) {
        continue;
      }
      var date = dates.find(element.hasAttr("title") ? element.attr("title") : element.text());
      if (date == null) {
        date = dates.find(element.text());
      }
      candidates.published.offer(date == null ? null : date.date(), Origin.HTML_META, trust);
      trust = Math.max(0.45, trust - 0.02);
    }
  }

  /** A script that is no valid JSON may hold the date all the same. */
  private void offerScriptDate() {
    for (Element script : page.select("script")) {
      Matcher matcher = SCRIPT_DATE.matcher(script.data());
      if (matcher.find()) {
        candidates.published.offer(dates.parse(matcher.group(1)), Origin.JSON_LD, 0.69);
        return;
      }
    }
  }

  private static boolean isForeign(Element element) {
    for (Element parent = element; parent != null; parent = parent.parent()) {
      boolean frame = parent.is("body,html,article,main");
      boolean named = FOREIGN.matcher(parent.className() + " " + parent.id()).find();
      if (!frame && (named || parent.is("footer,aside,nav"))) {
        return true;
      }
    }
    return false;
  }

  private void offerAuthors() {
    double trust = 0.84;
    for (String tag : AUTHOR_TAGS) {
      offerAuthors(metas(tag), Origin.HTML_META, trust);
      trust -= 0.01;
    }
    List<String> items = new ArrayList<>();
    for (Element author : page.select("[itemprop=author]")) {
      if (!isForeign(author)) {
        Element name = author.selectFirst("[itemprop=name]");
        items.add(value(name == null ? author : name));
      }
    }
    offerAuthors(items, Origin.MICRODATA, 0.86);
    offerMarkupAuthors("[rel=author]", 0.8);
    offerMarkupAuthors(
        "a[href*=/author/],a[href*=/authors/],a[href*=/autor/],a[href*=/profile/]", 0.66);
    offerMarkupAuthors(
        ".author-name,.byline-name,.author__name,.byline__name,[class*=author-name],.author .fn,"
            + ".vcard .fn,.byline .author,[class*=byline] a",
        0.76);
    offerMarkupAuthors(".byline,[class*=byline],.author,[class*=author],#author", 0.6);
  }

  private void offerMarkupAuthors(String query, double trust) {
    List<String> names = new ArrayList<>();
    for (Element element : page.select(query)) {
      String text = element.text();
      if (!isForeign(element) && text.length() <= 120 && names.size() < 5) {
        var date = dates.find(text);
        names.add(date == null ? text : text.substring(0, date.start()));
      }
    }
    offerAuthors(names, Origin.HTML_META, trust);
  }

  private void offerAuthors(List<String> bylines, Origin origin, double trust) {
    List<Author> authors = new ArrayList<>(Bylines.parseAll(bylines));
    String outlet = candidates.outlet.bestValue();
    authors.removeIf(author -> outlet != null && TextFolding.sameWords(author.name(), outlet));
    candidates.authors.offer(authors.isEmpty() ? null : authors, origin, trust);
  }

  private void offerKind() {
    for (Element item : page.select("[itemtype*=Article]")) {
      String type = item.attr("itemtype");
      ArticleKind kind = KindRules.ofSchemaType(type);
      boolean news = type.endsWith("/NewsArticle");
      candidates.kind.offer(
          kind == null && news ? ArticleKind.NEWS : kind, Origin.MICRODATA, news ? 0.5 : 0.8);
    }
    Element crumb =
        page.selectFirst("[class*=breadcrumb],[class*=cat-links],.kicker,.section-name");
    if (crumb != null) {
      for (Element link : crumb.select("a")) {
        offerCrumb(link.text());
      }
      offerCrumb(crumb.text());
    }
    for (Element link : page.select("article header a, main header a")) {
      offerCrumb(link.text());
    }
  }

  private void offerCrumb(String text) {
    boolean section = Sections.isSection(text) && !text.equalsIgnoreCase("news");
    candidates.section.offer(section ? text : null, Origin.HTML_META, 0.66);
  }

  private @Nullable String meta(String name) {
    List<String> values = metas(name);
    return values.isEmpty() ? null : values.get(0);
  }

  private List<String> metas(String name) {
    return metas.getOrDefault(name, List.of());
  }

  /** A tag's name may stand in any of three attributes. */
  private static Map<String, List<String>> metas(Document page) {
    Map<String, List<String>> metas = new HashMap<>();
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      Set<String> names = new LinkedHashSet<>();
      for (String key : List.of("name", "property", "http-equiv")) {
        names.add(meta.attr(key).strip().toLowerCase(Locale.ROOT));
      }
      if (!content.isEmpty()) {
        names.forEach(name -> metas.computeIfAbsent(name, n -> new ArrayList<>()).add(content));
      }
    }
    return metas;
  }

  private @Nullable String itemprop(String name) {
    Element element = page.selectFirst("[itemprop~=^(?:.*\\s)?" + name + "(?:\\s.*)?$]");
    return element == null ? null : value(element);
  }

  private @Nullable String itemName(String name) {
    Element name2 = page.selectFirst("[itemprop=" + name + "] [itemprop=name]");
    return name2 == null ? null : value(name2);
  }

  private static String value(Element element) {
    if (element.hasAttr("content")) {
      return element.attr("content");
    }
    return element.hasAttr("datetime") ? element.attr("datetime") : element.text();
  }
}
