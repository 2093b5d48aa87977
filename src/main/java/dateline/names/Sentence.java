package dateline.names;

import edu.emory.mathcs.nlp.component.morph.MorphAnalyzer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a sentence and what has been found out about them. For one thread. */
final class Sentence {

  private static final long[] NO_VALUE = {};
  private static final long[] FIRST = {TextHash.of("0").hash()};
  private static final long[] LAST = {TextHash.of("1").hash()};

  private final List<Word> words;
  private final int[] tags;
  private final @Nullable TextHash[] tagHashes;
  private final @Nullable TextHash[] lemmas;
  private final @Nullable TextHash[] names;
  private final long[][] gazetteers;

  Sentence(List<Word> words) {
    this.words = words;
    int size = words.size();
    tags = new int[size];
    tagHashes = new TextHash[size];
    lemmas = new TextHash[size];
    names = new TextHash[size];
    gazetteers = new long[size][];
    Arrays.fill(gazetteers, NO_VALUE);
  }

  int size() {
    return words.size();
  }

  Word word(int i) {
    return words.get(i);
  }

  void setTag(int i, int tag, TextHash hash) {
    tags[i] = tag;
    tagHashes[i] = hash;
  }

  void setName(int i, TextHash hash) {
    names[i] = hash;
  }

  /** Works out the base forms; every word must have its part of speech. */
  void lemmatize(List<String> tagNames, MorphAnalyzer analyzer) {
    for (int i = 0; i < size(); i++) {
      lemmas[i] = word(i).lemma(tags[i], tagNames.get(tags[i]), analyzer);
    }
  }

  /** Looks up names: at each word the longest that begins there. */
  void lookUp(Lexica lexica) {
    for (int i = 0; i < size(); i++) {
      long prefix = 0;
      int last = -1;
      int set = 0;
      for (int j = i; j < size(); j++) {
        prefix = Lexica.prefix(prefix, word(j).simplified());
        int found = lexica.gazetteers(prefix);
        if (found < 0) {
          break;
        }
        if (found > 0) {
          last = j;
          set = found;
        }
      }
      for (int j = i; j <= last; j++) {
        addGazetteers(j, lexica.gazetteerTags(set, Chunk.at(j, i, last)));
      }
    }
  }

  private void addGazetteers(int i, long[] added) {
    long[] all = gazetteers[i];
    for (long value : added) {
      boolean known = false;
      for (long other : all) {
        known |= other == value;
      }
      if (!known) {
        all = Arrays.copyOf(all, all.length + 1);
        all[all.length - 1] = value;
      }
    }
    gazetteers[i] = all;
  }

  /** Returns the value of an attribute that has one, or null if this word has none. */
  @Nullable TextHash value(Feature.Part part, int current) {
    int i = current + part.window();
    if (i < 0 || i >= size()) {
      return null;
    }
    return switch (part.attribute()) {
      case WORD_FORM_SIMPLIFIED -> word(i).simplified();
      case WORD_FORM_SIMPLIFIED_LOWERCASE -> word(i).lowercase();
      case WORD_SHAPE -> word(i).shape();
      case LEMMA -> lemmas[i];
      case PART_OF_SPEECH_TAG -> tagHashes[i];
      case NAMED_ENTITY_TAG -> names[i];
      case PREFIX -> word(i).prefix(part.length());
      case SUFFIX -> word(i).suffix(part.length());
      case AMBIGUITY_CLASSES -> word(i).ambiguityJoined();
      case WORD_CLUSTERS, NAMED_ENTITY_GAZETTEERS, ORTHOGRAPHIC, POSITIONAL -> null;
    };
  }

  /** Returns the values of an attribute that may have several. */
  long[] values(Feature.Part part, int current) {
    int i = current + part.window();
    if (i < 0 || i >= size()) {
      return NO_VALUE;
    }
    return switch (part.attribute()) {
      case AMBIGUITY_CLASSES -> word(i).ambiguity();
      case WORD_CLUSTERS -> word(i).clusters();
      case NAMED_ENTITY_GAZETTEERS -> gazetteers[i];
      case ORTHOGRAPHIC -> word(i).orthographic(i == 0);
      case POSITIONAL -> position(i);
      default -> NO_VALUE;
    };
  }

  private long[] position(int i) {
    if (i == 0) {
      return FIRST;
    }
    return i == size() - 1 ? LAST : NO_VALUE;
  }
}
