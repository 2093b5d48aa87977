package dateline.entity;

import dateline.article.Article;
import dateline.article.EntityId;
import dateline.article.EntityType;
import dateline.article.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Makes the names of an article agree: a recogniser sees one sentence at a time, and calls a man an
 * organisation where his surname stands alone. What most mentions say goes for all, surnames follow
 * the full name, countries are places, and a name found once is found wherever it stands.
 */
final class NameSettler {

  /** A title before a name, or a full name with that surname, outweighs a few sentences. */
  private static final int STRONG_VOTE = 3;

  private static final int LONGEST_ACRONYM = 6;

  private static final Pattern CAPITAL_DISTRICT = Pattern.compile("Washington, ?D\\.?C\\.?");

  private final NameTrimmer trimmer;
  private final Authority authority;

  NameSettler(NameTrimmer trimmer, Authority authority) {
    this.trimmer = trimmer;
    this.authority = authority;
  }

  /** Returns the names in text order, without overlaps. */
  List<NameMention> settle(
      Article article,
      Map<Integer, List<RecognisedName>> recognised,
      List<CountryMention> countries) {
    List<NameMention> names = mentions(article, recognised);
    names = withAcronyms(article, withAuthority(article, withCapitalDistrict(article, names)));
    Map<String, EntityType> types = types(article, names, countries);
    List<NameMention> settled = new ArrayList<>();
    for (NameMention name : names) {
      EntityType type = types.getOrDefault(id(article, name.range()), name.type());
      settled.add(new NameMention(name.range(), type));
    }
    settled.addAll(repeated(article, settled, types));
    settled.sort(Comparator.comparing(NameMention::range));
    return settled;
  }

  private static List<NameMention> mentions(
      Article article, Map<Integer, List<RecognisedName>> recognised) {
    List<NameMention> mentions = new ArrayList<>();
    for (int part : CountryTagger.parts(article)) {
      for (RecognisedName name : recognised.getOrDefault(part, List.of())) {
        mentions.add(new NameMention(new TextRange(part, name.start(), name.end()), name.type()));
      }
    }
    return mentions;
  }

  /** "Washington, D.C." is one place. */
  private static List<NameMention> withCapitalDistrict(Article article, List<NameMention> names) {
    List<NameMention> joined = new ArrayList<>();
    for (NameMention name : names) {
      TextRange last = joined.isEmpty() ? null : joined.getLast().range();
      TextRange range = name.range();
      if (last != null && isCapitalDistrict(article, last, range)) {
        joined.removeLast();
        joined.add(
            new NameMention(
                new TextRange(range.part(), last.start(), range.end()), EntityType.PLACE));
      } else {
        joined.add(name);
      }
    }
    return joined;
  }

  private static boolean isCapitalDistrict(Article article, TextRange city, TextRange district) {
    return city.part() == district.part()
        && CAPITAL_DISTRICT
            .matcher(article.text(city.part()))
            .region(city.start(), district.end())
            .matches();
  }

  /** Adds the names of the authority files that the recogniser missed, or found in part. */
  private List<NameMention> withAuthority(Article article, List<NameMention> names) {
    if (names.isEmpty()) {
      return names;
    }
    RangeSet taken = new RangeSet(names.stream().map(NameMention::range).toList());
    Map<TextRange, NameMention> all = byRange(names);
    for (int part : CountryTagger.parts(article)) {
      authority
          .certain()
          .scan(
              article.text(part),
              (start, end, dotted, type) -> {
                TextRange range = new TextRange(part, start, end);
                List<TextRange> parts = taken.overlapping(range);
                if (parts.stream()
                    .allMatch(other -> other.start() >= start && other.end() <= end)) {
                  parts.forEach(all::remove);
                  all.put(range, new NameMention(range, type));
                }
              });
    }
    return List.copyOf(all.values());
  }

  /** A name with its acronym in brackets behind is an organisation, unless it is a place. */
  private static List<NameMention> withAcronyms(Article article, List<NameMention> names) {
    RangeSet taken = new RangeSet(names.stream().map(NameMention::range).toList());
    Map<TextRange, NameMention> all = byRange(names);
    for (int part : CountryTagger.parts(article)) {
      Acronyms.inBrackets(
          article.text(part),
          (nameStart, nameEnd, acronymStart, acronymEnd) -> {
            TextRange name = new TextRange(part, nameStart, nameEnd);
            TextRange acronym = new TextRange(part, acronymStart, acronymEnd);
            NameMention known = all.get(name);
            EntityType type =
                known == null || known.type() == EntityType.PERSON
                    ? EntityType.ORGANISATION
                    : known.type();
            taken.overlapping(name).forEach(all::remove);
            taken.overlapping(acronym).forEach(all::remove);
            all.put(name, new NameMention(name, type));
            all.put(acronym, new NameMention(acronym, type));
          });
    }
    return List.copyOf(all.values());
  }

  private static Map<TextRange, NameMention> byRange(List<NameMention> names) {
    Map<TextRange, NameMention> all = new TreeMap<>();
    names.forEach(name -> all.put(name.range(), name));
    return all;
  }

