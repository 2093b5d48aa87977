package dateline.source;

import dateline.article.Article;
import dateline.source.BoundedCall.Parse;
import dateline.source.Formats.Alone;
import dateline.source.Formats.InTurn;
import dateline.source.Formats.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads files in their order, short ones several at a time. What comes back at once is bounded by
 * its text, not only by the number of files. Not safe for use by several threads.
 */
public final class FileSeries {

  /** As many files in turn as have this many bytes, the last of them aside. */
  private static final long MOST_BYTES = 500_000;

  private final SourceReader reader;
  private final BoundedCall boundary;
  private final List<Named> files;
  private final Follower follower;
  private final @Nullable Parts parts;
  private int next;

  /** How the next file is read, if that is known already. */
  private @Nullable Plan<Explanation> planned;

  /**
   * A file.
   *
   * @param file the file to open
   * @param path its name in locators: relative to the corpus folder, {@code /} between names
   */
  public record Named(Path file, String path) {}

  /**
   * What became of a file.
   *
   * @param took how long it was worked on
   */
  public record Read(ParseOutcome outcome, Duration took) {}

  /** Is told, by any thread, which file is worked on. */
  public interface Follower {

    /** A follower that does nothing. */
    Follower SILENT =
        new Follower() {
          @Override
          public void begun(Named file) {}

          @Override
          public void ended(Named file) {}
        };

    void begun(Named file);

    /** The file is read, or waits for its turn. */
    void ended(Named file);
  }

  /** Takes the articles of a file that has more than should be held, while it is read. */
  @FunctionalInterface
  public interface Parts {

    /**
     * Takes the next articles of a file; the last of them are in what {@link #next} returns.
     *
     * @throws IOException to end all reading
     */
    void take(Named file, List<Article> articles) throws IOException;
  }

  /**
   * @param parts takes parts of large files; null to hold whatever there is
   */
  FileSeries(
      SourceReader reader,
      BoundedCall boundary,
      List<Named> files,
      Follower follower,
      @Nullable Parts parts) {
    this.reader = reader;
    this.parts = parts;
    this.boundary = boundary;
    this.files = files;
    this.follower = follower;
  }

  /** Returns whether there is a file to be read. */
  public boolean hasNext() {
    return next < files.size();
  }

  /**
   * Reads some more files.
   *
   * @return what became of the next of the files, at least one, in their order
   * @throws IOException what taking a part failed with
   */
  public List<Read> next() throws IOException {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<Parse<Explanation>> inTurn = new ArrayList<>();
    long bytes = 0;
    while (hasNext() && bytes < MOST_BYTES) {
      Named file = files.get(next);
      switch (plan(file)) {
        case InTurn<Explanation> more -> {
          inTurn.add(followed(file, more.parse()));
          bytes += more.bytes();
          advance();
        }
        case Alone<Explanation> alone -> {
          if (!inTurn.isEmpty()) {
            return readInTurn(inTurn);
          }
          advance();
          return List.of(readAlone(file, alone));
        }
      }
    }
    return readInTurn(inTurn);
  }

  private Plan<Explanation> plan(Named file) {
    if (planned == null) {
      planned = reader.plan(file.file(), file.path());
    }
    return planned;
  }

  private void advance() {
    next++;
    planned = null;
  }

  private List<Read> readInTurn(List<Parse<Explanation>> parses) {
    return boundary.callEach(parses).stream()
        .map(ended -> new Read(SourceReader.explanation(ended).outcome(), ended.took()))
        .toList();
  }

  private Read readAlone(Named file, Alone<Explanation> alone) throws IOException {
    follower.begun(file);
    long started = System.nanoTime();
    ParseOutcome outcome;
    try {
      outcome = SourceReader.explanation(alone, partsOf(file)).outcome();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    follower.ended(file);
    return new Read(outcome, Duration.ofNanos(System.nanoTime() - started));
  }

  private BoundedCall.@Nullable Taker<Explanation> partsOf(Named file) {
    Parts taker = parts;
    return taker == null
        ? null
        : part -> {
          if (part.outcome() instanceof ParseOutcome.Parsed parsed) {
            try {
              taker.take(file, parsed.articles());
            } catch (IOException e) {
              // Out of the reading of a file, whose own failures are no more than its outcome.
              throw new UncheckedIOException(e);
            }
          }
        };
  }

  private Parse<Explanation> followed(Named file, Parse<Explanation> parse) {
    return new Parse<>(
        parse.name(),
        parse.timeout(),
        () -> {
          follower.begun(file);
          try {
            return parse.body().call();
          } finally {
            follower.ended(file);
          }
        });
  }
}
