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

  /** The first character of a term that is a stem; words are not marked. */
  public static final char STEM = '~';

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

  /** Returns the analyzer of names: authors, outlets, sections. Folded, not stemmed. */
  public Analyzer names() {
    return names;
  }

  /** Returns Lucene's own English analyzer, which rankings are compared with. */
  public Analyzer plainEnglish() {
    return plainEnglish;
  }

  /** Cuts words of a query, in order of their positions, which start at 0. */
  public List<QueryTerm> queryTerms(String words) {
    Stems english = TextAnalyzer.stems(ENGLISH);
    return read(text(ENGLISH), words).stream().map(term -> inAnyLanguage(term, english)).toList();
  }

  /** A query does not say its language; in most languages the stem is the word itself. */
  private static QueryTerm inAnyLanguage(QueryTerm term, Stems english) {
    String word = term.exact();
    if (english.isStopWord(word)) {
      return new QueryTerm(term.written(), word, term.readings(), true, term.position());
    }
    List<String> forms = english.forms(word);
    List<List<String>> readings =
        forms.contains(word) ? List.of(forms) : List.of(forms, List.of(word));
    return new QueryTerm(term.written(), word, readings, false, term.position());
  }

  /** Cuts a name in a query, whose only form is the folded word. */
  public List<QueryTerm> nameTerms(String words) {
    return read(names, words);
  }

  /** Whether a term of a text field is a word as written: neither a stem nor an entity. */
  public static boolean isWord(CharSequence term) {
    return !term.isEmpty() && term.charAt(0) != STEM && term.charAt(0) != ENTITY;
  }

  /** Folds a wildcard pattern as words and names are folded, leaving {@code *} and {@code ?}. */
  public String pattern(String pattern) {
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
        // What stands at the position of a word is its stem.
        if (step.getPositionIncrement() > 0) {
          String word = text.toString();
          String written = words.substring(offsets.startOffset(), offsets.endOffset());
          terms.add(new QueryTerm(written, word, List.of(List.of(word)), false, position));
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
