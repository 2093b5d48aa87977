package dateline.source;

import dateline.source.Content.InMemory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Opens web archives: <a
 * href="https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/">WARC</a>
 * and ARC, compressed or not. An entry is what a server answered with status 200, or a resource,
 * named by its address; a revisit only repeats what was captured before. Records are gone through
 * one by one, so that an archive may be larger than memory.
 */
final class WarcReader implements ContainerReader {

  private static final int OK = 200;

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

  @Override
  public void open(SourceFile container, Entries entries)
      throws IOException, UnreadableSourceException {
    EntryNames names = new EntryNames();
    try (InputStream stream = new BufferedInputStream(container.content().open());
        var records = new org.netpreserve.jwarc.WarcReader(stream)) {
      records.setLenient(true);
      for (Optional<WarcRecord> next = records.next(); next.isPresent(); next = records.next()) {
        try {
          read(next.get(), names, entries);
        } catch (ParsingException e) {
          entries.unreadable(next.get().id().toString(), "damaged: " + BoundedCall.describe(e));
        }
      }
    } catch (ParsingException e) {
      throw new UnreadableSourceException("damaged: " + BoundedCall.describe(e));
    }
  }

  private void read(WarcRecord record, EntryNames names, Entries entries)
      throws IOException, UnreadableSourceException {
    if (record instanceof WarcResponse response && isWeb(response.target())) {
      HttpResponse http = response.http();
      if (http.status() == OK) {
        String type = http.headers().first("Content-Type").orElse(null);
        readBody(response.target(), type, http.bodyDecoded().stream(), names, entries);
      }
    } else if (record instanceof WarcResource resource && isWeb(resource.target())) {
      MediaType type = resource.contentType();
      readBody(resource.target(), type.toString(), resource.body().stream(), names, entries);
    }
  }

  /** Robots' files, name lookups and pictures of a browser are no pages. */
  private static boolean isWeb(@Nullable String target) {
    return target != null && address(target).matches("(?i)(?:https?|ftp|file):.*");
  }

  /** Some programs write the address in angle brackets. */
  private static String address(String target) {
    return target.replaceFirst("^<(.*)>$", "$1");
  }

  private void readBody(
      String target, @Nullable String type, InputStream body, EntryNames names, Entries entries)
      throws IOException, UnreadableSourceException {
    if (type != null
        && type.matches("(?i)(?:image|video|audio|font)/.*|text/css.*|.*javascript.*")) {
      return;
    }
    String url = address(target);
    String name = names.unique(url);
    byte[] bytes;
    try {
      bytes = body.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, settings.maxFileBytes() + 1));
    } catch (IOException e) {
      entries.unreadable(name, "damaged: " + BoundedCall.describe(e));
      return;
    }
    if (bytes.length > settings.maxFileBytes()) {
      entries.unreadable(
          name,
          "more than %d bytes when unpacked: raise the limit".formatted(settings.maxFileBytes()));
      return;
    }
    entries.read(new Entry(name, type, url, new InMemory(bytes)));
  }
}
