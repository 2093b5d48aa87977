package dateline.web;

import dateline.export.ExportFormat;
import dateline.query.Concept;
import dateline.query.ParsedQuery;
import dateline.search.FacetValue;
import dateline.search.Matching;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.SearchSort;
import dateline.search.Selection;
import dateline.search.TotalHits;
import dateline.search.ValueLabels;
import dateline.web.SearchParameters.Field;
import dateline.web.SearchView.Choice;
import dateline.web.SearchView.Download;
import dateline.web.SearchView.Filter;
import dateline.web.SearchView.FilterPanel;
import dateline.web.SearchView.Link;
import dateline.web.SearchView.Offer;
import dateline.web.SearchView.OtherWords;
import dateline.web.SearchView.PageLink;
import dateline.web.SearchView.Pager;
import dateline.web.SearchView.Related;
import dateline.web.SearchView.Summary;
import dateline.web.SearchView.VersionsNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out the search page. Immutable; safe for use by several threads. */
final class SearchPage {
  private static final int PAGES_AROUND = 2;

  private final PageFrames frames;
  private final ValueLabels labels;
  private final FacetLayout facets;
  private final HitLayout hits;

  SearchPage(PageFrames frames, ValueLabels labels) {
    this.frames = frames;
    this.labels = labels;
    this.facets = new FacetLayout();
    this.hits = new HitLayout(labels);
  }

  SearchView layOut(Answer answer) {
    SearchParameters parameters = answer.parameters();
    Summary summary = summary(answer);
    String title =
        parameters.q().isEmpty()
            ? summary.heading()
            : "%s – %s".formatted(parameters.q(), summary.total());
    return new SearchView(
        frames.searching(title, parameters),
        summary,
        filters(answer),
        panel(answer),
        answer.remedies().spellings().stream()
            .map(s -> new Offer(s.search().q(), articles(s.count()), s.search().url()))
            .toList(),
        answer.remedies().withoutFilters().stream()
            .map(w -> new Offer(w.label(), articles(w.count()), w.search().url()))
            .toList(),
        answer.results().hits().stream().map(hit -> hits.layOut(hit, parameters)).toList(),
        pager(answer),
        exports(answer));
  }

  private static Summary summary(Answer answer) {
    SearchParameters parameters = answer.parameters();
    ParsedQuery query = answer.results().query();
    TotalHits total = answer.results().total();
    boolean asTyped = query.interpretation().equals(parameters.q());
    return new Summary(
        heading(parameters),
        total(total),
        versions(answer),
        total.value() == 0,
        parameters.q().isEmpty() || asTyped ? null : query.interpretation(),
        query.repairs(),
        answer.results().anyWord(),
        related(answer),
        answer.results().otherWords().stream().map(c -> otherWords(c, parameters)).toList(),
        answer.results().notes(),
        sorts(parameters),
        parameters.isNarrowed() ? parameters.everywhere().url() : null);
  }

  private static String heading(SearchParameters parameters) {
    if (!parameters.q().isEmpty()) {
      return "Results for “%s”".formatted(parameters.q());
    }
    return switch (parameters.order()) {
      case NEWEST -> "Newest articles";
      case OLDEST -> "Oldest articles";
      case RELEVANCE -> "Articles";
    };
  }

  private static String articles(long count) {
    return "%,d %s".formatted(count, count == 1 ? "article" : "articles");
  }

  private static String total(TotalHits total) {
    return switch (total.relation()) {
      case EQUAL -> articles(total.value());
      case AT_LEAST -> "at least " + articles(total.value());
    };
  }

  private static @Nullable VersionsNote versions(Answer answer) {
    long stories = answer.results().stories();
    if (stories == answer.results().total().value()) {
      return null;
    }
    SearchParameters parameters = answer.parameters();
    String number = "%,d %s".formatted(stories, stories == 1 ? "story" : "stories");
    return parameters.collapse()
        ? new VersionsNote(
            number + ", versions together; filters count articles",
            new Choice("Show every version", parameters.withCollapse(false).url(), false))
        : new VersionsNote(
            number + ", every version shown",
            new Choice("Show versions together", parameters.withCollapse(true).url(), false));
  }

  private static @Nullable Related related(Answer answer) {
    long related = answer.results().related();
    if (related == 0) {
      return null;
    }
    String number = "%,d related %s".formatted(related, related == 1 ? "article" : "articles");
    return new Related(number, answer.parameters().withMatching(Matching.ALL).url());
  }

