package dateline.lucene;

import dateline.analysis.QueryTerm;
import dateline.analysis.TextAnalysis;
import dateline.search.Spellings;
import dateline.search.Spellings.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** Finds words of articles that are written almost like one. */
final class SpellingFinder {
  private static final int MAX_OTHERS = 5;
  private static final int MIN_CHARS = 4;
  private static final int MIN_CHARS_OF_TWO_EDITS = 6;
  private static final int MIN_CHARS_OF_PART = 3;

  /** One edit more is made up for by so many times the articles. */
  private static final double EDIT = 30;

  private final IndexReader reader;
  private final TextAnalysis analysis;

  SpellingFinder(IndexReader reader, TextAnalysis analysis) {
    this.reader = reader;
    this.analysis = analysis;
  }

  /**
   * Returns other spellings of a word that are in more articles.
   *
   * @param most none is looked for if more articles hold the word itself
   */
  Spellings of(String word, long most) throws IOException {
    List<QueryTerm> cut = analysis.nameTerms(word);
    Terms terms = MultiTerms.getTerms(reader, Schema.BODY);
    if (cut.size() != 1 || terms == null) {
      return new Spellings(0, List.of());
    }
    String exact = cut.getFirst().exact();
    long own = articles(exact);
    if (own > most
        || exact.codePointCount(0, exact.length()) < MIN_CHARS
        || exact.chars().noneMatch(Character::isLetter)) {
      return new Spellings(own, List.of());
    }
    Map<String, Double> weights = new HashMap<>();
    Map<String, Long> found = new HashMap<>();
    int edits = exact.length() < MIN_CHARS_OF_TWO_EDITS ? 1 : 2;
    // A first letter is seldom wrong; where it may be, only one letter is.
    addNear(terms, exact, 1, 0, own > 0, weights, found);
    if (edits == 2) {
      addNear(terms, exact, 2, 1, own > 0, weights, found);
    }
    addParts(exact, weights, found);
    List<Spelling> others = new ArrayList<>();
    found.forEach(
        (other, articles) -> {
          if (articles > own) {
            others.add(new Spelling(other, articles));
          }
        });
    others.sort(
        Comparator.comparingDouble((Spelling other) -> -weights.getOrDefault(other.word(), 0.0))
            .thenComparing(Spelling::word));
    return new Spellings(own, others.subList(0, Math.min(MAX_OTHERS, others.size())));
  }

  private void addNear(
      Terms terms,
      String word,
      int edits,
      int prefix,
      boolean known,
      Map<String, Double> weights,
      Map<String, Long> found)
      throws IOException {
    var near = new FuzzyTermsEnum(terms, new Term(Schema.BODY, word), edits, prefix, true);
    for (BytesRef term = near.next(); term != null; term = near.next()) {
      String other = term.utf8ToString();
      if (TextAnalysis.isWord(other) && !other.equals(word) && isLikely(other, known)) {
        long articles = near.docFreq();
        weights.putIfAbsent(other, edits == 1 ? articles : articles / EDIT);
        found.put(other, articles);
      }
    }
  }

  /**
   * That words of grammar are in so many articles does not make them likely: "what" is not meant
   * where articles know "wheat".
   */
  private boolean isLikely(String other, boolean known) {
    boolean stopWord = analysis.queryTerms(other).stream().allMatch(QueryTerm::stopWord);
    return !stopWord && !(known && TextAnalysis.isFunctionWord(other));
  }

  /** Two words that were written as one. */
  private void addParts(String word, Map<String, Double> weights, Map<String, Long> found)
      throws IOException {
    for (int cut = MIN_CHARS_OF_PART; cut <= word.length() - MIN_CHARS_OF_PART; cut++) {
      long articles = Math.min(articles(word.substring(0, cut)), articles(word.substring(cut)));
      if (articles > 0) {
        String parts = word.substring(0, cut) + ' ' + word.substring(cut);
        weights.put(parts, articles / EDIT);
        found.put(parts, articles);
      }
    }
  }

  private long articles(String word) throws IOException {
    return reader.docFreq(new Term(Schema.BODY, word));
  }
}
