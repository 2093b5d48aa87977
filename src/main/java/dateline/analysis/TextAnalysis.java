package dateline.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Makes analyzers and cuts queries into terms. Safe for use by several threads. */
public final class TextAnalysis implements AutoCloseable {

  /** The first character of a term that is a stem; words are not marked. */
  public static final char STEM = '~';

  /** The first character of a term that is an entity. */
  public static final char ENTITY = '\u0001';

  /** The first character of a term that is a word with its capitals. */
  public static final char CAPITALS = '\u0002';

  /** The term at the first word of each sentence but the first of a part. */
  public static final String SENTENCE = "\u0003";

  /** The term at the first word of each part of a field. */
  public static final String PART = "\u0004";

  private static final char LAST_MARK = '\u001f';

  /** The number of positions between two parts of a field, so that no phrase crosses them. */
  public static final int PART_GAP = 100;

  private static final String ENGLISH = "en";

  private static final CharArraySet FUNCTION_WORDS = functionWords();

  private final Map<String, Analyzer> byLanguage = new ConcurrentHashMap<>();

  /** To make them takes folding all stop words of a language. Only asked what never changes. */
  private final Map<String, Stems> stems = new ConcurrentHashMap<>();

  private final Analyzer names = new NameAnalyzer();
  private final Analyzer plainEnglish = new EnglishAnalyzer();

