package dateline.source;

import dateline.source.Content.InMemory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Opens web archives: <a
 * href="https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/">WARC</a>
 * and ARC, compressed or not. An entry is what a server answered with status 200, a resource, or
 * what a program made of one (a conversion, the records of WET files), named by its address; a
 * revisit only repeats what was captured before. Records are gone through one by one, so that an
 * archive may be larger than memory.
 */
final class WarcReader implements ContainerReader {

  private static final int OK = 200;

  /** After so many faults, a file is no archive. */
  private static final int MAX_FAULTS = 1_000;

  private static final Pattern NO_TEXT =
      Pattern.compile("(?i)(?:image|video|audio|font)/|text/css|.*javascript");

  private final SourceSettings settings;

  WarcReader(SourceSettings settings) {
    this.settings = settings;
  }

  @Override
  public boolean opens(String mediaType) {
    return switch (mediaType) {
      case "application/warc",
          "application/warc+gz",
          "application/arc",
          "application/arc+gz",
          "application/x-internet-archive" ->
          true;
      default -> false;
    };
  }

  /** What lies between records and is none, is told and passed over. */
  @Override
  public void open(SourceFile container, Entries entries)
      throws IOException, UnreadableSourceException {
    EntryNames names = new EntryNames();
    WarcStarts starts = new WarcStarts(container.content());
    long from = 0;
    for (int faults = 0; from >= 0; faults++) {
      if (faults > MAX_FAULTS) {
        throw new UnreadableSourceException("damaged in more than %d places".formatted(MAX_FAULTS));
      }
      from = readFrom(from, container, names, starts, entries);
    }
  }

  /**
   * Reads records up to the end or the next fault.
   *
   * @return where to go on, in bytes from the beginning; negative if there is nothing left
   */
  private long readFrom(
      long start, SourceFile container, EntryNames names, WarcStarts starts, Entries entries)
      throws IOException, UnreadableSourceException {
    long place = 0;
    try (InputStream stream = new BufferedInputStream(container.content().open())) {
      stream.skipNBytes(start);
      var records = new org.netpreserve.jwarc.WarcReader(stream);
      records.setLenient(true);
      for (Optional<WarcRecord> next = records.next(); next.isPresent(); next = records.next()) {
        place = records.position();
        read(next.get(), names, entries);
      }
      return -1;
    } catch (ParsingException | ZipException e) {
      long fault = start + place;
      long next = starts.after(fault);
      if (next < 0 && start == 0 && place == 0) {
        throw new UnreadableSourceException("damaged: " + BoundedCall.describe(e));
      }
      String until = next < 0 ? "the end" : "byte " + next;
      entries.unreadable(
          "byte " + fault + " to " + until, "no record, passed over: " + BoundedCall.describe(e));
      return next;
    }
  }

  /** A fault in one answer is told; the next record begins where its header says. */
  private void read(WarcRecord record, EntryNames names, Entries entries)
      throws UnreadableSourceException {
    boolean capture =
        record instanceof WarcResponse
            || record instanceof WarcResource
            || record instanceof WarcConversion;
    String target = record.headers().first("WARC-Target-URI").orElse(null);
    if (!capture || target == null || !isWeb(target)) {
      return;
    }
    Entry entry;
    try {
      entry =
          record instanceof WarcResponse response
              ? answer(response, address(target), names)
              : body(
                  record.headers().first("Content-Type").orElse(null),
                  address(target),
                  record.body().stream(),
                  List.of(),
                  names);
    } catch (IOException e) {
      entries.unreadable(address(target), "damaged: " + BoundedCall.describe(e));
      return;
    } catch (UnreadableSourceException e) {
      entries.unreadable(address(target), e.reason());
      return;
    }
    if (entry != null) {
      entries.read(entry);
    }
  }

  private @Nullable Entry answer(WarcResponse response, String url, EntryNames names)
      throws IOException, UnreadableSourceException {
    HttpResponse http = response.http();
    return http.status() == OK
        ? body(
            http.headers().first("Content-Type").orElse(null),
            url,
            http.body().stream(),
            http.headers().all("Content-Encoding"),
            names)
        : null;
  }

  /** Robots' files, name lookups and pictures of a browser are no pages. */
  private static boolean isWeb(String target) {
    return address(target).matches("(?i)(?:https?|ftp|file):.*");
  }

  /** Some programs write the address in angle brackets. */
  private static String address(String target) {
    return target.replaceFirst("^<(.*)>$", "$1");
  }

  /** Returns the entry, null if its type says that it holds no text. */
  private @Nullable Entry body(
      @Nullable String type, String url, InputStream body, List<String> codings, EntryNames names)
      throws IOException, UnreadableSourceException {
    if (type != null && NO_TEXT.matcher(type).lookingAt()) {
      return null;
    }
    int limit = (int) Math.min(Integer.MAX_VALUE - 8, settings.maxFileBytes());
    byte[] sent = body.readNBytes(limit + 1);
    if (sent.length > limit) {
      throw new UnreadableSourceException("more than %d bytes: raise the limit".formatted(limit));
    }
    byte[] bytes = ContentCodings.undo(sent, codings, limit);
    return new Entry(names.unique(url), type, url, new InMemory(bytes));
  }
}
