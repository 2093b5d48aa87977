package dateline.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which names are one entity: {@code --authority}, for articles and for queries. */
final class AuthorityOption {
  @Option(
      names = "--authority",
      paramLabel = "DIR",
      description =
          "the folder of authority files, which rename, merge and hide entities, and of"
              + " thesaurus.txt, other words for what is searched for (default: ${DEFAULT-VALUE};"
              + " env DATELINE_AUTHORITY)",
      defaultValue = "${env:DATELINE_AUTHORITY:-${sys:dateline.home:-.}/authority}")
  private Path folder;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  AuthorityOption() {}

  /** Returns the folder, which need not exist. */
  Path folder() {
    return folder;
  }
}
