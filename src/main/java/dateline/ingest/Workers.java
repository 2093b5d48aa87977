package dateline.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Goes through lists with a fixed number of threads. */
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
  <T> void forEach(List<T> items, Task<T> task) throws IOException {
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
  <T> void forEach(List<T> items, Supplier<Job<T>> jobs) throws IOException {
    var next = new AtomicInteger();
    var running = new ArrayList<Future<?>>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        running.add(
            pool.submit(
                () -> {
                  Job<T> job = jobs.get();
                  try {
                    for (int item = next.getAndIncrement();
                        item < items.size();
                        item = next.getAndIncrement()) {
                      job.run(items.get(item));
                    }
                    job.finish();
                  } catch (Throwable e) {
                    next.set(items.size());
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
