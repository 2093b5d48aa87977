package dateline.cli;

import dateline.embedding.Embedder;
import dateline.entity.Enricher;
import dateline.evaluate.Confusion;
import dateline.evaluate.CountriesEvaluation;
import dateline.evaluate.DuplicatesEvaluation;
import dateline.evaluate.EntitiesEvaluation;
import dateline.evaluate.ExtractionEvaluation;
import dateline.evaluate.JudgedData;
import dateline.evaluate.MetricsReport;
import dateline.evaluate.RankingEvaluation;
import dateline.evaluate.RankingReport;
import dateline.evaluate.RobustnessEvaluation;
import dateline.evaluate.RobustnessReport;
import dateline.evaluate.VectorCache;
import dateline.query.QueryParser;
import dateline.web.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline evaluate KIND INPUT…}. */
@Command(
    name = "evaluate",
    description = "Measure quality against judged data; docs/quality.md describes its forms.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  /** What can be measured. */
  enum Kind {
    COUNTRIES,
    ENTITIES,
    RANKING,
    EXTRACTION,
    ROBUSTNESS,
    DUPLICATES
  }

  @Spec private CommandSpec spec;

  @Mixin private EnricherOptions entities;

  @Parameters(index = "0", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
  private Kind kind;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "INPUT",
      description = "judged data: a file, a folder or a folder as .tar.gz")
  private List<Path> inputs;

  @Option(names = "--json", description = "print one JSON object for each input")
  private boolean json;

  @Option(
      names = "--confusions",
      paramLabel = "N",
      description =
          "for countries: also print the N countries missed most often, with what was found"
              + " instead, and the N found wrongly most often, with the words that led to them")
  private int confusions;

  @Option(
      names = "--systems",
      split = ",",
      paramLabel = "NAME",
      description =
          "for ranking: which systems, of bm25, bm25f, dense, fused and dateline (default: bm25 and"
              + " dateline)")
  private List<String> systems = List.of(RankingEvaluation.BM25, RankingEvaluation.DATELINE);

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description =
          "for extraction: write each value read wrongly, with what is right and all candidates, as"
              + " one JSON object a line")
  private @Nullable Path errors;

  @Option(
      names = "--vector-cache",
      paramLabel = "DIR",
      description = "for ranking: a folder that keeps vectors from one run to the next")
  private @Nullable Path vectorCache;

  @Mixin private VectorOptions vectors;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  EvaluateCommand() {}

  @Override
  public Integer call() throws IOException {
    if (confusions < 0) {
      throw new ParameterException(
          spec.commandLine(),
          "--confusions %d: give how many to print, 0 or more".formatted(confusions));
    }
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw new NoSuchFileException(input.toString());
      }
    }
    if (errors != null && kind != Kind.EXTRACTION) {
      throw new ParameterException(
          spec.commandLine(), "--errors lists errors of extraction only, not of " + kind);
    }
    PrintWriter out = spec.commandLine().getOut();
    try (var parts = new Composition();
        var errorList = ErrorList.open(errors)) {
      Enricher enricher = entities.enricher(spec.commandLine().getErr());
      for (Path input : inputs) {
        try (JudgedData data = JudgedData.open(input)) {
          switch (kind) {
            case COUNTRIES ->
                print(
                    input,
                    new CountriesEvaluation(enricher).evaluate(data.path(), confusions),
                    out);
            case ENTITIES ->
                print(input, new EntitiesEvaluation(enricher).evaluate(data.path()), out);
            case RANKING -> print(input, ranking(parts, enricher, data.path()), out);
            case EXTRACTION ->
                print(
                    input,
                    new ExtractionEvaluation(parts.sourceReader())
                        .evaluate(data.path(), errorList::add),
                    out);
            case DUPLICATES ->
                print(
                    input,
                    new DuplicatesEvaluation(parts.sourceReader()).evaluate(data.path()),
                    out);
            case ROBUSTNESS ->
                print(
                    input,
                    new RobustnessEvaluation(parts.sourceReader(), enricher).evaluate(data.path()),
                    out);
          }
        }
        out.flush();
      }
    }
    return ExitCodes.DONE;
  }

  private RankingReport ranking(Composition parts, Enricher enricher, Path folder)
      throws IOException {
    QueryParser parser = parts.queryParser(entities.authorityFolder());
    if (!vectors.on() || vectorCache == null) {
      Embedder embedder = vectors.on() ? parts.embedder() : null;
      return new RankingEvaluation(enricher, parser, embedder, vectors.parts())
          .evaluate(folder, systems);
    }
    try (var cache = new VectorCache(parts.embedder(), vectorCache)) {
      return new RankingEvaluation(enricher, parser, cache, vectors.parts())
          .evaluate(folder, systems);
    }
  }

  private void print(Path input, MetricsReport report, PrintWriter out) {
    if (json) {
      out.println(new Json().write(report));
      return;
    }
    out.printf(Locale.ROOT, "%s: %,d documents%n", input, report.documents());
    report
        .metrics()
        .forEach((name, value) -> out.printf(Locale.ROOT, "  %-20s %.4f%n", name, value));
    Confusion.@Nullable Kind last = null;
    for (Confusion confusion : report.confusions()) {
      if (confusion.kind() != last) {
        last = confusion.kind();
        out.println(last == Confusion.Kind.MISSED ? "  missed most often:" : "  wrong most often:");
      }
      out.printf(
          Locale.ROOT, "  %6d  %s  %s%n", confusion.count(), confusion.country(), confusion.why());
    }
  }

  private void print(Path input, RobustnessReport report, PrintWriter out) {
    if (json) {
      out.println(new Json().write(report));
      return;
    }
    out.printf(
        Locale.ROOT,
        "%s: %,d files found = %,d indexed + %,d duplicate + %,d skipped + %,d failed%n",
        input,
        report.found(),
        report.indexed(),
        report.duplicate(),
        report.skipped(),
        report.failed());
    out.printf(
        Locale.ROOT, "  slowest file %.2f s: %s%n", report.slowestSeconds(), report.slowestFile());
    out.printf(Locale.ROOT, "  peak memory of a child %,d MB%n", report.peakChildBytes() >> 20);
  }

  private void print(Path input, RankingReport report, PrintWriter out) {
    if (json) {
      out.println(new Json().write(report));
      return;
    }
    out.printf(
        Locale.ROOT,
        "%s: %,d documents, %,d queries%n",
        input,
        report.documents(),
        report.queries());
    out.printf(
        "  %-10s %8s %8s %8s %10s %11s%n",
        "system", "nDCG@10", "MAP", "MRR", "recall@100", "unjudged@10");
    report
        .systems()
        .forEach(
            (name, m) ->
                out.printf(
                    Locale.ROOT,
                    "  %-10s %8.4f %8.4f %8.4f %10.4f %11.4f%n",
                    name,
                    m.ndcg10(),
                    m.map(),
                    m.mrr(),
                    m.recall100(),
                    m.unjudged10()));
    report
        .significance()
        .forEach(
            (name, p) ->
                out.printf(
                    Locale.ROOT,
                    "  %-10s against bm25: p = %.4f for nDCG@10, %.4f for MAP%n",
                    name,
                    p.ndcg10(),
                    p.map()));
  }
}
