package dateline.cli;

import dateline.ingest.CorpusFolder;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the documents are, for commands that are not told as arguments. */
final class CorpusOption {
  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "the folder of documents (default: ${DEFAULT-VALUE}; env DATELINE_CORPUS)",
      defaultValue = "${env:DATELINE_CORPUS:-${sys:dateline.home:-.}/corpus}")
  private Path folder;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  CorpusOption() {}

  /** Returns the given folders, or the one of the option if none is given. */
  List<CorpusFolder> foldersOr(List<Path> given) {
    List<Path> folders = given.isEmpty() ? List.of(folder) : given;
    return folders.stream().map(CorpusFolder::of).toList();
  }
}
