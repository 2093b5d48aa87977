package dateline.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

/**
 * The token streams themselves, under the checks of Lucene's own test framework. That is JUnit 4,
 * so test methods have its names.
 */
public class TextAnalyzerTokensTest extends BaseTokenStreamTestCase {

  private static final int ROUNDS = 200;

  public void testWordsStandAsWrittenAndStemsBesideThemWhereTheyDiffer() throws IOException {
    try (var analyzer = new TextAnalyzer("en")) {
      assertAnalyzesTo(
          analyzer,
          "The U.S. told us the US backs Korea’s state-of-the-art ports in São Tomé",
          words(
              "the ^The usa ^US told us the usa ^US backs ~back korea ^Korea state of the art"
                  + " ports ~port in sao ^Sao tome ^Tome"),
          new int[] {1, 0, 1, 0, 1, 1, 1, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 0});
    }
  }

  public void testOffsetsAreThoseOfTheWordAsWritten() throws IOException {
    try (var analyzer = new TextAnalyzer("en")) {
      assertAnalyzesTo(
          analyzer,
          "Korea’s U.S. ties",
          words("korea ^Korea usa ^US ties ~tie"),
          new int[] {0, 0, 8, 8, 13, 13},
          new int[] {7, 7, 11, 11, 17, 17});
    }
  }

  public void testFrenchArticlesAreCutOff() throws IOException {
    try (var analyzer = new TextAnalyzer("fr")) {
      assertAnalyzesTo(
          analyzer,
          "l’Iran et d'autres États",
          words("iran ^Iran ~fr/iran et autres ~fr/autr etats ^Etats ~fr/etat"));
    }
  }

  public void testStemsOfOtherLanguagesBearItsMarkAndStandBesideAllButStopWords()
      throws IOException {
    try (var german = new TextAnalyzer("de");
        var spanish = new TextAnalyzer("es");
        var russian = new TextAnalyzer("ru")) {
      assertAnalyzesTo(
          german, "für die US-Zölle", words("fur die us ^US ~de/us zolle ^Zolle ~de/zoll"));
      assertAnalyzesTo(
          spanish,
          "las sanción y sanciones",
          words("las sancion ~es/sancion y sanciones ~es/sancion"));
      assertAnalyzesTo(russian, "санкции санкций", words("санкции ~ru/санкц санкции ~ru/санкц"));
    }
  }

  public void testLanguagesWithoutStemmerKeepEveryWord() throws IOException {
    try (var analyzer = new TextAnalyzer("vi")) {
      assertAnalyzesTo(analyzer, "thuế của Mỹ the", words("thue cua my ^My the"));
    }
  }

  public void testRandomTextIsCutTheSameWayEveryTime() throws IOException {
    for (String language : new String[] {"en", "fr", "de", "ru", "tr", "ja"}) {
      try (Analyzer analyzer = new TextAnalyzer(language)) {
        checkRandomData(random(), analyzer, ROUNDS);
      }
    }
    try (Analyzer names = new NameAnalyzer()) {
      checkRandomData(random(), names, ROUNDS);
    }
  }

  private static String[] words(String joined) {
    return joined.replace('^', TextAnalysis.CAPITALS).split(" ", -1);
  }
}
