package dateline.web;

import dateline.article.Article;
import dateline.article.Author;
import dateline.article.CountryTags;
import dateline.article.EnrichedArticle;
import dateline.article.Entity;
import dateline.article.EntityType;
import dateline.article.Evidence;
import dateline.article.Mention;
import dateline.article.Publication;
import dateline.article.Sourced;
import dateline.article.TextRange;
import dateline.search.Dimension;
import dateline.search.FoundArticle;
import dateline.search.Highlight;
import dateline.search.Hit;
import dateline.search.Selection;
import dateline.search.ValueLabels;
import dateline.web.ArticleSpan.CountryMark;
import dateline.web.ArticleSpan.NameMark;
import dateline.web.ArticleView.Byline;
import dateline.web.ArticleView.Countries;
import dateline.web.ArticleView.Head;
import dateline.web.ArticleView.Link;
import dateline.web.ArticleView.NameGroup;
import dateline.web.ArticleView.Paragraph;
import dateline.web.ArticleView.Text;
import dateline.web.ArticleView.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays out the page of one article. Immutable; safe for use by several threads. */
final class ArticlePage {
  private final PageFrames frames;

  /** So many people, organisations or places are shown; the rest on request. */
  private static final int NAMES_SHOWN = 8;

  private final ValueLabels labels;
  private final ProvenanceLayout provenance;

  ArticlePage(PageFrames frames, ValueLabels labels) {
    this.frames = frames;
    this.labels = labels;
    this.provenance = new ProvenanceLayout(labels);
  }

