package dateline.embedding;

/** The model cannot be run here: its library is missing for this machine, or its files are. */
public final class EmbeddingUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmbeddingUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
