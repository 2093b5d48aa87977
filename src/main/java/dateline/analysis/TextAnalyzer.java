package dateline.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * Words of running text in one language, each as written, as its marked stem and, if it has a
 * capital, marked with its capitals.
 *
 * <p>Stems are those of Lucene's Snowball stemmers, for English Porter 2; words are folded before,
 * as readers type them with accents and without. In languages without one there are no stems.
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
      case "en" -> Stems.english(new EnglishStemmer(), EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
      case "ca" -> Stems.of("ca", new CatalanStemmer(), CatalanAnalyzer.getDefaultStopSet());
      case "da" -> Stems.of("da", new DanishStemmer(), DanishAnalyzer.getDefaultStopSet());
      case "de" -> Stems.of("de", new GermanStemmer(), GermanAnalyzer.getDefaultStopSet());
      case "es" -> Stems.of("es", new SpanishStemmer(), SpanishAnalyzer.getDefaultStopSet());
      case "fi" -> Stems.of("fi", new FinnishStemmer(), FinnishAnalyzer.getDefaultStopSet());
      case "fr" -> Stems.of("fr", new FrenchStemmer(), FrenchAnalyzer.getDefaultStopSet());
      case "hu" -> Stems.of("hu", new HungarianStemmer(), HungarianAnalyzer.getDefaultStopSet());
      case "it" -> Stems.of("it", new ItalianStemmer(), ItalianAnalyzer.getDefaultStopSet());
      case "nl" -> Stems.of("nl", new DutchStemmer(), DutchAnalyzer.getDefaultStopSet());
      case "no", "nb", "nn" ->
          Stems.of("no", new NorwegianStemmer(), NorwegianAnalyzer.getDefaultStopSet());
      case "pt" -> Stems.of("pt", new PortugueseStemmer(), PortugueseAnalyzer.getDefaultStopSet());
      case "ro" -> Stems.of("ro", new RomanianStemmer(), RomanianAnalyzer.getDefaultStopSet());
      case "ru" -> Stems.of("ru", new RussianStemmer(), RussianAnalyzer.getDefaultStopSet());
      case "sv" -> Stems.of("sv", new SwedishStemmer(), SwedishAnalyzer.getDefaultStopSet());
      case "tr" -> Stems.of("tr", new TurkishStemmer(), TurkishAnalyzer.getDefaultStopSet());
      default -> Stems.none();
    };
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer source = spotter == null ? new StandardTokenizer() : new SpottingTokenizer(spotter);
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
        new FoldingFilter(language.equals("en") ? new AcronymFilter(written) : written);
    return new TokenStreamComponents(
        source,
        new CapitalsTokenFilter(
            new WordAndStemFilter(folded, stems(language).remembering()), written));
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return TextAnalysis.PART_GAP;
  }
}