  /**
   * @param similar articles like it
   * @param q the query the reader came with, empty for none
   */
  ArticleView layOut(FoundArticle found, List<Hit> similar, String q) {
    Article article = found.enriched().article();
    TextCutter cutter = new TextCutter(found);
    Text headline = cutter.cut(TextRange.HEADLINE);
    Text standfirst = article.standfirst() == null ? null : cutter.cut(TextRange.STANDFIRST);
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < article.paragraphs().size(); i++) {
      paragraphs.add(new Paragraph(paragraphId(i), cutter.cut(i)));
    }
    Sourced<String> language = article.publication().language();
    return new ArticleView(
        frames.plain(article.headline().value(), q),
        language == null ? null : language.value(),
        head(article, headline, standfirst),
        paragraphs,
        countries(found.enriched()),
        names(found.enriched().entities()),
        VersionsView.of(found.versions(), article.id(), q, true),
        similar.stream().map(hit -> VersionsView.link(hit.article())).toList(),
        provenance.layOut(found.enriched()),
        q.isEmpty()
            ? new Link("All articles", "/")
            : new Link("Results for “%s”".formatted(q), SearchParameters.of(q).url()),
        jump(found.highlights()));
  }

  private static List<NameGroup> names(List<Entity> entities) {
    List<NameGroup> groups = new ArrayList<>();
    for (Dimension dimension : List.of(Dimension.PERSON, Dimension.ORGANISATION, Dimension.PLACE)) {
      List<Link> links =
          entities.stream()
              .filter(entity -> entity.type().name().equals(dimension.name()))
              .map(entity -> new Link(entity.name(), searchFor(dimension, entity.id())))
              .toList();
      if (!links.isEmpty()) {
        int shown = links.size() <= NAMES_SHOWN + 1 ? links.size() : NAMES_SHOWN;
        groups.add(
            new NameGroup(
                dimension.parameter(),
                FacetLayout.heading(dimension),
                links.subList(0, shown),
                links.subList(shown, links.size())));
      }
    }
    return groups;
  }

  private static Head head(Article article, Text headline, @Nullable Text standfirst) {
    Publication publication = article.publication();
    return new Head(
        headline,
        standfirst,
        article.authors().stream().map(author -> byline(author.value())).toList(),
        HitLayout.kindLabel(publication.kind().value()),
        drillDown(Dimension.OUTLET, publication.outlet()),
        drillDown(Dimension.SECTION, publication.section()),
        publication.published() == null ? null : DateView.of(publication.published().value()),
        webAddress(publication.canonicalUrl()));
  }

  private static Byline byline(Author author) {
    return new Byline(
        author.name(), searchFor(Dimension.AUTHOR, author.name()), author.affiliation());
  }

  private static @Nullable Link drillDown(Dimension dimension, @Nullable Sourced<String> value) {
    return value == null ? null : new Link(value.value(), searchFor(dimension, value.value()));
  }

  private static String searchFor(Dimension dimension, String value) {
    return SearchParameters.of("").with(new Selection(dimension, value, false)).url();
  }

  /** Returns the address if a browser may safely be sent there: sources can hold any string. */
  static @Nullable String webAddress(@Nullable Sourced<String> url) {
    if (url == null) {
      return null;
    }
    String lower = url.value().toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://") ? url.value() : null;
  }

  private Countries countries(EnrichedArticle enriched) {
    CountryTags tags = enriched.countries();
    List<Why> why = new ArrayList<>();
    enriched
        .countryEvidence()
        .forEach(
            (code, words) -> why.add(new Why(labels.label(Dimension.COUNTRY, code), words(words))));
    return new Countries(
        tags.about().stream().map(code -> chip(Dimension.ABOUT, code)).toList(),
        tags.mentioned().stream().map(code -> chip(Dimension.MENTIONED, code)).toList(),
        why);
  }

  private static String words(List<Evidence> words) {
    return words.stream()
        .map(word -> word.count() == 1 ? word.words() : word.words() + " ×" + word.count())
        .collect(Collectors.joining(", "));
  }

  private CountryChip chip(Dimension dimension, String code) {
    return new CountryChip(
        code,
        labels.label(dimension, code),
        dimension == Dimension.ABOUT,
        searchFor(dimension, code));
  }

  private static @Nullable Link jump(List<TextRange> highlights) {
    int first =
        highlights.stream().mapToInt(TextRange::part).filter(part -> part >= 0).min().orElse(-1);
    if (first < 0) {
      return null;
    }
    String count = highlights.size() == 1 ? "1 match" : "%,d matches".formatted(highlights.size());
    return new Link(count + " – go to the first in the text", "#" + paragraphId(first));
  }

  private static String paragraphId(int index) {
    return "p" + (index + 1);
  }

  /** Cuts an article's parts, and links each country where it is named first. */
  private final class TextCutter {
    private final FoundArticle found;
    private final Set<String> linked = new HashSet<>();
    private final Map<String, String> entityNames = new HashMap<>();

    TextCutter(FoundArticle found) {
      this.found = found;
      found
          .enriched()
          .entities()
          .forEach(entity -> entityNames.putIfAbsent(entity.id(), entity.name()));
    }

    Text cut(int part) {
      return new Text(
          ArticleSpan.split(
              found.enriched().article().text(part),
              shown(part),
              found.highlights().stream()
                  .filter(range -> range.part() == part)
                  .map(range -> new Highlight(range.start(), range.end()))
                  .toList(),
              this::mark,
              this::nameMark));
    }

    /**
     * Returns the mentions to mark in a part. Countries come first, for they are linked; but a
     * leader, who is a hint at a country, is shown as a person.
     */
    private List<Mention> shown(int part) {
      List<Mention> here =
          found.enriched().mentions().stream()
              .filter(mention -> mention.range().part() == part)
              .toList();
      Set<TextRange> people = new HashSet<>();
      here.stream()
          .filter(mention -> mention.type() == EntityType.PERSON)
          .forEach(mention -> people.add(mention.range()));
      List<Mention> shown = new ArrayList<>();
      for (Mention mention : here) {
        if (mention.type() == EntityType.COUNTRY && !people.contains(mention.range())) {
          shown.add(mention);
        }
      }
      List<Mention> countries = List.copyOf(shown);
      int next = 0;
      for (Mention mention : here) {
        TextRange range = mention.range();
        while (next < countries.size() && countries.get(next).range().end() <= range.start()) {
          next++;
        }
        boolean free =
            next == countries.size() || countries.get(next).range().start() >= range.end();
        if (mention.type() != EntityType.COUNTRY && free) {
          shown.add(mention);
        }
      }
      shown.sort(Comparator.comparing(Mention::range));
      return shown;
    }

    private @Nullable NameMark nameMark(Mention mention) {
      String name = entityNames.get(mention.entityId());
      return name == null ? null : new NameMark(kind(mention.type()), name);
    }

    private static String kind(EntityType type) {
      return switch (type) {
        case PERSON -> "Person";
        case ORGANISATION -> "Organisation";
        case PLACE -> "Place";
        case COUNTRY -> "Country";
      };
    }

    /** Every country is linked once: forty links to the same search would tire the Tab key. */
    private CountryMark mark(Mention mention) {
      String code = mention.entityId();
      return new CountryMark(
          code,
          labels.label(Dimension.COUNTRY, code),
          mention.range().part() >= 0 && linked.add(code)
              ? searchFor(Dimension.COUNTRY, code)
              : null);
    }
  }
}
