package dateline.source;

import java.time.Duration;

/**
 * The bounds of the processes in which documents and archives are parsed. How long one file may
 * take is {@link SourceSettings#parseTimeout}, how deep containers may lie in one another {@link
 * ContainerLimits#maxDepth}.
 *
 * @param maxProcesses the most processes at once; 0 parses in this process, unprotected, which is
 *     for measuring only
 * @param heapBytes the Java heap of one process; a file that needs more fails
 * @param filesPerProcess after so many files a process is replaced by a fresh one
 * @param maxAnswerBytes the most a process may say of one file
 * @param startTimeout how long a process may take to start
 * @param idleTimeout a process that had nothing to do for so long is ended
 */
public record ProcessLimits(
    int maxProcesses,
    long heapBytes,
    int filesPerProcess,
    int maxAnswerBytes,
    Duration startTimeout,
    Duration idleTimeout) {

  /** A Java process with less does not even start the parsers. */
  private static final long MIN_HEAP_BYTES = 32L << 20;

  public ProcessLimits {
    if (maxProcesses < 0 || filesPerProcess <= 0 || maxAnswerBytes <= 0) {
      throw new IllegalArgumentException(
          "limits of processes must be positive, got %d processes, %d files, %d bytes"
              .formatted(maxProcesses, filesPerProcess, maxAnswerBytes));
    }
    if (heapBytes < MIN_HEAP_BYTES) {
      throw new IllegalArgumentException(
          "a process needs a heap of at least %d bytes, got %d"
              .formatted(MIN_HEAP_BYTES, heapBytes));
    }
    if (!startTimeout.isPositive() || !idleTimeout.isPositive()) {
      throw new IllegalArgumentException(
          "times of processes must be positive, got %s to start and %s idle"
              .formatted(startTimeout, idleTimeout));
    }
  }

  /**
   * One process for each processor, 512 MB of heap, 1,000 files, 256 MB said, half a minute to
   * start and as much idle.
   */
  public static ProcessLimits defaults() {
    return new ProcessLimits(
        Runtime.getRuntime().availableProcessors(),
        512L << 20,
        1_000,
        256 << 20,
        Duration.ofSeconds(30),
        Duration.ofSeconds(30));
  }

  /** Returns these limits with another number of processes. */
  public ProcessLimits withMaxProcesses(int processes) {
    return new ProcessLimits(
        processes, heapBytes, filesPerProcess, maxAnswerBytes, startTimeout, idleTimeout);
  }

  /** Returns these limits with another heap. */
  public ProcessLimits withHeapBytes(long bytes) {
    return new ProcessLimits(
        maxProcesses, bytes, filesPerProcess, maxAnswerBytes, startTimeout, idleTimeout);
  }

  /** Returns these limits with another number of files. */
  public ProcessLimits withFilesPerProcess(int files) {
    return new ProcessLimits(
        maxProcesses, heapBytes, files, maxAnswerBytes, startTimeout, idleTimeout);
  }
}
