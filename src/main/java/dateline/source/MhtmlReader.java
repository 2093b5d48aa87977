package dateline.source;

import dateline.article.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.stream.Field;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Reads a web page saved with its pictures in one file, as browsers do: MHTML (<a
 * href="https://www.rfc-editor.org/rfc/rfc2557">RFC 2557</a>). The first HTML part is the page;
 * frames in it are not read.
 */
final class MhtmlReader implements FormatReader {

  static final String MEDIA_TYPE = "multipart/related";

  private final HtmlReader pages;

  MhtmlReader(HtmlReader pages) {
    this.pages = pages;
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals(MEDIA_TYPE);
  }

  @Override
  public List<Draft> read(SourceFile source) throws IOException {
    Message message = MailReader.parse(new ByteArrayInputStream(source.bytes()));
    try {
      List<Entity> parts = new ArrayList<>();
      collect(message, parts);
      for (Entity part : parts) {
        if (part.getBody() instanceof TextBody text && part.getMimeType().contains("html")) {
          String html = TextDecoder.decode(MailReader.bytes(text), text.getMimeCharset());
          Draft draft = pages.draft(Jsoup.parse(html));
          offerAddress(part, 0.8, draft.candidates());
          offerAddress(message, 0.75, draft.candidates());
          return List.of(draft);
        }
      }
      return List.of();
    } finally {
      message.dispose();
    }
  }

  /** The day of saving, in the header too, is no day of publication. */
  private static void offerAddress(Entity entity, double confidence, Candidates candidates) {
    for (String name : List.of("Content-Location", "Snapshot-Content-Location")) {
      Field field = entity.getHeader().getField(name);
      candidates.canonicalUrl.offer(webAddress(field), Origin.MAIL_HEADER, confidence);
    }
  }

  private static @Nullable String webAddress(@Nullable Field location) {
    String address = location == null ? "" : location.getBody().strip();
    return address.startsWith("http") ? address : null;
  }

  private static void collect(Entity entity, List<Entity> parts) {
    if (parts.size() >= MailReader.MAX_PARTS) {
      return;
    }
    parts.add(entity);
    Body body = entity.getBody();
    if (body instanceof Multipart multipart) {
      multipart.getBodyParts().forEach(part -> collect(part, parts));
    }
  }
}
