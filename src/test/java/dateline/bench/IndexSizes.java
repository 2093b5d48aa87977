package dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Prints what an index consists of: bytes of each sort of Lucene file, compound files taken apart.
 *
 * <pre>{@code
 * java … dateline.bench.IndexSizes index/
 * }</pre>
 */
public final class IndexSizes {
  private IndexSizes() {}

  /**
   * Prints a table to standard output.
   *
   * @param arguments the index folder
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    String generation = Files.readString(folder.resolve("CURRENT")).strip();
    Map<String, Long> sizes = sizes(folder.resolve("generations").resolve(generation));
    long all = sizes.values().stream().mapToLong(Long::longValue).sum();
    sizes.forEach(
        (extension, bytes) ->
            System.out.printf(
                Locale.ROOT, "%-6s %,14d %5.1f %%%n", extension, bytes, 100.0 * bytes / all));
    System.out.printf(Locale.ROOT, "all    %,14d%n", all);
  }

  /** Returns the bytes of each file extension in the last commit. */
  static Map<String, Long> sizes(Path generation) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Directory directory = FSDirectory.open(generation)) {
      for (SegmentCommitInfo segment : SegmentInfos.readLatestCommit(directory)) {
        if (segment.info.getUseCompoundFile()) {
          try (Directory parts =
              segment.info.getCodec().compoundFormat().getCompoundReader(directory, segment.info)) {
            add(parts, parts.listAll(), sizes);
          }
        } else {
          add(directory, segment.files().toArray(String[]::new), sizes);
        }
      }
    }
    return sizes;
  }

  private static void add(Directory directory, String[] files, Map<String, Long> sizes)
      throws IOException {
    for (String file : files) {
      sizes.merge(IndexFileNames.getExtension(file), directory.fileLength(file), Long::sum);
    }
  }
}
