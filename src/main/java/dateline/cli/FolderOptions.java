package dateline.cli;

import dateline.index.ArticleIndex;
import dateline.index.IndexUnusableException;
import dateline.index.SourceFolder;
import dateline.ingest.CorpusFolder;
import dateline.ingest.Spool;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which folders a command reads, and which of their files. */
final class FolderOptions {
  private static final Path STANDARD_INPUT = Path.of("-");

  @Mixin private CorpusOption corpus;

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description =
          "read only files whose name, or path inside the folder, matches; remembered with the"
              + " folder; may be repeated")
  private List<String> include = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "leave out files and folders that match; remembered; may be repeated")
  private List<String> exclude = List.of();

  @Option(
      names = "--stdin-name",
      paramLabel = "NAME",
      description =
          "the folder name of what is read from standard input, given as - among the folders: one"
              + " JSON object a line; replaces what came before under that name (default:"
              + " ${DEFAULT-VALUE})",
      defaultValue = "stdin")
  private String stdinName;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  FolderOptions() {}

  /**
   * Returns the folders named; if none is, those the index remembers; if it remembers none, that of
   * {@code --corpus}.
   *
   * @param named may hold {@code -} for standard input
   * @param indexFolder keeps what comes from standard input
   */
  List<CorpusFolder> folders(
      List<Path> named, ArticleIndex index, Path indexFolder, PrintWriter err) throws IOException {
    Map<String, SourceFolder> remembered = remembered(index, named);
    if (named.isEmpty() && !remembered.isEmpty()) {
      return remembered(remembered, err);
    }
    var folders = new ArrayList<CorpusFolder>();
    for (CorpusFolder folder : corpus.foldersOr(named)) {
      if (folder.folder().equals(STANDARD_INPUT)) {
        folders.add(new Spool(indexFolder.resolve("inputs")).keep(System.in, stdinName));
      } else {
        folders.add(patterns(folder, remembered.get(folder.name())));
      }
    }
    return folders;
  }

  /** An index that cannot be read must not keep folders that are named from replacing it. */
  private static Map<String, SourceFolder> remembered(ArticleIndex index, List<Path> named)
      throws IOException {
    try {
      return new TreeMap<>(index.folders());
    } catch (IndexUnusableException e) {
      if (named.isEmpty()) {
        throw new IndexUnusableException(
            e.getMessage() + ": name the folders of documents, the index cannot tell them");
      }
      return Map.of();
    }
  }

  private List<CorpusFolder> remembered(Map<String, SourceFolder> remembered, PrintWriter err) {
    var folders = new ArrayList<CorpusFolder>();
    remembered.forEach(
        (name, source) -> {
          if (Files.isDirectory(source.place())) {
            folders.add(patterns(new CorpusFolder(name, source), source));
          } else {
            err.printf(
                "%s is not there: what the index has of it stays; --forget %s removes it%n",
                source.place(), name);
          }
        });
    if (folders.isEmpty()) {
      throw new IllegalArgumentException(
          "none of the folders the index remembers is there: mount them, or name others");
    }
    return folders;
  }

  /** What is given now counts, else what is remembered. */
  private CorpusFolder patterns(CorpusFolder folder, @Nullable SourceFolder remembered) {
    boolean given = !include.isEmpty() || !exclude.isEmpty();
    SourceFolder patterns =
        given || remembered == null
            ? new SourceFolder(folder.folder(), include, exclude)
            : new SourceFolder(folder.folder(), remembered.include(), remembered.exclude());
    return new CorpusFolder(folder.name(), patterns);
  }
}
