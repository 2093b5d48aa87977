package dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.EnrichedArticle;
import dateline.article.EntityType;
import dateline.article.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From recognised names to entities, with a recogniser that knows a few words. */
class EntitiesTest {

  /** Calls each of some words what it is told, wherever they stand. */
  private static NameRecogniser knowing(Map<String, EntityType> words) {
    return text -> {
      List<RecognisedName> names = new ArrayList<>();
      words.forEach(
          (word, type) -> {
            Matcher found = Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(text);
            while (found.find()) {
              names.add(new RecognisedName(found.start(), found.end(), type));
            }
          });
      names.sort((a, b) -> Integer.compare(a.start(), b.start()));
      return names;
    };
  }

  private static String entities(Map<String, EntityType> words, Article article) {
    return entities(words, article, Authority.none());
  }

  private static String entities(
      Map<String, EntityType> words, Article article, Authority authority) {
    return new Enricher(knowing(words), authority)
        .enrich(article).entities().stream()
            .map(e -> "%s %s ×%d".formatted(e.type().name().charAt(0), e.name(), e.count()))
            .sorted()
            .collect(Collectors.joining(", "));
  }

  @Test
  void aSurnameIsWhoTheFullNameWasEvenIfTakenForAnOrganisation() {
    Article article =
        TestArticles.english(
            "Talks", "Maria Lindqvist spoke.", "Lindqvist left; so did Mr Lindqvist.");
    assertThat(
            entities(
                Map.of("Maria Lindqvist", EntityType.PERSON, "Mr Lindqvist", EntityType.PERSON),
                article))
        .isEqualTo("P Maria Lindqvist ×3");
  }

  @Test
  void familyNamesThatComeFirstAreFollowedToo() {
    Article article = TestArticles.english("Talks", "Park Chan Ho spoke.", "Then Park left.");
    assertThat(
            entities(
                Map.of("Park Chan Ho", EntityType.PERSON, "Park", EntityType.ORGANISATION),
                article))
        .contains("P Park Chan Ho");
  }

  @Test
  void anAcronymInBracketsIsItsExpansion() {
    Article article =
        TestArticles.english(
            "Fish", "The Northern Herring Council (NHC) met.", "The NHC will meet again.");
    assertThat(entities(Map.of("met", EntityType.PLACE), article))
        .isEqualTo("O Northern Herring Council ×3");
  }

  @Test
  void titlesPossessivesAndArticlesAreCutOff() {
    Article article =
        TestArticles.english("Court", "President Lindqvist's plan went to the Herring Court.");
    assertThat(
            entities(
                Map.of(
                    "President Lindqvist's", EntityType.PERSON,
                    "the Herring Court", EntityType.ORGANISATION),
                article))
        .isEqualTo("O Herring Court ×1, P Lindqvist ×1");
  }

  @Test
  void aKindBehindADashIsNoPartOfAName() {
    Article article = TestArticles.english("Herring In North Bay – OpEd", "Nothing else.");
    assertThat(entities(Map.of("North Bay – OpEd", EntityType.PLACE), article))
        .isEqualTo("P North Bay ×1");
  }

  @Test
  void pronounsTitlesMonthsAndPlainNounsAreNoEntities() {
    Article article = TestArticles.english("It", "He said in March that Mr and the Ministry wait.");
    assertThat(
            entities(
                Map.of(
                    "He", EntityType.PERSON,
                    "March", EntityType.PERSON,
                    "Mr", EntityType.PERSON,
                    "Ministry", EntityType.ORGANISATION),
                article))
        .isEmpty();
  }

  @Test
  void aCountryIsNeverAnotherEntity() {
    Article article =
        TestArticles.english("US", "The U.S. and the US and the United States agree.");
    assertThat(
            entities(
                Map.of("U.S", EntityType.ORGANISATION, "United States", EntityType.PLACE), article))
        .isEmpty();
  }

  @Test
  void aBodyThatEveryCountryHasIsThatOfTheCountry() {
    Article article =
        TestArticles.english(
            "Kenya votes again", "Kenya waits.", "The Supreme Court will rule in Kenya.");
    assertThat(entities(Map.of("Supreme Court", EntityType.ORGANISATION), article))
        .isEqualTo("O Supreme Court of Kenya ×1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Estonia's defence ministry waits.",
        "The Estonian Ministry of Defence waits.",
        "The defense ministry of Estonia waits.",
        "The ministry of defence in Estonia waits."
      })
  void aBodyIsThatOfTheCountryBesideIt(String text) {
    Article article =
        TestArticles.english("Latvia and Lithuania", "Latvia asks Maria Lindqvist.", text);
    assertThat(entities(Map.of("Maria Lindqvist", EntityType.PERSON), article))
        .isEqualTo("O Ministry of Defence of Estonia ×1, P Maria Lindqvist ×1");
  }

  @Test
  void aBodyInSmallLettersIsNoneInAnArticleAboutSeveralCountries() {
    Article article =
        TestArticles.english(
            "Latvia and Lithuania", "Maria Lindqvist spoke.", "The defence ministry waits.");
    assertThat(entities(Map.of("Maria Lindqvist", EntityType.PERSON), article))
        .isEqualTo("P Maria Lindqvist ×1");
  }

  @Test
  void authorityFilesRenameMergeRetypeAndHide() {
    Authority authority =
        new Authority(
            List.of(
                new AuthorityEntry(
                    "Maria Lindqvist", EntityType.PERSON, null, List.of("M. Lindkvist"), false),
                new AuthorityEntry("Herringbone", EntityType.PLACE, null, List.of(), false),
                new AuthorityEntry("Bachelor", null, null, List.of(), true)));
    Article article =
        TestArticles.english("Names", "M. Lindkvist went to Herringbone.", "Bachelor stayed.");
    assertThat(
            entities(
                Map.of(
                    "M. Lindkvist", EntityType.PERSON,
                    "Herringbone", EntityType.ORGANISATION,
                    "Bachelor", EntityType.PERSON),
                article,
                authority))
        .isEqualTo("P Herringbone ×1, P Maria Lindqvist ×1");
  }

  @Test
  void aHundredThousandNamesTakeNoMoreThanTheirNumber() {
    String text =
        "The United Nations Desk (UND) met Ann Lee in Kenya, Walker County. ".repeat(25_000);
    Article article =
        TestArticles.english("Notes", text, "a(AB)".repeat(100_000), "A".repeat(300_000));
    assertThat(
            entities(
                Map.of("Ann Lee", EntityType.PERSON, "United Nations", EntityType.ORGANISATION),
                article))
        .contains("P Ann Lee ×25000");
  }

  @Test
  void mentionsAreTheWordsOfTheirEntity() {
    Article article = TestArticles.english("Talks", "Maria Lindqvist and Peru spoke.");
    EnrichedArticle enriched =
        new Enricher(knowing(Map.of("Maria Lindqvist", EntityType.PERSON)), Authority.none())
            .enrich(article);
    assertThat(enriched.mentions())
        .extracting(Mention::entityId, mention -> article.text(mention.range()))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("maria lindqvist", "Maria Lindqvist"),
            org.assertj.core.groups.Tuple.tuple("PE", "Peru"));
  }

  @Test
  void articlesInOtherLanguagesAreNotReadForNames() {
    Article article = TestArticles.article("fr", "Paris", "Maria Lindqvist parle.");
    assertThat(entities(Map.of("Maria Lindqvist", EntityType.PERSON), article)).isEmpty();
  }
}
