package dateline.source;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Goes through a JSON array element by element, and past those that are too long without holding
 * them; of an object the first array counts that {@linkplain JsonReader#WRAPPERS wraps articles}.
 * Only strings and brackets are told apart here; whether an element is JSON is found out by who
 * reads it. One that is not costs itself alone, as long as its brackets are closed.
 */
final class JsonElements implements Closeable {

  private static final int BUFFER_BYTES = 1 << 14;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream stream;
  private final int maxBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int end;
  private final ByteArrayOutputStream value = new ByteArrayOutputStream();
  private boolean tooLong;
  private boolean begun;
  private int number;

  /**
   * @param stream the text from its beginning, in UTF-8; read no further than to the end of the
   *     element asked for, but for a buffer
   * @param maxBytes the longest element that is held
   */
  JsonElements(InputStream stream, int maxBytes) {
    this.stream = stream;
    this.maxBytes = maxBytes;
  }

  /**
   * Goes to the next element; false if there is none.
   *
   * @throws UnreadableSourceException if the array is damaged between two elements, or breaks off
   */
  boolean next() throws IOException, UnreadableSourceException {
    if (!begun) {
      begin();
      begun = true;
    }
    byte mark = mark();
    if (mark == ']') {
      return false;
    }
    if (number == 0) {
      at--;
    } else if (mark != ',') {
      throw damaged("no comma");
    }
    mark();
    at--;
    readValue();
    number++;
    return true;
  }

  /** Returns the element as it is written; white space may follow it. */
  byte[] element() {
    return value.toByteArray();
  }

  /** Returns the place of the element, counted from 1. */
  int number() {
    return number;
  }

  boolean isTooLong() {
    return tooLong;
  }

  private void begin() throws IOException, UnreadableSourceException {
    byte mark = mark();
    for (byte part : BYTE_ORDER_MARK) {
      mark = mark == part ? mark() : mark;
    }
    if (mark == '{') {
      goIntoObject();
    } else if (mark != '[') {
      throw new UnreadableSourceException("damaged: no array of JSON");
    }
  }

  private void goIntoObject() throws IOException, UnreadableSourceException {
    byte mark;
    do {
      mark();
      at--;
      readValue();
      String key = value.toString(StandardCharsets.ISO_8859_1).strip();
      if (mark() != ':') {
        throw damaged("no colon");
      }
      if (mark() == '[' && JsonReader.WRAPPERS.contains(key.replace("\"", ""))) {
        return;
      }
      at--;
      readValue();
      mark = mark();
    } while (mark == ',');
    throw damaged("no array of articles");
  }

  /** Reads a value, the first byte of which is the next. */
  private void readValue() throws IOException, UnreadableSourceException {
    value.reset();
    tooLong = false;
    int depth = 0;
    boolean quoted = false;
    boolean escaped = false;
    boolean over = false;
    int from = at;
    while (!over) {
      if (at == end) {
        keep(from);
        fill();
        from = at;
      }
      byte next = buffer[at++];
      if (quoted) {
        quoted = escaped || next != '"';
        over = !quoted && depth == 0;
        escaped = !escaped && next == '\\';
        continue;
      }
      switch (next) {
        case '"' -> quoted = true;
        case '{', '[' -> depth++;
        case '}', ']' -> {
          depth--;
          over = depth <= 0;
        }
        case ',', ':', ' ', '\t', '\r', '\n' -> over = depth == 0;
        default -> {}
      }
      if (over && (depth < 0 || next == ',' || next == ':')) {
        at--; // what ends a number or a word is not of it
      }
    }
    keep(from);
  }

  private void keep(int from) {
    int fits = Math.min(at - from, maxBytes - value.size());
    value.write(buffer, from, fits);
    tooLong = tooLong || fits < at - from;
  }

  /** Reads the next byte that is not white space. */
  private byte mark() throws IOException, UnreadableSourceException {
    while (true) {
      if (at == end) {
        fill();
      }
      byte next = buffer[at++];
      if (next != ' ' && next != '\t' && next != '\r' && next != '\n') {
        return next;
      }
    }
  }

  private void fill() throws IOException, UnreadableSourceException {
    at = 0;
    end = Math.max(0, stream.read(buffer));
    if (end == 0) {
      throw damaged("the array breaks off");
    }
  }

  private UnreadableSourceException damaged(String fault) {
    return new UnreadableSourceException("damaged: %s at element %d".formatted(fault, number + 1));
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
