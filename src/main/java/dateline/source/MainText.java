package dateline.source;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
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
  private static final Pattern NOT_DISPLAYED = Pattern.compile("display:\\s*none");

  /** Old sites wrap the whole page in a form. */
  private static final int MAX_FORM_PARAGRAPHS = 2;

  /** Names of parts that are never the text of the article. */
  private static final String SURELY_NOT =
      "comments?|comment-?list|comment-?area|comment-?section|kommentare?|comentarios|commentaires|respond|disqus\\w*|replies|reply|related\\w*"
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
              + "|story-?body|story-?content|story-?text|body-?text|content-?body|main-?content|page-?content)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> KEPT = Set.of("html", "body", "main", "article");

  /** A part that is said to be no text stays all the same if it holds most of the page's. */
  private static final double MAX_PRUNED_SHARE = 0.5;

  /** The main text may lose so much of the page's running text to parts outside its element. */
  private static final double MIN_HELD_SHARE = 0.72;

  /** So little text makes it likely that a name was taken for what it is not. */
  private static final int FEW_CHARS = 700;

  /** So much more must be found without regard to names to believe that. */
  private static final double MUCH_MORE = 2;

  private MainText() {}

  /** Returns the blocks of the main text, in order; the page itself stays as it is. */
  static List<Block> of(Document page) {
    List<Block> blocks = extract(page, true);
    int chars = chars(blocks);
    if (chars < FEW_CHARS) {
      List<Block> more = extract(page, false);
      return chars(more) > MUCH_MORE * chars ? more : blocks;
    }
    return blocks;
  }

  private static Pattern names(String alternatives) {
    return Pattern.compile(
        "(?:^|[\\s_-])(?:" + alternatives + ")(?:$|[\\s_-])", Pattern.CASE_INSENSITIVE);
  }

  private static int chars(List<Block> blocks) {
    return blocks.stream().mapToInt(block -> block.text().length()).sum();
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
    IdentityHashMap<Element, Double> weights = new IdentityHashMap<>();
    double all = Math.max(1, weigh(body, weights));
    for (Element element : body.select("[class],[id],aside,footer")) {
      if (element.parent() == null || KEPT.contains(element.normalName())) {
        continue;
      }
      String names = element.className() + " " + element.id();
      boolean named = unlikely.matcher(names).find() && !LIKELY.matcher(names).find();
      boolean tagged = element.is("aside,footer");
      if ((named || tagged) && weights.getOrDefault(element, 0.0) <= MAX_PRUNED_SHARE * all) {
        element.remove();
      }
    }
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
    IdentityHashMap<Element, Double> weights = new IdentityHashMap<>();
    double all = weigh(body, weights);
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
    return element.is("p,li,blockquote,pre,h1,h2,h3,h4,h5,h6,span,ul,ol");
  }

  /** Returns the element that the page itself marks as the article's text, if that holds text. */
  private static @Nullable Element marked(
      Element body, IdentityHashMap<Element, Double> weights, double all) {
    for (String query : List.of("[itemprop=articleBody]", "[class],[id]", "article", "main")) {
      Element best = null;
      for (Element element : body.select(query)) {
        String names = element.className() + " " + element.id();
        boolean fits = !query.equals("[class],[id]") || LIKELY.matcher(names).find();
        double weight = weights.getOrDefault(element, 0.0);
        if (fits && (best == null || weight > weights.getOrDefault(best, 0.0))) {
          best = element;
        }
      }
      if (best != null && weights.getOrDefault(best, 0.0) >= 0.4 * all) {
        return best;
      }
    }
    return null;
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

  private static double weigh(Element element, IdentityHashMap<Element, Double> weights) {
    double weight = ownText(element);
    for (Element child : element.children()) {
      weight += weigh(child, weights);
    }
    weights.put(element, weight);
    return weight;
  }

  private static double runningText(Element element) {
    double weight = ownText(element);
    for (Element child : element.children()) {
      weight += runningText(child);
    }
    return weight;
  }

  /** Characters of running text directly in the element or in its inline children. */
  private static double ownText(Element element) {
    if (!element.isBlock() || element.is("a")) {
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
    if (element.is("a")) {
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
    for (Element element : inner(main, "ul,ol,div,section,table,p,dl,h2,h3,h4,h5,h6,figure")) {
      int length = element.text().length();
      int links = linkChars(element);
      boolean list = element.is("ul,ol,dl,table,div,section");
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

  private static List<Element> inner(Element parent, String query) {
    List<Element> found = new ArrayList<>();
    parent.children().forEach(child -> found.addAll(child.select(query)));
    return found;
  }

  private static boolean hasLongText(Element element) {
    String text = element.ownText().toLowerCase(Locale.ROOT);
    return text.length() > 200;
  }
}
