package dateline.source;

import dateline.article.Article;
import dateline.source.BoundedCall.Ended;
import dateline.source.Formats.Alone;
import dateline.source.Formats.InTurn;
import dateline.source.Formats.Plan;
import dateline.source.ParseOutcome.Failed;
import dateline.source.ParseOutcome.Parsed;
import dateline.source.ParseOutcome.Skipped;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads source files. Safe for use by several threads.
 *
 * <p>Text, pages, mails and the news formats are parsed in this process by code that is bounded by
 * their size; documents and archives in processes of their own, which start with the first of them
 * and end when the reader is closed.
 */
public final class SourceReader implements AutoCloseable {

  /** Raised with every change by which a file may be read otherwise. */
  private static final String VERSION = "6";

  private final SourceSettings settings;
  private final DateParser dates;
  private final BoundedCall boundary;
  private final DocumentParser documents;
  private final Formats formats;
  private final ArticleAssembler assembler;

  /**
   * Creates a reader.
   *
   * @param settings the bounds of reading one file
   * @param clock says which day is today: what is dated later is misdated
   */
  public SourceReader(SourceSettings settings, Clock clock) {
    this.dates = new DateParser(LocalDate.now(clock));
    this.settings = settings;
    this.boundary = new BoundedCall();
    this.assembler = new ArticleAssembler(dates, new LanguageDetector());
    this.documents = documentParser(settings);
    HtmlReader pages = new HtmlReader(dates);
    this.formats =
        new Formats(
            settings,
            boundary,
            new FormatDetector(documents),
            List.of(
                new PlainTextReader(),
                new MarkdownReader(dates),
                pages,
                new MhtmlReader(pages),
                new MailReader(dates),
                new XmlReader(dates, settings),
                new JsonReader(dates, settings),
                new WireReader(dates, settings),
                new DocumentReader(dates, documents)),
            List.of(
                new ArchiveReader(documents, settings.containers()),
                new WarcReader(settings),
                new JsonLinesReader(settings),
                new JsonArrayReader(settings),
                new MailboxReader(settings)));
  }

  private static DocumentParser documentParser(SourceSettings settings) {
    ParserSettings parser = ParserSettings.of(settings);
    return settings.processes().maxProcesses() == 0
        ? new TikaDocumentParser(parser)
        : new IsolatedDocumentParser(settings.processes(), parser, settings.parseTimeout());
  }

  /**
   * Returns a word that is another one if files may be read otherwise: by another version of the
   * program, or with words recognised on scanned pages.
   */
  public String version() {
    return settings.ocr() ? VERSION + "-ocr" : VERSION;
  }

  /**
   * Reads one file, and its {@link Sidecar} if it has one. Of its path only the file's own name
   * tells something, so that a file that moves to another folder needs not be read again.
   *
   * @param file the file to open
   * @param path its name in locators: relative to the corpus folder, {@code /} between names
   * @return what became of it; never throws for what is in the file
   */
  public ParseOutcome read(Path file, String path) {
    return explain(file, path).outcome();
  }

  /** Reads one file like {@link #read} and tells what else was read for each value. */
  public Explanation explain(Path file, String path) {
    return switch (plan(file, path)) {
      case InTurn<Explanation> inTurn ->
          explanation(boundary.callEach(List.of(inTurn.parse())).get(0));
      case Alone<Explanation> alone -> explanation(alone, null);
    };
  }

  /** Reads several files, each like {@link #read}, in less time than one by one. */
  public FileSeries series(List<FileSeries.Named> files, FileSeries.Follower follower) {
    return new FileSeries(this, boundary, files, follower, null);
  }

  /**
   * Reads several files, and of large ones no more at once than can be held.
   *
   * @param parts takes all but the last articles of a container that has many
   */
  public FileSeries series(
      List<FileSeries.Named> files, FileSeries.Follower follower, FileSeries.Parts parts) {
    return new FileSeries(this, boundary, files, follower, parts);
  }

