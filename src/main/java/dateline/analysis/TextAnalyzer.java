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
import org.jspecify.annotations.Nullable;
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
  private final @Nullable WordSpotter spotter;

  TextAnalyzer(String language) {
    this(language, null);
  }

  private TextAnalyzer(String language, @Nullable WordSpotter spotter) {
    this.language = language;
    this.spotter = spotter;
  }

  /** Returns the analyzer of English that passes over words at once which are not looked for. */
  static TextAnalyzer spotting(WordSpotter spotter) {
    return new TextAnalyzer("en", spotter);
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
    TokenStream cut = spotter == null ? source : new SpottingFilter(source, spotter);
    TokenStream words =
        switch (language) {
          case "en" -> new EnglishPossessiveFilter(cut);
          case "fr" -> new ElisionFilter(cut, FrenchAnalyzer.DEFAULT_ARTICLES);
          default -> cut;
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
