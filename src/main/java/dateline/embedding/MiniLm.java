package dateline.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The sentence model all-MiniLM-L6-v2 with weights of 8 bits: the mean of a text's word vectors, of
 * length 1 (Wang and others, 2020; Reimers and Gurevych, 2019).
 *
 * <p>Nothing is loaded before the first text; that takes a few tenths of a second and about 100 MB
 * outside the heap. Safe for use by several threads, each of which computes on its own core.
 */
public final class MiniLm implements Embedder, AutoCloseable {

  /** The numbers of a vector. */
  public static final int DIMENSIONS = 384;

  /** How many word pieces of a text are read, its start and end included. */
  public static final int WINDOW = 128;

  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

  private final ReentrantLock loading = new ReentrantLock();
  private volatile @Nullable Loaded loaded;

  private record Loaded(OrtEnvironment environment, OrtSession session, WordPiece words) {}

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public String model() {
    return "all-minilm-l6-v2-q-" + WINDOW;
  }

  @Override
  public float[] embed(String text) {
    Loaded model = loaded();
    long[] pieces = model.words().cut(text, WINDOW);
    try {
      return meanOfWords(model, pieces);
    } catch (OrtException e) {
      throw new IllegalStateException("the model rejects " + pieces.length + " word pieces", e);
    }
  }

  private static float[] meanOfWords(Loaded model, long[] pieces) throws OrtException {
    long[] shape = {1, pieces.length};
    var ones = new long[pieces.length];
    Arrays.fill(ones, 1);
    var zeros = new long[pieces.length];
    OrtEnvironment environment = model.environment();
    try (var ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
        var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(zeros), shape);
        OrtSession.Result result =
            model
                .session()
                .run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer words = ((OnnxTensor) result.get(0)).getFloatBuffer();
      var sum = new float[DIMENSIONS];
      for (int word = 0; word < pieces.length; word++) {
        for (int i = 0; i < DIMENSIONS; i++) {
          sum[i] += words.get(word * DIMENSIONS + i);
        }
      }
      return ofLengthOne(sum);
    }
  }

  /** Scales a vector, in place. */
  static float[] ofLengthOne(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += (double) x * x;
    }
    float scale = (float) (1 / Math.sqrt(squares));
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= scale;
    }
    return vector;
  }

  private Loaded loaded() {
    Loaded model = loaded;
    if (model != null) {
      return model;
    }
    loading.lock();
    try {
      model = loaded;
      if (model == null) {
        model = load();
        loaded = model;
      }
      return model;
    } finally {
      loading.unlock();
    }
  }

  private static Loaded load() {
    try {
      byte[] weights = resource(MODEL);
      WordPiece words = new WordPiece(Vocabulary.read(TOKENIZER));
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      try (var options = new OrtSession.SessionOptions()) {
        // Several texts at once are faster than one text on several threads.
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        return new Loaded(environment, environment.createSession(weights, options), words);
      }
    } catch (OrtException | IOException e) {
      throw new EmbeddingUnavailableException(
          "the vector model cannot be loaded (%s): use --vectors off".formatted(e.getMessage()), e);
    } catch (LinkageError e) {
      // The library comes for Linux and macOS on ARM, Linux and Windows on x86, with glibc only.
      throw new EmbeddingUnavailableException(
          "ONNX Runtime has no library for this machine, %s on %s (%s): use --vectors off"
              .formatted(
                  System.getProperty("os.name"), System.getProperty("os.arch"), e.getMessage()),
          e);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = MiniLm.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("no resource " + name);
      }
      return in.readAllBytes();
    }
  }

  @Override
  public void close() {
    loading.lock();
    try {
      Loaded model = loaded;
      loaded = null;
      if (model != null) {
        model.session().close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be released", e);
    } finally {
      loading.unlock();
    }
  }
}
