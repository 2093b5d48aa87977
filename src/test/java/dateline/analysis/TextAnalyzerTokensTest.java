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

  public void testFrenchArticlesAreCutOffAndNothingIsStemmed() throws IOException {
    try (var analyzer = new TextAnalyzer("fr")) {
      assertAnalyzesTo(
          analyzer, "l’Iran et d'autres États", words("iran ^Iran et autres etats ^Etats"));
    }
  }

  public void testOtherLanguagesKeepEveryWord() throws IOException {
    try (var analyzer = new TextAnalyzer("de")) {
      assertAnalyzesTo(analyzer, "die US-Zölle the", words("die us ^US zolle ^Zolle the"));
    }
  }

  public void testRandomTextIsCutTheSameWayEveryTime() throws IOException {
    for (String language : new String[] {"en", "fr", "ja"}) {
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
