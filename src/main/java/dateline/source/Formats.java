package dateline.source;

import dateline.article.Origin;
import dateline.source.ContainerReader.Entries;
import dateline.source.ContainerReader.Entry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a file is and who reads it; takes containers apart and reads what is in them, one
 * container in another included.
 */
final class Formats {

  /** Names what a damaged container still holds; no entry's name has brackets around it. */
  private static final String REST = "(the rest)";

  /** Stands for unreadable entries that are not told one by one. */
  private static final String OTHERS = "(others)";

  /** Unreadable entries that are told: a file may have one for every two bytes. */
  private static final int MOST_TOLD = 100;

  /** A line of JSON, or a mail, is read sooner than a thread for it is started. */
  private static final int MAX_SMALL_BYTES = 1 << 18;

  /** What is held of a container whose parts nobody takes: one gigabyte at most. */
  private static final long MAX_HELD_CHARS = 500_000_000;

  /** So much text of a container is handed over at once. */
  private static final long PART_CHARS = 2_000_000;

  private final SourceSettings settings;
  private final BoundedCall boundary;
  private final FormatDetector detector;
  private final List<FormatReader> readers;
  private final List<ContainerReader> containers;

  Formats(
      SourceSettings settings,
      BoundedCall boundary,
      FormatDetector detector,
      List<FormatReader> readers,
      List<ContainerReader> containers) {
    this.settings = settings;
    this.boundary = boundary;
    this.detector = detector;
    this.readers = List.copyOf(readers);
    this.containers = List.copyOf(containers);
  }

  /** What is done with a file that was read; may end in anything the file leads to. */
  @FunctionalInterface
  interface Then<T> {
    T with(Reading reading);
  }

  /** How a file is read and gone on with. */
  sealed interface Plan<T> {}

  /**
   * One after the other with files like it: each is bounded by its time alone, and has no more
   * characters of text than bytes.
   */
  record InTurn<T>(BoundedCall.Parse<T> parse, long bytes) implements Plan<T> {}

  /** By itself: it may wait for a process, or hold many articles. */
  @FunctionalInterface
  non-sealed interface Alone<T> extends Plan<T> {

    /**
     * @param parts takes what is read of a container before its end; null to hold all
     */
    T read(BoundedCall.@Nullable Taker<T> parts) throws IOException, UnreadableSourceException;
  }

  /** Finds out what a file of the corpus is, and plans how to read it and go on within its time. */
  <T> Plan<T> plan(Content content, String path, Then<T> then)
      throws IOException, UnreadableSourceException {
    String type = detector.mediaType(content, path, null);
    var file = new SourceFile(content, path, type, null);
    ContainerReader container = containerOf(type);
    if (container != null) {
      checkSize(content.size(), settings.containers().maxBytes());
      return (Alone<T>) parts -> readContainer(container, file, then, parts);
    }
    long bytes = content.size();
    checkSize(bytes, settings.maxFileBytes());
    FormatReader reader = readerOf(type);
    if (reader == null) {
      return inTurn(file, bytes, () -> then.with(new Reading(type, false, List.of(), List.of())));
    }
    if (reader.boundsItself()) {
      return (Alone<T>)
          parts -> {
            var reading = new Reading(type, true, reader.read(file), List.of());
            return boundary.call(path, settings.parseTimeout(), () -> then.with(reading));
          };
    }
    return inTurn(
        file, bytes, () -> then.with(new Reading(type, true, reader.read(file), List.of())));
  }

  private <T> Plan<T> inTurn(SourceFile file, long bytes, Callable<T> body) {
    return new InTurn<>(new BoundedCall.Parse<>(file.path(), settings.parseTimeout(), body), bytes);
  }

  private <T> T readContainer(
      ContainerReader container,
      SourceFile file,
      Then<T> then,
      BoundedCall.@Nullable Taker<T> parts)
      throws UnreadableSourceException {
    Duration timeout = settings.containers().timeout();
    Reading reading =
        parts == null
            ? boundary.call(
                file.path(), timeout, () -> new OpenContainer(null).readAll(container, file))
            : boundary.<T, Reading>callInParts(
                file.path(),
                timeout,
                handover ->
                    new OpenContainer(
                            drafts ->
                                handover.give(
                                    then.with(
                                        new Reading(file.mediaType(), true, drafts, List.of()))))
                        .readAll(container, file),
                parts);
    boolean several = reading.drafts().size() > 1;
    return boundary.call(
        file.path(), several ? timeout : settings.parseTimeout(), () -> then.with(reading));
  }

  private List<Draft> readBounded(FormatReader reader, SourceFile file)
      throws IOException, UnreadableSourceException {
    if (reader.boundsItself()) {
      return reader.read(file);
    }
    return PartTypes.isPart(file.mediaType()) && file.content().size() <= MAX_SMALL_BYTES
        ? boundary.callHere(() -> reader.read(file))
        : boundary.call(file.path(), settings.parseTimeout(), () -> reader.read(file));
  }

  private static void checkSize(long bytes, long limit) throws UnreadableSourceException {
    if (bytes > limit) {
      throw new UnreadableSourceException(
          "%d bytes are more than the limit of %d: split the file or raise the limit"
              .formatted(bytes, limit));
    }
  }

