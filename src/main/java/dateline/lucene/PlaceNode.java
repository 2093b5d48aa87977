package dateline.lucene;

import dateline.query.Proximity;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What is looked for at places in a field; of terms, where {@code QueryNode} is of words. */
sealed interface PlaceNode {

  /**
   * Any of some terms.
   *
   * @param terms with how many words each stands for
   */
  record OneOf(Map<String, Integer> terms) implements PlaceNode {
    public OneOf {
      terms = Map.copyOf(terms);
    }
  }

  /**
   * Words as they stand in a phrase.
   *
   * @param offsets the place of each word in the phrase, ascending from 0
   */
  record InOrder(List<OneOf> words, List<Integer> offsets) implements PlaceNode {}

  /**
   * Words in any order, each once.
   *
   * @param most how many other words may stand among them
   */
  record Among(List<OneOf> words, int most) implements PlaceNode {}

  /** Two things near each other. */
  record Near(PlaceNode left, PlaceNode right, Proximity proximity) implements PlaceNode {}

  /** Any of several things. */
  record AnyOf(List<PlaceNode> alternatives) implements PlaceNode {}

  /** Gives all its terms to a taker. */
  default void forEachTerm(Consumer<String> taker) {
    switch (this) {
      case OneOf one -> one.terms().keySet().forEach(taker);
      case InOrder phrase -> phrase.words().forEach(word -> word.forEachTerm(taker));
      case Among words -> words.words().forEach(word -> word.forEachTerm(taker));
      case Near near -> {
        near.left().forEachTerm(taker);
        near.right().forEachTerm(taker);
      }
      case AnyOf any -> any.alternatives().forEach(child -> child.forEachTerm(taker));
    }
  }
}
