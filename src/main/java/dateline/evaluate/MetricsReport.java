package dateline.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Figures of the countries found.
 *
 * @param documents how many rows were read
 * @param metrics name to figure, 0 to 1, in a fixed order; only those the input has gold for
 */
public record MetricsReport(int documents, Map<String, Double> metrics) {
  public MetricsReport {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }
}
