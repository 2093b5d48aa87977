package dateline.evaluate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures of the countries found.
 *
 * @param documents how many rows were read
 * @param metrics name to figure, 0 to 1, in a fixed order; only those the input has gold for
 * @param confusions what went wrong most often, if that was asked for; else empty
 */
public record MetricsReport(
    int documents,
    Map<String, Double> metrics,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Confusion> confusions) {
  public MetricsReport {
    confusions = List.copyOf(confusions);
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  /** Figures only. */
  MetricsReport(int documents, Map<String, Double> metrics) {
    this(documents, metrics, List.of());
  }
}
