package dateline.lucene;

import dateline.embedding.Embedder;
import dateline.embedding.EmbeddingUnavailableException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of recent queries: paging and drilling down ask for the same one again. Safe for use
 * by several threads.
 */
final class QueryVectors {
  private static final int KEPT = 500;

  private final @Nullable Embedder embedder;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable String trouble;

  private final Map<String, float[]> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * @param embedder null to go without vectors
   */
  QueryVectors(@Nullable Embedder embedder) {
    this.embedder = embedder;
  }

  /** Returns the model whose vectors are asked for, or null if none are. */
  @Nullable String model() {
    return embedder == null ? null : embedder.model();
  }

  /** Returns why there are no vectors though they were asked for, or null. */
  @Nullable String trouble() {
    return trouble;
  }

  /** Returns the vector of a text; nothing if there are none or the text is empty. */
  Optional<float[]> of(String text) {
    Embedder model = embedder;
    String key = text.toLowerCase(Locale.ROOT).strip();
    if (model == null || trouble != null || key.isEmpty()) {
      return Optional.empty();
    }
    float[] known = get(key);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      float[] vector = model.embed(key);
      put(key, vector);
      return Optional.of(vector);
    } catch (EmbeddingUnavailableException e) {
      // It will not get better: say so with every answer, and try no more.
      trouble = e.getMessage();
      return Optional.empty();
    }
  }

  private float @Nullable [] get(String key) {
    lock.lock();
    try {
      return recent.get(key);
    } finally {
      lock.unlock();
    }
  }

  private void put(String key, float[] vector) {
    lock.lock();
    try {
      recent.put(key, vector);
    } finally {
      lock.unlock();
    }
  }
}
