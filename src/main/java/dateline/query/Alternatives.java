package dateline.query;

import dateline.query.QueryNode.Phrase;
import dateline.query.QueryNode.Word;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an article may have instead of something asked for, where any of it will do. */
final class Alternatives {
  /** Phrases of at most so many words are taken for names and terms, longer ones for sentences. */
  private static final int LONGEST_NAME = 5;

  /** What joins words that are looked for side by side: {@code #war/peace}, {@code low-cost}. */
  private static final Pattern JOINT = Pattern.compile("[^\\p{L}\\p{N}\\p{M}.,'’&_]+");

  private Alternatives() {}

  /** Returns the parts of joined words and, beside the phrase, of a quoted sentence. */
  static Stream<QueryNode> to(QueryNode node) {
    return node instanceof Phrase phrase && words(phrase).size() <= LONGEST_NAME
        ? Stream.of(node)
        : toAll(node);
  }

  /** Returns the parts of joined words and, beside the phrase, of any phrase. */
  static Stream<QueryNode> toAll(QueryNode node) {
    return switch (node) {
      case Word word -> parts(word);
      case Phrase phrase -> Stream.concat(Stream.of(phrase), parts(phrase));
      default -> Stream.of(node);
    };
  }

  /** A sentence is seldom repeated word for word, and joined words less often than each of them. */
  private static Stream<QueryNode> parts(Word word) {
    List<String> parts = JOINT.splitAsStream(word.text()).filter(part -> !part.isEmpty()).toList();
    return parts.size() < 2
        ? Stream.of(word)
        : parts.stream().map(part -> new Word(word.field(), part));
  }

  private static Stream<QueryNode> parts(Phrase phrase) {
    return words(phrase).size() < 2
        ? Stream.empty()
        : words(phrase).stream().map(word -> new Word(phrase.field(), word));
  }

  private static List<String> words(Phrase phrase) {
    return List.of(phrase.text().split(" ", -1));
  }
}
