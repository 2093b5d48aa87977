package dateline.source;

import java.time.Duration;

/**
 * The bounds of reading one source file. Files are hostile: whatever goes over a bound ends as
 * {@link ParseOutcome.Failed}.
 *
 * @param maxFileBytes the largest file that is opened
 * @param maxTextChars the most text one file may yield, in UTF-16 code units
 * @param maxArticles the most articles one file may hold
 * @param parseTimeout how long one file, or one entry of a container, may take
 * @param containers the bounds of files of files
 * @param processes the bounds of the processes that parse documents and archives
 * @param ocr whether the words on scanned pages are recognised, which needs Tesseract and much time
 */
public record SourceSettings(
    long maxFileBytes,
    int maxTextChars,
    int maxArticles,
    Duration parseTimeout,
    ContainerLimits containers,
    ProcessLimits processes,
    boolean ocr) {

  public SourceSettings {
    if (maxFileBytes <= 0 || maxTextChars <= 0 || maxArticles <= 0) {
      throw new IllegalArgumentException(
          "limits must be positive, got %d bytes, %d characters, %d articles"
              .formatted(maxFileBytes, maxTextChars, maxArticles));
    }
    if (parseTimeout.isNegative() || parseTimeout.isZero()) {
      throw new IllegalArgumentException("parse timeout must be positive, got " + parseTimeout);
    }
  }

  /** 100 MB of file, 10 million characters of text, 100,000 articles, one minute, no OCR. */
  public static SourceSettings defaults() {
    return new SourceSettings(
        100L << 20,
        10_000_000,
        100_000,
        Duration.ofMinutes(1),
        ContainerLimits.defaults(),
        ProcessLimits.defaults(),
        false);
  }

  /** Returns these settings with another time limit. */
  public SourceSettings withParseTimeout(Duration timeout) {
    return new SourceSettings(
        maxFileBytes, maxTextChars, maxArticles, timeout, containers, processes, ocr);
  }

  /** Returns these settings with other bounds of containers. */
  public SourceSettings withContainers(ContainerLimits limits) {
    return new SourceSettings(
        maxFileBytes, maxTextChars, maxArticles, parseTimeout, limits, processes, ocr);
  }

  /** Returns these settings with another limit of file size. */
  public SourceSettings withMaxFileBytes(long bytes) {
    return new SourceSettings(
        bytes, maxTextChars, maxArticles, parseTimeout, containers, processes, ocr);
  }

  /** Returns these settings with another limit of text. */
  public SourceSettings withMaxTextChars(int chars) {
    return new SourceSettings(
        maxFileBytes, chars, maxArticles, parseTimeout, containers, processes, ocr);
  }

  /** Returns these settings with other bounds of processes. */
  public SourceSettings withProcesses(ProcessLimits limits) {
    return new SourceSettings(
        maxFileBytes, maxTextChars, maxArticles, parseTimeout, containers, limits, ocr);
  }

  /** Returns these settings with scanned pages read or not. */
  public SourceSettings withOcr(boolean recognised) {
    return new SourceSettings(
        maxFileBytes, maxTextChars, maxArticles, parseTimeout, containers, processes, recognised);
  }
}
