package dateline.cli;

import dateline.index.ArticleIndex;
import dateline.index.FileOutcome;
import dateline.index.InventoryEntry;
import dateline.web.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline failures}. */
@Command(
    name = "failures",
    description =
        "List the files, and the entries of containers, that could not be read, with stage,"
            + " reason and attempts.",
    mixinStandardHelpOptions = true,
    subcommands = FailuresRetryCommand.class)
final class FailuresCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Option(names = "--all", description = "list skipped and duplicate files too")
  private boolean all;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  private record FailureJson(
      String path, String outcome, String stage, String reason, int attempts) {}

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  FailuresCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<FailureJson> listed = new ArrayList<>();
    try (var parts = new Composition()) {
      ArticleIndex articles = parts.index(index.folder());
      if (!articles.exists()) {
        throw new IllegalArgumentException(
            "there is no index in %s: run \"dateline index\", or name another with --index"
                .formatted(index.folder()));
      }
      articles.visitInventory(
          entry -> {
            if (!isListed(entry.outcome())) {
              return;
            }
            if (json) {
              listed.addAll(rows(entry));
            } else {
              rows(entry).forEach(row -> out.println(line(row)));
            }
          });
    }
    if (json) {
      out.println(new Json().write(listed));
    }
    return ExitCodes.DONE;
  }

  private boolean isListed(FileOutcome outcome) {
    return switch (outcome) {
      case FileOutcome.Failed ignored -> true;
      case FileOutcome.Skipped ignored -> all;
      case FileOutcome.Duplicate ignored -> all;
      case FileOutcome.Indexed indexed -> !indexed.unread().isEmpty();
    };
  }

  /** A file is one row, but for a container: each of its entries that could not be read is one. */
  private static List<FailureJson> rows(InventoryEntry entry) {
    return entry.outcome() instanceof FileOutcome.Indexed indexed
        ? indexed.unread().stream().map(unread -> row(entry, "unread", "parse", unread)).toList()
        : List.of(json(entry));
  }

  private static FailureJson json(InventoryEntry entry) {
    return switch (entry.outcome()) {
      case FileOutcome.Failed failed -> row(entry, "failed", failed.stage(), failed.reason());
      case FileOutcome.Skipped skipped -> row(entry, "skipped", "", skipped.reason());
      case FileOutcome.Duplicate duplicate ->
          row(entry, "duplicate", "", "same content as " + duplicate.path());
      case FileOutcome.Indexed ignored -> row(entry, "indexed", "", "");
    };
  }

  private static FailureJson row(
      InventoryEntry entry, String outcome, String stage, String reason) {
    return new FailureJson(entry.path(), outcome, stage, reason, entry.attempts());
  }

  private static String line(FailureJson file) {
    String stage = file.stage().isEmpty() ? "" : file.stage() + ": ";
    String attempts = file.attempts() > 1 ? " (%d attempts)".formatted(file.attempts()) : "";
    return "%-10s %s: %s%s%s"
        .formatted(file.outcome(), file.path(), stage, file.reason(), attempts);
  }
}
