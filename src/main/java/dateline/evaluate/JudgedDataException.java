package dateline.evaluate;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Judged data is not of its form. The message names the file and, where there is one, the line. */
public final class JudgedDataException extends IOException {
  private static final long serialVersionUID = 1L;

  public JudgedDataException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
