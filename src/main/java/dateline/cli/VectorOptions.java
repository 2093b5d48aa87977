package dateline.cli;

import picocli.CommandLine.Option;

/** Whether vectors are made and used: {@code --vectors}. */
final class VectorOptions {

  /** The values of {@code --vectors}. */
  enum Vectors {
    ON,
    OFF
  }

  @Option(
      names = "--vectors",
      paramLabel = "on|off",
      description =
          "rank by meaning too, with a vector for each article and query (default:"
              + " ${DEFAULT-VALUE}; env DATELINE_VECTORS)",
      defaultValue = "${env:DATELINE_VECTORS:-on}")
  private Vectors vectors = Vectors.ON;

  boolean on() {
    return vectors == Vectors.ON;
  }
}
