package dateline.evaluate;

import dateline.analysis.TextAnalysis;
import dateline.entity.Enricher;
import dateline.ingest.CorpusFolder;
import dateline.ingest.Ingest;
import dateline.ingest.IngestProgress;
import dateline.ingest.IngestReport;
import dateline.lucene.LuceneArticleIndex;
import dateline.source.SourceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Indexes a folder of broken and hostile files, as a user would, and tells what it took. */
public final class RobustnessEvaluation {

  private final SourceReader reader;
  private final Enricher enricher;

  public RobustnessEvaluation(SourceReader reader, Enricher enricher) {
    this.reader = reader;
    this.enricher = enricher;
  }

  /**
   * Indexes all files of a folder into an index that is thrown away.
   *
   * @throws IOException if the folder is none, or the index cannot be written
   */
  public RobustnessReport evaluate(Path folder) throws IOException {
    try (var index = TemporaryFolder.create();
        var analysis = new TextAnalysis()) {
      var ingest = new Ingest(reader, enricher, Runtime.getRuntime().availableProcessors());
      IngestReport report =
          ingest.rebuild(
              new LuceneArticleIndex(index.path(), analysis),
              List.of(CorpusFolder.of(folder)),
              IngestProgress.SILENT);
      return RobustnessReport.of(report, reader.peakProcessBytes());
    }
  }
}
