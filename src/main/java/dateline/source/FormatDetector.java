package dateline.source;

import java.io.IOException;
import java.util.Locale;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;

/** Tells what a file is: by its content, and where that leaves room by its name. */
final class FormatDetector {

  private final Detector detector = new DefaultDetector();

  /**
   * Returns the media type without parameters: {@code application/pdf}.
   *
   * @param declared what a container says it is, or null
   */
  String mediaType(Content content, String path, @Nullable String declared) throws IOException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, path.substring(path.lastIndexOf('/') + 1));
    if (declared != null) {
      metadata.set(TikaCoreProperties.CONTENT_TYPE_HINT, declared);
    }
    try (TikaInputStream stream = stream(content, metadata)) {
      String type = detector.detect(stream, metadata).getBaseType().toString();
      return corrected(type, path.toLowerCase(Locale.ROOT));
    }
  }

  private static TikaInputStream stream(Content content, Metadata metadata) throws IOException {
    return switch (content) {
      case Content.OnDisk onDisk -> TikaInputStream.get(onDisk.file(), metadata);
      case Content.InMemory inMemory -> TikaInputStream.get(inMemory.bytes(), metadata);
    };
  }

  /** Words at the start of a plain text are taken for a mail's header or for program text. */
  private static String corrected(String type, String path) {
    if (path.endsWith(".md") || path.endsWith(".markdown")) {
      return type.startsWith("text/") || type.equals("message/rfc822")
          ? "text/x-web-markdown"
          : type;
    }
    boolean text = path.endsWith(".txt") || path.endsWith(".text");
    boolean misread = type.startsWith("text/x-") || type.equals("message/rfc822");
    if (text && misread) {
      return "text/plain";
    }
    return path.endsWith(".mbox") && !type.startsWith("application/") ? "application/mbox" : type;
  }
}
