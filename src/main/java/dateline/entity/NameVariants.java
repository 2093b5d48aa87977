package dateline.entity;

import dateline.article.Article;
import dateline.article.EntityId;
import dateline.article.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which one article writes its names: "Kim" is "Kim Jong Un", "WHO" is "World Health
 * Organization", "Boeing Co." is "Boeing". Immutable.
 */
final class NameVariants {

  /** Middle initials, and what tells father from son. */
  private static final Pattern PERSON_EXTRAS =
      Pattern.compile("(?<= )\\p{Lu}\\.? (?=\\p{L})|,? (?:Jr|Sr|II|III|IV)\\.?$");

  private static final Pattern COMPANY_ENDING =
      Pattern.compile(
          ",? (?:Inc|Incorporated|Ltd|Limited|Corp|Corporation|Co|Plc|PLC|plc|LLC|GmbH|AG|SA|NV|Bhd|Pty)\\.?$");

  /** Forms of people's names by id of the short form; the same for acronyms. */
  private final Map<String, String> people;

  private final Map<String, String> acronyms;

  private NameVariants(Map<String, String> people, Map<String, String> acronyms) {
    this.people = people;
    this.acronyms = acronyms;
  }

  static NameVariants of(Article article, List<NameMention> names) {
    Map<String, Integer> fullNames = new LinkedHashMap<>();
    List<String> organisations = new ArrayList<>();
    List<String> shortForms = new ArrayList<>();
    for (NameMention name : names) {
      String surface = article.text(name.range());
      if (name.type() == EntityType.PERSON && surface.indexOf(' ') > 0) {
        fullNames.merge(plain(name.type(), surface), 1, Integer::sum);
      } else if (name.type() == EntityType.ORGANISATION) {
        (Acronyms.isAcronym(surface) ? shortForms : organisations).add(surface);
      }
    }
    return new NameVariants(people(fullNames), acronyms(shortForms, organisations));
  }

  /** Returns the fullest form of a name in the article. */
  String fullForm(EntityType type, String surface) {
    String plain = plain(type, surface);
    String id = EntityId.of(plain);
    return switch (type) {
      case PERSON -> people.getOrDefault(id, plain);
      case ORGANISATION -> acronyms.getOrDefault(id, plain);
      case PLACE, COUNTRY -> plain;
    };
  }

  private static String plain(EntityType type, String surface) {
    String name = surface.replaceAll("\\s+", " ");
    return switch (type) {
      case PERSON -> PERSON_EXTRAS.matcher(name).replaceAll("");
      case ORGANISATION -> COMPANY_ENDING.matcher(name).replaceAll("");
      case PLACE, COUNTRY -> name;
    };
  }

  /** Gives every surname and given name the full name most used that has it. */
  private static Map<String, String> people(Map<String, Integer> fullNames) {
    Map<String, String> people = new HashMap<>();
    fullNames.entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue()))
        .map(Map.Entry::getKey)
        .forEach(
            name -> {
              String id = EntityId.of(name);
              String first = id.substring(0, Math.max(0, id.indexOf(' ')));
              String last = id.substring(id.lastIndexOf(' ') + 1);
              // "Barack Hussein Obama" is who "Barack Obama" was, whichever is used more.
              String known = people.get(first + ' ' + last);
              String canonical = known == null ? name : known;
              people.putIfAbsent(id, canonical);
              people.putIfAbsent(first + ' ' + last, canonical);
              people.putIfAbsent(last, canonical);
              people.putIfAbsent(first, canonical);
            });
    return people;
  }

  private static Map<String, String> acronyms(List<String> acronyms, List<String> organisations) {
    Map<String, String> full = new HashMap<>();
    for (String acronym : acronyms) {
      String expansion = expansion(acronym, organisations);
      if (expansion != null) {
        full.put(EntityId.of(acronym), plain(EntityType.ORGANISATION, expansion));
      }
    }
    return full;
  }

  private static @Nullable String expansion(String acronym, List<String> organisations) {
    return organisations.stream()
        .filter(name -> Acronyms.standsFor(acronym, name))
        .findFirst()
        .orElse(null);
  }
}