  private static OtherWords otherWords(Concept concept, SearchParameters parameters) {
    return new OtherWords(
        concept.name(),
        Stream.concat(concept.names().stream(), concept.related().stream())
            .map(words -> new Link(words, parameters.withQuery('"' + words + '"').url()))
            .toList());
  }

  private static List<Choice> sorts(SearchParameters parameters) {
    List<Choice> choices = new ArrayList<>();
    for (SearchSort sort : SearchSort.values()) {
      // Without words no article is more relevant than another.
      if (sort != SearchSort.RELEVANCE || !parameters.q().isEmpty()) {
        String name = sort.name().charAt(0) + sort.name().substring(1).toLowerCase(Locale.ROOT);
        choices.add(new Choice(name, parameters.withSort(sort).url(), sort == parameters.order()));
      }
    }
    return choices;
  }

  private List<Filter> filters(Answer answer) {
    SearchParameters parameters = answer.parameters();
    List<Filter> filters = new ArrayList<>();
    for (Selection selection : parameters.selections()) {
      String label = label(answer.results(), selection, labels);
      filters.add(
          new Filter(
              FacetLayout.heading(selection.dimension()),
              selection.excluded() ? "not " + label : label,
              parameters.toggling(selection).url()));
    }
    if (parameters.from() != null) {
      String without = parameters.withPeriod(null, parameters.to()).url();
      filters.add(new Filter("From", DateView.of(parameters.from()).text(), without));
    }
    if (parameters.to() != null) {
      String without = parameters.withPeriod(parameters.from(), null).url();
      filters.add(new Filter("Until", DateView.of(parameters.to()).text(), without));
    }
    return filters;
  }

  /**
   * Returns the name of a selected value. The engine names people, organisations and places; a
   * selection is always in its facet.
   */
  static String label(SearchResults results, Selection selection, ValueLabels labels) {
    return results.facet(selection.dimension()).values().stream()
        .filter(value -> value.value().equals(selection.value()))
        .map(FacetValue::label)
        .findFirst()
        .orElseGet(() -> labels.label(selection.dimension(), selection.value()));
  }

  private FilterPanel panel(Answer answer) {
    SearchParameters parameters = answer.parameters();
    return new FilterPanel(
        facets.layOut(answer),
        parameters.from() == null ? "" : parameters.from().toString(),
        parameters.to() == null ? "" : parameters.to().toString(),
        PageFrames.carried(parameters, "from", "to", "page"));
  }

  private static List<Download> exports(Answer answer) {
    if (answer.results().total().value() == 0) {
      return List.of();
    }
    return Arrays.stream(ExportFormat.values())
        .map(format -> new Download(format.label(), exportUrl(answer.parameters(), format)))
        .toList();
  }

  private static String exportUrl(SearchParameters parameters, ExportFormat format) {
    SearchSort byDate = parameters.order() == SearchSort.OLDEST ? SearchSort.OLDEST : null;
    return parameters
        .wholeList(byDate)
        .url("/api/v1/export", List.of(new Field(SearchExport.FORMAT, format.extension())));
  }

  private static Pager pager(Answer answer) {
    SearchParameters parameters = answer.parameters();
    int size = parameters.size();
    long found = Math.min(answer.listed(), SearchRequest.MAX_OFFSET);
    if (size == 0 || found <= size) {
      return parameters.page() > 1
          ? new Pager(parameters.withPage(1).url(), List.of(), null)
          : Pager.NONE;
    }
    int last = (int) ((found + size - 1) / size);
    int page = parameters.page();
    return new Pager(
        page > 1 ? parameters.withPage(Math.min(page - 1, last)).url() : null,
        pageLinks(parameters, Math.min(page, last), last),
        page < last ? parameters.withPage(page + 1).url() : null);
  }

  private static List<PageLink> pageLinks(SearchParameters parameters, int around, int last) {
    List<PageLink> links = new ArrayList<>();
    int before = 0;
    for (int page = 1; page <= last; page = next(page, around, last)) {
      if (page > before + 1) {
        links.add(gap());
      }
      boolean current = page == parameters.page();
      links.add(new PageLink("%,d".formatted(page), parameters.withPage(page).url(), current));
      before = page;
    }
    return links;
  }

  /** Returns the page number to show after another: near {@code around}, else the last one. */
  private static int next(int page, int around, int last) {
    if (page == last) {
      return last + 1;
    }
    int first = around - PAGES_AROUND;
    // A gap of one page would take as much room as its number.
    int next = page + 1 < first - 1 ? first : page + 1;
    return next > around + PAGES_AROUND && next < last - 1 ? last : next;
  }

  private static PageLink gap() {
    @Nullable String nowhere = null;
    return new PageLink("…", nowhere, false);
  }
}
