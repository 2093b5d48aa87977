package dateline.evaluate;

import java.util.SequencedMap;

/**
 * How well systems rank.
 *
 * @param documents how many were searched
 * @param queries how many were asked
 * @param systems the mean figures by system, in the order asked for
 */
public record RankingReport(
    int documents, int queries, SequencedMap<String, RankingMetrics> systems) {}
