package dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.EntityType;
import dateline.article.Mention;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Towns of local news, with a recogniser that sees one place, or nothing. */
class HomeTownsTest {

  private static String towns(String place, String headline, String... paragraphs) {
    Article article = TestArticles.english(headline, paragraphs);
    NameRecogniser recogniser =
        text -> {
          int at = text.indexOf(place);
          return at < 0
              ? List.of()
              : List.of(new RecognisedName(at, at + place.length(), EntityType.PLACE));
        };
    return new Enricher(recogniser, Authority.none())
        .enrich(article).mentions().stream()
            .filter(mention -> mention.type() == EntityType.COUNTRY)
            .map(mention -> mention.entityId() + ':' + words(article, mention))
            .collect(Collectors.joining(", "));
  }

  private static String words(Article article, Mention mention) {
    return article.text(mention.range());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Traffic stopped in Youngstown for an hour. | Youngstown",
        "The City of Huntsville will repair the road. | Huntsville",
        "Jo Park, R-Charleston, will not run again. | Charleston",
        "It was quiet. TORRINGTON — A fire took the roof. | TORRINGTON",
        "The Edwardsville City Council met again. | Edwardsville",
        "They asked the Evansville Police Department. | Evansville"
      })
  void aTownOfTheHomeCountryIsFoundByTheWordsAroundIt(String text, String town) {
    assertThat(towns("Ohio", "Ohio and Texas", "Ohio waits for Texas.", text))
        .isEqualTo("US:Ohio, US:Texas, US:Ohio, US:Texas, US:" + town);
  }

  @Test
  void aFirstNameBeforeItMakesNoTown() {
    assertThat(towns("Ohio", "Ohio", "Ohio waits for Texas.", "Then Anna Evansville Police sang."))
        .isEqualTo("US:Ohio, US:Ohio, US:Texas");
  }

  @Test
  void aTownThatIsNowhereElseNeedsNoOtherPlace() {
    assertThat(towns("Hagerstown", "Gymnasts win", "The team from Hagerstown won."))
        .isEqualTo("US:Hagerstown");
  }

  @Test
  void whereTheArticleNamesOtherCountriesItDoes() {
    assertThat(towns("Hagerstown", "Peru, Chile", "Peru, Chile: a team from Hagerstown won."))
        .isEqualTo("PE:Peru, CL:Chile, PE:Peru, CL:Chile");
  }
}
