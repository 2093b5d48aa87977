package dateline.ingest;

import dateline.index.Inventory;
import dateline.spill.RecordReader;
import dateline.spill.RecordSorter;
import dateline.spill.StringFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for the files again that could not be read, folder by folder. */
final class FailedFiles {
  private static final Comparator<String> BY_FOLDER =
      Comparator.comparing(FailedFiles::folder, PathOrder.BYTES)
          .thenComparing(path -> path, PathOrder.BYTES);

  private final CorpusScanner scanner;
  private final Map<String, CorpusFolder> folders;
  private final RunRecords records;

  /**
   * @param records of the run; failures in other folders stay
   */
  FailedFiles(CorpusScanner scanner, RunRecords records) {
    this.scanner = scanner;
    this.folders = records.folders();
    this.records = records;
  }

  /** Plans to read them again, and to forget those that are gone. */
  ChangePlan plan(Inventory inventory) throws IOException {
    ChangePlan plan = ChangePlan.again(records);
    try (RecordSorter<String> failed = records.sorter(StringFormat.SHORT, BY_FOLDER)) {
      inventory.forEachFailed(
          entry -> {
            if (folders.containsKey(CorpusFolder.nameOf(entry.path()))) {
              failed.add(entry.path());
            }
          });
      try (RecordReader<String> paths = failed.reader()) {
        String path = paths.next();
        while (path != null) {
          path = planFolder(path, paths, plan);
        }
      }
      return plan;
    } catch (IOException | RuntimeException e) {
      try (plan) {
        throw e;
      }
    }
  }

  /**
   * Plans for the failed files of one folder.
   *
   * @param first the first of them; the rest follows
   * @return the first of the next folder, or null
   */
  private @Nullable String planFolder(String first, RecordReader<String> paths, ChangePlan plan)
      throws IOException {
    String folder = folder(first);
    CorpusFolder corpus = CorpusFolder.of(first, folders);
    String inside =
        folder.length() > corpus.name().length()
            ? folder.substring(corpus.name().length() + 1)
            : "";
    var scope = new Scope(corpus, inside, false);
    String path = first;
    try (Scan scan = scanner.scan(List.of(scope), file -> false, records);
        RecordReader<Sighting> sightings = scan.reader()) {
      Sighting next = sightings.next();
      for (; path != null && folder(path).equals(folder); path = paths.next()) {
        while (next != null && PathOrder.BYTES.compare(next.path(), path) < 0) {
          next = sightings.next();
        }
        if (next != null && next.path().equals(path)) {
          plan.add(new Candidate(next.file(), true));
        } else if (isLocked(corpus.file(path))) {
          plan.add(new Candidate(new FoundFile(corpus, path, null, Scan.UNKNOWN), true));
        } else {
          plan.addGone(path);
        }
      }
    }
    return path;
  }

  /** A folder that cannot be looked into counts as a file. */
  private static boolean isLocked(Path folder) {
    return Files.isDirectory(folder) && !(Files.isReadable(folder) && Files.isExecutable(folder));
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
