package dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Mention;
import dateline.article.TextRange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryTaggerTest {

  private static final CountryTagger TAGGER = new CountryTagger(new CountryGazetteer());

  /** Mentions of one paragraph as {@code "KP:DPRK | RU:Kremlin"}. */
  private static String tag(String language, String text) {
    Article article = TestArticles.article(language, "-", text);
    return String.join(
        " | ",
        TAGGER.tag(article, Map.of()).stream()
            .map(m -> m.code() + ':' + text.substring(m.range().start(), m.range().end()))
            .toList());
  }

  private static String tag(String text) {
    return tag("en", text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The Democratic People’s Republic of Korea tested it; KP:Democratic People’s Republic of Korea",
        "The Republic of Korea answered; KR:Republic of Korea",
        "The DPRK and the ROK met; KP:DPRK | KR:ROK",
        "N. Korea warned S. Korea; KP:N. Korea | KR:S. Korea",
        "The U.S. and the UK agreed; US:U.S. | GB:UK",
        "a U.S.-led, Russian-backed plan; US:U.S. | RU:Russian",
        "Sino-Russian trade and Franco-German talks; CN:Sino | RU:Russian | FR:Franco | DE:German",
        "Russia’s army and Côte d’Ivoire’s cocoa; RU:Russia | CI:Côte d’Ivoire",
        "Cote d'Ivoire and Ivory Coast; CI:Cote d'Ivoire | CI:Ivory Coast",
        "Guinea–Bissau votes; GW:Guinea–Bissau",
        "TÜRKIYE AND IRAN SIGN; TR:TÜRKIYE | IR:IRAN",
        "Palestinians, Czechs, Britons, Spaniards; PS:Palestinians | CZ:Czechs | GB:Britons | ES:Spaniards",
        "Filipinos, Iraqis, Swiss and Sinhalese; PH:Filipinos | IQ:Iraqis | CH:Swiss | LK:Sinhalese",
        "The Kremlin, the Élysée, the Knesset; RU:Kremlin | FR:Élysée | IL:Knesset",
        "Downing Street and the Lok Sabha; GB:Downing Street | IN:Lok Sabha",
        "The Soviet Union left Czechoslovakia; RU:Soviet Union | CZ:Czechoslovakia",
        "Burma, Zaire, Ceylon, Rhodesia; MM:Burma | CD:Zaire | LK:Ceylon | ZW:Rhodesia",
        "South Sudan left Sudan; SS:South Sudan | SD:Sudan",
        "Dominica and the Dominican Republic; DM:Dominica | DO:Dominican Republic",
        "Samoa and American Samoa; WS:Samoa | AS:American Samoa"
      })
  void longestNameIsFoundAsItIsWritten(String text, String expected) {
    assertThat(tag(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ships in the South China Sea and the Indian Ocean",
        "across Latin America and South America",
        "a Native American reservation",
        "written in the English language",
        "with French fries and a Cuban sandwich",
        "a Turkish bath, a Dutch oven, a Panama hat",
        "Guinea pigs and Brazil nuts",
        "like a bull in a China shop, with fine china",
        "They told us to let us go",
        "Polish the silver",
        "oil from the Gulf of Mexico",
        "West Indian cricket",
        "the Paris Agreement and the Warsaw Pact",
        "the Minsk agreements",
        "Deutsche Bank fell",
        "Michael Jordan and Chad Smith",
        "Jim Jordan voted no",
        "hanging chads and a dimpled chad",
        "Denzel Washington and George Washington",
        "The Washington Post wrote",
        "Congressman Steve Israel",
        "Georgia O'Keeffe painted",
        "shares of <ROK> rose",
        "a GAO report"
      })
  void wordOfACountryInAnotherPhraseNamesNone(String text) {
    assertThat(tag(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Tbilisi and Moscow fought over Georgia; GE:Tbilisi | RU:Moscow | GE:Georgia",
        "The governor and the sheriff of a Georgia county; US:Georgia",
        "Amman says Jordan lacks water; JO:Amman | JO:Jordan",
        "Libya and Chad share a border in the Sahel; LY:Libya | TD:Chad",
        "Ankara says Turkey will vote; TR:Ankara | TR:Turkey",
        "Turkey goes in the oven at Thanksgiving with gravy; ''",
        "Conakry rules Guinea; GN:Conakry | GN:Guinea",
        "Papua New Guinea and Equatorial Guinea; PG:Papua New Guinea | GQ:Equatorial Guinea",
        "Kinshasa and eastern Congo; CD:Kinshasa | CD:Congo",
        "Brazzaville is where Congo is ruled; CG:Brazzaville | CG:Congo",
        "the Democratic Republic of the Congo; CD:Democratic Republic of the Congo",
        "the Republic of the Congo; CG:Republic of the Congo",
        "Pyongyang wants Korea as one; KP:Pyongyang | KP:Korea",
        "Seoul says Korea exports cars; KR:Seoul | KR:Korea",
        "Seoul and Pyongyang both claim Korea; KR:Seoul | KP:Pyongyang",
        "Niger and Nigeria; NE:Niger | NG:Nigeria",
        "oil in the Niger Delta; NG:Niger Delta",
        "along the Niger River; ''",
        "New Mexico and Mexico City; US:New Mexico | MX:Mexico City",
        "British Columbia and Colombia; CA:British Columbia | CO:Colombia",
        "Columbia University; US:Columbia University",
        "the American University of Beirut; LB:American University of Beirut",
        "the Bank of England; GB:Bank of England",
        "Lebanon, Pennsylvania, and Paris, Texas, grew; US:Lebanon | US:Pennsylvania | US:Paris | US:Texas",
        "a fire in Gainesville, Ga., spread; US:Gainesville | US:Ga",
        "LET US SAVE THE US ECONOMY; US:US"
      })
  void contextDecidesHomonyms(String text, String expected) {
    assertThat(tag(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fr; Les États-Unis et l'armée française à Moscou; US:États-Unis | FR:française | RU:Moscou",
        "fr; La Corée du Nord et l'océan Indien; KP:Corée du Nord",
        "es; Los brasileños y la Casa Blanca en EE.UU.; BR:brasileños | US:Casa Blanca | US:EE.UU",
        "es; La alemana vive en Corea del Sur; DE:alemana | KR:Corea del Sur",
        "de; Die russischen Truppen und das Weiße Haus; RU:russischen | US:Weiße Haus",
        "de; Litauen und die Vereinigten Staaten; LT:Litauen | US:Vereinigten Staaten",
        "en; the française; ''"
      })
  void articleIsReadInItsLanguage(String language, String text, String expected) {
    assertThat(tag(language, text)).isEqualTo(expected);
  }

  @Test
  void rangesCountUtf16UnitsOfTheirPart() {
    Article article = TestArticles.english("🌍 Chad votes", "“Peru’s” vote", "In 🌍🌍 Fiji.");

    List<Mention> mentions =
        new Enricher(NameRecogniser.NONE, Authority.none()).enrich(article).mentions();

    assertThat(mentions)
        .extracting(Mention::range)
        .containsExactly(
            new TextRange(TextRange.HEADLINE, 3, 7),
            new TextRange(0, 1, 5),
            new TextRange(1, 8, 12));
  }

  @Test
  void personOfACountrysNameSpeaksForTheBareName() {
    Article article =
        TestArticles.english("-", "Jim Jordan stood up.", "Then Jordan sat down again.");

    assertThat(TAGGER.tag(article, Map.of())).isEmpty();
  }

  @Test
  void lonelyForeignNameInLocalNewsIsATown() {
    Article article =
        TestArticles.english(
            "Paris man arrested",
            "The county sheriff said deputies found him near the high school in Paris.");

    assertThat(TAGGER.tag(article, Map.of())).extracting(CountryMention::code).containsOnly("US");
  }

  @Test
  void endlessInitialsAndCapitalsAreReadInBoundedTime() {
    String initials = "A. ".repeat(100_000) + "Jordan";
    String capitals = "IRAN ROK ".repeat(100_000);

    Article article = TestArticles.english("-", initials, capitals);

    assertThat(TAGGER.tag(article, Map.of())).hasSizeGreaterThan(200_000 - 1);
  }
}