  /** Reads Snowball's list of English stop words, of which Lucene's is a part. */
  private static CharArraySet functionWords() {
    String list = "english_stop.txt";
    try (InputStream in =
        IOUtils.requireResourceNonNull(SnowballFilter.class.getResourceAsStream(list), list)) {
      return WordlistLoader.getSnowballWordSet(in, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the list of function words", e);
    }
  }

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
   * Returns what finds terms in English texts; the caller closes it.
   *
   * @param terms words, words with capitals and stems
   */
  public WordSpotter spotter(Collection<String> terms) {
    return new WordSpotter(terms);
  }

  /**
   * Whether texts are analysed as English.
   *
   * @param language as for {@link #text}
   */
  public static boolean isEnglish(@Nullable String language) {
    return language == null || language.equals(ENGLISH);
  }

  /** Returns the analyzer of names: authors, outlets, sections. Folded, not stemmed. */
  public Analyzer names() {
    return names;
  }

  /** Returns Lucene's own English analyzer, which rankings are compared with. */
  public Analyzer plainEnglish() {
    return plainEnglish;
  }

  /**
   * Cuts words of a query, in order of their positions, which start at 0. A query does not say its
   * language, so each word has a reading in English, one as it is written, and one in each other
   * language.
   *
   * @param languages ISO 639 codes of the languages that articles are in
   */
  public List<QueryTerm> queryTerms(String words, Collection<String> languages) {
    Stems english = TextAnalyzer.stems(ENGLISH);
    List<String> others = languages.stream().filter(this::isStemmed).sorted().toList();
    return read(text(ENGLISH), words).stream()
        .map(term -> inAnyLanguage(term, english, others))
        .toList();
  }

  /** Whether the words of a language other than English have stems. */
  private boolean isStemmed(String language) {
    return !language.equals(ENGLISH) && known(language).mark().length > 0;
  }

  private Stems known(String language) {
    return stems.computeIfAbsent(language, TextAnalyzer::stems);
  }

  /** Cuts words of a query as {@link #queryTerms(String, Collection)} does for English articles. */
  public List<QueryTerm> queryTerms(String words) {
    return queryTerms(words, List.of());
  }

  /**
   * Cuts an English text into its words, in order of their positions: without readings, but it is
   * told which are stop words.
   */
  public List<QueryTerm> plainWords(String text) {
    return read(text(ENGLISH), text).stream()
        .map(
            term ->
                new QueryTerm(
                    term.written(),
                    term.exact(),
                    List.of(),
                    EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(term.exact()),
                    term.position()))
        .toList();
  }

  private QueryTerm inAnyLanguage(QueryTerm term, Stems english, List<String> others) {
    String word = term.exact();
    if (english.isStopWord(word)) {
      return new QueryTerm(term.written(), word, term.readings(), true, term.position());
    }
    List<String> forms = english.forms(word);
    var readings = new ArrayList<List<String>>();
    readings.add(forms);
    if (!forms.contains(word)) {
      readings.add(List.of(word));
    }
    for (String language : others) {
      readings.addAll(stem(term.written(), language));
    }
    return new QueryTerm(term.written(), word, readings, false, term.position());
  }

  /** Returns the term of a word's stem, alone in a reading; nothing for stop words. */
  private List<List<String>> stem(String word, String language) {
    var stems = new ArrayList<List<String>>();
    read(
        text(language),
        word,
        (written, term, position) -> {
          if (term.charAt(0) == STEM) {
            stems.add(List.of(term));
          }
        });
    // What is several words in another language cannot be one of its words.
    return stems.size() == 1 ? stems : List.of();
  }

  /**
   * Cuts words of a query that are looked for as they are written: {@link QueryTerm#exact} is the
   * term with capitals if the word has any.
   */
  public List<QueryTerm> exactTerms(String words) {
    var terms = new ArrayList<QueryTerm>();
    read(
        text(ENGLISH),
        words,
        (written, term, position) -> {
          if (term.charAt(0) == CAPITALS) {
            terms.removeLast();
          } else if (!isWord(term)) {
            return;
          }
          terms.add(new QueryTerm(written, term, List.of(List.of(term)), false, position));
        });
    return terms;
  }

  /**
   * Cuts the beginning of running text into the stems of its words, stop words left out.
   *
   * @param language as for {@link #text}
   * @param most how many stems to return
   */
  public List<String> stems(String text, @Nullable String language, int most) {
    Stems stops = known(language == null ? ENGLISH : language);
    var stems = new ArrayList<String>();
    try (TokenStream tokens = text(language).tokenStream("", new StringReader(text))) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      boolean kept = false;
      while (tokens.incrementToken()) {
        boolean another = step.getPositionIncrement() > 0;
        if (another && stems.size() == most) {
          break;
        }
        if (another) {
          kept = !stops.isStopWord(term);
          if (kept) {
            stems.add(term.toString());
          }
        } else if (kept && term.charAt(0) == STEM) {
          stems.set(stems.size() - 1, term.subSequence(1, term.length()).toString());
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string cannot fail", e);
    }
    return stems;
  }

  /** Cuts a name in a query, whose only form is the folded word. */
  public List<QueryTerm> nameTerms(String words) {
    return read(names, words);
  }

  /** Whether a term of a text field stands beside words: of an entity, a part or a sentence. */
  public static boolean isMark(String term) {
    return term.isEmpty() || (term.charAt(0) <= LAST_MARK && term.charAt(0) != CAPITALS);
  }

  /** Whether a term of a text field is a word as written: neither a stem nor an entity. */
  public static boolean isWord(CharSequence term) {
    return !term.isEmpty() && term.charAt(0) != STEM && term.charAt(0) > LAST_MARK;
  }

  /**
   * Whether a word only joins others in English: a pronoun, an auxiliary, a preposition. They are
   * more than the stop words, which are not looked for at all.
   */
  public static boolean isFunctionWord(String word) {
    return FUNCTION_WORDS.contains(word);
  }

  /** Returns the term of an entity whose name has so many words in the text. */
  public static String lengthened(String entity, int words) {
    return words == 1 ? entity : entity + ENTITY + words;
  }

  /** Returns how many words the name has that a term of an entity stands for. */
  public static int words(String term) {
    int mark = term.lastIndexOf(ENTITY);
    return mark <= 0 ? 1 : Integer.parseInt(term.substring(mark + 1));
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

  /** Takes the tokens of a text. */
  private interface Tokens {
    void add(String written, String term, int position);
  }

  private static List<QueryTerm> read(Analyzer analyzer, String words) {
    var terms = new ArrayList<QueryTerm>();
    read(
        analyzer,
        words,
        (written, term, position) -> {
          // What else stands at the position of a word is its stem, or the word with its capitals.
          if (terms.isEmpty() || terms.getLast().position() < position) {
            terms.add(new QueryTerm(written, term, List.of(List.of(term)), false, position));
          }
        });
    return terms;
  }

  private static void read(Analyzer analyzer, String words, Tokens taker) {
    try (TokenStream tokens = analyzer.tokenStream("", new StringReader(words))) {
      var text = tokens.addAttribute(CharTermAttribute.class);
      var step = tokens.addAttribute(PositionIncrementAttribute.class);
      var offsets = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken()) {
        position += step.getPositionIncrement();
        taker.add(
            words.substring(offsets.startOffset(), offsets.endOffset()), text.toString(), position);
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string cannot fail", e);
    }
  }

  @Override
  public void close() {
    byLanguage.values().forEach(Analyzer::close);
    names.close();
    plainEnglish.close();
  }
}
