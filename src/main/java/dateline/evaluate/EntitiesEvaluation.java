package dateline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.EntityType;
import dateline.article.Mention;
import dateline.entity.Enricher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the names the {@link Enricher} finds with gold data. A row is {@code {"id", "text",
 * "mentions": [{"start", "end", "type"}]}}, in code points of {@code text}; types are those of
 * {@link EntityType} but for countries, which are places. Names are compared as they stand in the
 * text, before variants are merged.
 */
public final class EntitiesEvaluation {

  /** A name in a row's text, in UTF-16 code units. */
  private record Name(int start, int end, EntityType type) {
    boolean overlaps(Name other) {
      return type == other.type && start < other.end && other.start < end;
    }
  }

  /** Hits and errors. */
  private static final class Tally {
    private int gold;
    private int found;
    private int right;

    double precision() {
      return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
      return gold == 0 ? 0 : (double) right / gold;
    }

    double f1() {
      return gold + found == 0 ? 0 : 2.0 * right / (gold + found);
    }
  }

  private final Enricher enricher;

  public EntitiesEvaluation(Enricher enricher) {
    this.enricher = enricher;
  }

  /**
   * Evaluates a file or all of a folder's files together.
   *
   * @throws IOException if the input cannot be read or is not of the format
   */
  public MetricsReport evaluate(Path input) throws IOException {
    var counts = new Counts();
    for (Path file : JsonLines.files(input)) {
      JsonLines.read(file, row -> counts.add(gold(row), found(row)));
    }
    return counts.report();
  }

  private static List<Name> gold(JsonNode row) {
    String text = row.path("text").asText("");
    List<Name> names = new ArrayList<>();
    for (JsonNode mention : row.path("mentions")) {
      names.add(
          new Name(
              text.offsetByCodePoints(0, mention.path("start").asInt()),
              text.offsetByCodePoints(0, mention.path("end").asInt()),
              EntityType.valueOf(mention.path("type").asText())));
    }
    return names;
  }

  private List<Name> found(JsonNode row) {
    GoldArticle gold = GoldArticle.of(row);
    List<Name> names = new ArrayList<>();
    for (Mention mention : enricher.names(gold.article())) {
      int start = gold.startInText(mention.range());
      if (start >= 0) {
        int length = mention.range().end() - mention.range().start();
        names.add(new Name(start, start + length, mention.type()));
      }
    }
    return names;
  }

  /** Adds up the rows of one evaluation. */
  private static final class Counts {
    private final Map<EntityType, Tally> exact = new EnumMap<>(EntityType.class);
    private final Tally all = new Tally();
    private int documents;
    private int overlappedGold;
    private int overlappingFound;

    void add(List<Name> gold, List<Name> found) {
      documents++;
      all.gold += gold.size();
      all.found += found.size();
      for (Name name : gold) {
        tally(name).gold++;
        overlappedGold += found.stream().anyMatch(name::overlaps) ? 1 : 0;
      }
      for (Name name : found) {
        tally(name).found++;
        overlappingFound += gold.stream().anyMatch(name::overlaps) ? 1 : 0;
        if (gold.contains(name)) {
          tally(name).right++;
          all.right++;
        }
      }
    }

    private Tally tally(Name name) {
      return exact.computeIfAbsent(name.type(), type -> new Tally());
    }

    MetricsReport report() {
      double precision = all.found == 0 ? 0 : (double) overlappingFound / all.found;
      double recall = all.gold == 0 ? 0 : (double) overlappedGold / all.gold;
      Map<String, Double> metrics = new LinkedHashMap<>();
      metrics.put("exactPrecision", all.precision());
      metrics.put("exactRecall", all.recall());
      metrics.put("exactF1", all.f1());
      metrics.put(
          "overlapF1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
      metrics.put("personF1", f1(EntityType.PERSON));
      metrics.put("organisationF1", f1(EntityType.ORGANISATION));
      metrics.put("placeF1", f1(EntityType.PLACE));
      return new MetricsReport(documents, metrics);
    }

    private double f1(EntityType type) {
      return exact.getOrDefault(type, new Tally()).f1();
    }
  }
}
