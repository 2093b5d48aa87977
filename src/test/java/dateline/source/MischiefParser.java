package dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Behaves as badly as the file asks for. It takes the place of Tika's parser of WordPerfect files
 * in the processes of tests, so that nothing in the program has to know of it.
 */
public final class MischiefParser implements Parser {

  private static final long serialVersionUID = 1L;

  /** What WordPerfect files start with. */
  static final byte[] MAGIC = {(byte) 0xFF, 'W', 'P', 'C'};

  private static final MediaType TYPE = MediaType.application("vnd.wordperfect");

  /** Returns a file that misbehaves. */
  static byte[] file(String mischief) {
    byte[] words = mischief.getBytes(StandardCharsets.UTF_8);
    byte[] file = Arrays.copyOf(MAGIC, MAGIC.length + words.length);
    System.arraycopy(words, 0, file, MAGIC.length, words.length);
    return file;
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(
        TYPE, new MediaType(TYPE, "version", "5.1"), new MediaType(TYPE, "version", "6.x"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    String mischief =
        new String(stream.readAllBytes(), StandardCharsets.UTF_8).substring(1).strip();
    String word = mischief.substring(mischief.indexOf("WPC") + 3).split("\\s", -1)[0];
    switch (word) {
      case "hang" -> hang();
      case "spin" -> spin();
      case "memory" -> fill();
      case "stack" -> recurse(0);
      case "exit" -> System.exit(0);
      case "throw" -> throw new IllegalStateException("no such thing as a paragraph");
      case "error" -> throw new NoClassDefFoundError("gone");
      case "litter" -> litter();
      case "chatter" -> System.out.println("chatter on standard output");
      case "kill" -> ProcessHandle.of(ProcessHandle.current().pid()).ifPresent(this::kill);
      case "spawn" -> spawn();
      default -> {}
    }
    XHTMLContentHandler page = new XHTMLContentHandler(handler, metadata);
    page.startDocument();
    page.element("h1", "Nine Piers");
    page.element("p", "The harbour board met for the ninth time and adjourned without deciding.");
    page.element("p", "It will meet again.");
    page.endDocument();
  }

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      hang();
    }
  }

  private static void spin() {
    while (Thread.currentThread().isAlive()) {
      Thread.onSpinWait();
    }
  }

  private static void fill() {
    List<byte[]> bytes = new ArrayList<>();
    while (bytes.size() < Integer.MAX_VALUE) {
      bytes.add(new byte[1 << 20]);
    }
  }

  private static int recurse(int depth) {
    return depth < 0 ? depth : depth + recurse(depth + 1);
  }

  private static void litter() throws IOException {
    Path litter = Files.createTempDirectory("litter");
    Files.writeString(litter.resolve("litter"), "peel");
  }

  private void kill(ProcessHandle self) {
    try {
      var ignored = new ProcessBuilder("kill", "-9", String.valueOf(self.pid())).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void spawn() throws IOException {
    var ignored = new ProcessBuilder("sleep", "600").start();
    hang();
  }
}
