package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.ArticleKind;
import dateline.article.PublishedDate;
import dateline.search.Dimension;
import dateline.search.Matching;
import dateline.search.SearchSort;
import dateline.search.Selection;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The links of a page say what was meant. */
class SearchParametersPropertyTest {
  private final SearchParametersParser parser = new SearchParametersParser(FakeSearch.labels());

  @Property(tries = 500)
  void urlIsReadBackAsItWasWritten(@ForAll("searches") SearchParameters search) throws Exception {
    String url = search.url();
    assertThat(url).matches("[!-~]*").doesNotContain("<", ">", "\"", "'", " ");
    QueryString query = QueryString.parse(url.contains("?") ? url.split("\\?", 2)[1] : null);
    parser.checkNames(query);
    assertThat(parser.parse(query)).isEqualTo(search);
  }

  @Property(tries = 200)
  void togglingMakesOrUndoesAChoice(
      @ForAll("searches") SearchParameters search, @ForAll("selections") Selection selection) {
    boolean before = search.selections().contains(selection);
    SearchParameters once = search.toggling(selection);
    assertThat(once.selections().contains(selection)).isNotEqualTo(before);
    assertThat(once.toggling(selection).selections().contains(selection)).isEqualTo(before);
    assertThat(once.selections())
        .doesNotContain(
            new Selection(selection.dimension(), selection.value(), !selection.excluded()));
    assertThat(once.page()).isEqualTo(1);
  }

  @Property(tries = 300)
  void anyQueryStringIsReadOrRefused(@ForAll String raw) {
    try {
      assertThat(parser.parse(QueryString.parse(raw))).isNotNull();
    } catch (ProblemException e) {
      assertThat(e.status()).isEqualTo(400);
    }
  }

  @Provide
  Arbitrary<SearchParameters> searches() {
    Arbitrary<String> q = Arbitraries.strings().ofMaxLength(40).map(String::strip);
    Arbitrary<List<Selection>> selections =
        selections()
            .list()
            .ofMaxSize(5)
            .uniqueElements(s -> Tuple.of(s.dimension(), s.value()))
            .map(
                list ->
                    list.stream()
                        .sorted((a, b) -> a.dimension().compareTo(b.dimension()))
                        .toList());
    Arbitrary<PublishedDate> dates =
        Combinators.combine(
                Arbitraries.integers().between(0, 9000),
                Arbitraries.of(PublishedDate.Precision.values()))
            .as((day, p) -> new PublishedDate(LocalDate.of(2000, 1, 1).plusDays(day), p));
    return Combinators.combine(
            q,
            selections,
            dates.injectNull(0.5),
            Arbitraries.of(SearchSort.values()).injectNull(0.5),
            Arbitraries.integers().between(1, 100),
            Arbitraries.integers().between(0, 20),
            Arbitraries.of(true, false))
        .as(
            (words, chosen, from, sort, size, pages, explain) ->
                new SearchParameters(
                    words,
                    chosen,
                    from,
                    null,
                    sort,
                    size * pages,
                    size,
                    Matching.BEST,
                    explain,
                    explain));
  }

  @Provide
  Arbitrary<Selection> selections() {
    Arbitrary<String> names =
        Arbitraries.strings()
            .ofMinLength(1)
            .ofMaxLength(20)
            .map(String::strip)
            .filter(s -> !s.isEmpty() && !s.startsWith("-"));
    return Arbitraries.of(Dimension.values())
        .flatMap(
            dimension ->
                Combinators.combine(values(dimension, names), Arbitraries.of(true, false))
                    .as((value, excluded) -> new Selection(dimension, value, excluded)));
  }

  private static Arbitrary<String> values(Dimension dimension, Arbitrary<String> names) {
    return switch (dimension) {
      case COUNTRY, ABOUT, MENTIONED, OUTLET_COUNTRY ->
          Arbitraries.of(SampleArticles.COUNTRIES.keySet());
      case KIND -> Arbitraries.of(ArticleKind.values()).map(Enum::name);
      case LANGUAGE -> Arbitraries.of("en", "de", "ko").map(s -> s.toLowerCase(Locale.ROOT));
      case YEAR -> Arbitraries.of("2021", "2024", Dimension.UNDATED);
      case REGION -> Arbitraries.of("142", "142/030");
      case PERSON, ORGANISATION, PLACE -> Arbitraries.of("kim jong un", "nato");
      case AUTHOR, OUTLET, SECTION -> names;
    };
  }
}
