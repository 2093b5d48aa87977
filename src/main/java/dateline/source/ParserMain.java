package dateline.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The process in which hostile files are parsed: takes {@link ParserRequest requests} at its
 * standard input and answers each at its standard output, until the input ends or it is killed.
 *
 * <p>An answer is any number of frames {@link #ENTRY}, then one of {@link #DONE} or {@link
 * #FAILED}; the first byte of a frame tells which. A first frame {@link #DONE} says that the
 * process is ready.
 */
final class ParserMain {

  /** What was asked for follows. */
  static final int DONE = 0;

  /** The reason follows, for the user. */
  static final int FAILED = 1;

  /** One entry of an archive follows. */
  static final int ENTRY = 2;

  /** The same exit code as that of the JVM's own {@code -XX:+ExitOnOutOfMemoryError}. */
  static final int OUT_OF_MEMORY = 3;

  /** The parser ended on a fault of the JVM's. */
  static final int BROKEN = 4;

  /** Deep trees of hostile files meet the parsers' own limits before the end of this stack. */
  private static final long STACK_BYTES = 8L << 20;

  private final Path folder;
  private final ParserSettings settings;
  private final DataOutputStream out;
  private final BlockingQueue<byte[]> requests = new ArrayBlockingQueue<>(1);

  private ParserMain(Path folder, ParserSettings settings, DataOutputStream out) {
    this.folder = folder;
    this.settings = settings;
    this.out = out;
  }

  /**
   * Runs the process.
   *
   * @param arguments the process's own temporary folder, then the {@link ParserSettings}
   */
  public static void main(String[] arguments) {
    OutputStream answers = new FileOutputStream(FileDescriptor.out);
    InputStream requests = new FileInputStream(FileDescriptor.in);
    // What a parser prints must not get between the frames.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.setErr(System.out);
    System.setIn(InputStream.nullInputStream());
    List<String> words = Arrays.asList(arguments);
    ParserMain main =
        new ParserMain(
            Path.of(words.get(0)),
            ParserSettings.parse(words.subList(1, words.size())),
            new DataOutputStream(new BufferedOutputStream(answers, 1 << 16)));
    main.run(new DataInputStream(new BufferedInputStream(requests, 1 << 16)));
  }

  /** Waits at the input all the time, so that the end of whoever asks ends a running parse too. */
  private void run(DataInputStream in) {
    Thread worker = new Thread(null, this::answerAll, "parser", STACK_BYTES);
    worker.setDaemon(true);
    worker.start();
    try {
      while (true) {
        requests.put(Frames.read(in, Integer.MAX_VALUE));
      }
    } catch (IOException e) {
      // Nobody is there any more.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    TemporaryFolders.delete(folder);
    TemporaryFolders.deleteIfEmpty(folder.getParent());
    Runtime.getRuntime().halt(0);
  }

  private void answerAll() {
    try (TikaDocumentParser parser = new TikaDocumentParser(settings)) {
      send(new byte[] {DONE});
      while (true) {
        ParserRequest request =
            ParserRequest.readFrom(new DataInputStream(new ByteArrayInputStream(requests.take())));
        byte[] answer = answer(parser, request);
        TemporaryFolders.clear(folder);
        send(answer);
      }
    } catch (IOException e) {
      Runtime.getRuntime().halt(BROKEN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    } catch (Throwable e) {
      Runtime.getRuntime().halt(BROKEN);
    }
  }

  private byte[] answer(TikaDocumentParser parser, ParserRequest request) throws IOException {
    try {
      byte[] answer = frame(DONE, body -> carryOut(parser, request, body));
      return answer.length <= settings.maxAnswerBytes()
          ? answer
          : failure("too much text and properties: split it or raise the limit");
    } catch (UnreadableSourceException e) {
      return failure(e.reason());
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
      return failure(BoundedCall.reason(e));
    }
  }

  private void carryOut(TikaDocumentParser parser, ParserRequest request, DataOutputStream body)
      throws IOException, UnreadableSourceException {
    Content content = request.content();
    switch (request.task()) {
      case DETECT ->
          Frames.writeText(body, parser.mediaType(content, request.name(), request.mediaType()));
      case PARSE -> parser.parse(file(request)).writeTo(body);
      case UNPACK ->
          parser.unpack(
              file(request),
              Objects.requireNonNull(request.folder()),
              request.maxBytes(),
              entry -> send(frame(ENTRY, entry::writeTo)));
    }
  }

  private static SourceFile file(ParserRequest request) {
    String type = Objects.requireNonNull(request.mediaType());
    return new SourceFile(request.content(), request.name(), type, null);
  }

  /** Writes the rest of a frame. */
  private interface Body<E extends Exception> {
    void writeTo(DataOutputStream out) throws IOException, E;
  }

  private static <E extends Exception> byte[] frame(int kind, Body<E> body) throws IOException, E {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(kind);
    body.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static byte[] failure(String reason) throws IOException {
    return ParserMain.<IOException>frame(FAILED, body -> Frames.writeText(body, reason));
  }

  private void send(byte[] frame) throws IOException {
    Frames.write(out, frame);
  }
}
