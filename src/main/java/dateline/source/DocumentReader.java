package dateline.source;

import dateline.article.Author;
import dateline.article.Origin;
import dateline.source.Draft.Layout;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.tika.metadata.DublinCore;
import org.apache.tika.metadata.TikaCoreProperties;

/**
 * Reads documents (PDF, Word, OpenDocument, RTF, EPUB …): one article, its head and end as printed.
 * What parses them is a {@link DocumentParser}.
 */
final class DocumentReader implements FormatReader {

  private static final Pattern JUNK_TITLE =
      Pattern.compile(
          "(?i)(?:microsoft word - .*|untitled.*|document\\d*|.*\\.(?:docx?|pdf|odt|rtf|indd|qxd|tex|wpd)"
              + "|print(?:ing)?|layout \\d.*|slide \\d+|powerpoint presentation)");

  private final DateParser dates;
  private final DocumentParser parser;

  DocumentReader(DateParser dates, DocumentParser parser) {
    this.dates = dates;
    this.parser = parser;
  }

  @Override
  public boolean reads(String mediaType) {
    return DocumentTypes.isDocument(mediaType);
  }

  @Override
  public boolean boundsItself() {
    return true;
  }

  @Override
  public List<Draft> read(SourceFile source) throws UnreadableSourceException {
    ParsedDocument document = parser.parse(source);
    Candidates candidates = new Candidates();
    offerProperties(document, candidates);
    List<Block> blocks =
        document.pages().isEmpty()
            ? document.blocks()
            : new PrintedLines(dates).joined(document.pages());
    return blocks.isEmpty() ? List.of() : List.of(new Draft(null, candidates, Layout.PAGE, blocks));
  }

  private void offerProperties(ParsedDocument document, Candidates candidates) {
    Origin origin = Origin.DOCUMENT_PROPERTIES;
    String title = document.value(TikaCoreProperties.TITLE.getName());
    if (title != null && !JUNK_TITLE.matcher(title.strip()).matches()) {
      candidates.headline.offer(TextFolding.collapse(title), origin, 0.6);
    }
    candidates.outlet.offer(document.value(DublinCore.PUBLISHER.getName()), origin, 0.7);
    candidates.language.offer(
        Languages.code(document.value(TikaCoreProperties.LANGUAGE.getName())), origin, 0.55);
    List<Author> authors = Bylines.parseAll(document.values(TikaCoreProperties.CREATOR.getName()));
    candidates.authors.offer(authors.isEmpty() ? null : authors, origin, 0.5);
    candidates.published.offer(
        dates.parse(document.value(TikaCoreProperties.CREATED.getName())), origin, 0.3);
    candidates.published.offer(dates.parse(document.value("dc:date")), origin, 0.35);
  }
}
