package dateline.entity;

import dateline.article.EntityType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision of an authority file.
 *
 * @param name what to show; its id is the entity's
 * @param type what it is, or null for whatever it was recognised as
 * @param only only names recognised as this are meant, or null for all
 * @param aliases other names of it
 * @param hidden whether it is no entity at all
 */
record AuthorityEntry(
    String name,
    @Nullable EntityType type,
    @Nullable EntityType only,
    List<String> aliases,
    boolean hidden) {

  AuthorityEntry {
    aliases = List.copyOf(aliases);
  }

  List<String> allNames() {
    List<String> names = new ArrayList<>(aliases);
    names.add(name);
    return names;
  }

  boolean appliesTo(EntityType recognised) {
    return only == null || only == recognised;
  }
}
