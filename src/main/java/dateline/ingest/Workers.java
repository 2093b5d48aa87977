package dateline.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Goes through lists with a fixed number of threads. */
final class Workers {

  /** What is done with one item. */
  @FunctionalInterface
  interface Task<T> {
    void run(T item) throws IOException;
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
    var next = new AtomicInteger();
    var running = new ArrayList<Future<?>>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        running.add(
            pool.submit(
                () -> {
                  try {
                    for (int item = next.getAndIncrement();
                        item < items.size();
                        item = next.getAndIncrement()) {
                      task.run(items.get(item));
                    }
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
