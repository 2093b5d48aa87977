package dateline.entity;

import java.util.List;

/** Finds names of people, organisations and places in English text. Safe for use by threads. */
@FunctionalInterface
public interface NameRecogniser {

  /** Finds no name: what {@code --names off} uses. */
  NameRecogniser NONE = text -> List.of();

  /**
   * Returns the names in a text, in order, without overlaps.
   *
   * @param text one paragraph or headline
   */
  List<RecognisedName> recognise(String text);
}
