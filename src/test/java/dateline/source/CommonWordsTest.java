package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonWordsTest {

  /** The model decides in the end: a glance may not differ from it. */
  @Test
  void whatIsTakenForEnglishTheModelTakesForEnglish() throws IOException {
    var languages = new LanguageDetector();
    for (String text : samples()) {
      for (int at = 0; at + 600 < text.length(); at += 600) {
        String part = text.substring(at, at + 600);
        String language = CommonWords.languageOf(part);
        if (language != null) {
          assertThat(languages.predict(part)).as(part).isEqualTo(language);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The harbour board has met for the ninth time about the ninth pier, which was to be \
          built by the town, and adjourned as it had before, for the members are not of one mind.
          de | Der Rat hat die Mole nicht gebaut, und die Stadt ist auch nach neun Sitzungen nicht \
          klüger, denn das Geld wird für den Hafen gebraucht, wie der Leiter über dem Plan sagte.
          fr | Le conseil est réuni pour la neuvième fois dans la salle du port, mais une digue ne \
          sera pas construite avec cette somme, et elle nous manque depuis longtemps, selon lui.
          es | El consejo y su presidente, según los vecinos, fue el primero en decir que los \
          barcos ya no caben en el muelle, y las obras, cuando empiecen, durarán más de dos años.
          it | Il consiglio della città non ha deciso che cosa fare del molo, anche se gli abitanti \
          sono stanchi e i lavori nel porto, più cari dei primi, dal mese scorso sono fermi.
          pt | O conselho não decidiu em que data uma obra assim começa, mas a cidade já espera, \
          pois ao porto foi dado até mais do que pelo cais, e os pescadores também não dormem.
          nl | De raad heeft een pier voor de haven beloofd, maar zij wordt niet gebouwd, ook naar \
          de mening van een lid, want er zijn geen schepen die deze kade bij storm kunnen halen.
          pl | Rada nie zdecydowała, że molo jest potrzebne, ale w porcie już się mówi o tym, że \
          nie będzie go przez lata, oraz że jego koszt, który w planie został podany, są znane.
          sv | Rådet har inte bestämt när piren ska byggas, men hamnen är redan för liten och det \
          måste även kosta mycket, för båtarna var fler där efter kriget och är det också nu.
          """)
  void plainProseIsKnownByItsCommonWords(String language, String text) {
    assertThat(CommonWords.languageOf(text)).isEqualTo(language);
    assertThat(new LanguageDetector().predict(text)).isEqualTo(language);
  }

  /** Catalan, Galician, Danish, Norwegian, Afrikaans, Czech: the neighbours are not mistaken. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "El consell del port s'ha reunit per novena vegada amb els veïns de la ciutat, però les"
            + " obres del moll no han començat i el president diu que cal esperar més diners.",
        "O consello do porto reuniuse por novena vez cos veciños da cidade, pero as obras do peirao"
            + " non comezaron e o presidente di que hai que agardar unha axuda máis grande.",
        "Rådet har ikke bestemt, hvornår molen skal bygges, men havnen er allerede for lille, og det"
            + " bliver dyrt, fordi der var flere både efter krigen, end der er nu.",
        "Rådet har ikke bestemt når moloen skal bygges, men havna er allerede for liten, og det blir"
            + " dyrt, fordi det var flere båter etter krigen enn det er nå.",
        "Die raad het nie besluit wanneer die pier gebou word nie, maar die hawe is al te klein, en"
            + " dit sal duur wees, want daar was ná die oorlog meer bote as wat daar nou is.",
        "Rada nerozhodla, kdy se molo postaví, ale přístav je už příliš malý a bude to drahé,"
            + " protože po válce bylo lodí více než nyní a to se v plánu nepočítalo."
      })
  void itsNeighboursAreNot(String text) {
    assertThat(CommonWords.languageOf(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the of and to that with from this which have their", // too few of many words
        "the the the the the the the the the the the the the the", // too few different ones
        "The Of And To That With From This Which Have Their It For", // names
        ""
      })
  void scrapsAreLeftToTheModel(String text) {
    assertThat(CommonWords.languageOf(text + " 1 x y".repeat(60))).isNull();
  }

  private static List<String> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/corpus/articles"))) {
      return files.sorted().map(CommonWordsTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
