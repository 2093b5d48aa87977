package dateline.source;

import dateline.article.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The wordings of a page's headline, and which of them wins: the one that most sources share, where
 * in doubt the one nearest to the page's address.
 */
final class HeadlineVote {

  /** How much one source says for a wording; what it only contains counts half. */
  enum Source {
    PRINTED(3.0, 0.92),
    UNRELATED_HEADING(1.1, 0.7),
    UNRELATED_NAME(0.4, 0.5),
    OPEN_GRAPH(1.0, 0.8),
    JSON_LD(0.9, 0.86),
    MICRODATA(0.4, 0.84),
    TITLE(0.6, 0.6),
    DUBLIN_CORE(0.3, 0.7),
    CARD(0.3, 0.65),
    OTHER_META(0.5, 0.6),
    ALTERNATIVE(0.3, 0.55),
    CRUMB(0.5, 0.55),
    ENTRY_HEADING(1.2, 0.6),
    SECOND_HEADING(0.5, 0.5),
    LESSER_HEADING(0.4, 0.5);

    private final double votes;
    private final double confidence;

    Source(double votes, double confidence) {
      this.votes = votes;
      this.confidence = confidence;
    }

    /** Tells whether the page's head says it, not its print. */
    boolean isStated() {
      return switch (this) {
        case PRINTED,
            UNRELATED_HEADING,
            UNRELATED_NAME,
            ENTRY_HEADING,
            SECOND_HEADING,
            LESSER_HEADING ->
            false;
        default -> true;
      };
    }
  }

  /**
   * What one source says the headline is.
   *
   * @param words the text as words to compare, see {@link TextFolding#words}
   */
  record Wording(String text, String words, Source source, Origin origin) {}

  private static final double CONTAINED = 0.5;
  private static final double AGREED = 1.8;

  /** What the address says for the wording nearest to it: enough between equals, no more. */
  private static final double ADDRESSED = 0.5;

  /** A longer text is no headline. */
  static final int MAX_CHARS = 300;

  /** Beginnings of words are compared: "electronic" is "electronics". */
  private static final int STEM_CHARS = 6;

  /** Shorter words may stand in a title by chance. */
  static final int MIN_WORDS_CHARS = 8;

  /**
   * How much more of the address one wording has than another, to be what the article is called.
   */
  private static final double CLEARLY_MORE = 0.05;

  private static final Pattern TITLE_PART =
      Pattern.compile("\\s+[|·•»–—:-]{1,2}\\s+|\\s*[|•»]\\s*|:\\s+");

  private final SiteNames sites;
  private final AddressWords address;
  private final List<Wording> wordings = new ArrayList<>();

  HeadlineVote(SiteNames sites, AddressWords address) {
    this.sites = sites;
    this.address = address;
  }

  /** Returns what has been said so far, in order. */
  List<Wording> wordings() {
    return Collections.unmodifiableList(wordings);
  }

  /**
   * Adds what a source says.
   *
   * @param text with the site's name, perhaps; null if it says nothing
   */
  void add(@Nullable String text, Source source, Origin origin) {
    if (text == null) {
      return;
    }
    String headline = sites.strip(text);
    String words = TextFolding.words(headline);
    if (!words.isEmpty() && headline.length() <= MAX_CHARS) {
      wordings.add(new Wording(headline, words, source, origin));
    }
  }

  /** Tells whether the heading has a third of its longer words in common with a stated title. */
  boolean isRelated(String text) {
    return wordings.stream()
        .anyMatch(w -> sharesWords(text, w.words(), 3) || isCompound(text, w.words()));
  }

  /** Tells whether the heading has most of its longer words in common with a stated title. */
  boolean isClose(String text) {
    return wordings.stream().anyMatch(w -> sharesWords(text, w.words(), 1.5));
  }

  private static boolean sharesWords(String text, String title, double times) {
    Set<String> words = longWords(TextFolding.words(text));
    Set<String> shared = longWords(title);
    int fewer = Math.min(words.size(), shared.size());
    shared.retainAll(words);
    return fewer > 0 && shared.size() * times >= fewer;
  }

  /** A heading of one word may end with the first of the title: "Port history", "Porthistory". */
  private static boolean isCompound(String text, String title) {
    String word = TextFolding.words(text);
    int end = title.indexOf(' ');
    String first = end < 0 ? title : title.substring(0, end);
    return word.indexOf(' ') < 0 && first.length() >= STEM_CHARS && word.endsWith(first);
  }

  private static Set<String> longWords(String words) {
    Set<String> longer = new HashSet<>();
    for (String word : words.split(" ", -1)) {
      if (word.length() > 3) {
        longer.add(word.substring(0, Math.min(word.length(), STEM_CHARS)));
      }
    }
    return longer;
  }

