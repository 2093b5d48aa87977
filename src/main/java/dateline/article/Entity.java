package dateline.article;

/**
 * A person, organisation or place named in an article.
 *
 * @param type never {@link EntityType#COUNTRY}; countries are {@link CountryTags}
 * @param id the same in every article that names it: its full name in lower case without accents or
 *     punctuation, unless an authority file says otherwise; not blank
 * @param name how to show it: the fullest form in the article, or the authority file's
 * @param count how often the article names it, at least 1
 */
public record Entity(EntityType type, String id, String name, int count) {
  public Entity {
    if (type == EntityType.COUNTRY) {
      throw new IllegalArgumentException("a country is no entity of this kind: " + id);
    }
    if (id.isBlank() || count < 1) {
      throw new IllegalArgumentException("entity must have an id and be named: " + name);
    }
  }
}