  private Map<String, EntityType> types(
      Article article, List<NameMention> names, List<CountryMention> countries) {
    Map<String, Map<EntityType, Integer>> votes = new HashMap<>();
    Set<String> fullNames = new HashSet<>();
    for (NameMention name : names) {
      String id = id(article, name.range());
      vote(votes, id, name.type(), 1);
      if (followsHonorific(article, name.range())) {
        vote(votes, id, EntityType.PERSON, STRONG_VOTE);
      }
      if (name.type() == EntityType.PERSON && id.indexOf(' ') > 0) {
        fullNames.add(id);
      }
    }
    for (String fullName : fullNames) {
      // Kim Jong Un is Kim, Angela Merkel is Merkel.
      for (String word : List.of(firstWord(fullName), lastWord(fullName))) {
        if (votes.containsKey(word)) {
          vote(votes, word, EntityType.PERSON, STRONG_VOTE);
        }
      }
    }
    Map<String, EntityType> types = new HashMap<>();
    votes.forEach((id, counts) -> types.put(id, most(counts)));
    for (CountryMention country : countries) {
      if (isName(country.naming())) {
        types.put(id(article, country.range()), EntityType.PLACE);
      }
    }
    return types;
  }

  private static boolean isName(Naming naming) {
    return naming == Naming.NAME || naming == Naming.CAPITAL || naming == Naming.REGION;
  }

  private static void vote(
      Map<String, Map<EntityType, Integer>> votes, String id, EntityType type, int weight) {
    votes
        .computeIfAbsent(id, key -> new EnumMap<>(EntityType.class))
        .merge(type, weight, Integer::sum);
  }

  private static EntityType most(Map<EntityType, Integer> counts) {
    return counts.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private boolean followsHonorific(Article article, TextRange range) {
    String text = article.text(range.part());
    int end = range.start();
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '.')) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start < end
        && end < range.start()
        && Character.isUpperCase(text.charAt(start))
        && trimmer.isHonorific(text.substring(start, end));
  }

  /** Finds names of the article where the recogniser overlooked them. */
  private static List<NameMention> repeated(
      Article article, List<NameMention> names, Map<String, EntityType> types) {
    Map<String, Integer> counts = new HashMap<>();
    names.forEach(name -> counts.merge(id(article, name.range()), 1, Integer::sum));
    Set<String> surnames = new HashSet<>();
    names.stream()
        .filter(name -> name.type() == EntityType.PERSON)
        .map(name -> id(article, name.range()))
        .filter(id -> id.indexOf(' ') > 0)
        .forEach(id -> surnames.add(lastWord(id)));
    PhraseTable.Builder<EntityType> builder = new PhraseTable.Builder<>();
    boolean any = false;
    for (NameMention name : names) {
      String surface = article.text(name.range());
      String id = id(article, name.range());
      boolean known = surnames.contains(id) && types.get(id) == EntityType.PERSON;
      if (known || isCertain(surface, counts.getOrDefault(id, 0))) {
        builder.add(surface, types.getOrDefault(id, name.type()));
        any = true;
      }
    }
    List<NameMention> found = new ArrayList<>();
    if (any) {
      PhraseTable<EntityType> table = builder.build();
      RangeSet taken = new RangeSet(names.stream().map(NameMention::range).toList());
      for (int part : CountryTagger.parts(article)) {
        String text = article.text(part);
        table.scan(
            text,
            (start, end, dotted, type) -> {
              TextRange range = new TextRange(part, start, end);
              if (taken.isFree(range) && standsAlone(text, start, end)) {
                found.add(new NameMention(range, type));
              }
            });
      }
    }
    return found;
  }

  /** Whether a name is one wherever its words stand: "Green" seen once is not. */
  private static boolean isCertain(String surface, int count) {
    return surface.indexOf(' ') > 0
        || count > 1
        || (surface.length() <= LONGEST_ACRONYM && Acronyms.isAcronym(surface));
  }

  /** Whether no capital word stands beside, which would make a longer name. */
  private static boolean standsAlone(String text, int start, int end) {
    boolean before =
        start > 1 && text.charAt(start - 1) == ' ' && isCapitalWordBefore(text, start - 2);
    boolean after =
        end + 1 < text.length()
            && text.charAt(end) == ' '
            && Character.isUpperCase(text.charAt(end + 1));
    return !before && !after;
  }

  private static boolean isCapitalWordBefore(String text, int last) {
    int start = last;
    while (start >= 0 && Character.isLetter(text.charAt(start))) {
      start--;
    }
    return start < last
        && Character.isUpperCase(text.charAt(start + 1))
        && !text.regionMatches(start + 1, "The ", 0, 4);
  }

  private static String id(Article article, TextRange range) {
    return EntityId.of(article.text(range));
  }

  private static String firstWord(String id) {
    return id.substring(0, id.indexOf(' '));
  }

  private static String lastWord(String id) {
    return id.substring(id.lastIndexOf(' ') + 1);
  }
}
