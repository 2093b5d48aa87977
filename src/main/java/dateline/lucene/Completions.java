package dateline.lucene;

import dateline.analysis.QueryTerm;
import dateline.analysis.TextAnalysis;
import dateline.article.EnrichedArticle;
import dateline.article.Entity;
import dateline.article.EntityId;
import dateline.article.EntityType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What can complete the beginning of a query, as terms of one field: the term dictionary finds all
 * that begin alike, and counts the articles.
 *
 * <pre>
 * e un␟PERSON␟kim jong un     an entity, once for each word of its name that a reader may start with
 * p ceasefire talks           one to three words of a headline, neither first nor last a stop word
 * </pre>
 */
final class Completions {
  private static final String ENTITY = "e ";
  private static final String PHRASE = "p ";
  private static final char SEPARATOR = '\u001f';
  private static final int MAX_PHRASE_WORDS = 3;
  private static final int MIN_WORD_CHARS = 3;

  private Completions() {}

  /**
   * An entity found.
   *
   * @param id as in {@link Entity#id}
   */
  record EntityKey(EntityType type, String id) {}

  /** Returns the terms of an article. */
  static Set<String> of(EnrichedArticle enriched, TextAnalysis analysis) {
    Set<String> terms = new LinkedHashSet<>();
    for (Entity entity : enriched.entities()) {
      String id = entity.id();
      for (int start = 0; start >= 0; start = next(id, start)) {
        String rest = id.substring(start);
        if (rest.length() >= MIN_WORD_CHARS || start == 0) {
          terms.add(ENTITY + rest + SEPARATOR + entity.type().name() + SEPARATOR + id);
        }
      }
    }
    addPhrases(analysis.plainWords(enriched.article().headline().value()), terms);
    return terms;
  }

  /** Returns how the terms of entities begin, one of whose words begins so. */
  static String entities(String folded) {
    return ENTITY + folded;
  }

  /** Returns how the terms of phrases begin that begin so. */
  static String phrases(String folded) {
    return PHRASE + folded;
  }

  /** Reads the entity of a term that begins with {@link #entities}. */
  static EntityKey entity(String term) {
    int id = term.lastIndexOf(SEPARATOR);
    int type = term.lastIndexOf(SEPARATOR, id - 1);
    return new EntityKey(EntityType.valueOf(term.substring(type + 1, id)), term.substring(id + 1));
  }

  /** Reads the phrase of a term that begins with {@link #phrases}. */
  static String phrase(String term) {
    return term.substring(PHRASE.length());
  }

  private static void addPhrases(List<QueryTerm> words, Set<String> terms) {
    for (int first = 0; first < words.size(); first++) {
      if (words.get(first).stopWord() || words.get(first).exact().length() < MIN_WORD_CHARS) {
        continue;
      }
      List<String> phrase = new ArrayList<>();
      for (int last = first; last < Math.min(words.size(), first + MAX_PHRASE_WORDS); last++) {
        phrase.add(EntityId.of(words.get(last).written()));
        if (!words.get(last).stopWord()) {
          terms.add(PHRASE + String.join(" ", phrase));
        }
      }
    }
  }

  /** Returns where the next word starts, -1 if there is none. */
  private static int next(String id, int start) {
    int blank = id.indexOf(' ', start);
    return blank < 0 ? -1 : blank + 1;
  }
}
