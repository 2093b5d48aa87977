package dateline.source;

import dateline.source.NameCues.Cue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
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

    /** Returns its text, or nothing if that is no line but a text of its own. */
    String text() {
      String text = ShortText.of(element, MAX_LINE_CHARS);
      return text == null ? "" : text;
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

    /** Whether nothing but "widget" speaks against it. */
    private final boolean weak;

    private boolean holdsHeading;

    Region(Element root, @Nullable Region outer, boolean weak) {
      this.weak = weak;
      this.root = root;
      this.outer = outer;
    }
  }

  /** What the part of an address is called that holds the pages of authors. */
  private static final Set<String> AUTHOR_PATHS =
      Set.of(
          "author",
          "authors",
          "autor",
          "autoren",
          "autores",
          "autorin",
          "autore",
          "auteur",
          "auteurs",
          "profil",
          "profile",
          "staff",
          "people",
          "person",
          "persons",
          "members",
          "newsteam",
          "redakteur",
          "redakteure",
          "journalist",
          "journalists",
          "contributor",
          "contributors",
          "columnist",
          "columnists",
          "expert",
          "experts",
          "experten",
          "by",
          "skribent",
          "forfatter");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:[a-z]{2,8}|#\\d{2,5}|#x\\p{XDigit}{2,4});");

  /** What stands beside the text may be who wrote it, and when. */
  private static final Pattern OWN_ASIDE =
      Pattern.compile("(?i)(?:^|[\\s_-])(?:meta|byline|dateline)(?:$|[\\s_-])");

  private static final int MAX_LINE_CHARS = 300;
  private static final Set<String> FRAME = Set.of("body", "html", "main");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");
  private static final Set<String> BESIDE = Set.of("footer", "aside", "nav");

  /** In the order of the page: of two that say as much, the first wins. */
  final Map<String, List<String>> metas = new LinkedHashMap<>();

  final List<String> titles = new ArrayList<>();
  final List<Mark> headings = new ArrayList<>();
  final List<Mark> lesserHeadings = new ArrayList<>();
  final List<Mark> times = new ArrayList<>();
  final List<Mark> dated = new ArrayList<>();
  final List<Mark> authored = new ArrayList<>();
  final List<Mark> authorNames = new ArrayList<>();
  final List<Mark> authorLinks = new ArrayList<>();
  final List<Mark> items = new ArrayList<>();
  final List<Property> properties = new ArrayList<>();
  final List<Element> headers = new ArrayList<>();
  final List<Element> crumbs = new ArrayList<>();
  final List<Element> categories = new ArrayList<>();
  final List<Element> scripts = new ArrayList<>();

  private final NameCues cues = new NameCues();
  private final Deque<Element> scopes = new ArrayDeque<>();
  private @Nullable Region region;
  private int place;
  private int articles;

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
    Set<Cue> names = FRAME.contains(tag) ? Set.of() : cues.of(element);
    enterRegion(element, tag, names);
    Mark mark = new Mark(element, place, region);
    addByTag(mark, tag);
    if (!names.isEmpty() && !tag.equals("article")) {
      addByNames(mark, names);
    }
    addItem(mark);
  }

  @Override
  public void tail(Node node, int depth) {
    articles -= node.normalName().equals("article") ? 1 : 0;
    if (region != null && region.root.equals(node)) {
      region = region.outer;
    }
    if (!scopes.isEmpty() && scopes.getLast().equals(node)) {
      scopes.removeLast();
    }
  }

  private void enterRegion(Element element, String tag, Set<Cue> names) {
    boolean article = tag.equals("article");
    boolean own =
        (tag.equals("footer") && articles > 0)
            || (tag.equals("aside") && OWN_ASIDE.matcher(element.className()).find());
    boolean beside = BESIDE.contains(tag) && !own;
    if (beside || names.contains(article ? Cue.FOREIGN_ARTICLE : Cue.FOREIGN)) {
      boolean strong = beside || article || names.contains(Cue.SURELY_FOREIGN);
      region = new Region(element, region, !strong);
    }
    articles += article ? 1 : 0;
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
      case "title" -> addTitle(mark.element());
      case "time" -> times.add(mark);
      case "header" -> headers.add(mark.element());
      case "byline" -> authored.add(mark);
      case "a", "link" -> {
        if (mark.element().attr("rel").contains("author") || isAuthorPage(mark.element())) {
          authorLinks.add(mark);
        }
        if (mark.element().attr("rel").contains("category")) {
          categories.add(mark.element());
        }
      }
      default -> {}
    }
  }

  /** Drawings have titles, too. */
  private void addTitle(Element title) {
    if (title.closest("svg") == null) {
      titles.add(TextFolding.collapse(title.text()));
    }
  }

  /** "/author/ada-quill", "/profile-1234" */
  private static boolean isAuthorPage(Element link) {
    String address = link.attr("href");
    for (int at = address.indexOf('/'); at >= 0; at = address.indexOf('/', at + 1)) {
      int end = at + 1;
      while (end < address.length() && address.charAt(end) >= 'a' && address.charAt(end) <= 'z') {
        end++;
      }
      if (end + 1 < address.length()
          && "/.=-".indexOf(address.charAt(end)) >= 0
          && "#?".indexOf(address.charAt(end + 1)) < 0
          && AUTHOR_PATHS.contains(address.substring(at + 1, end))) {
        return true;
      }
    }
    return false;
  }

  private void addByNames(Mark mark, Set<Cue> names) {
    if (names.contains(Cue.DATE)) {
      dated.add(mark);
    }
    if (names.contains(Cue.AUTHOR_NAME)) {
      authorNames.add(mark);
    } else if (names.contains(Cue.AUTHOR)) {
      authored.add(mark);
    }
    if (names.contains(Cue.TITLE) && !HEADINGS.contains(mark.element().normalName())) {
      lesserHeadings.add(mark);
    }
    if (region != null && region.weak && names.contains(Cue.OWN_PART)) {
      region.holdsHeading = true;
    }
    if (names.contains(Cue.CRUMBS)) {
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
    String content = unescaped(meta.attr("content")).strip();
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

  /** Some systems escape what is escaped already: "Onions &amp;amp; prices". */
  private static String unescaped(String content) {
    return ENTITY.matcher(content).find() ? Parser.unescapeEntities(content, true) : content;
  }

  /** Returns the place of the heading that prints the best headline so far, else of the first. */
  int headlinePlace(Candidates candidates) {
    String headline =
        TextFolding.words(Objects.requireNonNullElse(candidates.headline.bestValue(), ""));
    for (List<Mark> found : List.of(headings, lesserHeadings)) {
      for (Mark heading : found) {
        if (!headline.isEmpty() && TextFolding.words(heading.text()).endsWith(headline)) {
          return heading.place();
        }
      }
    }
    return headings.isEmpty() ? 0 : headings.get(0).place();
  }

  /**
   * Returns the page's title, or an empty string. Where a program's warnings stand in front of the
   * page, its title is not in the document's head.
   */
  String title() {
    return titles.stream().filter(title -> !title.isEmpty()).findFirst().orElse("");
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