  /** Tells whether a title of the page's head holds these words. */
  boolean isRepeated(String text) {
    String words = TextFolding.words(text);
    return words.length() >= MIN_WORDS_CHARS
        && wordings.stream().anyMatch(w -> w.words().contains(words));
  }

  /** Tells whether any source says just the words of a text. */
  boolean isConfirmed(String text) {
    String words = TextFolding.words(text);
    return wordings.stream().anyMatch(w -> w.words().equals(words));
  }

  /** Offers every wording once, the winner as the surest. */
  void offerTo(Candidates candidates) {
    Map<String, Double> votes = new LinkedHashMap<>();
    Map<String, Wording> best = new LinkedHashMap<>();
    for (Wording wording : wordings) {
      best.merge(wording.words(), wording, HeadlineVote::better);
    }
    String addressed = addressed();
    for (String words : best.keySet()) {
      votes.put(words, votesFor(words) + (words.equals(addressed) ? ADDRESSED : 0));
    }
    double most = votes.values().stream().mapToDouble(v -> v).max().orElse(0);
    for (Map.Entry<String, Wording> entry : best.entrySet()) {
      Wording wording = entry.getValue();
      boolean winner = votes.getOrDefault(entry.getKey(), 0.0) >= most;
      double confidence = wording.source().confidence;
      candidates.headline.offer(
          wording.text(), wording.origin(), winner ? 0.94 : Math.min(confidence, 0.85));
    }
  }

  /** Where a heading is made of parts, a title of the head has the punctuation between them. */
  private static Wording better(Wording one, Wording other) {
    if (one.source().isStated() != other.source().isStated() && !one.text().equals(other.text())) {
      return one.source().isStated() ? one : other;
    }
    return one.source().votes >= other.source().votes ? one : other;
  }

  private double votesFor(String words) {
    double votes = 0;
    for (Wording wording : wordings) {
      if (wording.words().equals(words)) {
        votes += wording.source().votes;
      } else if (words.length() >= MIN_WORDS_CHARS
          && wording.source().isStated()
          && isPart(wording.text(), words)) {
        votes += CONTAINED * wording.source().votes;
      }
    }
    return isStatedTwice(words) || isPreferred(words) ? votes + AGREED : votes;
  }

  /** JSON-LD that gives what is printed as the other headline knows both, and prefers its own. */
  private boolean isPreferred(String words) {
    return isStated(words, Source.JSON_LD)
        && wordings.stream()
            .anyMatch(
                w ->
                    !w.source().isStated()
                        && !w.words().equals(words)
                        && isStated(w.words(), Source.ALTERNATIVE));
  }

  /** Returns the words of the wording that is clearly nearest to the address, or null. */
  private @Nullable String addressed() {
    Map<String, Double> likeness = new HashMap<>();
    for (Wording wording : wordings) {
      likeness.merge(wording.words(), address.likeness(wording.text()), Double::max);
    }
    double most = likeness.values().stream().mapToDouble(l -> l).max().orElse(0);
    List<String> near = new ArrayList<>();
    likeness.forEach(
        (words, like) -> {
          if (like + CLEARLY_MORE >= most) {
            near.add(words);
          }
        });
    return most > 0 && near.size() == 1 && likeness.size() > 1 ? near.get(0) : null;
  }

  /**
   * OpenGraph and JSON-LD are written by hand and for different readers; but where print says
   * something else, they say more than it only if the address has their words as well.
   */
  private boolean isStatedTwice(String words) {
    if (!isStated(words, Source.OPEN_GRAPH) || !isStated(words, Source.JSON_LD)) {
      return false;
    }
    for (Wording printed : wordings) {
      if (printed.source() == Source.PRINTED && !printed.words().equals(words)) {
        return address.likeness(words) > 0 && !isAddressed(printed.text(), words);
      }
    }
    return true;
  }

  /** Tells whether the address repeats the one rather than the other. */
  boolean isAddressed(String one, String other) {
    return address.likeness(one) > address.likeness(other) + CLEARLY_MORE;
  }

  /** Tells whether a source says just these words. */
  boolean isStated(String words, Source source) {
    return wordings.stream().anyMatch(w -> w.source() == source && w.words().equals(words));
  }

  /** Tells whether the title's first or last part, as cut by its separators, has these words. */
  static boolean isPart(String title, String words) {
    Matcher matcher = TITLE_PART.matcher(title);
    while (matcher.find()) {
      if (TextFolding.words(title.substring(0, matcher.start())).equals(words)
          || TextFolding.words(title.substring(matcher.end())).equals(words)) {
        return true;
      }
    }
    return false;
  }
}
