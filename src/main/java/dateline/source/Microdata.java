package dateline.source;

import dateline.source.PageMarks.Mark;
import dateline.source.PageMarks.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The microdata of a page's own article. A page may describe teasers, comments and persons too:
 * their names and dates are not the article's.
 */
final class Microdata {

  private static final Pattern ARTICLE =
      Pattern.compile("(?:Article|BlogPosting|Report|Recipe|CreativeWork|Review)$");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:Comment|UserComments|Person|Organization|ImageObject|VideoObject|Offer)$");

  private final PageMarks marks;
  private final @Nullable Element article;

  private Microdata(PageMarks marks, @Nullable Element article) {
    this.marks = marks;
    this.article = article;
  }

  /** Finds the page's article among the items it describes. */
  static Microdata of(PageMarks marks) {
    Element first = null;
    for (Mark item : marks.items) {
      boolean fits =
          ARTICLE.matcher(item.element().attr("itemtype").strip()).find() && !item.isForeign();
      if (fits && holdsHeading(item.element())) {
        return new Microdata(marks, item.element());
      }
      first = fits && first == null ? item.element() : first;
    }
    return new Microdata(marks, first);
  }

  private static boolean holdsHeading(Element item) {
    return item.selectFirst("h1") != null;
  }

  /** Returns the schema.org type of the article, or an empty string. */
  String type() {
    return article == null ? "" : article.attr("itemtype").strip();
  }

  /** Returns the first value of one of the article's properties, or null. */
  @Nullable String value(String name) {
    List<Element> found = elements(name);
    return found.isEmpty() ? null : value(found.get(0));
  }

  /** Returns the name of what a property of the article refers to, or null. */
  @Nullable String nameOf(String property) {
    List<String> names = namesOf(property);
    return names.isEmpty() ? null : names.get(0);
  }

  /** Returns the names of all that a property of the article refers to. */
  List<String> namesOf(String property) {
    List<String> names = new ArrayList<>();
    for (Element element : elements(property)) {
      List<String> inside = new ArrayList<>();
      for (Property inner : marks.properties) {
        if (inner.name().equals("name") && element.equals(inner.scope())) {
          inside.add(value(inner.mark().element()));
        }
      }
      Element name = inside.isEmpty() ? element.selectFirst("[itemprop=name]") : null;
      names.addAll(
          inside.isEmpty() ? List.of(value(name == null ? element : name)) : inside.subList(0, 1));
    }
    return names;
  }

  /** The article's own properties, or, where no article is marked, those of the page. */
  private List<Element> elements(String name) {
    List<Element> own = new ArrayList<>();
    List<Element> loose = new ArrayList<>();
    for (Property property : marks.properties) {
      if (!property.name().equals(name)) {
        continue;
      }
      Element scope = property.scope();
      if (scope != null && scope.equals(article)) {
        own.add(property.mark().element());
      } else if (!property.mark().isForeign() && (scope == null || !isOther(scope))) {
        loose.add(property.mark().element());
      }
    }
    return own.isEmpty() ? loose : own;
  }

  private boolean isOther(Element scope) {
    String type = scope.attr("itemtype").strip();
    return OTHER.matcher(type).find() || (article != null && ARTICLE.matcher(type).find());
  }

  private static String value(Element element) {
    if (element.hasAttr("content")) {
      return element.attr("content");
    }
    return element.hasAttr("datetime") ? element.attr("datetime") : element.text();
  }
}
