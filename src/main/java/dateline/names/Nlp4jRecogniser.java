package dateline.names;

import dateline.article.EntityType;
import dateline.entity.NameRecogniser;
import dateline.entity.RecognisedName;
import edu.emory.mathcs.nlp.component.morph.MorphAnalyzer;
import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises names with the models of nlp4j: parts of speech first, then names, each by a linear
 * model over the words around. Finds what nlp4j finds, but for the rounding of word vectors.
 */
public final class Nlp4jRecogniser implements NameRecogniser {

  private static final int LONGEST_WORD = 100;

  private final EnglishTokenizer tokenizer = new EnglishTokenizer();
  private final MorphAnalyzer morphology = new EnglishMorphAnalyzer();
  private final Lexica lexica;
  private final Tagger tags;
  private final Tagger names;
  private final WordCache words;

  private Nlp4jRecogniser(ByteBuffer pack) {
    var reader = new PackReader(pack);
    tags = new Tagger(LinearModel.read(reader));
    names = new Tagger(LinearModel.read(reader));
    lexica = Lexica.read(reader);
    words = new WordCache(lexica, tags.labels().size());
  }

  /**
   * Makes a recogniser.
   *
   * @param pack what {@link NamePack#open} gave
   */
  public static Nlp4jRecogniser of(ByteBuffer pack) {
    return new Nlp4jRecogniser(pack);
  }

  @Override
  public List<RecognisedName> recognise(String text) {
    List<RecognisedName> found = new ArrayList<>();
    for (List<Token> sentence : tokenizer.segmentize(plain(text))) {
      addNames(sentence, found);
    }
    return found;
  }

  private void addNames(List<Token> tokens, List<RecognisedName> found) {
    for (NameSpans.Span span : NameSpans.of(label(tokens))) {
      EntityType type = type(span.type());
      if (type != null) {
        int start = tokens.get(span.first()).getStartOffset();
        int end = tokens.get(span.last()).getEndOffset();
        found.add(new RecognisedName(start, end, type));
      }
    }
  }

  private List<String> label(List<Token> tokens) {
    List<Word> sentenceWords = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      sentenceWords.add(words.word(token.getWordForm()));
    }
    var sentence = new Sentence(sentenceWords);
    sentence.lookUp(lexica);
    tags.tag(sentence, sentence::setTag);
    sentence.lemmatize(tags.labels(), morphology);
    String[] labels = new String[tokens.size()];
    names.tag(
        sentence,
        (word, label, hash) -> {
          sentence.setName(word, hash);
          labels[word] = names.labels().get(label);
        });
    return Arrays.asList(labels);
  }

  private static @Nullable EntityType type(String label) {
    return switch (label) {
      case "PERSON" -> EntityType.PERSON;
      case "ORG" -> EntityType.ORGANISATION;
      case "GPE", "LOC", "FAC" -> EntityType.PLACE;
      default -> null;
    };
  }

  /**
   * The models were trained on text with typewriter quotes. What is too long for a word is blanked:
   * the tokenizer's patterns take the square of its length. Lengths stay the same.
   */
  private static String plain(String text) {
    char[] chars = text.toCharArray();
    int wordStart = 0;
    for (int i = 0; i <= chars.length; i++) {
      if (i == chars.length || Character.isWhitespace(chars[i])) {
        if (i - wordStart > LONGEST_WORD) {
          Arrays.fill(chars, wordStart, i, ' ');
        }
        wordStart = i + 1;
      }
    }
    for (int i = 0; i < chars.length; i++) {
      chars[i] =
          switch (chars[i]) {
            case '‘', '’' -> '\'';
            case '“', '”' -> '"';
            case '–', '—' -> '-';
            case '\u00a0' -> ' ';
            default -> chars[i];
          };
    }
    return new String(chars);
  }
}
