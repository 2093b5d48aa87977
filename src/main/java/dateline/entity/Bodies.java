package dateline.entity;

import dateline.article.Article;
import dateline.article.EntityId;
import dateline.article.EntityType;
import dateline.article.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ministries, parliaments, courts, central banks: bodies that every country has. "The Estonian
 * defence ministry", "Estonia's defence ministry" and, in an article about Estonia, "the defence
 * ministry" are the Ministry of Defence of Estonia. Immutable.
 */
final class Bodies {

  private static final Pattern WITH_ARTICLE =
      Pattern.compile("United|Republic|Islands|Philippines|Netherlands|Gambia|Bahamas|Maldives");

  /** What may stand between a country's name and the body: "Kenya's powerful", "Kenyan". */
  private static final Pattern AFTER_COUNTRY =
      Pattern.compile("(?:['’]s?)? (?:(?:new|own|former|then|powerful|federal|national) ){0,2}");

  private static final Pattern BEFORE_COUNTRY = Pattern.compile(" (?:of|in) (?:the )?");
  private static final int LONGEST_GAP = 24;

  private final PhraseTable<String> offices;
  private final Map<String, String> canonical = new HashMap<>();
  private final Map<String, Map<String, String>> shortNames = new HashMap<>();
  private final PhraseTable<String> shortPhrases;
  private final NameTrimmer trimmer;
  private final CountryNames countryNames;

  Bodies(Map<String, Object> yaml, NameTrimmer trimmer, CountryNames countryNames) {
    this.trimmer = trimmer;
    this.countryNames = countryNames;
    PhraseTable.Builder<String> builder = new PhraseTable.Builder<>();
    Map<String, Object> names = YamlTree.child(yaml, "offices");
    for (String name : names.keySet()) {
      canonical.put(EntityId.of(name), name);
      for (String phrase : YamlTree.words(names, name)) {
        builder.add(phrase, name);
        canonical.put(EntityId.of(phrase), name);
      }
    }
    offices = builder.build();
    PhraseTable.Builder<String> shorts = new PhraseTable.Builder<>();
    Map<String, Object> byCountry = YamlTree.child(yaml, "short");
    for (String code : byCountry.keySet()) {
      Map<String, String> ofCountry = new HashMap<>();
      YamlTree.child(byCountry, code).forEach((name, full) -> ofCountry.put(name, (String) full));
      shortNames.put(code, ofCountry);
      ofCountry.keySet().forEach(name -> shorts.add(name, name));
    }
    shortPhrases = shorts.build();
  }

  /**
   * Returns the mentions of bodies that no name covers: recognition sees no name in small letters.
   *
   * @param about the codes of the countries the article is about
   */
  List<NameMention> unnamed(Article article, List<NameMention> names, List<String> about) {
    RangeSet taken = new RangeSet(names.stream().map(NameMention::range).toList());
    List<NameMention> found = new ArrayList<>();
    for (int part : CountryTagger.parts(article)) {
      offices.scan(
          article.text(part),
          (start, end, dotted, name) -> {
            TextRange range = new TextRange(part, start, end);
            if (taken.isFree(range)) {
              found.add(new NameMention(range, EntityType.ORGANISATION));
            }
          });
      shortPhrases.scan(
          article.text(part),
          (start, end, dotted, name) -> {
            TextRange range = new TextRange(part, start, end);
            if (taken.isFree(range)
                && about.stream()
                    .anyMatch(code -> shortNames.getOrDefault(code, Map.of()).containsKey(name))) {
              found.add(new NameMention(range, EntityType.ORGANISATION));
            }
          });
    }
    return found;
  }

  /**
   * Returns the full name of a body that a range names.
   *
   * @param countries in text order
   * @param about the codes of the countries the article is about, the strongest first
   * @return null if the range names no such body, or whose it is remains open
   */
  @Nullable String fullName(
      Article article, TextRange range, List<CountryMention> countries, List<String> about) {
    String text = article.text(range.part());
    String surface = text.substring(range.start(), range.end());
    for (String code : about) {
      String full = shortNames.getOrDefault(code, Map.of()).get(surface);
      if (full != null) {
        return full;
      }
    }
    int start = range.start();
    CountryMention inside = insideAtStart(range, countries);
    if (inside != null) {
      // "Estonian Defence Ministry", recognised as one name.
      start = bodyStart(text, inside.range().end(), range.end());
      surface = text.substring(start, range.end());
    }
    String body = body(surface);
    if (body == null) {
      return null;
    }
    String code =
        inside == null ? country(article, range, surface, countries, about) : inside.code();
    return code == null ? null : ofCountry(body, code);
  }

  /** Whether a name means something only together with a country. */
  boolean isBody(String surface) {
    return body(surface) != null;
  }

  private @Nullable String body(String surface) {
    String known = canonical.get(EntityId.of(surface));
    return known == null && trimmer.isBody(surface) ? surface : known;
  }

  private static @Nullable CountryMention insideAtStart(
      TextRange range, List<CountryMention> countries) {
    for (CountryMention country : countries) {
      TextRange other = country.range();
      if (other.part() == range.part()
          && other.start() == range.start()
          && other.end() < range.end()) {
        return country;
      }
    }
    return null;
  }

  private static int bodyStart(String text, int from, int end) {
    var gap = AFTER_COUNTRY.matcher(text).region(from, end);
    return gap.lookingAt() ? gap.end() : from;
  }

  private @Nullable String country(
      Article article,
      TextRange range,
      String surface,
      List<CountryMention> countries,
      List<String> about) {
    String text = article.text(range.part());
    CountryMention before = null;
    for (CountryMention country : countries) {
      TextRange other = country.range();
      if (other.part() != range.part()) {
        continue;
      }
      if (other.end() <= range.start()) {
        before = country;
      } else if (other.start() >= range.end()) {
        if (isGap(BEFORE_COUNTRY, text, range.end(), other.start())) {
          return country.code();
        }
        break;
      }
    }
    if (before != null && isGap(AFTER_COUNTRY, text, before.range().end(), range.start())) {
      return before.code();
    }
    boolean named = Character.isUpperCase(surface.charAt(0));
    if (about.size() == 1 || (named && !about.isEmpty())) {
      return before != null && about.contains(before.code()) ? before.code() : about.getFirst();
    }
    return null;
  }

  private static boolean isGap(Pattern pattern, String text, int from, int to) {
    return to - from <= LONGEST_GAP && pattern.matcher(text).region(from, to).matches();
  }

  private String ofCountry(String body, String code) {
    String country = countryNames.displayName(code);
    return body + (WITH_ARTICLE.matcher(country).find() ? " of the " : " of ") + country;
  }
}
