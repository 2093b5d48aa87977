package dateline.source;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.ArticleKind;
import dateline.article.Author;
import dateline.article.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The <a href="https://schema.org/NewsArticle">schema.org</a> description of an article that a page
 * carries as JSON-LD: one object, an array, or a graph whose nodes refer to each other.
 */
final class JsonLd {

  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?:.*[/:])?(?:\\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|ScholarlyArticle|Report"
              + "|SocialMediaPosting|TechArticle|CriticReview|HowTo|Recipe)");

  /** What stands in these fields is about other articles. */
  private static final Set<String> OF_OTHERS =
      Set.of("itemListElement", "hasPart", "citation", "mentions", "isBasedOn", "comment", "about");

  private static final int MIN_HEADLINE_CHARS = 12;
  private static final int MAX_DEPTH = 12;

  private final Map<String, JsonNode> byId = new HashMap<>();
  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> teasers = new ArrayList<>();
  private final List<JsonNode> sites = new ArrayList<>();

  private @Nullable String pageDate;
  private @Nullable String lastCrumb;
  private boolean broken;

  private JsonLd() {}

  /** Reads the JSON-LD among a page's scripts; broken JSON is passed over. */
  static JsonLd of(List<Element> scripts) {
    JsonLd data = new JsonLd();
    for (Element script : scripts) {
      if (script.attr("type").contains("ld+json")) {
        List<JsonNode> nodes = JsonScripts.values(script.data());
        data.broken = data.broken || (nodes.isEmpty() && !script.data().isBlank());
        nodes.forEach(node -> data.collect(node, false, 0));
      }
    }
    return data;
  }

  /**
   * Puts the description of the page itself before those of other articles it links to.
   *
   * @param url the page's own address, null if it is not known
   * @param title the page's title
   */
  void choose(@Nullable String url, String title) {
    if (articles.size() + teasers.size() > 1) {
      List<JsonNode> all = new ArrayList<>(articles);
      all.addAll(teasers);
      for (JsonNode article : all) {
        if (url != null && TextFolding.words(url).equals(TextFolding.words(addressOf(article)))) {
          putFirst(article);
          return;
        }
      }
      String words = TextFolding.words(title);
      for (JsonNode article : all) {
        String headline = TextFolding.words(article.path("headline").asText(""));
        if (headline.length() >= MIN_HEADLINE_CHARS && words.contains(headline)) {
          putFirst(article);
          return;
        }
      }
    }
  }

  private void putFirst(JsonNode article) {
    articles.remove(article);
    articles.add(0, article);
  }

  /** Offers what it says of the page's article and site. */
  void offerTo(Candidates candidates, DateParser dates) {
    if (!articles.isEmpty()) {
      offerArticle(articles.get(0), candidates, dates);
    }
    candidates.published.offer(dates.parse(pageDate), Origin.JSON_LD, 0.69);
    for (JsonNode site : sites) {
      candidates.outlet.offer(name(site), Origin.JSON_LD, 0.6);
    }
  }

  /** Tells whether a script could not be read. */
  boolean isBroken() {
    return broken;
  }

  /** Returns the stamp of publication as the article gives it, or null. */
  @Nullable String published() {
    String stamp = articles.isEmpty() ? "" : articles.get(0).path("datePublished").asText("");
    return stamp.isBlank() ? null : stamp;
  }

  /** Returns the other headline that some articles have, or null. */
  @Nullable String alternativeHeadline() {
    return articles.isEmpty() ? null : text(articles.get(0).path("alternativeHeadline"));
  }

  /**
   * Returns the name of the last page on the way to this one, most often the page itself; null if
   * no way is told.
   */
  @Nullable String lastCrumb() {
    return lastCrumb;
  }

  /** Returns the text of the article, without markup, or null if it is not given. */
  @Nullable String articleBody() {
    String body = articles.isEmpty() ? "" : articles.get(0).path("articleBody").asText("");
    return body.isBlank() ? null : body;
  }

  private void collect(JsonNode node, boolean nested, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (node.isObject()) {
      addObject(node, nested);
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        collect(field.getValue(), nested || OF_OTHERS.contains(field.getKey()), depth + 1);
      }
    } else {
      for (JsonNode child : node) {
        collect(child, nested, depth + 1);
      }
    }
  }

  private void addObject(JsonNode node, boolean nested) {
    String id = node.path("@id").asText("");
    if (!id.isEmpty() && node.size() > 1) {
      byId.putIfAbsent(id, node);
    }
    String date = node.path("datePublished").asText("");
    pageDate = pageDate == null && !nested && !date.isBlank() ? date : pageDate;
    for (String type : texts(node.path("@type"))) {
      if (ARTICLE.matcher(type).matches()) {
        if (nested) {
          teasers.add(node);
        } else {
          addArticle(node);
        }
        break;
      }
      if (type.endsWith("BreadcrumbList") && lastCrumb == null) {
        lastCrumb = lastName(node.path("itemListElement"));
      }
      if (type.endsWith("WebSite") || type.endsWith("NewsMediaOrganization")) {
        sites.add(node);
      }
    }
  }

  private static @Nullable String lastName(JsonNode list) {
    JsonNode last = null;
    for (JsonNode item : list) {
      boolean later =
          last == null || item.path("position").asInt(0) >= last.path("position").asInt(0);
      last = later ? item : last;
    }
    if (last == null) {
      return null;
    }
    return last.has("name") ? text(last.path("name")) : text(last.path("item").path("name"));
  }

  /** The page's own article has a date or a headline; teasers of others come behind it. */
  private void addArticle(JsonNode node) {
    boolean whole = node.has("headline") && node.has("datePublished");
    boolean firstWhole =
        articles.stream().noneMatch(a -> a.has("headline") && a.has("datePublished"));
    articles.add(whole && firstWhole ? 0 : articles.size(), node);
  }

  private void offerArticle(JsonNode article, Candidates candidates, DateParser dates) {
    candidates.headline.offer(text(article.path("headline")), Origin.JSON_LD, 0.86);
    candidates.headline.offer(text(article.path("name")), Origin.JSON_LD, 0.7);
    candidates.standfirst.offer(text(article.path("description")), Origin.JSON_LD, 0.55);
    candidates.published.offer(
        dates.parse(article.path("datePublished").asText("")), Origin.JSON_LD, 0.93);
    candidates.updated.offer(
        dates.parse(article.path("dateModified").asText("")), Origin.JSON_LD, 0.9);
    candidates.section.offer(first(texts(article.path("articleSection"))), Origin.JSON_LD, 0.88);
    candidates.outlet.offer(name(article.path("publisher")), Origin.JSON_LD, 0.82);
    candidates.language.offer(language(article.path("inLanguage")), Origin.JSON_LD, 0.85);
    candidates.canonicalUrl.offer(url(article), Origin.JSON_LD, 0.7);
    for (String type : texts(article.path("@type"))) {
      ArticleKind kind = KindRules.ofSchemaType(type);
      candidates.kind.offer(kind, Origin.JSON_LD, kind == ArticleKind.OP_ED ? 0.8 : 0.88);
      boolean news = type.endsWith("NewsArticle") && kind == null;
      candidates.kind.offer(news ? ArticleKind.NEWS : null, Origin.JSON_LD, 0.5);
    }
  }

  /**
   * Offers the authors. The site itself, another organisation or a user name is believed only where
   * nothing names a person.
   */
  void offerAuthorsTo(Candidates candidates, SiteNames sites) {
    List<Author> authors = articles.isEmpty() ? List.of() : authors(articles.get(0));
    List<Author> persons = new ArrayList<>(authors);
    persons.removeIf(author -> sites.isExactly(author.name()));
    if (persons.isEmpty()) {
      candidates.authors.offer(Candidates.nonEmpty(authors), Origin.JSON_LD, 0.3);
    } else {
      boolean full = persons.stream().anyMatch(author -> AuthorNames.isFullName(author.name()));
      candidates.authors.offer(persons, Origin.JSON_LD, full ? 0.9 : 0.6);
    }
  }

  private List<Author> authors(JsonNode article) {
    List<String> names = new ArrayList<>();
    for (String key : List.of("author", "creator")) {
      addNames(article.path(key), names, 0);
      if (!names.isEmpty()) {
        break;
      }
    }
    return Bylines.parseAll(names);
  }

  private void addNames(JsonNode node, List<String> names, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> addNames(item, names, depth + 1));
    } else if (node.isObject()) {
      JsonNode whole = resolved(node);
      texts(whole.path("name")).forEach(name -> names.add(decoded(name)));
    } else if (node.isTextual()) {
      names.add(decoded(node.asText()));
    }
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode target = node.has("name") ? null : byId.get(node.path("@id").asText(""));
    return target == null ? node : target;
  }

  private @Nullable String name(JsonNode node) {
    JsonNode one = node.isArray() && !node.isEmpty() ? node.get(0) : node;
    return one.isObject() ? text(resolved(one).path("name")) : text(one);
  }

  private static @Nullable String url(JsonNode article) {
    String address = addressOf(article);
    return address.startsWith("http") ? address : null;
  }

  private static String addressOf(JsonNode article) {
    JsonNode page = article.path("mainEntityOfPage");
    String url = page.isObject() ? page.path("@id").asText("") : page.asText("");
    return url.startsWith("http") ? url : article.path("url").asText("");
  }

  private static @Nullable String language(JsonNode node) {
    String text = node.isObject() ? node.path("alternateName").asText("") : node.asText("");
    return Languages.code(text);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? decoded(node.asText()) : null;
  }

  /** Templates put HTML entities into the JSON's strings. */
  private static String decoded(String text) {
    String plain = text.contains("&") ? Parser.unescapeEntities(text, false) : text;
    boolean markup = plain.contains("</") || plain.contains("<br");
    return TextFolding.collapse(markup ? Jsoup.parseBodyFragment(plain).text() : plain);
  }

  private static @Nullable String first(List<String> texts) {
    return texts.isEmpty() ? null : texts.get(0);
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> texts.addAll(texts(item)));
    } else if (node.isTextual()) {
      texts.add(node.asText());
    }
    return texts;
  }
}
