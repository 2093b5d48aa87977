package dateline.names;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Keeps the words met last: most of a text is words met before, and working one out costs as much
 * as labelling it. Each has one slot, so memory is bounded. Safe for use by several threads.
 */
final class WordCache {

  private static final int SLOTS = 1 << 14;

  private final AtomicReferenceArray<Word> slots = new AtomicReferenceArray<>(SLOTS);
  private final Lexica lexica;
  private final int tags;

  WordCache(Lexica lexica, int tags) {
    this.lexica = lexica;
    this.tags = tags;
  }

  Word word(String form) {
    int hash = form.hashCode();
    int slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
    Word word = slots.get(slot);
    if (word == null || !word.form().equals(form)) {
      word = new Word(form, lexica, tags);
      slots.set(slot, word);
    }
    return word;
  }
}
