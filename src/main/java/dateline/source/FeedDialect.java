package dateline.source;

import dateline.article.Author;
import dateline.article.Origin;
import dateline.source.Draft.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads news feeds: <a href="https://www.rssboard.org/rss-specification">RSS</a> 0.9 to 2.0 and <a
 * href="https://www.rfc-editor.org/rfc/rfc4287">Atom</a>. One article for each entry, of its
 * longest text.
 */
final class FeedDialect implements XmlReader.Dialect {

  private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed", "channel");

  private final DateParser dates;
  private final SourceSettings settings;

  FeedDialect(DateParser dates, SourceSettings settings) {
    this.dates = dates;
    this.settings = settings;
  }

  @Override
  public boolean hasRoot(String name) {
    return ROOTS.contains(name);
  }

  @Override
  public List<Draft> drafts(Element feed) throws UnreadableSourceException {
    Element channel = feed.selectFirst("channel");
    Element root = channel == null ? feed : channel;
    List<Draft> drafts = new ArrayList<>();
    EntryNames entries = new EntryNames();
    for (Element item : feed.select("item,entry")) {
      String id = first(item, "guid", "id", "link");
      String entry = entries.unique(id);
      Draft draft = draft(entry, item, root);
      if (!draft.blocks().isEmpty()) {
        drafts.add(draft);
      }
      if (drafts.size() > settings.maxArticles()) {
        throw new UnreadableSourceException(
            "more than %d entries: split the feed".formatted(settings.maxArticles()));
      }
    }
    return drafts;
  }

  private Draft draft(String entry, Element item, Element root) {
    Candidates candidates = new Candidates();
    candidates.headline.offer(markupText(child(item, "title")), Origin.FEED, 0.92);
    candidates.outlet.offer(outlet(item), Origin.FEED, 0.85);
    candidates.outlet.offer(first(root, "title", "dc:publisher"), Origin.FEED, 0.6);
    candidates.canonicalUrl.offer(link(item), Origin.FEED, 0.85);
    offerDates(item, candidates);
    offerAuthors(item, candidates);
    offerCategories(item, candidates);
    String lang = item.hasAttr("xml:lang") ? item.attr("xml:lang") : feedLanguage(root);
    candidates.language.offer(Languages.code(lang), Origin.FEED, 0.58);
    Element content = content(item);
    String summary = markupText(firstChild(item, "description", "summary", "itunes:summary"));
    if (content != null && summary != null && !isTeaser(summary)) {
      candidates.standfirst.offer(summary, Origin.FEED, 0.6);
    }
    return new Draft(entry, candidates, Layout.BODY, content == null ? List.of() : blocks(content));
  }

  private static boolean isTeaser(String summary) {
    return summary.matches("(?s).*(?:\\[?(?:…|\\.\\.\\.)\\]?|\\[&hellip;\\])\\s*$");
  }

  private static @Nullable String feedLanguage(Element root) {
    return root.hasAttr("xml:lang")
        ? root.attr("xml:lang")
        : first(root, "language", "dc:language");
  }

  private void offerDates(Element item, Candidates candidates) {
    candidates.published.offer(
        dates.parse(first(item, "pubDate", "published", "issued", "dc:date")), Origin.FEED, 0.9);
    candidates.updated.offer(
        dates.parse(first(item, "updated", "modified", "dcterms:modified")), Origin.FEED, 0.85);
    candidates.published.offer(dates.parse(first(item, "updated")), Origin.FEED, 0.5);
  }

  private static void offerAuthors(Element item, Candidates candidates) {
    List<String> bylines = new ArrayList<>();
    for (Element child : item.children()) {
      String name = child.tagName();
      if (name.equals("author")) {
        Element person = child(child, "name");
        bylines.add(person == null ? insideBrackets(child.text()) : person.text());
      } else if (name.equals("dc:creator") || name.equals("itunes:author")) {
        bylines.add(child.text());
      }
    }
    List<Author> authors = Bylines.parseAll(bylines);
    candidates.authors.offer(authors.isEmpty() ? null : authors, Origin.FEED, 0.88);
  }

  /** RSS's author is an address with the name in brackets behind it. */
  private static String insideBrackets(String author) {
    int end = author.lastIndexOf(')');
    int start = end < 0 ? -1 : author.lastIndexOf('(', end);
    boolean named = start >= 0 && end > start + 1 && author.contains("@");
    return named ? author.substring(start + 1, end) : author;
  }

  private static void offerCategories(Element item, Candidates candidates) {
    double trust = 0.7;
    for (Element category : item.children()) {
      if (category.tagName().matches("category|dc:subject")) {
        String name = category.hasAttr("term") ? category.attr("term") : category.text();
        boolean section = Sections.isSection(name);
        candidates.section.offer(name, Origin.FEED, section ? trust + 0.1 : trust - 0.3);
        trust -= 0.02;
      }
    }
  }

  private static @Nullable String outlet(Element item) {
    Element source = firstChild(item, "source", "dc:publisher", "dc:source");
    if (source == null) {
      return null;
    }
    Element title = child(source, "title");
    return title == null ? source.text() : title.text();
  }

  private static @Nullable String link(Element item) {
    for (Element link : item.children()) {
      boolean here = link.attr("rel").isEmpty() || link.attr("rel").equals("alternate");
      if (link.tagName().equals("link") && here) {
        String url = link.hasAttr("href") ? link.attr("href") : link.text();
        return url.startsWith("http") ? url.strip() : null;
      }
    }
    return null;
  }

  /** Returns the element with the longest text; feeds cut one or the other. */
  private static @Nullable Element content(Element item) {
    Element best = null;
    for (Element child : item.children()) {
      boolean text =
          Set.of("content:encoded", "content", "description", "summary", "body", "xhtml:body")
              .contains(child.tagName());
      if (text && (best == null || child.wholeText().length() > best.wholeText().length())) {
        best = child;
      }
    }
    return best;
  }

  private static List<Block> blocks(Element content) {
    boolean tree = !content.children().isEmpty();
    String html = tree ? content.html() : content.wholeText();
    if (!tree && !html.contains("<")) {
      return PlainTextReader.blocks(html);
    }
    Document page = Jsoup.parse(html);
    page.select("figcaption,figure,aside,form").forEach(Element::remove);
    return HtmlBlocks.of(page.body());
  }

  private static @Nullable String markupText(@Nullable Element element) {
    return element == null ? null : Jsoup.parse(element.wholeText()).text();
  }

  private static @Nullable Element child(Element parent, String tagName) {
    for (Element child : parent.children()) {
      if (child.tagName().equals(tagName)) {
        return child;
      }
    }
    return null;
  }

  private static @Nullable Element firstChild(Element parent, String... tagNames) {
    for (String tagName : tagNames) {
      Element child = child(parent, tagName);
      if (child != null && !child.wholeText().isBlank()) {
        return child;
      }
    }
    return null;
  }

  private static @Nullable String first(Element parent, String... tagNames) {
    Element child = firstChild(parent, tagNames);
    return child == null ? null : TextFolding.collapse(child.wholeText());
  }
}
