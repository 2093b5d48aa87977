package dateline.entity;

import dateline.article.Article;
import dateline.article.CountryTags;
import dateline.article.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides which of the countries named in an article it is about. Every mention adds to its
 * country's score, more in headline and lead, more by name than by city, and more as the subject of
 * a sentence of the lead. Mentions further down count ever less, those of one paragraph least, so
 * that one long aside does not outweigh the headline, and names spread over the piece say more than
 * as many in one place. A country is in if it comes near the strongest one and has enough for an
 * article of that length. The weights were searched on judged op-eds, on news about single places,
 * on op-eds of our own, and on a newswire set.
 */
final class Aboutness {

  /** Share of the strongest country's score that another needs. */
  private static final double LEAST_SHARE = 0.4;

  /** And the share that one needs whose name is in headline or lead, if it has enough besides. */
  private static final double LEAST_SHARE_IN_FRONT = 0.32;

  /** How much more than is asked for is enough. */
  private static final double ENOUGH_IN_FRONT = 2.1;

  /** Score that an article of a thousand characters asks for. */
  private static final double LEAST_SCORE = 1.45;

  /** How the score asked for grows with length. */
  private static final double LENGTH_EXPONENT = 0.38;

  private static final double SHORTEST_KILOCHARS = 0.3;
  private static final double HEADLINE_WEIGHT = 2.25;

  /** A correspondent is mostly sent to the country the piece is about. */
  private static final double DATELINE_WEIGHT = 3.25;

  /**
   * What the dateline's place counts where the piece never comes back to it and opens with another
   * country: it may be no more than where the agency has its desk.
   */
  private static final double DESK = 0.9;

  private static final double LEAD_WEIGHT = 1.75;

  /** How much more a name of the lead counts that is the subject of its sentence. */
  private static final double SUBJECT = 1.4;

  /** A leader's name says less than a country's. */
  private static final double LEADER = 0.1;

  /** What it says where the article is about no country by name. */
  private static final double LEADER_ALONE = 0.5;

  /** What a name counts in that of a currency, a company or an exchange. */
  private static final double PASSING = 0.15;

  /** Dampens the sum of the mentions in one paragraph below the lead. */
  private static final double PARAGRAPH_EXPONENT = 0.75;

  /** And the sum of those sums. */
  private static final double BODY_EXPONENT = 0.65;

  /** "CAIRO, March 3 —", "KABUL (Reuters) -" at the start of the text. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{Lu}[\\p{L} .,'’/-]{2,40}?(?:\\([\\p{L} ]+\\) ?|, ?\\p{Lu}\\p{L}{2,8}\\.? ?\\d{1,2}"
              + " ?)?\\s?[-—–]\\s");

  /** What one country has gathered. */
  private static final class Tally {
    private double front;
    private double dateline;
    private int datelines;
    private double paragraphs;
    private double paragraph;
    private int part;
    private int count;
    private boolean inFront;

    /** Adds a mention below the lead; those of one paragraph come one after the other. */
    void addToBody(int part, double weight) {
      if (part != this.part) {
        paragraphs = body();
        paragraph = 0;
        this.part = part;
      }
      paragraph += weight;
    }

    double score() {
      return front + Math.pow(body(), BODY_EXPONENT);
    }

    private double body() {
      return paragraphs + Math.pow(paragraph, PARAGRAPH_EXPONENT);
    }
  }

  /** Ranks the countries of an article by its mentions. */
  CountryTags rank(Article article, List<CountryMention> mentions) {
    CountryTags tags = rank(article, mentions, LEADER);
    return tags.about().isEmpty() ? rank(article, mentions, LEADER_ALONE) : tags;
  }

  private static CountryTags rank(
      Article article, List<CountryMention> mentions, double leaderWeight) {
    Map<String, Tally> tallies = tally(article, mentions, leaderWeight);
    double best = tallies.values().stream().mapToDouble(Tally::score).max().orElse(0);
    double least = leastScore(article);
    List<String> about =
        tallies.entrySet().stream()
            .filter(e -> isAbout(e.getValue(), best, least))
            .sorted(Comparator.comparingDouble(e -> -e.getValue().score()))
            .limit(CountryTags.MAX_ABOUT)
            .map(Map.Entry::getKey)
            .toList();
    List<String> mentioned = new ArrayList<>();
    tallies.entrySet().stream()
        .filter(e -> !about.contains(e.getKey()))
        .sorted(Comparator.comparingInt(e -> -e.getValue().count))
        .forEach(e -> mentioned.add(e.getKey()));
    return new CountryTags(about, mentioned, null, List.of());
  }

  private static boolean isAbout(Tally tally, double best, double least) {
    double score = tally.score();
    return score >= least
        && (score >= LEAST_SHARE * best
            || (tally.inFront
                && score >= LEAST_SHARE_IN_FRONT * best
                && score >= ENOUGH_IN_FRONT * least));
  }

  private static Map<String, Tally> tally(
      Article article, List<CountryMention> mentions, double leaderWeight) {
    int datelineEnd = datelineEnd(article);
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (CountryMention mention : mentions) {
      Tally tally = tallies.computeIfAbsent(mention.code(), code -> new Tally());
      tally.count++;
      TextRange range = mention.range();
      int part = range.part();
      double weight = weight(mention.naming(), leaderWeight);
      if (PassingUse.isPassing(article.text(part), range, mention.naming())) {
        weight *= PASSING;
      }
      if (part == TextRange.HEADLINE) {
        tally.front += HEADLINE_WEIGHT * weight;
        tally.inFront |= isName(mention.naming());
      } else if (part == 0 && range.start() < datelineEnd) {
        tally.dateline += DATELINE_WEIGHT * weight;
        tally.datelines++;
      } else if (part <= 0) {
        int from = part == 0 ? datelineEnd : 0;
        boolean subject = SubjectPosition.isSubject(article.text(part), from, range);
        tally.front += LEAD_WEIGHT * weight * (subject ? SUBJECT : 1);
        tally.inFront |= isName(mention.naming());
      } else {
        tally.addToBody(part, weight);
      }
    }
    boolean hasSubject = tallies.values().stream().anyMatch(tally -> tally.inFront);
    for (Tally tally : tallies.values()) {
      boolean isDesk = hasSubject && tally.count == tally.datelines;
      tally.front += tally.dateline * (isDesk ? DESK : 1);
    }
    return tallies;
  }

  private static double weight(Naming naming, double leaderWeight) {
    return switch (naming) {
      case NAME -> 1;
      case DEMONYM, FORMER -> 0.85;
      case CAPITAL, SEAT -> 0.8;
      case REGION, CITY -> 0.65;
      case LEADER -> leaderWeight;
    };
  }

  private static boolean isName(Naming naming) {
    return naming == Naming.NAME || naming == Naming.DEMONYM || naming == Naming.FORMER;
  }

  private static double leastScore(Article article) {
    int chars = article.headline().value().length();
    for (String paragraph : article.paragraphs()) {
      chars += paragraph.length();
    }
    return LEAST_SCORE * Math.pow(Math.max(SHORTEST_KILOCHARS, chars / 1000.0), LENGTH_EXPONENT);
  }

  private static int datelineEnd(Article article) {
    if (article.paragraphs().isEmpty()) {
      return 0;
    }
    Matcher matcher = DATELINE.matcher(article.paragraphs().getFirst());
    return matcher.lookingAt() ? matcher.end() : 0;
  }
}
