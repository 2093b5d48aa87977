package dateline.index;

/** What became of one source file. Exactly one of these holds for every file found. */
public sealed interface FileOutcome {

  /** Its articles are in the index; {@code articles} is how many, at least 1. */
  record Indexed(int articles) implements FileOutcome {}

  /** Its content is that of the file at {@code path}, byte for byte. */
  record Duplicate(String path) implements FileOutcome {}

  /** It holds no article, and that is no fault. */
  record Skipped(String reason) implements FileOutcome {}

  /** It could not be read, in {@code stage} and for {@code reason}, as told to the user. */
  record Failed(String stage, String reason) implements FileOutcome {}
}
