package dateline.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Words of running text in one language, each as an exact term and a stem.
 *
 * <p>English is stemmed by Snowball's English stemmer (Porter 2); in other languages the stem is
 * the folded word itself.
 */
final class TextAnalyzer extends Analyzer {
  private final String language;

  TextAnalyzer(String language) {
    this.language = language;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    var source = new StandardTokenizer();
    TokenStream words =
        switch (language) {
          case "en" -> new AcronymFilter(new EnglishPossessiveFilter(source));
          case "fr" -> new ElisionFilter(source, FrenchAnalyzer.DEFAULT_ARTICLES);
          default -> source;
        };
    boolean english = language.equals("en");
    return new TokenStreamComponents(
        source,
        new ExactAndStemFilter(
            new ICUFoldingFilter(words),
            english ? new EnglishStemmer() : null,
            english ? EnglishAnalyzer.ENGLISH_STOP_WORDS_SET : CharArraySet.EMPTY_SET));
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return TextAnalysis.PART_GAP;
  }
}
