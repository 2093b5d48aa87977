package dateline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.EnrichedArticle;
import dateline.article.Entity;
import dateline.article.EntityId;
import dateline.article.EntityType;
import dateline.entity.Enricher;
import java.util.Map;

/**
 * How many of the main names of articles are among their entities. A name is found if an entity has
 * all its words or only words of it: "Putin" for "Vladimir Putin". Mutable; for one thread.
 */
final class NameRecall {

  private final EntityType type;
  private final Enricher enricher;
  private int gold;
  private int found;

  NameRecall(EntityType type, Enricher enricher) {
    this.type = type;
    this.enricher = enricher;
  }

  /** Adds an article's judged names. */
  void add(JsonNode names, EnrichedArticle enriched) {
    for (JsonNode name : names) {
      String id = EntityId.of(enricher.entityName(type, name.asText()));
      gold++;
      found +=
          enriched.entities().stream()
                  .filter(entity -> entity.type() == type)
                  .map(Entity::id)
                  .anyMatch(other -> holds(id, other) || holds(other, id))
              ? 1
              : 0;
    }
  }

  /** Adds the figure to others if there was gold. */
  void put(String metric, Map<String, Double> metrics) {
    if (gold > 0) {
      metrics.put(metric, (double) found / gold);
    }
  }

  private static boolean holds(String longer, String shorter) {
    return (' ' + longer + ' ').contains(' ' + shorter + ' ');
  }
}
