package dateline.names;

import edu.emory.mathcs.nlp.common.util.StringUtils;
import edu.emory.mathcs.nlp.component.morph.MorphAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * All that a word says by itself, wherever it stands. Safe for use by several threads: a lemma is
 * worked out when first asked for, always the same.
 */
final class Word {

  private static final int LONGEST_AFFIX = 4;
  private static final int MOST_SHAPE_REPETITIONS = 2;
  private static final String HYPERLINK = "#hlink#";

  private final String form;
  private final String simplified;
  private final TextHash simplifiedHash;
  private final TextHash lowercaseHash;
  private final TextHash shape;
  private final @Nullable TextHash[] prefixes = new TextHash[LONGEST_AFFIX + 1];
  private final @Nullable TextHash[] suffixes = new TextHash[LONGEST_AFFIX + 1];
  private final long[] orthographic;
  private final long[] orthographicFirst;
  private final long[] ambiguity;
  private final @Nullable TextHash ambiguityJoined;
  private final long[] clusters;
  private final float @Nullable [] vector;
  private final @Nullable TextHash[] lemmas;

  /**
   * @param form the word as printed
   * @param tags the number of parts of speech
   */
  Word(String form, Lexica lexica, int tags) {
    this.form = form;
    simplified = StringUtils.toSimplifiedForm(form);
    simplifiedHash = TextHash.of(simplified);
    String lowercase = StringUtils.toLowerCase(simplified);
    lowercaseHash = TextHash.of(lowercase);
    shape = TextHash.of(StringUtils.getShape(simplified, MOST_SHAPE_REPETITIONS));
    for (int n = 1; n <= LONGEST_AFFIX && n < lowercase.length(); n++) {
      prefixes[n] = TextHash.of(lowercase.substring(0, n));
      suffixes[n] = TextHash.of(lowercase.substring(lowercase.length() - n));
    }
    Orthography spelling =
        simplified.equals(HYPERLINK) ? Orthography.HYPERLINK : Orthography.of(simplified);
    orthographic = spelling.features(false);
    orthographicFirst = spelling.features(true);
    int known = lexica.word(lowercaseHash);
    ambiguity = lexica.ambiguity(known);
    ambiguityJoined = lexica.ambiguityJoined(known);
    clusters = lexica.clusters(known);
    vector = lexica.vector(TextHash.of(StringUtils.toUndigitalizedForm(form)));
    lemmas = new TextHash[tags];
  }

  String form() {
    return form;
  }

  TextHash simplified() {
    return simplifiedHash;
  }

  TextHash lowercase() {
    return lowercaseHash;
  }

  TextHash shape() {
    return shape;
  }

  /** The first letters, or null if the word is no longer than that. */
  @Nullable TextHash prefix(int length) {
    return prefixes[length];
  }

  /** The last letters, or null if the word is no longer than that. */
  @Nullable TextHash suffix(int length) {
    return suffixes[length];
  }

  long[] orthographic(boolean firstOfSentence) {
    return firstOfSentence ? orthographicFirst : orthographic;
  }

  long[] ambiguity() {
    return ambiguity;
  }

  @Nullable TextHash ambiguityJoined() {
    return ambiguityJoined;
  }

  long[] clusters() {
    return clusters;
  }

  float @Nullable [] vector() {
    return vector;
  }

  /** The base form of the word as a part of speech. */
  TextHash lemma(int tag, String tagName, MorphAnalyzer analyzer) {
    TextHash lemma = lemmas[tag];
    if (lemma == null) {
      lemma = TextHash.of(analyzer.lemmatize(simplified, tagName));
      lemmas[tag] = lemma;
    }
    return lemma;
  }
}
