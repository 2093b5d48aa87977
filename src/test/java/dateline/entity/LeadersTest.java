package dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.EnrichedArticle;
import dateline.article.EntityType;
import dateline.article.Evidence;
import dateline.article.Mention;
import dateline.article.Origin;
import dateline.article.Publication;
import dateline.article.PublishedDate;
import dateline.article.SourceLocator;
import dateline.article.Sourced;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadersTest {

  private static final Enricher ENRICHER = new Enricher(NameRecogniser.NONE, Authority.none());

  /** An article of a year, or undated if that is 0. */
  private static Article article(int year, String headline, String... paragraphs) {
    Article undated = TestArticles.english(headline, paragraphs);
    Publication publication = undated.publication();
    return year == 0
        ? undated
        : new Article(
            new SourceLocator("test.txt", null),
            undated.headline(),
            null,
            List.of(),
            new Publication(
                publication.kind(),
                null,
                null,
                null,
                new Sourced<>(PublishedDate.parse(Integer.toString(year)), Origin.DEFAULT, 1),
                null,
                publication.language(),
                null),
            undated.paragraphs());
  }

  private static String countries(Article article) {
    var tags = ENRICHER.enrich(article).countries();
    var codes = new TreeSet<>(tags.about());
    codes.addAll(tags.mentioned());
    return String.join(" ", codes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2005 | Mr Blair would not say. | GB",
        "2005 | The prime minister, Tony Blair, would not say. | GB",
        "2019 | Mr Blair, the plumber, would not say. | ''",
        "1987 | Mr Hawke would not say. | AU",
        "2015 | Mr Hawke would not say. | ''",
        "2023 | Putin would not say. | RU",
        "1987 | Putin would not say. | ''",
        "1987 | Mr Gorbachev and President Reagan met. | RU US",
        "2005 | The bush was brown, and Bush was brown too. | ''",
        "2005 | President Bush would not say. | US",
        "1987 | President Bush would not say. | ''",
        "2009 | Gordon Brown would not say. Brown smiled. | GB",
        "2009 | Brown would not say. | ''",
        "2018 | Theresa May said that May may be fine. | GB",
        "2018 | May is the month of lilacs. | ''",
        "2005 | Cherie Blair would not say. | ''",
        "2005 | The Blair Witch would not say. | ''",
        "2024 | To Lam and From Lam wait. To wait is hard. | VN",
        "2003 | Mahathir would not say. | MY",
        "2003 | Thaksin would not say. | TH",
        "0 | Putin would not say. | RU",
        "0 | President Bush would not say. | ''",
        "0 | George W. Bush would not say. | US",
      })
  void namesOfLeadersAreHintsInTheirTime(int year, String text, String countries) {
    assertThat(countries(article(year, "A note", text))).isEqualTo(countries);
  }

  @Test
  void aLeaderIsAPersonAndAHint() {
    NameRecogniser putin =
        text -> {
          int start = text.indexOf("Putin");
          return start < 0
              ? List.of()
              : List.of(new RecognisedName(start, start + 5, EntityType.PERSON));
        };

    EnrichedArticle enriched =
        new Enricher(putin, Authority.none())
            .enrich(article(2023, "A note", "Then Putin would not say."));

    assertThat(enriched.mentions())
        .extracting(Mention::type)
        .containsExactlyInAnyOrder(EntityType.PERSON, EntityType.COUNTRY);
    assertThat(enriched.countryEvidence().get("RU")).containsExactly(new Evidence("Putin", 1));
  }

  @Test
  void aCountryNamedByItsNameOutweighsALeader() {
    var tags =
        ENRICHER
            .enrich(article(2023, "Japan waits for Putin", "Japan waits. Putin does not call."))
            .countries();

    assertThat(tags.about()).containsExactly("JP");
    assertThat(tags.mentioned()).containsExactly("RU");
  }

  @Test
  void anArticleThatNamesNoCountryIsAboutTheLeaders() {
    var tags =
        ENRICHER
            .enrich(article(2023, "What Putin wants", "Putin wants more. Putin waits for it."))
            .countries();

    assertThat(tags.about()).containsExactly("RU");
  }
}
