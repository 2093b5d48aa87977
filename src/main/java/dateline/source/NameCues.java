package dateline.source;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the classes and ids of a page's elements say of what they hold. Remembers what it was asked,
 * since a page repeats a few hundred names thousands of times: one for each page.
 */
final class NameCues {

  /** What a name may say. */
  enum Cue {
    /** Other texts: teasers, comments, the site's frame. */
    FOREIGN(
        "comment|related|sidebar|teaser|recommend|footer|widget|respond|most-read|mostread"
            + "|most-popular|trending|outbrain|taboola|newsletter|read-more|readmore|read-also"
            + "|read-next",
        NameCues.NOT_OWN_FOOTER),

    /** Other texts, beyond doubt: a blog calls the article itself a widget. */
    SURELY_FOREIGN(FOREIGN.words.replace("|widget", ""), NameCues.NOT_OWN_FOOTER),

    /** An article in a list, or a comment marked up as an article. */
    FOREIGN_ARTICLE(
        "comment|teaser|card|related",
        "(?:^|\\s)(?:comment(?:-body|-item|__\\w+)?|teaser\\S*|card\\S*|related\\S*)(?:\\s|$)"),
    DATE("date|publish|time|posted|meta|byline|submitted|post-info|datum|fecha|tarih", ""),
    AUTHOR(
        "author|byline|autor|auteur|writer|verfasser|signature|creator|vcard|contributor|posted-by"
            + "|postedby|journalist|redakteur|redaktor|yazar|muhabir|forfatter|skribent|username"
            + "|expert-name",
        ""),

    /** The author's name, without her role, picture and address. */
    AUTHOR_NAME(
        "name|fn",
        "(?:author|byline|autor|auteur|writer)[\\w-]*name|\\bfn\\b|name[\\w-]*(?:author|autor)"),
    TITLE("title|headline|titel|titre", ""),
    CRUMBS("breadcrumb|cat-links|kicker|section-name", "crumb|links|(?:^|\\s)(?:k|s)\\S+(?:$|\\s)"),

    /** A part that only the page's own article has. */
    OWN_PART(
        "post|entry|article|hentry", "(?:post|entry|article)[-_]?(?:title|body|content)|hentry");

    private final String words;
    private final Pattern pattern;

    /**
     * @param words one of them must be in the name; quick to say no
     * @param pattern decides where they are
     */
    Cue(String words, String pattern) {
      this.words = words;
      this.pattern = Pattern.compile(pattern);
    }
  }

  /** The footer of an entry or post is the article's own. */
  private static final String NOT_OWN_FOOTER =
      "^(?!.*(?:post|entry|article|content)[_-]{0,2}footer)(?!.*footer[a-z])|comment|related|teaser";

  /** So a page builder calls whatever it builds, the article's own parts too. */
  private static final String BUILDERS_WIDGET = "elementor-widget";

  /** Where a page's classes are made by a program, these attributes say what their parts are. */
  private static final List<String> SPOKEN = List.of("data-testid", "data-component");

  private static final Map<Cue, List<String>> WORDS = words();

  private final Map<String, Set<Cue>> known = new HashMap<>();

  private static Map<Cue, List<String>> words() {
    Map<Cue, List<String>> words = new EnumMap<>(Cue.class);
    for (Cue cue : Cue.values()) {
      words.put(cue, List.of(cue.words.split("\\|", -1)));
    }
    return Collections.unmodifiableMap(words);
  }

  /** Returns the cues in the element's class and id. */
  Set<Cue> of(Element element) {
    if (element.attributesSize() == 0) {
      return Set.of();
    }
    String names = (element.attr("class") + " " + element.id()).strip();
    for (String spoken : SPOKEN) {
      names = element.hasAttr(spoken) ? names + " " + element.attr(spoken) : names;
    }
    return names.isEmpty() ? Set.of() : known.computeIfAbsent(names, NameCues::read);
  }

  private static Set<Cue> read(String spelled) {
    String names = spelled.toLowerCase(Locale.ROOT).replace(BUILDERS_WIDGET, "");
    Set<Cue> cues = EnumSet.noneOf(Cue.class);
    for (Cue cue : Cue.values()) {
      boolean possible = cue != Cue.SURELY_FOREIGN || cues.contains(Cue.FOREIGN);
      if (possible && isIn(names, cue)) {
        cues.add(cue);
      }
    }
    return cues;
  }

  private static boolean isIn(String names, Cue cue) {
    for (String word : WORDS.getOrDefault(cue, List.of())) {
      if (names.contains(word)) {
        return cue.pattern.matcher(names).find();
      }
    }
    return false;
  }
}
