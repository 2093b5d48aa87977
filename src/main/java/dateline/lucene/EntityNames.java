package dateline.lucene;

import dateline.article.Entity;
import dateline.article.EntityType;
import dateline.search.Dimension;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Tells what entities are called. Each article calls its entities by names of its own; what most
 * call one is its name in the collection. The names are terms of a field: type, id and name, so the
 * answer is read off the term dictionary, once. Safe for use by several threads.
 */
final class EntityNames {
  private static final char SEPARATOR = '\u001f';

  /** Facets show the same entities again and again; this is about 5 MB. */
  private static final int KEPT = 20_000;

  private final @Nullable Terms terms;
  private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

  EntityNames(IndexReader reader) throws IOException {
    this.terms = MultiTerms.getTerms(reader, Schema.ENTITY_NAME);
  }

  /** Returns the term of an entity's name in one article. */
  static String term(Entity entity) {
    return prefix(entity.type(), entity.id()) + entity.name();
  }

  /** Returns the name most articles use, or null if the dimension has no entities or it none. */
  @Nullable String name(Dimension dimension, String id) throws IOException {
    EntityType type = type(dimension);
    if (type == null || terms == null) {
      return null;
    }
    String start = prefix(type, id);
    Optional<String> name = known.get(start);
    if (name == null) {
      name = Optional.ofNullable(mostUsed(terms, start));
      if (known.size() >= KEPT) {
        known.clear();
      }
      known.put(start, name);
    }
    return name.orElse(null);
  }

  private static @Nullable String mostUsed(Terms terms, String start) throws IOException {
    BytesRef prefix = new BytesRef(start);
    TermsEnum names = terms.iterator();
    String best = null;
    int most = 0;
    if (names.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
      for (BytesRef name = names.term();
          name != null && StringHelper.startsWith(name, prefix);
          name = names.next()) {
        if (names.docFreq() > most) {
          most = names.docFreq();
          best = name.utf8ToString().substring(start.length());
        }
      }
    }
    return best;
  }

  private static @Nullable EntityType type(Dimension dimension) {
    return switch (dimension) {
      case PERSON -> EntityType.PERSON;
      case ORGANISATION -> EntityType.ORGANISATION;
      case PLACE -> EntityType.PLACE;
      default -> null;
    };
  }

  private static String prefix(EntityType type, String id) {
    return type.name() + SEPARATOR + id + SEPARATOR;
  }
}
