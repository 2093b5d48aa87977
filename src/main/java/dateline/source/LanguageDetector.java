package dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text. Loads its model at the first call; used by several threads. */
final class LanguageDetector {

  private static final String MODEL = "/langdetect-183.bin";
  private static final int MIN_CHARS = 40;

  /** What is read of a text, UTF-16 code units. */
  static final int MAX_CHARS = 600;

  /** ISO 639-3 codes of single languages for which ISO 639-1 has only the language as a whole. */
  private static final Map<String, String> WHOLE =
      Map.of(
          "cmn", "zh", "arb", "ar", "pes", "fa", "nob", "no", "nno", "no", "ekk", "et", "lvs", "lv",
          "zlm", "ms", "swh", "sw", "als", "sq");

  private static final Map<String, String> SHORT = shortCodes();

  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable LanguageDetectorModel model;

  /** Returns the ISO 639-1 code, or the longer one where there is none; null if unsure. */
  @Nullable String detect(String text) {
    if (text.length() < MIN_CHARS) {
      return null;
    }
    String start = text.substring(0, Math.min(text.length(), MAX_CHARS));
    String plain = CommonWords.languageOf(start);
    return plain == null ? predict(start) : plain;
  }

  /** Asks the model. */
  @Nullable String predict(String start) {
    Language best = new LanguageDetectorME(model()).predictLanguage(start);
    String code = best.getLang();
    return best.getConfidence() < 0.02 ? null : SHORT.getOrDefault(code, code);
  }

  private static Map<String, String> shortCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String iso : Locale.getISOLanguages()) {
      codes.putIfAbsent(Locale.of(iso).getISO3Language(), iso);
    }
    codes.putAll(WHOLE);
    return Map.copyOf(codes);
  }

  private LanguageDetectorModel model() {
    lock.lock();
    try {
      LanguageDetectorModel loaded = model;
      if (loaded == null) {
        loaded = load();
        model = loaded;
      }
      return loaded;
    } finally {
      lock.unlock();
    }
  }

  private static LanguageDetectorModel load() {
    try (InputStream stream = LanguageDetector.class.getResourceAsStream(MODEL)) {
      if (stream == null) {
        throw new IllegalStateException(
            "the language model " + MODEL + " is not on the class path");
      }
      return new LanguageDetectorModel(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
