package dateline.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dateline.article.Author;
import dateline.article.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML block in front of a Markdown page, with the keys of <a
 * href="https://jekyllrb.com/docs/front-matter/">Jekyll</a> and <a
 * href="https://gohugo.io/content-management/front-matter/">Hugo</a>.
 */
final class FrontMatter {

  private static final Pattern BLOCK =
      Pattern.compile(
          "\\A---[ \\t]*\\R(.*?)^(?:---|\\.\\.\\.)[ \\t]*$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Origin ORIGIN = Origin.DOCUMENT_PROPERTIES;

  private final JsonNode values;
  private final String body;

  private FrontMatter(JsonNode values, String body) {
    this.values = values;
    this.body = body;
  }

  /** Splits a page into front matter and body; what is no YAML mapping stays in the body. */
  static FrontMatter split(String page) {
    Matcher matcher = BLOCK.matcher(page);
    if (matcher.find()) {
      try {
        JsonNode values = YAML.readTree(matcher.group(1));
        if (values != null && values.isObject()) {
          return new FrontMatter(values, page.substring(matcher.end()));
        }
      } catch (JsonProcessingException e) {
        return new FrontMatter(YAML.createObjectNode(), page);
      }
    }
    return new FrontMatter(YAML.createObjectNode(), page);
  }

  String body() {
    return body;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** Offers every value it knows the key of. */
  void offerTo(Candidates candidates, DateParser dates) {
    offerFirst(candidates.headline, 0.95, "title", "headline");
    offerFirst(
        candidates.standfirst, 0.85, "standfirst", "subtitle", "description", "summary", "excerpt");
    offerFirst(candidates.outlet, 0.95, "publication", "outlet", "publisher", "source", "site");
    offerFirst(candidates.section, 0.95, "section");
    offerFirst(candidates.language, 0.95, "language", "lang");
    offerFirst(candidates.canonicalUrl, 0.95, "canonical_url", "canonicalURL", "canonical", "url");
    for (String key : List.of("categories", "category", "type", "kind")) {
      double trust = 0.8;
      for (String category : strings(values.path(key))) {
        candidates.kind.offer(KindRules.ofSection(category), ORIGIN, kindConfidence(key));
        boolean section =
            !key.equals("type") && !key.equals("kind") && Sections.isSection(category);
        candidates.section.offer(section ? category : null, ORIGIN, trust);
        trust += 0.001; // categories lead from the general to the particular
      }
    }
    for (String key : List.of("published", "publishDate", "pubdate", "date")) {
      candidates.published.offer(dates.parse(values.path(key).asText("")), ORIGIN, 0.92);
    }
    for (String key : List.of("updated", "lastmod", "modified", "last_modified_at")) {
      candidates.updated.offer(dates.parse(values.path(key).asText("")), ORIGIN, 0.92);
    }
    List<Author> authors = new ArrayList<>();
    for (String key : List.of("author", "authors", "byline")) {
      authors.addAll(Bylines.parseAll(strings(values.path(key))));
    }
    candidates.authors.offer(authors.isEmpty() ? null : authors, ORIGIN, 0.95);
  }

  private static double kindConfidence(String key) {
    return key.equals("kind") || key.equals("type") ? 0.9 : 0.86;
  }

  private void offerFirst(Ranking<String> ranking, double confidence, String... keys) {
    double trust = confidence;
    for (String key : keys) {
      JsonNode node = values.path(key);
      ranking.offer(node.isValueNode() ? node.asText() : null, ORIGIN, trust);
      trust -= 0.01;
    }
  }

  private static List<String> strings(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> texts.addAll(strings(item)));
    } else if (node.isObject()) {
      texts.addAll(strings(node.path("name")));
    } else if (node.isValueNode() && !node.isNull()) {
      texts.add(node.asText());
    }
    return texts;
  }
}
