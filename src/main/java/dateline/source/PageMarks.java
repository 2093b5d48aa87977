package dateline.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that may say something of its article, collected in one walk: selecting
 * each kind by itself would walk the page twenty times.
 */
final class PageMarks implements NodeVisitor {

  /**
   * An element that may say something of the article.
   *
   * @param place its number in the order of the document; a heading's is comparable to a date's
   * @param region the part of the page it stands in, null if in none of its own
   */
  record Mark(Element element, int place, @Nullable Region region) {

    /** Tells whether it belongs to another text: a teaser, a comment, the site's frame. */
    boolean isForeign() {
      for (Region part = region; part != null; part = part.outer) {
        if (!part.holdsHeading) {
          return true;
        }
      }
      return false;
    }

    String text() {
      return element.text();
    }
  }

  /**
   * A microdata property.
   *
   * @param scope the item it describes, null if none
   */
  record Property(String name, Mark mark, @Nullable Element scope) {}

  /**
   * A part whose name says it is not the article; the first-level heading in it proves it wrong.
   */
  private static final class Region {
    private final Element root;
    private final @Nullable Region outer;
    private boolean holdsHeading;

    Region(Element root, @Nullable Region outer) {
      this.root = root;
      this.outer = outer;
    }
  }

  private static final Pattern FOREIGN =
      Pattern.compile(
          "comment|related|sidebar|teaser|recommend|footer|widget|respond|most-?(?:read|popular)"
              + "|trending|outbrain|taboola|newsletter|read-?(?:more|also|next)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DATED =
      Pattern.compile(
          "date|publish|time|posted|pubdate|meta|byline|submitted|post-info|datum|fecha",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AUTHORED =
      Pattern.compile(
          "author|byline|autor|auteur|autore|writer|verfasser|signature|firma\\b|creator|vcard"
              + "|contributor|posted-by|postedby|journalist|redakteur",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TITLED =
      Pattern.compile("title|headline|titel|titre", Pattern.CASE_INSENSITIVE);
  private static final Pattern CRUMBS =
      Pattern.compile(
          "breadcrumb|cat-links|(?:^|\\s)(?:kicker|section-name)(?:$|\\s)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FOREIGN_ARTICLE =
      Pattern.compile(
          "(?:^|\\s)(?:comment(?:-body|-item|__\\w+)?|teaser\\S*|card\\S*|related\\S*)(?:\\s|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> FRAME = Set.of("body", "html", "main");
  private static final Set<String> BESIDE = Set.of("footer", "aside", "nav");

  final Map<String, List<String>> metas = new HashMap<>();
  final List<Mark> headings = new ArrayList<>();
  final List<Mark> lesserHeadings = new ArrayList<>();
  final List<Mark> times = new ArrayList<>();
  final List<Mark> dated = new ArrayList<>();
  final List<Mark> authored = new ArrayList<>();
  final List<Mark> authorLinks = new ArrayList<>();
  final List<Mark> items = new ArrayList<>();
  final List<Property> properties = new ArrayList<>();
  final List<Element> crumbs = new ArrayList<>();
  final List<Element> scripts = new ArrayList<>();

  private final Deque<Element> scopes = new ArrayDeque<>();
  private @Nullable Region region;
  private int place;

  private PageMarks() {}

  /** Collects the marks of a page. */
  static PageMarks of(Document page) {
    PageMarks marks = new PageMarks();
    page.traverse(marks);
    return marks;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    place++;
    String tag = element.normalName();
    if (tag.equals("meta")) {
      addMeta(element);
    } else if (tag.equals("script")) {
      scripts.add(element);
      return;
    }
    String names = names(element);
    enterRegion(element, tag, names);
    Mark mark = new Mark(element, place, region);
    addByTag(mark, tag);
    if (!names.isBlank() && !FRAME.contains(tag) && !tag.equals("article")) {
      addByNames(mark, names);
    }
    addItem(mark);
  }

  @Override
  public void tail(Node node, int depth) {
    if (region != null && region.root.equals(node)) {
      region = region.outer;
    }
    if (!scopes.isEmpty() && scopes.getLast().equals(node)) {
      scopes.removeLast();
    }
  }

  private static String names(Element element) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return "";
    }
    return element.className() + " " + element.id();
  }

  private void enterRegion(Element element, String tag, String names) {
    Pattern foreign = tag.equals("article") ? FOREIGN_ARTICLE : FOREIGN;
    boolean named = !names.isBlank() && !FRAME.contains(tag) && foreign.matcher(names).find();
    if (named || BESIDE.contains(tag)) {
      region = new Region(element, region);
    }
  }

  private void addByTag(Mark mark, String tag) {
    switch (tag) {
      case "h1" -> {
        headings.add(mark);
        for (Region part = region; part != null; part = part.outer) {
          part.holdsHeading = part.holdsHeading || !BESIDE.contains(part.root.normalName());
        }
      }
      case "h2", "h3" -> lesserHeadings.add(mark);
      case "time" -> times.add(mark);
      case "a", "link" -> {
        if (mark.element().attr("rel").contains("author") || isAuthorPage(mark.element())) {
          authorLinks.add(mark);
        }
      }
      default -> {}
    }
  }

  private static boolean isAuthorPage(Element link) {
    String address = link.attr("href");
    return address.contains("/author")
        || address.contains("/autor")
        || address.contains("/profile/")
        || address.contains("/auteur");
  }

  private void addByNames(Mark mark, String names) {
    if (DATED.matcher(names).find()) {
      dated.add(mark);
    }
    if (AUTHORED.matcher(names).find()) {
      authored.add(mark);
    }
    if (TITLED.matcher(names).find() && !mark.element().normalName().matches("h[123]")) {
      lesserHeadings.add(mark);
    }
    if (CRUMBS.matcher(names).find()) {
      crumbs.add(mark.element());
    }
  }

  private void addItem(Mark mark) {
    Element element = mark.element();
    if (element.hasAttr("itemprop")) {
      for (String name : element.attr("itemprop").strip().split("\\s+", -1)) {
        properties.add(new Property(name, mark, scopes.peekLast()));
      }
    }
    if (element.hasAttr("itemscope") || element.hasAttr("itemtype")) {
      items.add(mark);
      scopes.addLast(element);
    }
  }

  /** A tag's name may stand in any of four attributes. */
  private void addMeta(Element meta) {
    String content = meta.attr("content").strip();
    if (content.isEmpty()) {
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    for (String key : List.of("name", "property", "http-equiv")) {
      names.add(meta.attr(key).strip().toLowerCase(Locale.ROOT));
    }
    if (scopes.isEmpty()) {
      names.add(meta.attr("itemprop").strip().toLowerCase(Locale.ROOT));
    }
    names.forEach(name -> metas.computeIfAbsent(name, n -> new ArrayList<>()).add(content));
  }

  /** Returns the first value of a meta tag, or null. */
  @Nullable String meta(String name) {
    List<String> values = metas(name);
    return values.isEmpty() ? null : values.get(0);
  }

  /** Returns every value of a meta tag. */
  List<String> metas(String name) {
    return metas.getOrDefault(name, List.of());
  }
}
