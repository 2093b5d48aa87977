package dateline.cli;

import dateline.embedding.ArticleEmbedder;
import picocli.CommandLine.Option;

/** Whether vectors are made and used, and of what: {@code --vectors}. */
final class VectorOptions {

  /** The values of {@code --vectors}. */
  enum Vectors {
    /** The same as {@link #LEAD}; to search, whatever vectors the index has. */
    ON,
    LEAD,
    PASSAGES,
    OFF
  }

  @Option(
      names = "--vectors",
      paramLabel = "on|lead|passages|off",
      description =
          "rank by meaning too, with a vector for each query and article: of an article's lead, or"
              + " the mean of those of its first three passages, which take up to three times as"
              + " long to index; to search, anything but off is the same (default:"
              + " ${DEFAULT-VALUE}, which is lead; env DATELINE_VECTORS)",
      defaultValue = "${env:DATELINE_VECTORS:-on}")
  private Vectors vectors = Vectors.ON;

  boolean on() {
    return vectors != Vectors.OFF;
  }

  /** Returns what the vectors of articles are made of, if they are made. */
  ArticleEmbedder.Parts parts() {
    return vectors == Vectors.PASSAGES
        ? ArticleEmbedder.Parts.PASSAGES
        : ArticleEmbedder.Parts.LEAD;
  }
}
