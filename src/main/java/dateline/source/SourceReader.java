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

/** Reads source files. Safe for use by several threads; holds no resource to be closed. */
public final class SourceReader {

  private final SourceSettings settings;
  private final BoundedCall boundary;
  private final Formats formats;
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
    this.boundary = new BoundedCall();
    this.assembler = new ArticleAssembler(dates, new LanguageDetector());
    this.formats =
        new Formats(
            settings,
            boundary,
            List.of(
                new PlainTextReader(),
                new MarkdownReader(dates),
                new HtmlReader(dates),
                new MailReader(dates, settings),
                new FeedReader(dates, settings),
                new DocumentReader(dates, settings)),
            List.of());
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
      if (Files.size(file) == 0) {
        return new Skipped("no article: the file is empty");
      }
    } catch (IOException e) {
      return new Failed("detect", "cannot be opened: " + BoundedCall.describe(e));
    }
    try {
      return outcome(path, formats.read(new Content.OnDisk(file), path));
    } catch (UnreadableSourceException e) {
      return new Failed("parse", e.reason());
    } catch (IOException e) {
      return new Failed("parse", "cannot be read: " + BoundedCall.describe(e));
    }
  }

  private ParseOutcome outcome(String path, Reading reading) throws UnreadableSourceException {
    if (!reading.known()) {
      return new Skipped("no article: " + reading.mediaType());
    }
    List<Article> articles =
        boundary.call(path, settings.parseTimeout(), () -> assemble(path, reading.drafts()));
    if (!articles.isEmpty()) {
      return new Parsed(articles, reading.unread());
    }
    if (!reading.unread().isEmpty()) {
      UnreadEntry first = reading.unread().get(0);
      return new Failed(
          "parse", "no entry can be read: %s: %s".formatted(first.name(), first.reason()));
    }
    return new Skipped("no article: no text in this " + reading.mediaType());
  }

  private List<Article> assemble(String path, List<Draft> drafts) {
    List<Article> articles = new ArrayList<>();
    for (Draft draft : drafts) {
      Article article = assembler.assemble(path, draft);
      if (article != null) {
        articles.add(article);
      }
    }
    return articles;
  }
}
