package dateline.web;

import dateline.index.Accounting;
import dateline.index.Activity;
import dateline.index.IndexStatus;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts requests and writes what is known in the <a
 * href="https://prometheus.io/docs/instrumenting/exposition_formats/">text format</a> of
 * Prometheus. Safe for use by several threads.
 */
final class Metrics {
  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Map<Integer, LongAdder> requests = new ConcurrentHashMap<>();
  private final LongAdder nanos = new LongAdder();

  /** Counts a request that was answered. */
  void answered(int status, long took) {
    requests.computeIfAbsent(status, code -> new LongAdder()).increment();
    nanos.add(took);
  }

  String write(IndexStatus status) {
    var text = new StringBuilder();
    Accounting files = status.files();
    head(text, "dateline_files", "gauge", "Source files by what became of them.");
    line(text, "dateline_files{outcome=\"indexed\"}", files.indexed());
    line(text, "dateline_files{outcome=\"duplicate\"}", files.duplicate());
    line(text, "dateline_files{outcome=\"skipped\"}", files.skipped());
    line(text, "dateline_files{outcome=\"failed\"}", files.failed());
    gauge(
        text,
        "dateline_files_found",
        "Source files found: the sum of all outcomes.",
        files.found());
    gauge(text, "dateline_articles", "Articles that can be searched.", files.articles());
    gauge(
        text,
        "dateline_articles_without_names",
        "Articles in which names are still to be found.",
        status.lacking());
    Activity now = status.activity();
    gauge(text, "dateline_busy", "1 while the index is being written.", now == null ? 0 : 1);
    gauge(
        text,
        "dateline_phase_done",
        "Files, or articles, the present phase is through with.",
        now == null ? 0 : now.done());
    gauge(
        text,
        "dateline_phase_total",
        "Files, or articles, the present phase will go through.",
        now == null ? 0 : now.total());
    Runtime memory = Runtime.getRuntime();
    gauge(
        text,
        "dateline_heap_used_bytes",
        "Memory used by objects, dead ones included.",
        memory.totalMemory() - memory.freeMemory());
    head(text, "dateline_http_requests_total", "counter", "Requests answered, by status.");
    new TreeMap<>(requests)
        .forEach(
            (code, count) ->
                line(text, "dateline_http_requests_total{status=\"" + code + "\"}", count.sum()));
    head(text, "dateline_http_request_seconds_sum", "counter", "Time taken to answer them.");
    text.append("dateline_http_request_seconds_sum ")
        .append(String.format(Locale.ROOT, "%.6f", nanos.sum() / 1e9))
        .append('\n');
    return text.toString();
  }

  private static void gauge(StringBuilder text, String name, String help, long value) {
    head(text, name, "gauge", help);
    line(text, name, value);
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void line(StringBuilder text, String name, long value) {
    text.append(name).append(' ').append(value).append('\n');
  }
}
