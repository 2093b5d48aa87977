package dateline.source;

import dateline.article.Origin;
import dateline.source.Draft.Layout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Reads mails, one or a mailbox of many (mboxrd quoting undone): one article for each mail. */
final class MailReader implements FormatReader {

  private static final Pattern SEPARATOR = Pattern.compile("(?m)(?:\\A|(?<=\\n\\r?\\n))From .*\\R");
  private static final Pattern QUOTED_FROM = Pattern.compile("(?m)^>(>*From )");
  static final int MAX_PARTS = 200;
  private static final int MAX_DEPTH = 20;

  private final DateParser dates;
  private final SourceSettings settings;

  MailReader(DateParser dates, SourceSettings settings) {
    this.dates = dates;
    this.settings = settings;
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("message/rfc822") || mediaType.equals("application/mbox");
  }

  @Override
  public List<Draft> read(SourceFile source) throws IOException, UnreadableSourceException {
    byte[] bytes = source.bytes();
    if (!source.mediaType().equals("application/mbox")) {
      Draft draft = draft(bytes, null);
      return draft == null ? List.of() : List.of(draft);
    }
    List<Draft> drafts = new ArrayList<>();
    EntryNames entries = new EntryNames();
    for (byte[] mail : split(bytes)) {
      Draft draft = draft(mail, String.valueOf(drafts.size() + 1));
      if (draft != null) {
        drafts.add(draft.inEntry(entries.unique(draft.entry())));
      }
      if (drafts.size() > settings.maxArticles()) {
        throw new UnreadableSourceException(
            "more than %d mails: split the mailbox".formatted(settings.maxArticles()));
      }
    }
    return drafts;
  }

  /** Splits a mailbox; a "From " line starts a mail only behind a blank line. */
  static List<byte[]> split(byte[] mailbox) {
    String text = new String(mailbox, StandardCharsets.ISO_8859_1);
    List<byte[]> mails = new ArrayList<>();
    Matcher matcher = SEPARATOR.matcher(text);
    int start = -1;
    while (matcher.find()) {
      if (start >= 0) {
        mails.add(unquoted(text.substring(start, matcher.start())));
      }
      start = matcher.end();
    }
    if (start >= 0) {
      mails.add(unquoted(text.substring(start)));
    }
    return mails;
  }

  private static byte[] unquoted(String mail) {
    return QUOTED_FROM.matcher(mail).replaceAll("$1").getBytes(StandardCharsets.ISO_8859_1);
  }

  private @Nullable Draft draft(byte[] mail, @Nullable String number) throws IOException {
    Message message = parse(new ByteArrayInputStream(mail));
    try {
      Candidates candidates = new Candidates();
      offerHeaders(message, candidates);
      Parts parts = new Parts();
      collect(message, parts, 0);
      List<Block> blocks = blocks(parts, candidates);
      String id = message.getMessageId();
      String entry = number == null || id == null ? number : id.replaceAll("^<|>$", "");
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
