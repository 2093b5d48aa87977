package dateline.source;

import dateline.article.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises the line that introduces the author: "Jane Doe is a professor at …". */
final class Bios {

  private static final int MAX_CHARS = 600;

  private static final String NAME =
      "(?:The |Le |La |Die |Der |Das |El |Dr\\.? |Prof\\.? |Sir |Dame )?"
          + "((?:[\\p{Lu}][\\p{L}.'’-]*)(?: (?:of|de|del|van|von|der|al|bin|the|da|du|and|&))*"
          + "(?: (?:[\\p{Lu}][\\p{L}.'’-]*)(?: (?:of|de|del|van|von|der|al|bin|the|da|du))*){1,6})";
  private static final Pattern WITH_VERB =
      Pattern.compile(
          "^"
              + NAME
              + "(?:, .{0,120}?,)? (?:(?:is|was|are|were) (?:an?|the|currently|formerly|also|former"
              + "|senior|professor|director|president|co-|chief|editor|executive|associate|chair"
              + "|minister|based)\\b|has (?:written|reported|been|served|covered)|serves? as|teaches"
              + "|writes?\\b|works\\b|follows?\\b|covers?\\b|reports?\\b|watch(?:es)?\\b|reads\\b|lives\\b"
              + "|ist\\b|lehrt\\b|beobachtet\\b|schreibt\\b|est\\b|suit\\b|écrit\\b|es (?:un|una|el|la|"
              + "profesor)\\b|sigue\\b|escribe\\b|è\\b|scrive\\b).*",
          Pattern.DOTALL);
  private static final Pattern VIEWS =
      Pattern.compile(
          "(?i)^\\W*(?:the views? expressed|views expressed|the opinions? expressed|this (?:article|piece"
              + "|commentary|column) (?:was (?:originally |first )?published|(?:first|originally) appeared"
              + "|originally published)|first published|originally published|published by).*");

  private Bios() {}

  /**
   * Tells whether the line introduces one of the authors, or somebody when none is known.
   *
   * @param authors the authors known so far, possibly none
   */
  static boolean isBio(String line, List<Author> authors) {
    if (line.length() > MAX_CHARS || line.length() < 20) {
      return false;
    }
    for (Author author : authors) {
      if (introduces(line, author)) {
        return true;
      }
    }
    Matcher matcher = WITH_VERB.matcher(line);
    return authors.isEmpty() && matcher.matches();
  }

  /** Tells whether the line begins with the author's name, in front of more. */
  static boolean introduces(String line, Author author) {
    String start = line.toLowerCase(Locale.ROOT);
    String name = author.name().toLowerCase(Locale.ROOT);
    int at = start.indexOf(name);
    return at >= 0
        && at <= 20
        && TextFolding.wordCount(line.substring(0, at)) <= 2
        && line.length() > at + name.length() + 8;
  }

  /** Tells whether the line says where the piece was published, or whose views it gives. */
  static boolean isCredit(String line) {
    return line.length() <= MAX_CHARS && VIEWS.matcher(line).matches();
  }

  /** Returns the name a bio line begins with, or null. */
  static @Nullable String nameIn(String bio) {
    Matcher matcher = WITH_VERB.matcher(bio);
    if (!matcher.matches()) {
      return null;
    }
    String name = matcher.group(1);
    int of = name.indexOf(" of ");
    return of > 0 && AuthorNames.isDesk(name.substring(0, of)) ? name.substring(0, of) : name;
  }

  /** Gives each bio line to the author it names; one that names nobody goes to the first. */
  static List<Author> assign(List<Author> authors, List<String> bios) {
    List<Author> described = new ArrayList<>(authors);
    for (String bio : bios) {
      int owner = 0;
      for (int i = 0; i < described.size(); i++) {
        if (bio.toLowerCase(Locale.ROOT)
            .contains(described.get(i).name().toLowerCase(Locale.ROOT))) {
          owner = i;
          break;
        }
      }
      if (!described.isEmpty()) {
        Author author = described.get(owner);
        String known = author.affiliation();
        described.set(owner, new Author(author.name(), known == null ? bio : known + " " + bio));
      }
    }
    return List.copyOf(described);
  }
}
