package dateline.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the main text of a web page.
 *
 * <p>First everything goes that is said, by its element, role or class, to be no text of the
 * article. Of the rest the smallest element is taken that holds most of the running text: words in
 * sentences and outside links. In it, what is mostly links, captions or site furniture goes too.
 * docs/adr/0009 says why this is our own.
 */
final class MainText {

  /** Shown, but no part of the text. */
  private static final Set<String> BESIDE_TEXT = Set.of("nav", "figcaption", "menu", "dialog");

  private static final Set<String> NEVER_TEXT_ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "dialog",
          "alertdialog",
          "search",
          "menu",
          "menubar");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> PARAGRAPH_LIKE =
      Set.of("p", "li", "blockquote", "pre", "span", "ul", "ol");
  private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "table", "div", "section");
  private static final Set<String> LINKED =
      Set.of(
          "ul", "ol", "div", "section", "table", "p", "dl", "h2", "h3", "h4", "h5", "h6", "figure");
  private static final Pattern NOT_DISPLAYED = Pattern.compile("display:\\s*none");

  /** Old sites wrap the whole page in a form. */
  private static final int MAX_FORM_PARAGRAPHS = 2;

  /** Names of parts that are never the text of the article. */
  private static final String SURELY_NOT =
      "comment(?!ar(?:y|ies)|ator|ed)\\w*|kommentare?|comentarios|commentaires|respond|disqus\\w*|replies|reply|related\\w*"
          + "|recommend\\w*|recirc\\w*|outbrain|taboola|zergnet|share\\w*|sharing|social\\w*|addthis\\w*|sharedaddy"
          + "|jp-relatedposts|newsletter\\w*|signup|cookie\\w*|consent|gdpr|advert\\w*|adsense|breadcrumbs?"
          + "|pagination|pager|paging|navigation|nav|navbar|menu\\w*|sidebar\\w*|footer|masthead|tagcloud|catlinks"
          + "|also-like|see-?also|author-?(?:box|bio|info)|about-?author|login|most-?read|more-?(?:from|on|stories|news)";

  /** Names of parts that most often are not. */
  private static final String LIKELY_NOT =
      "subscri\\w*|paywall\\w*|promo\\w*|ads?|sponsor\\w*|banner|popup|modal|overlay|side|widget\\w*|foot|toolbar|tools|print|tags?"
          + "|categories|caption\\w*|credit|teaser\\w*|trending|popular|read-?more|readmore|bio|contributor\\w*|tagline"
          + "|byline\\w*|post-?meta|entry-?meta|meta|metadata|hidden|screen-reader\\w*|visually-?hidden|sr-only"
          + "|skip-link\\w*|noprint|search\\w*|rating|vote|votes|poll|feedback|donat\\w*|toc|infobox|navbox|editsection"
          + "|mw-jump\\w*|reference|bookmark|likes?|counter|timestamp";

  private static final Pattern SURELY_UNLIKELY = names(SURELY_NOT);
  private static final Pattern UNLIKELY = names(SURELY_NOT + "|" + LIKELY_NOT);
  private static final Pattern LIKELY =
      Pattern.compile(
          "(?:^|[\\s_-])(?:article-?body|articlebody|article-?text|article-?content|entry-?content|post-?content|post-?body"
              + "|story-?body|story-?content|story-?text|body-?text|content-?body|main-?content|page-?content)(?:$|[\\s_-])");
  private static final Set<String> KEPT = Set.of("html", "body", "main", "article");

  /** A part that is said to be no text stays all the same if it holds most of the page's. */
  private static final double MAX_PRUNED_SHARE = 0.5;

  /** The main text may lose so much of the page's running text to parts outside its element. */
  private static final double MIN_HELD_SHARE = 0.72;

  /** So little text makes it likely that a name was taken for what it is not. */
  private static final int FEW_CHARS = 700;

  /** So much more must be found without regard to names to believe that. */
  private static final double MUCH_MORE = 2;

  /** What a page marks as its article's text holds so much of the running text. */
  private static final double MIN_MARKED_SHARE = 0.4;

  private MainText() {}

  /** Returns the blocks of the main text, in order; the page itself stays as it is. */
  static List<Block> of(Document page) {
    List<Block> blocks = extract(page, true);
    int chars = Block.chars(blocks);
    if (chars < FEW_CHARS) {
      List<Block> more = extract(page, false);
      return Block.chars(more) > MUCH_MORE * chars ? more : blocks;
    }
    return blocks;
  }

  private static Pattern names(String alternatives) {
    return Pattern.compile("(?:^|[\\s_-])(?:" + alternatives + ")(?:$|[\\s_-])");
  }

  private static List<Block> extract(Document page, boolean byName) {
    Element body = page.body().clone();
    body.select("*").stream().filter(MainText::isNeverText).toList().forEach(Element::remove);
    pruneUnlikely(body, byName ? UNLIKELY : SURELY_UNLIKELY);
    if (byName) {
      pruneOutsideArticle(body);
    }
    Element main = mainElement(body);
    pruneLinkLists(main);
    return HtmlBlocks.of(main);
  }

  private static boolean isNeverText(Element element) {
    String name = element.normalName();
    if (name.equals("form")) {
      return element.select("p").size() <= MAX_FORM_PARAGRAPHS;
    }
    return HtmlBlocks.INVISIBLE.contains(name)
        || BESIDE_TEXT.contains(name)
        || element.hasAttr("hidden")
        || NEVER_TEXT_ROLES.contains(element.attr("role"))
        || NOT_DISPLAYED.matcher(element.attr("style")).find()
        || element.attr("itemprop").equals("image")
        || (element.attr("aria-hidden").equals("true") && element.selectFirst("p") == null);
  }

  private static void pruneUnlikely(Element body, Pattern unlikely) {
    IdentityHashMap<Element, Double> weights = weigh(body);
    double most = MAX_PRUNED_SHARE * Math.max(1, weights.getOrDefault(body, 0.0));
    Map<String, Boolean> known = new HashMap<>();
    for (Element element : body.stream().toList()) {
      String name = element.normalName();
      if (element.parent() == null
          || KEPT.contains(name)
          || weights.getOrDefault(element, 0.0) > most) {
        continue;
      }
      String names = names(element);
      boolean named = !names.isEmpty() && known.computeIfAbsent(names, n -> isNo(n, unlikely));
      if (named || name.equals("aside") || name.equals("footer")) {
        element.remove();
      }
    }
  }

  private static boolean isNo(String names, Pattern unlikely) {
    return unlikely.matcher(names).find() && !LIKELY.matcher(names).find();
  }

  /** A page header may hold the headline, but not the text. */
  private static void pruneOutsideArticle(Element body) {
    double all = Math.max(1, runningText(body));
    for (Element header : body.select("header")) {
      if (runningText(header) <= 0.3 * all) {
        header.remove();
      }
    }
  }

  private static Element mainElement(Element body) {
    IdentityHashMap<Element, Double> weights = weigh(body);
    double all = weights.getOrDefault(body, 0.0);
    if (all == 0) {
      return body;
    }
    Element marked = marked(body, weights, all);
    Element main = marked == null ? body : marked;
    while (true) {
      Element heaviest = heaviestChild(main, weights);
      double held = weights.getOrDefault(main, 0.0);
      if (heaviest == null || weights.getOrDefault(heaviest, 0.0) < MIN_HELD_SHARE * held) {
        return main;
      }
      if (isParagraphLike(heaviest)) {
        return main;
      }
      main = heaviest;
    }
  }

  private static boolean isParagraphLike(Element element) {
    String name = element.normalName();
    return PARAGRAPH_LIKE.contains(name) || HEADINGS.contains(name);
  }

  /** Returns the element that the page itself marks as the article's text, if that holds text. */
  private static @Nullable Element marked(
      Element body, IdentityHashMap<Element, Double> weights, double all) {
    Element best = null;
    int bestMark = Integer.MAX_VALUE;
    for (Element element : body.stream().toList()) {
      double weight = weights.getOrDefault(element, 0.0);
      int mark = weight < MIN_MARKED_SHARE * all ? Integer.MAX_VALUE : mark(element);
      boolean heavier = best != null && weight > weights.getOrDefault(best, 0.0);
      if (mark < bestMark || (mark == bestMark && heavier)) {
        best = element;
        bestMark = mark;
      }
    }
    return best;
  }

  /** Returns how sure a mark is, the surest first. */
  private static int mark(Element element) {
    if (element.attr("itemprop").equals("articleBody")) {
      return 0;
    }
    if (LIKELY.matcher(names(element)).find()) {
      return 1;
    }
    return switch (element.normalName()) {
      case "article" -> 2;
      case "main" -> 3;
      default -> Integer.MAX_VALUE;
    };
  }

  /** Returns the classes and the id in lower case. */
  private static String names(Element element) {
    return (element.attr("class") + " " + element.id()).strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Element heaviestChild(
      Element parent, IdentityHashMap<Element, Double> weights) {
    Element best = null;
    for (Element child : parent.children()) {
      double weight = weights.getOrDefault(child, 0.0);
      if (best == null || weight > weights.getOrDefault(best, 0.0)) {
        best = child;
      }
    }
    return best;
  }

  /** Returns the characters of running text in every element; trees may be very deep. */
  private static IdentityHashMap<Element, Double> weigh(Element root) {
    List<Element> elements = root.stream().toList();
    IdentityHashMap<Element, Double> weights = new IdentityHashMap<>(2 * elements.size());
    for (int i = elements.size() - 1; i >= 0; i--) {
      Element element = elements.get(i);
      double weight = weights.merge(element, (double) ownText(element), Double::sum);
      if (i > 0 && weight > 0 && element.parent() != null) {
        weights.merge(element.parent(), weight, Double::sum);
      }
    }
    return weights;
  }

  private static double runningText(Element element) {
    return element.stream().mapToDouble(MainText::ownText).sum();
  }

  /** Characters of running text directly in the element or in its inline children. */
  private static int ownText(Element element) {
    if (!element.isBlock() || element.normalName().equals("a")) {
      return 0;
    }
    int plain = 0;
    int linked = 0;
    for (var node : element.childNodes()) {
      if (node instanceof TextNode text) {
        plain += text.text().strip().length();
      } else if (node instanceof Element child && !child.isBlock()) {
        int length = child.text().length();
        int links = linkChars(child);
        linked += links;
        plain += length - links;
      }
    }
    boolean heading = HEADINGS.contains(element.normalName());
    return heading || plain < 25 || plain < linked ? 0 : plain;
  }

  private static int linkChars(Element element) {
    if (element.normalName().equals("a")) {
      return element.text().length();
    }
    int chars = 0;
    for (Element link : element.select("a")) {
      chars += link.text().length();
    }
    return chars;
  }

  private static void pruneLinkLists(Element main) {
    List<Element> doomed = new ArrayList<>();
    for (Element element : main.stream().skip(1).toList()) {
      if (!LINKED.contains(element.normalName())) {
        continue;
      }
      int length = element.text().length();
      int links = linkChars(element);
      boolean list = LISTS.contains(element.normalName());
      boolean linked = length > 0 && links > (list ? 0.6 : 0.85) * length;
      boolean noText = runningText(element) < (list ? 80 : 60);
      if (linked && noText && !hasLongText(element)) {
        doomed.add(element);
      }
    }
    doomed.forEach(Element::remove);
    Elements figures = main.select("figure");
    figures.stream().filter(f -> runningText(f) < 200).forEach(Element::remove);
  }

  private static boolean hasLongText(Element element) {
    return element.ownText().length() > 200;
  }
}