  private @Nullable FormatReader readerOf(String type) {
    return readers.stream().filter(reader -> reader.reads(type)).findFirst().orElse(null);
  }

  private @Nullable ContainerReader containerOf(String type) {
    return containers.stream().filter(reader -> reader.opens(type)).findFirst().orElse(null);
  }

  /** The sum of what was read of one container and those in it; used by one thread. */
  private final class OpenContainer {
    private final BoundedCall.@Nullable Handover<List<Draft>> parts;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<UnreadEntry> unread = new ArrayList<>();
    private long untold;
    private int entries;
    private int articles;
    private long bytes;

    /** Of the drafts that are held. */
    private long chars;

    /**
     * @param parts given what is more than should be held; null to hold all
     */
    OpenContainer(BoundedCall.@Nullable Handover<List<Draft>> parts) {
      this.parts = parts;
    }

    /** Reads all entries; what is read before the container turns out to be damaged is kept. */
    Reading readAll(ContainerReader container, SourceFile file) throws UnreadableSourceException {
      try {
        container.open(file, level(1, ""));
      } catch (IOException e) {
        giveUp(new UnreadableSourceException("damaged: " + BoundedCall.describe(e)));
      } catch (UnreadableSourceException e) {
        giveUp(e);
      }
      if (untold > 0) {
        unread.add(new UnreadEntry(OTHERS, "%,d more cannot be read".formatted(untold)));
      }
      return new Reading(file.mediaType(), true, drafts, unread);
    }

    private void giveUp(UnreadableSourceException reason) throws UnreadableSourceException {
      if (articles == 0) {
        throw reason;
      }
      unread.add(new UnreadEntry(REST, reason.reason()));
    }

    Entries level(int depth, String prefix) {
      return new Entries() {
        @Override
        public void read(Entry entry) throws UnreadableSourceException {
          count(entry);
          try {
            readEntry(entry, depth, prefix);
          } catch (IOException e) {
            unreadable(entry.name(), "cannot be read: " + BoundedCall.describe(e));
          } catch (UnreadableSourceException e) {
            unreadable(entry.name(), e.reason());
          }
          if (chars > MAX_HELD_CHARS) {
            throw new UnreadableSourceException(
                "more than %d characters of text: split it".formatted(MAX_HELD_CHARS));
          }
          if (articles > settings.maxArticles()) {
            throw new UnreadableSourceException(
                "more than %d articles: split it".formatted(settings.maxArticles()));
          }
        }

        @Override
        public void unreadable(String name, String reason) {
          if (unread.size() < MOST_TOLD) {
            unread.add(new UnreadEntry(prefix + name, reason));
          } else {
            untold++;
          }
        }
      };
    }

    private void count(Entry entry) throws UnreadableSourceException {
      if (Thread.currentThread().isInterrupted()) {
        throw new UnreadableSourceException(BoundedCall.INTERRUPTED);
      }
      ContainerLimits limits = settings.containers();
      if (++entries > limits.maxEntries()) {
        throw new UnreadableSourceException(
            "more than %d entries: split it or raise the limit".formatted(limits.maxEntries()));
      }
      try {
        bytes += entry.content().size();
      } catch (IOException e) {
        return; // reading it will tell
      }
      if (bytes > limits.maxUnpackedBytes()) {
        throw new UnreadableSourceException(
            "more than %d bytes when unpacked: split it or raise the limit"
                .formatted(limits.maxUnpackedBytes()));
      }
    }

    private void readEntry(Entry entry, int depth, String prefix)
        throws IOException, UnreadableSourceException {
      Content content = entry.content();
      if (content.size() == 0) {
        return;
      }
      checkSize(content.size(), settings.maxFileBytes());
      String type = detector.mediaType(content, nameOf(entry), entry.mediaType());
      var file = new SourceFile(content, entry.name(), type, entry.url());
      ContainerReader container = containerOf(type);
      if (container != null) {
        if (depth >= settings.containers().maxDepth()) {
          throw new UnreadableSourceException(
              "more than %d containers in one another: unpack it"
                  .formatted(settings.containers().maxDepth()));
        }
        container.open(file, level(depth + 1, prefix + entry.name() + Entry.NESTED));
        return;
      }
      FormatReader reader = readerOf(type);
      if (reader != null) {
        for (Draft draft : readBounded(reader, file)) {
          draft.candidates().canonicalUrl.offer(entry.url(), Origin.WARC_HEADER, 0.7);
          add(draft.inEntry(prefix + entry.nameOf(draft)));
        }
      }
    }

    private void add(Draft draft) throws UnreadableSourceException {
      if (parts != null && chars > PART_CHARS) {
        parts.give(List.copyOf(drafts));
        drafts.clear();
        chars = 0;
      }
      chars += draft.blocks().stream().mapToLong(block -> block.text().length()).sum();
      drafts.add(draft);
      articles++;
    }

    /** An address ends in the file's name, before its query. */
    private static String nameOf(Entry entry) {
      return entry.url() == null ? entry.name() : entry.url().replaceFirst("[?#].*$", "");
    }
  }
}
