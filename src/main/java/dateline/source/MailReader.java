package dateline.source;

import dateline.article.Origin;
import dateline.source.Draft.Layout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads mails, each one article. */
final class MailReader implements FormatReader {

  static final int MAX_PARTS = 200;
  private static final int MAX_DEPTH = 20;

  private final DateParser dates;

  MailReader(DateParser dates) {
    this.dates = dates;
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("message/rfc822") || mediaType.equals(PartTypes.MAIL);
  }

  @Override
  public List<Draft> read(SourceFile source) throws IOException, UnreadableSourceException {
    Draft draft = draft(source.bytes(), source.mediaType().equals(PartTypes.MAIL));
    return draft == null ? List.of() : List.of(draft);
  }

  /**
   * Reads a mail; null if it has no text.
   *
   * @param ofSeveral whether it is named by its id
   */
  private @Nullable Draft draft(byte[] mail, boolean ofSeveral) throws IOException {
    Message message = parse(new ByteArrayInputStream(mail));
    try {
      Candidates candidates = new Candidates();
      offerHeaders(message, candidates);
      Parts parts = new Parts();
      collect(message, parts, 0);
      List<Block> blocks = blocks(parts, candidates);
      String id = ofSeveral ? message.getMessageId() : null;
      String entry = id == null ? null : id.replaceAll("^<|>$", "");
      return blocks.isEmpty() ? null : new Draft(entry, candidates, Layout.PAGE, blocks);
    } finally {
      message.dispose();
    }
  }

  /** Parses a message of any length of line; the caller disposes of it. */
  static Message parse(InputStream mail) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderCount(5000).setMaxHeaderLen(-1).build());
    return builder.parseMessage(mail);
  }

  private void offerHeaders(Message message, Candidates candidates) {
    candidates.headline.offer(message.getSubject(), Origin.MAIL_HEADER, 0.88);
    Field date = message.getHeader().getField("Date");
    candidates.published.offer(
        date == null ? null : dates.parse(date.getBody()), Origin.MAIL_HEADER, 0.9);
    Field language = message.getHeader().getField("Content-Language");
    candidates.language.offer(
        language == null ? null : Languages.code(language.getBody()), Origin.MAIL_HEADER, 0.7);
    if (message.getFrom() != null && !message.getFrom().isEmpty()) {
      Mailbox from = message.getFrom().get(0);
      candidates.outlet.offer(from.getName(), Origin.MAIL_HEADER, 0.72);
    }
  }

  /** The texts of a mail; of several parts the first of each kind is the article. */
  private static final class Parts {
    private @Nullable String html;
    private @Nullable String plain;
    private int count;
  }

  private static void collect(Entity entity, Parts parts, int depth) throws IOException {
    Body body = entity.getBody();
    boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
    if (depth > MAX_DEPTH || ++parts.count > MAX_PARTS || attached) {
      return;
    }
    if (body instanceof Multipart multipart) {
      for (Entity part : multipart.getBodyParts()) {
        collect(part, parts, depth + 1);
      }
    } else if (body instanceof Message inner) {
      collect(inner, parts, depth + 1);
    } else if (body instanceof TextBody text) {
      String words = TextDecoder.decode(bytes(text), text.getMimeCharset());
      if ("text/html".equals(entity.getMimeType()) && parts.html == null) {
        parts.html = words;
      } else if ("text/plain".equals(entity.getMimeType()) && parts.plain == null) {
        parts.plain = words;
      }
    }
  }

  static byte[] bytes(SingleBody body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.writeTo(bytes);
    return bytes.toByteArray();
  }

  private static List<Block> blocks(Parts parts, Candidates candidates) {
    if (parts.html != null) {
      Document page = Jsoup.parse(parts.html);
      candidates.language.offer(
          Languages.code(page.select("html").attr("lang")), Origin.HTML_META, 0.78);
      List<Block> blocks = HtmlBlocks.of(page.body());
      if (!blocks.isEmpty()) {
        return blocks;
      }
    }
    return parts.plain == null ? List.of() : PlainTextReader.blocks(parts.plain);
  }
}
