package dateline.entity;

import dateline.article.EntityId;
import dateline.article.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people have decided about names: which forms are one entity, what to call it, what sort of
 * thing it is, and what is none. Immutable; safe for use by several threads.
 */
public final class Authority {

  /** What a name is. */
  record Decision(EntityType type, String name) {}

  private static final int SHORTEST_ACRONYM = 3;

  private final Map<String, AuthorityEntry> byName = new HashMap<>();
  private final PhraseTable<EntityType> certain;
  private final String version;

  /**
   * @param entries later ones outweigh earlier ones that claim the same name
   */
  Authority(List<AuthorityEntry> entries) {
    for (AuthorityEntry entry : entries) {
      for (String name : entry.allNames()) {
        byName.put(EntityId.of(name), entry);
      }
    }
    certain = certain(entries);
    version = Integer.toHexString(entries.toString().hashCode());
  }

  /** Returns a word that is another one for other decisions. */
  String version() {
    return version;
  }

  /**
   * The names that need no recogniser: of several words, or acronyms of three letters and more, of
   * entities whose sort is told.
   */
  PhraseTable<EntityType> certain() {
    return certain;
  }

  private static PhraseTable<EntityType> certain(List<AuthorityEntry> entries) {
    PhraseTable.Builder<EntityType> builder = new PhraseTable.Builder<>();
    for (AuthorityEntry entry : entries) {
      EntityType type = entry.type();
      if (type != null && entry.only() == null && !entry.hidden()) {
        for (String name : entry.allNames()) {
          if (name.indexOf(' ') > 0 || isLongAcronym(name)) {
            builder.add(name, type);
          }
        }
      }
    }
    return builder.build();
  }

  private static boolean isLongAcronym(String name) {
    return name.length() >= SHORTEST_ACRONYM && Acronyms.isAcronym(name);
  }

  /** No decision: every name is what it is recognised as. */
  public static Authority none() {
    return new Authority(List.of());
  }

  /**
   * Decides what a name is.
   *
   * @param type what the recogniser took it for
   * @param surface as printed
   * @param full its fullest form in the article
   * @return null if it is to be hidden
   */
  @Nullable Decision decide(EntityType type, String surface, String full) {
    AuthorityEntry entry = find(type, full);
    if (entry == null && full.equals(surface)) {
      return new Decision(type, full);
    }
    if (entry == null) {
      entry = find(type, surface);
    }
    if (entry == null) {
      return new Decision(type, full);
    }
    return entry.hidden()
        ? null
        : new Decision(entry.type() == null ? type : entry.type(), entry.name());
  }

  /** Returns what an entity is called, by any of its names. */
  public Optional<String> nameOf(EntityType type, String name) {
    return Optional.ofNullable(find(type, name))
        .filter(entry -> !entry.hidden() && (entry.type() == null || entry.type() == type))
        .map(AuthorityEntry::name);
  }

  private @Nullable AuthorityEntry find(EntityType type, String name) {
    AuthorityEntry entry = byName.get(EntityId.of(name));
    return entry != null && entry.appliesTo(type) ? entry : null;
  }
}
