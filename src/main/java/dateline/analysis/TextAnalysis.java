package dateline.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Makes analyzers and cuts queries into terms. Safe for use by several threads. */
public final class TextAnalysis implements AutoCloseable {

  /** The first character of a term that is a word as written, not its stem. */
  public static final char EXACT = '=';

  /** The first character of a term that is an entity. */
  public static final char ENTITY = '\u0001';

  /** The number of positions between two parts of a field, so that no phrase crosses them. */
  public static final int PART_GAP = 100;

  private static final String ENGLISH = "en";

  private final Map<String, Analyzer> byLanguage = new ConcurrentHashMap<>();
  private final Analyzer names = new NameAnalyzer();
  private final Analyzer plainEnglish = new EnglishAnalyzer();

  /**
   * Returns the analyzer of running text.
   *
   * @param language ISO 639 code of the text, or null if unknown, which is taken for English
   */
  public Analyzer text(@Nullable String language) {
    return byLanguage.computeIfAbsent(language == null ? ENGLISH : language, TextAnalyzer::new);
  }

  /**
   * Adds tokens for entities to those of a text.
   *
   * @param marks by where they start
   */
  public TokenStream marking(TokenStream words, List<EntityMark> marks) {
    return marks.isEmpty() ? words : new EntityFilter(words, marks);
  }

  /**
   * Returns the analyzer of names: authors, outlets, sections. Folded, neither stemmed nor marked.
   */
  public Analyzer names() {
    return names;
  }

  /** Returns Lucene's own English analyzer, which rankings are compared with. */
  public Analyzer plainEnglish() {
    return plainEnglish;
  }

  /** Cuts words of a query, in order of their positions, which start at 0. */
  public List<QueryTerm> queryTerms(String words) {
    return read(text(ENGLISH), words);
  }

  /** Cuts a name in a query; {@link QueryTerm#stem} is null. */
  public List<QueryTerm> nameTerms(String words) {
    return read(names, words);
  }

  /**
   * Folds a wildcard pattern as words are folded, leaving {@code *} and {@code ?}.
   *
   * @return the pattern over marked terms
   */
  public String exactPattern(String pattern) {
    return EXACT + namePattern(pattern);
  }

  /** Folds a wildcard pattern as names are folded, leaving {@code *} and {@code ?}. */
  public String namePattern(String pattern) {
    var folded = new StringBuilder();
    var literal = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '*' || c == '?') {
        folded.append(Folding.fold(literal)).append(c);
        literal.setLength(0);
      } else {
        literal.append(c);
      }
    }
    return folded.append(Folding.fold(literal)).toString();
  }

  private static List<QueryTerm> read(Analyzer analyzer, String words) {
    var terms = new ArrayList<QueryTerm>();
    try (TokenStream tokens = analyzer.tokenStream("", new StringReader(words))) {
      var text = tokens.addAttribute(CharTermAttribute.class);
      var step = tokens.addAttribute(PositionIncrementAttribute.class);
      var offsets = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken()) {
        position += step.getPositionIncrement();
        String term = text.toString();
        if (step.getPositionIncrement() == 0) {
          terms.set(terms.size() - 1, terms.getLast().withStem(term));
        } else {
          String written = words.substring(offsets.startOffset(), offsets.endOffset());
          terms.add(new QueryTerm(written, term, null, position));
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string cannot fail", e);
    }
    return terms;
  }

  @Override
  public void close() {
    byLanguage.values().forEach(Analyzer::close);
    names.close();
    plainEnglish.close();
  }
}
