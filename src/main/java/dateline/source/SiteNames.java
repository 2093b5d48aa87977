package dateline.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names under which a page's site is known, from its head and its address, and what they are
 * good for: taking them off titles, and telling an outlet from an author.
 */
final class SiteNames {

  private static final int MIN_HOST_CHARS = 4;

  /** A longer title is text, or an attack. */
  private static final int MAX_TITLE_CHARS = 1_000;

  private static final int MAX_SUFFIX_WORDS = 6;
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|·•»›«–—:/~-]{1,3}\\s+|\\s*[|·•»›｜]\\s*|::|:\\s+|\\s+@\\s+|,\\s+");
  private static final Pattern SEPARATORS = Pattern.compile("^[\\s|·•»›«–—:/~-]+");
  private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> hosts = new LinkedHashSet<>();

  /** Adds a name of the site; null is none. */
  void addName(@Nullable String name) {
    if (name == null) {
      return;
    }
    String letters = letters(name);
    if (letters.length() >= 2) {
      names.add(letters);
    }
  }

  /** Adds the name in an address's host: the label before the public suffix. */
  void addAddress(@Nullable String url) {
    String host = url == null ? null : host(url);
    if (host == null) {
      return;
    }
    String[] labels =
        host.toLowerCase(Locale.ROOT).replaceFirst("^www\\d?\\.", "").split("\\.", -1);
    names.add(letters(String.join(".", labels)));
    for (int i = 0; i < labels.length - 1; i++) {
      if (labels[i].length() >= MIN_HOST_CHARS) {
        hosts.add(letters(labels[i]));
      }
    }
  }

  private static @Nullable String host(String url) {
    try {
      return URI.create(url.strip()).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Tells whether the words are a name of the site, perhaps with a few more ("ACME Online"). */
  boolean isSite(String text) {
    List<String> words = List.of(TextFolding.words(text).split(" ", -1));
    if (words.size() > MAX_SUFFIX_WORDS) {
      return false;
    }
    for (int from = 0; from < words.size(); from++) {
      StringBuilder run = new StringBuilder();
      for (String word : words.subList(from, words.size())) {
        run.append(word);
        boolean most = run.length() * 3 >= letters(text).length();
        if (most && (hosts.contains(run.toString()) || names.contains(run.toString()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Tells whether the words are one of the site's names, and nothing more. */
  boolean isExactly(String text) {
    String letters = letters(text);
    return names.contains(letters) || hosts.contains(letters);
  }

  /**
   * Takes the site's name, and what stands behind or before it, off a title; of two names of the
   * site the second is the title.
   */
  String strip(String title) {
    String text = TextFolding.collapse(title);
    if (text.length() > MAX_TITLE_CHARS) {
      return text;
    }
    List<int[]> cuts = new ArrayList<>();
    Matcher matcher = SEPARATOR.matcher(text);
    while (matcher.find()) {
      cuts.add(new int[] {matcher.start(), matcher.end()});
    }
    int from = 0;
    int to = text.length();
    for (int[] cut : cuts) {
      String tail = tail(text, cut[1], cuts);
      boolean weak = text.substring(cut[0], cut[1]).matches("[:,]\\s+");
      boolean last = cut[1] + tail.length() == text.length();
      if (cut[0] > 0 && (weak ? last && isExactly(tail) : isSite(tail))) {
        to = beforeSection(text, cut[0], cuts);
        break;
      }
    }
    for (int[] cut : cuts) {
      if (cut[0] <= to && cut[1] < to && isExactly(text.substring(from, cut[0]))) {
        from = cut[1];
      }
    }
    String rest = text.substring(from, to).strip();
    boolean siteOnly = to < text.length() && isExactly(rest);
    String other = siteOnly ? SEPARATORS.matcher(text.substring(to)).replaceFirst("") : "";
    return other.isEmpty() ? rest : other;
  }

  /** "Headline - Politics | Site": the section stands between the two. */
  private static int beforeSection(String text, int to, List<int[]> cuts) {
    for (int[] cut : cuts) {
      String part = cut[1] < to ? text.substring(cut[1], to) : "";
      if (Sections.isSection(part) && KindRules.ofHeadlineSuffix(part) == null) {
        return cut[0];
      }
    }
    return to;
  }

  /** The part that begins there, up to the next separator. */
  private static String tail(String text, int start, List<int[]> cuts) {
    for (int[] cut : cuts) {
      if (cut[0] > start) {
        return text.substring(start, cut[0]);
      }
    }
    return text.substring(start);
  }

  private static String letters(String text) {
    return NOT_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
