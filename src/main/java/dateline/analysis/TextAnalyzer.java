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
 * Words of running text in one language, each as written, as its marked stem and, if it has a
 * capital, marked with its capitals.
 *
 * <p>English is stemmed by Snowball's English stemmer (Porter 2); in other languages the stem is
 * the folded word itself.
 */
final class TextAnalyzer extends Analyzer {
  private final String language;

  TextAnalyzer(String language) {
    this.language = language;
  }

  /** Returns the stems of a language, for one thread. */
  static Stems stems(String language) {
    return switch (language) {
      case "en" -> new Stems(new EnglishStemmer(), EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
      default -> new Stems(null, CharArraySet.EMPTY_SET);
    };
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    var source = new StandardTokenizer();
    TokenStream words =
        switch (language) {
          case "en" -> new EnglishPossessiveFilter(source);
          case "fr" -> new ElisionFilter(source, FrenchAnalyzer.DEFAULT_ARTICLES);
          default -> source;
        };
    // Before acronyms are written one way: afterwards "US" and "USA" are the same.
    var written = new CapitalsFilter(words);
    TokenStream folded =
        new ICUFoldingFilter(language.equals("en") ? new AcronymFilter(written) : written);
    return new TokenStreamComponents(
        source, new CapitalsTokenFilter(new WordAndStemFilter(folded, stems(language)), written));
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return TextAnalysis.PART_GAP;
  }
}
