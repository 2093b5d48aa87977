package dateline.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  private static final List<String> SURELY_NOT =
      words(
          "comment* kommentar kommentare comentarios commentaires respond disqus* replies reply"
              + " related* recommend* recirc* outbrain taboola zergnet share* sharing social* addthis*"
              + " sharedaddy jp-relatedposts newsletter* signup cookie* consent gdpr advert* adsense"
              + " breadcrumb breadcrumbs pagination pager paging navigation nav navbar menu* sidebar*"
              + " footer masthead tagcloud catlinks also-like seealso see-also authorbox author-box"
              + " authorbio author-bio authorinfo author-info aboutauthor about-author login mostread"
              + " most-read morefrom more-from moreon more-on morestories more-stories morenews"
              + " more-news");

  /** Names of parts that most often are not. */
  private static final List<String> LIKELY_NOT =
      words(
          "subscri* paywall* promo* ad ads sponsor* banner popup modal overlay side widget* foot"
              + " toolbar tools print tag tags categories caption* credit teaser* trending popular"
              + " readmore read-more bio contributor* tagline byline* postmeta post-meta entrymeta"
              + " entry-meta meta metadata hidden screen-reader* visuallyhidden visually-hidden"
              + " sr-only skip-link* noprint search* rating vote votes poll feedback donat* toc"
              + " infobox navbox editsection mw-jump* reference bookmark like likes counter"
              + " timestamp");

  /** Names of texts that begin as those of comments do. */
  private static final Set<String> COMMENTARY =
      Set.of("commentary", "commentaries", "commentator", "commented");

  private static final PartNames SURELY_UNLIKELY = new PartNames(SURELY_NOT, COMMENTARY);
  private static final PartNames UNLIKELY =
      new PartNames(Stream.concat(SURELY_NOT.stream(), LIKELY_NOT.stream()).toList(), COMMENTARY);
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

  private static List<String> words(String words) {
    return List.of(words.split(" ", -1));
  }

  private static List<Block> extract(Document page, boolean byName) {
    Element body = page.body().clone();
    body.stream().skip(1).filter(MainText::isNeverText).toList().forEach(Element::remove);
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
      return element.getElementsByTag("p").size() <= MAX_FORM_PARAGRAPHS;
    }
    return HtmlBlocks.INVISIBLE.contains(name)
        || BESIDE_TEXT.contains(name)
        || element.hasAttr("hidden")
        || NEVER_TEXT_ROLES.contains(element.attr("role"))
        || (element.hasAttr("style") && NOT_DISPLAYED.matcher(element.attr("style")).find())
        || element.attr("itemprop").equals("image")
        || (element.attr("aria-hidden").equals("true") && element.selectFirst("p") == null);
  }

  private static void pruneUnlikely(Element body, PartNames unlikely) {
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

  private static boolean isNo(String names, PartNames unlikely) {
    return unlikely.isIn(names) && !LIKELY.matcher(names).find();
  }

  /** A page header may hold the headline, but not the text. */
  private static void pruneOutsideArticle(Element body) {
    double all = Math.max(1, runningText(body));
    for (Element header : body.getElementsByTag("header")) {
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
        plain += TextLength.of(text);
      } else if (node instanceof Element child && !child.isBlock()) {
        TextLength length = TextLength.of(child);
        linked += length.linked();
        plain += length.chars() - length.linked();
      }
    }
    boolean heading = HEADINGS.contains(element.normalName());
    return heading || plain < 25 || plain < linked ? 0 : plain;
  }

  private static void pruneLinkLists(Element main) {
    List<Element> doomed = new ArrayList<>();
    for (Element element : main.stream().skip(1).toList()) {
      if (!LINKED.contains(element.normalName())) {
        continue;
      }
      TextLength length = TextLength.of(element);
      boolean list = LISTS.contains(element.normalName());
      boolean linked = length.chars() > 0 && length.linked() > (list ? 0.6 : 0.85) * length.chars();
      if (linked && runningText(element) < (list ? 80 : 60) && !hasLongText(element)) {
        doomed.add(element);
      }
    }
    doomed.forEach(Element::remove);
    Elements figures = main.getElementsByTag("figure");
    figures.stream().filter(f -> runningText(f) < 200).forEach(Element::remove);
  }

  private static boolean hasLongText(Element element) {
    return element.ownText().length() > 200;
  }
}
