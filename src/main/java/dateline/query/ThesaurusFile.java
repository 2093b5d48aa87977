package dateline.query;

import dateline.article.EntityId;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lines of a thesaurus. Each is a concept: its names, parted by commas; after {@code >}
 * words for parts and instances of it, parted by commas. Empty lines, and those that begin with
 * {@code #}, say nothing.
 */
final class ThesaurusFile {
  /** A line with more is hardly about one thing, and all of them are looked for. */
  static final int MAX_TERMS = 40;

  static final int MAX_WORDS = 8;

  static final int MAX_LINES = 20_000;

  /**
   * A concept as the file has it.
   *
   * @param names at least one
   * @param related may be empty
   */
  record Line(List<String> names, List<String> related) {
    Line {
      names = List.copyOf(names);
      related = List.copyOf(related);
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private ThesaurusFile() {}

  /**
   * @param name of the file, for what is told
   */
  static ThesaurusFile read(String name, List<String> text) {
    var file = new ThesaurusFile();
    if (text.size() > MAX_LINES) {
      file.problems.add(
          "%s: %,d lines are too many: leave at most %,d".formatted(name, text.size(), MAX_LINES));
      return file;
    }
    for (int i = 0; i < text.size(); i++) {
      String line = text.get(i).strip();
      if (!line.isEmpty() && line.charAt(0) != '#') {
        file.add(name, i + 1, line);
      }
    }
    return file;
  }

  /** Returns what could be read, in the order of the file. */
  List<Line> lines() {
    return List.copyOf(lines);
  }

  /** Returns what is wrong, in the order of the file. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  private void add(String file, int number, String line) {
    String place = file + ": line " + number;
    int before = problems.size();
    int sign = line.indexOf('>');
    List<String> names = terms(place, sign < 0 ? line : line.substring(0, sign));
    List<String> related = sign < 0 ? List.of() : terms(place, line.substring(sign + 1));
    if (names.isEmpty()) {
      problems.add(
          place + ": nothing is named before \">\"; write: name, other name > other words");
    }
    if (names.size() + related.size() > MAX_TERMS) {
      problems.add(
          "%s: %d terms are too many: leave at most %d"
              .formatted(place, names.size() + related.size(), MAX_TERMS));
    }
    if (problems.size() == before) {
      lines.add(new Line(names, related));
    }
  }

  private List<String> terms(String place, String side) {
    List<String> terms = new ArrayList<>();
    for (String part : side.split(",", -1)) {
      String term = part.strip();
      if (term.isEmpty()) {
        continue;
      }
      if (EntityId.of(term).isEmpty() || term.indexOf('>') >= 0) {
        problems.add("%s: \"%s\" is no word: leave it out".formatted(place, term));
      } else if (term.split(" ", -1).length > MAX_WORDS) {
        problems.add(
            "%s: \"%s\" has more than %d words: use a shorter term"
                .formatted(place, term, MAX_WORDS));
      } else {
        terms.add(term);
      }
    }
    return terms;
  }
}
