package dateline.source;

import dateline.article.Article;
import dateline.source.ParseOutcome.Failed;
import dateline.source.ParseOutcome.Parsed;
import dateline.source.ParseOutcome.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads source files. Safe for use by several threads; holds no resource to be closed. */
public final class SourceReader {

  private final SourceSettings settings;
  private final BoundedCall boundary;
  private final FormatDetector detector = new FormatDetector();
  private final List<FormatReader> readers;
  private final ArticleAssembler assembler;

  /**
   * Creates a reader.
   *
   * @param settings the bounds of reading one file
   * @param clock says which day is today: what is dated later is misdated
   */
  public SourceReader(SourceSettings settings, Clock clock) {
    DateParser dates = new DateParser(LocalDate.now(clock));
    this.settings = settings;
    this.boundary = new BoundedCall(settings.parseTimeout());
    this.assembler = new ArticleAssembler(dates, new LanguageDetector());
    this.readers =
        List.of(
            new PlainTextReader(),
            new MarkdownReader(dates),
            new HtmlReader(dates),
            new MailReader(dates, settings),
            new FeedReader(dates, settings),
            new DocumentReader(dates, settings));
  }

  /**
   * Reads one file.
   *
   * @param file the file to open
   * @param path its name in locators: relative to the corpus folder, {@code /} between names
   * @return what became of it; never throws for what is in the file
   */
  public ParseOutcome read(Path file, String path) {
    try {
      long bytes = Files.size(file);
      if (bytes == 0) {
        return new Skipped("no article: the file is empty");
      }
      if (bytes > settings.maxFileBytes()) {
        return new Failed(
            "detect",
            "%d bytes are more than the limit of %d: split the file or raise the limit"
                .formatted(bytes, settings.maxFileBytes()));
      }
    } catch (IOException e) {
      return new Failed("detect", "cannot be opened: " + BoundedCall.describe(e));
    }
    return boundary.outcomeOf(path, () -> parse(file, path));
  }

  private ParseOutcome parse(Path file, String path) throws IOException, UnreadableSourceException {
    String type = detector.mediaType(file, path);
    FormatReader reader = readerOf(type);
    if (reader == null) {
      return new Skipped("no article: " + type);
    }
    List<Article> articles = new ArrayList<>();
    for (Draft draft : reader.read(new SourceFile(file, path, type))) {
      Article article = assembler.assemble(path, draft);
      if (article != null) {
        articles.add(article);
      }
    }
    return articles.isEmpty()
        ? new Skipped("no article: no text in this " + type)
        : new Parsed(articles);
  }

  private @Nullable FormatReader readerOf(String type) {
    for (FormatReader reader : readers) {
      if (reader.reads(type)) {
        return reader;
      }
    }
    return null;
  }
}
