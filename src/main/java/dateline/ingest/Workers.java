package dateline.ingest;

import dateline.spill.RecordReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Goes through items with a fixed number of threads. */
final class Workers {

  /** What is done with one item. */
  @FunctionalInterface
  interface Task<T> {
    void run(T item) throws IOException;
  }

  /** What one thread does with its items; no other thread uses it. */
  interface Job<T> {
    void run(T item) throws IOException;

    /** No item is left. Not called after a failure. */
    void finish() throws IOException;
  }

  /** What is left to be done. */
  private static final class Queue<T> {
    private final RecordReader<T> items;
    private boolean hasEnded;

    Queue(RecordReader<T> items) {
      this.items = items;
    }

    synchronized @Nullable T next() throws IOException {
      return hasEnded ? null : items.next();
    }

    synchronized void end() {
      hasEnded = true;
    }
  }

  private final int threads;

  Workers(int threads) {
    this.threads = threads;
  }

  /**
   * Runs the task for every item, in no certain order, and returns when all are done. After a
   * failure no further item is started.
   *
   * @throws IOException the first failure of a task
   */
  <T> void forEach(RecordReader<T> items, Task<T> task) throws IOException {
    forEach(
        items,
        () ->
            new Job<>() {
              @Override
              public void run(T item) throws IOException {
                task.run(item);
              }

              @Override
              public void finish() {}
            });
  }

  /**
   * Runs a job for every item, in no certain order, and returns when all are done. After a failure
   * no further item is started.
   *
   * @param jobs gives each thread its own
   * @throws IOException the first failure of a job
   */
  <T> void forEach(RecordReader<T> items, Supplier<Job<T>> jobs) throws IOException {
    var queue = new Queue<>(items);
    var running = new ArrayList<Future<?>>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        running.add(
            pool.submit(
                () -> {
                  Job<T> job = jobs.get();
                  try {
                    for (T item = queue.next(); item != null; item = queue.next()) {
                      job.run(item);
                    }
                    job.finish();
                  } catch (Throwable e) {
                    queue.end();
                    throw e;
                  }
                  return null;
                }));
      }
    }
    for (Future<?> worker : running) {
      join(worker);
    }
  }

  private static void join(Future<?> worker) throws IOException {
    try {
      worker.get();
    } catch (ExecutionException e) {
      Throwable failure = e.getCause() == null ? e : e.getCause();
      switch (failure) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        default -> throw new IllegalStateException(failure);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: the index is as it was before", e);
    }
  }
}
