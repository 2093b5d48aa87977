package dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.CountryTags;
import dateline.article.EnrichedArticle;
import dateline.article.Evidence;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AboutnessTest {

  private static final Enricher ENRICHER = new Enricher(NameRecogniser.NONE, Authority.none());

  private static CountryTags tags(String headline, String... paragraphs) {
    return ENRICHER.enrich(TestArticles.english(headline, paragraphs)).countries();
  }

  @Test
  void countriesOfHeadlineAndLeadAreWhatItIsAbout() {
    CountryTags tags =
        tags(
            "Russia and North Korea draw closer",
            "Moscow and Pyongyang have signed a treaty.",
            "The DPRK sends shells; the Kremlin pays in oil. Japan is worried.",
            "Russia has little choice, and North Korea knows it.");

    assertThat(tags.about()).containsExactlyInAnyOrder("RU", "KP");
    assertThat(tags.mentioned()).containsExactly("JP");
  }

  @Test
  void articleThatNamesNoCountryHasNone() {
    assertThat(tags("On patience", "Nobody waits well.")).isEqualTo(CountryTags.none());
  }

  @Test
  void asideInALongPieceIsNotWhatItIsAbout() {
    String filler = "The argument goes on for quite a while without naming any place. ".repeat(60);

    CountryTags tags = tags("On patience", "Nobody waits well.", filler, "So it was in Peru.");

    assertThat(tags.about()).isEmpty();
    assertThat(tags.mentioned()).containsExactly("PE");
  }

  @Test
  void placeOfTheDatelineCountsLessWhereThePieceNeverComesBackToIt() {
    String filler = "The argument goes on for quite a while without naming any place. ".repeat(63);
    String lead = "PARIS, March 3 - Iran and Iraq have agreed on a border.";

    assertThat(tags("Iran and Iraq agree", lead, filler).about())
        .as("the agency's desk")
        .containsExactlyInAnyOrder("IR", "IQ");
    assertThat(tags("Iran and Iraq agree", lead, filler, "France was the host.").about())
        .containsExactlyInAnyOrder("IR", "IQ", "FR");
  }

  @Test
  void noMoreThanFourAreChosen() {
    CountryTags tags = tags("Peru, Chile, Bolivia, Brazil, Ecuador and Cuba meet", "They met.");

    assertThat(tags.about()).hasSize(4);
    assertThat(tags.mentioned()).hasSize(2);
  }

  @Test
  void mentionedAreOrderedByFrequency() {
    CountryTags tags =
        tags(
            "Norway alone",
            "Norway waits. Norway hopes. Norway pays.",
            "In Norway again, and in Norway once more.",
            "Elsewhere: Fiji, then Malta, then Malta.");

    assertThat(tags.about()).containsExactly("NO");
    assertThat(tags.mentioned()).containsExactly("MT", "FJ");
  }

  @Test
  void explanationGroupsTheWordsOfEachCountry() {
    EnrichedArticle enriched =
        ENRICHER.enrich(
            TestArticles.english("Russia waits", "The Kremlin says Russia waits.", "Not Malta."));

    assertThat(enriched.countryEvidence())
        .containsEntry("RU", List.of(new Evidence("Russia", 2), new Evidence("Kremlin", 1)))
        .containsEntry("MT", List.of(new Evidence("Malta", 1)));
    assertThat(enriched.countryEvidence().keySet()).containsExactly("RU", "MT");
  }

  @Test
  void aCountryAllOverAPieceIsMoreThanOneInASingleParagraph() {
    String[] paragraphs = new String[9];
    Arrays.fill(paragraphs, "Peru pays. Nobody else is asked, and nobody else would.");
    paragraphs[0] = "Who pays for the fish?";
    paragraphs[8] = "Chile, Chile, Chile, Chile, Chile, Chile and once more Chile, they sang.";

    assertThat(tags("On fish", paragraphs).about().getFirst()).isEqualTo("PE");
  }

  @Test
  void theSubjectOfTheLeadComesBeforeItsOtherCountries() {
    assertThat(tags("Talks", "At the border with Ecuador waits the army that Peru has.").about())
        .startsWith("EC");
    assertThat(tags("Talks", "Peru has an army at the border with Ecuador.").about())
        .startsWith("PE");
    assertThat(tags("Talks", "Ecuador, at the border with Peru, has an army.").about())
        .startsWith("EC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lima climate accord",
        "Oslo declaration",
        "Vienna treaty",
        "Geneva-based lender",
        "Luxembourg subsidiary",
        "British drugs unit",
        "Herring (Ireland) Ltd",
        "Australian dollars",
        "Bank of Ireland Ltd"
      })
  void aCountryNamedInPassingIsNotWhatAPieceIsAbout(String words) {
    CountryTags tags =
        tags("On patience", "Nobody waits well, the " + words + " least of all.", "So it goes.");

    assertThat(tags.about()).isEmpty();
    assertThat(tags.mentioned()).hasSize(1);
  }
}
