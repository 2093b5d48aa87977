package dateline.entity;

import dateline.article.Article;
import dateline.article.PublishedDate;
import dateline.article.Sourced;
import dateline.article.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Heads of state and government, read from {@code leaders.yml}: their names are hints at countries.
 * A full name counts from a few years before the first term on; a surname counts after the full
 * name, after a title if the article was published in a term, and by itself if nobody else is known
 * by it. Immutable; safe for use by several threads.
 */
final class Leaders {

  private static final int TITLE_CHARS = 40;

  /** "President Bush", "the prime minister, Mr Blair". */
  private static final Pattern TITLE_BEFORE =
      Pattern.compile(
          "(?:president|minister|premier|chancellor|taoiseach|king|queen|emir|sultan|emperor"
              + "|Pres\\.|PM|Mr\\.?|Mrs\\.?|Ms\\.?|General|Gen\\.|Marshal|Colonel|Col\\.|leader"
              + "|secretary),? (?:Mr\\.? |Mrs\\.? |Ms\\.? )?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CAPITAL_BEFORE = Pattern.compile("(\\p{Lu}[\\p{L}'’.-]*) $");

  /** Names that begin so have no surname. */
  private static final Pattern STYLED =
      Pattern.compile("(?:King|Queen|Pope|Sheikh|Prince|Emperor|Mullah|Shah|Ratu|Archbishop)\\b.*");

  private static final Pattern ARTICLE = Pattern.compile("(?:al|el|as|ul)-");
  private static final Pattern NO_SURNAME = Pattern.compile("[IVX]+|Jr\\.?|\\p{Ll}.*");

  /**
   * What a word or name may mean.
   *
   * @param surname whether it is no full name
   * @param ambiguous whether others are known by it
   */
  private record Candidates(List<Leader> leaders, boolean surname, boolean ambiguous) {}

  private final PhraseTable<Candidates> names;
  private final Set<String> openers;

  private Leaders(PhraseTable<Candidates> names, Set<String> openers) {
    this.names = names;
    this.openers = Set.copyOf(openers);
  }

  static Leaders load() {
    Map<String, Object> yaml = YamlTree.read("leaders.yml");
    Set<String> byFirstWord = Set.copyOf(YamlTree.words(yaml, "calledByFirst"));
    Map<String, Object> called = YamlTree.child(yaml, "called");
    Set<String> common = new HashSet<>(YamlTree.words(yaml, "ambiguous"));
    Map<String, List<Leader>> bySurname = new HashMap<>();
    Map<String, List<Leader>> byName = new HashMap<>();
    Map<String, Object> countries = YamlTree.child(yaml, "leaders");
    for (String code : countries.keySet()) {
      Map<String, Object> people = YamlTree.child(countries, code);
      for (Map.Entry<String, Object> person : people.entrySet()) {
        Leader leader = Leader.of(code, person.getKey(), (String) person.getValue());
        byName.computeIfAbsent(person.getKey(), key -> new ArrayList<>()).add(leader);
        String name = person.getKey();
        String surname =
            called.containsKey(name)
                ? (String) called.get(name)
                : surname(name, byFirstWord.contains(code));
        if (!surname.isEmpty()) {
          bySurname.computeIfAbsent(surname, key -> new ArrayList<>()).add(leader);
        }
      }
    }
    PhraseTable.Builder<Candidates> builder = new PhraseTable.Builder<>();
    bySurname.forEach(
        (surname, leaders) ->
            builder.add(
                surname,
                new Candidates(
                    List.copyOf(leaders),
                    true,
                    common.contains(surname) || countries(leaders).size() > 1)));
    byName.forEach(
        (name, leaders) -> builder.add(name, new Candidates(List.copyOf(leaders), false, false)));
    return new Leaders(builder.build(), Set.copyOf(YamlTree.words(yaml, "openers")));
  }

  /**
   * Adds the leaders named in an article to the mentions of countries.
   *
   * @param mentions in text order
   * @return all in text order, without overlaps
   */
  List<CountryMention> addTo(Article article, List<CountryMention> mentions) {
    Sourced<PublishedDate> published = article.publication().published();
    @Nullable Integer year = published == null ? null : published.value().firstDay().getYear();
    RangeSet taken = new RangeSet(mentions.stream().map(CountryMention::range).toList());
    List<CountryMention> all = new ArrayList<>(mentions);
    Set<String> met = new HashSet<>();
    for (int part : CountryTagger.parts(article)) {
      String text = article.text(part);
      names.scan(
          text,
          (start, end, dotted, candidates) -> {
            TextRange range = new TextRange(part, start, end);
            if (taken.isFree(range)) {
              decide(text, range, year, candidates, met).stream()
                  .forEach(code -> all.add(new CountryMention(range, code, Naming.LEADER)));
            }
          });
    }
    all.sort(Comparator.comparing(CountryMention::range));
    return all;
  }

  /** Returns the country meant, or nothing. */
  private List<String> decide(
      String text,
      TextRange range,
      @Nullable Integer year,
      Candidates candidates,
      Set<String> met) {
    String key = text.substring(range.start(), range.end());
    List<Leader> leaders = candidates.leaders();
    if (!candidates.surname()) {
      List<Leader> known =
          leaders.stream().filter(leader -> year == null || leader.isKnown(year)).toList();
      Set<String> countries = countries(known);
      if (countries.size() != 1) {
        return List.of();
      }
      noteSurname(key, met);
      return List.copyOf(countries);
    }
    boolean introduced = met.contains(key);
    if (year != null) {
      leaders =
          leaders.stream()
              .filter(leader -> introduced ? leader.isKnown(year) : leader.isInPower(year))
              .toList();
    }
    Set<String> countries = countries(leaders);
    if (countries.size() != 1) {
      return List.of();
    }
    boolean titled =
        TITLE_BEFORE
            .matcher(text.substring(Math.max(0, range.start() - TITLE_CHARS), range.start()))
            .find();
    boolean sure = introduced || !candidates.ambiguous() || (titled && year != null);
    return sure && (introduced || titled || !isPartOfName(text, range))
        ? List.copyOf(countries)
        : List.of();
  }

  /** "Cherie Blair", "Blair Witch": other capitals beside a short name make another name. */
  private boolean isPartOfName(String text, TextRange range) {
    if (range.part() < 0 && CountryTagger.isTitleCase(text)) {
      return false;
    }
    int start = range.start();
    int end = range.end();
    Matcher before = CAPITAL_BEFORE.matcher(text).region(Math.max(0, start - TITLE_CHARS), start);
    return (before.find() && !openers.contains(before.group(1)))
        || (end + 1 < text.length()
            && text.charAt(end) == ' '
            && Character.isUpperCase(text.charAt(end + 1)));
  }

  private static void noteSurname(String name, Set<String> met) {
    for (String word : name.split(" ", -1)) {
      met.add(ARTICLE.matcher(word).replaceFirst(""));
    }
  }

  private static Set<String> countries(List<Leader> leaders) {
    Set<String> countries = new HashSet<>();
    leaders.forEach(leader -> countries.add(leader.country()));
    return countries;
  }

  private static String surname(String name, boolean byFirstWord) {
    String[] words = name.split(" ", -1);
    if (words.length < 2 || STYLED.matcher(name).matches()) {
      return "";
    }
    String surname = ARTICLE.matcher(words[byFirstWord ? 0 : words.length - 1]).replaceFirst("");
    return NO_SURNAME.matcher(surname).matches() ? "" : surname;
  }
}
