package dateline.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Places in which several words stand in any order with few other words among them. Each word has a
 * position of its own, also where two words of the query are the same.
 */
final class WordsAmong {
  private final int words;
  private final int most;
  private final Runnable onLimit;
  private final int[] positions;

  /** For each of {@link #positions}, which words can stand there. */
  private final List<List<Integer>> wordsAt;

  private final List<Place> leaves = new ArrayList<>();

  /**
   * @param words the positions of each word
   * @param most how many other words may stand among them
   * @param onLimit told when places are left out
   */
  WordsAmong(List<List<Integer>> words, int most, Runnable onLimit) {
    this.words = words.size();
    this.most = most;
    this.onLimit = onLimit;
    var byPosition = new TreeMap<Integer, List<Integer>>();
    for (int word = 0; word < words.size(); word++) {
      for (int position : words.get(word)) {
        byPosition.computeIfAbsent(position, at -> new ArrayList<>()).add(word);
      }
    }
    this.positions = byPosition.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.wordsAt = List.copyOf(byPosition.values());
    Arrays.stream(positions).forEach(at -> leaves.add(new Place(at, at)));
  }

  /** Returns the places that begin and end with one of the words, sorted. */
  List<Place> places() {
    var places = new ArrayList<Place>();
    for (int from = 0; from < positions.length; from++) {
      int to = shortest(from);
      for (; to < positions.length && isWithin(from, to); to++) {
        if (canBothStand(from, to)) {
          if (places.size() == PlaceFinder.MAX_PLACES) {
            onLimit.run();
            return places;
          }
          places.add(new Place(positions[from], positions[to], leaves.subList(from, to + 1)));
        }
      }
    }
    return places;
  }

  private boolean isWithin(int from, int to) {
    return positions[to] - positions[from] + 1 - words <= most;
  }

  /** Two words can stand at the ends unless both positions are of one and the same word only. */
  private boolean canBothStand(int from, int to) {
    return wordsAt.get(from).size() > 1
        || wordsAt.get(to).size() > 1
        || !wordsAt.get(from).equals(wordsAt.get(to));
  }

  /** Returns the first end with which all words have a position, or the number of positions. */
  private int shortest(int from) {
    Map<Integer, Integer> positionOf = new HashMap<>();
    int placed = 0;
    for (int at = from; at < positions.length && isWithin(from, at); at++) {
      if (place(at, positionOf, new boolean[words])) {
        placed++;
      }
      if (placed == words) {
        return at;
      }
    }
    return positions.length;
  }

  /**
   * Gives a position to a word, moving others if needed (Kuhn's algorithm for matchings in
   * bipartite graphs).
   */
  private boolean place(int at, Map<Integer, Integer> positionOf, boolean[] tried) {
    for (int word : wordsAt.get(at)) {
      if (tried[word]) {
        continue;
      }
      tried[word] = true;
      Integer before = positionOf.get(word);
      if (before == null || place(before, positionOf, tried)) {
        positionOf.put(word, at);
        return true;
      }
    }
    return false;
  }
}