  /** Plans how to read a file; what needs no reading has been found out then. */
  Plan<Explanation> plan(Path file, String path) {
    try {
      if (Files.size(file) == 0) {
        return known(new Skipped("no article: the file is empty"));
      }
    } catch (IOException e) {
      return known(new Failed("detect", "cannot be opened: " + BoundedCall.describe(e)));
    }
    try {
      Path beside = Sidecar.beside(file);
      Sidecar sidecar = beside == null ? null : Sidecar.read(beside, dates);
      var outcomes = new Outcomes(path, sidecar);
      return formats.plan(new Content.OnDisk(file), path, outcomes::of);
    } catch (IOException | UnreadableSourceException e) {
      return known(failed(BoundedCall.reason(e)));
    }
  }

  private static Plan<Explanation> known(ParseOutcome outcome) {
    return (Alone<Explanation>) parts -> unexplained(outcome);
  }

  /**
   * @param parts takes what is read of a container before its end; null to hold all
   */
  static Explanation explanation(
      Alone<Explanation> plan, BoundedCall.@Nullable Taker<Explanation> parts) {
    try {
      return plan.read(parts);
    } catch (IOException | UnreadableSourceException e) {
      return unexplained(failed(BoundedCall.reason(e)));
    }
  }

  static Explanation explanation(Ended<Explanation> ended) {
    return ended.value() == null
        ? unexplained(failed(String.valueOf(ended.failure())))
        : ended.value();
  }

  private static ParseOutcome failed(String reason) {
    return new Failed("parse", reason);
  }

  private static Explanation unexplained(ParseOutcome outcome) {
    return new Explanation(outcome, List.of());
  }

  /** What becomes of one file, part by part. */
  private final class Outcomes {
    private final String path;
    private final @Nullable Sidecar sidecar;

    /** Whether a part had an article. */
    private boolean hasArticle;

    Outcomes(String path, @Nullable Sidecar sidecar) {
      this.path = path;
      this.sidecar = sidecar;
    }

    Explanation of(Reading reading) {
      if (!reading.known()) {
        return unexplained(new Skipped("no article: " + reading.mediaType()));
      }
      List<Assembled> read = assemble(reading.drafts());
      boolean isRest = hasArticle;
      hasArticle |= !read.isEmpty();
      if (hasArticle) {
        return new Explanation(
            new Parsed(read.stream().map(Assembled::article).toList(), reading.unread(), isRest),
            read.stream().map(article -> article.candidates().byName()).toList());
      }
      if (!reading.unread().isEmpty()) {
        UnreadEntry first = reading.unread().get(0);
        return unexplained(
            new Failed(
                "parse", "no entry can be read: %s: %s".formatted(first.name(), first.reason())));
      }
      return unexplained(new Skipped("no article: no text in this " + reading.mediaType()));
    }

    private List<Assembled> assemble(List<Draft> drafts) {
      List<Assembled> articles = new ArrayList<>();
      for (Draft draft : drafts) {
        if (sidecar != null) {
          sidecar.decide(draft.candidates());
        }
        Article article = assembler.assemble(path, draft);
        if (article != null) {
          articles.add(new Assembled(article, draft.candidates()));
        }
      }
      return articles;
    }
  }

  private record Assembled(Article article, Candidates candidates) {}

  /**
   * Tells whether scanned pages can be read on this machine: whether Tesseract can be started.
   *
   * @param searchPath the folders of programs, as in the environment's {@code PATH}
   */
  public static boolean isOcrInstalled(String searchPath) {
    return Stream.of(searchPath.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .flatMap(
            folder -> Stream.of(new File(folder, "tesseract"), new File(folder, "tesseract.exe")))
        .anyMatch(program -> program.isFile() && program.canExecute());
  }

  /**
   * Returns the most memory that one of the processes parsing documents took so far: its resident
   * set in bytes, looked at every tenth of a second. 0 where that is not told (other systems than
   * Linux), or if none was needed.
   */
  public long peakProcessBytes() {
    return documents.peakProcessBytes();
  }

  /** Ends all processes and deletes their temporary files; what is being read fails. */
  @Override
  public void close() {
    documents.close();
    boundary.close();
  }
}
