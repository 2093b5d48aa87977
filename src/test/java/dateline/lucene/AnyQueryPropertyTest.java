package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.query.ParsedQuery;
import dateline.query.QueryParser;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.TotalHits;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** The whole engine answers whatever is typed: within its limits, never with an error. */
class AnyQueryPropertyTest {
  private static final TestArticle SHELLS =
      TestArticle.of(
              "shells.txt",
              "Sanctions and shells",
              "Moscow wanted North Korean shells. The U.S. objected, as in 2023.",
              "Naïve cafés sell coal; 😀 what else?")
          .withStandfirst("Who sells to whom.")
          .withCountries(List.of("KP"), List.of("RU", "US"))
          .withByline("Meridian", List.of("Ana Obi"))
          .withPublished("2024-03");

  private static final TestArticle TRADE =
      TestArticle.of("trade.txt", "Trade talks", "A tariff on coal, and nothing else.");

  private static final List<String> PIECES =
      List.of(
          ("§ §(§)§\"§“§~§~2§*§?§:§=§-§—§AND §OR §NOT § NEAR/2 § PRE/1 § W/S § W/P §ATLEAST/2 §headline:"
                  + "§lead:§body:§author:§outlet:§section:§country:§about:§mentions:§region:§person:"
                  + "§org:§place:§kind:§lang:§id:§published:§2023§2023-05..§>2024§undated§news§en§KP"
                  + "§coal§shells§north§korea§trade§te*§*al§?oal§U.S.§😀§é§e\u0301§\u0000§\u0001§\u200B"
                  + "§\uD800§\uDC00§ｗｉｄｅ§'§/§\\§&§|§[§]§{§}§^§+§!§<b>§%00§\n§\t")
              .split("§"));

  private Path folder;
  private TestIndex index;

  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  AnyQueryPropertyTest() {}

  @BeforeProperty
  void open() throws IOException {
    folder = Files.createTempDirectory("any-query");
    index = TestIndex.of(folder, List.of(SHELLS, TRADE));
  }

  @AfterProperty
  void close() throws IOException {
    index.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 400)
  void anyStringIsAnswered(
      @ForAll @CharRange(from = '\0', to = '\uFFFF') @StringLength(max = 300) String typed)
      throws IOException {
    assertAnswered(typed);
  }

  @Property(tries = 400)
  void anyMixOfSyntaxIsAnswered(@ForAll("mixes") String typed) throws IOException {
    assertAnswered(typed);
  }

  @Property(tries = 20)
  void anyLongMixOfSyntaxIsAnswered(@ForAll("longMixes") String typed) throws IOException {
    assertAnswered(typed);
  }

  private void assertAnswered(String typed) throws IOException {
    ParsedQuery query = index.parse(typed);
    assertThat(query.interpretation()).hasSizeLessThanOrEqualTo(QueryParser.MAX_CHARS);
    SearchResults results = index.search().search(SearchRequest.of(query));
    assertThat(results.total().relation()).isEqualTo(TotalHits.Relation.EQUAL);
    assertThat(results.total().value()).isBetween(0L, 2L);
    assertThat(results.hits()).hasSizeLessThanOrEqualTo(2);
    // What one sees of a hit, and what one is offered while typing, fails as little.
    assertThat(index.search().article(SHELLS.id(), query)).isPresent();
    assertThat(index.search().suggest(typed, 5)).hasSizeLessThanOrEqualTo(5);
  }

  @Provide
  Arbitrary<String> mixes() {
    return Arbitraries.of(PIECES).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> longMixes() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMinSize(500)
        .ofMaxSize(2000)
        .map(pieces -> String.join("", pieces));
  }
}
