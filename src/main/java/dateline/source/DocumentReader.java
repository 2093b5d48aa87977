package dateline.source;

import dateline.article.Author;
import dateline.article.Origin;
import dateline.source.Block.Style;
import dateline.source.Draft.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.tika.metadata.DublinCore;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents (PDF, Word, OpenDocument, RTF, EPUB …): one article, its head and end as printed.
 * What parses them is a {@link DocumentParser}.
 */
final class DocumentReader implements FormatReader {

  private static final Pattern JUNK_TITLE =
      Pattern.compile(
          "(?i)(?:microsoft word - .*|untitled.*|document\\d*|.*\\.(?:docx?|pdf|odt|rtf|indd|qxd|tex|wpd)"
              + "|print(?:ing)?|layout \\d.*|slide \\d+|powerpoint presentation)");

  private static final String TITLE = TikaCoreProperties.TITLE.getName();
  private static final String CREATOR = TikaCoreProperties.CREATOR.getName();
  private static final String CREATED = TikaCoreProperties.CREATED.getName();

  /** Headline, standfirst, byline and date are the first blocks of a document. */
  private static final int HEAD_BLOCKS = 5;

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
    if (source.mediaType().equals(DocumentTypes.OUTLOOK)) {
      offerMailHeaders(document, candidates);
    } else {
      offerProperties(document, candidates);
    }
    List<Block> blocks =
        document.pages().isEmpty()
            ? document.blocks()
            : new PrintedLines(dates).joined(document.pages());
    blocks = withHeadlineApart(blocks, document.value(TITLE));
    blocks = withByline(blocks, document.values(CREATOR));
    return blocks.isEmpty() ? List.of() : List.of(new Draft(null, candidates, Layout.PAGE, blocks));
  }

  /** A layout program may set the headline so close that it is one paragraph with what follows. */
  private static List<Block> withHeadlineApart(List<Block> blocks, @Nullable String title) {
    String headline = title == null ? "" : TextFolding.collapse(title);
    if (blocks.isEmpty() || !headline.contains(" ")) {
      return blocks;
    }
    String text = blocks.get(0).text();
    if (!text.startsWith(headline + " ")) {
      return blocks;
    }
    List<Block> apart = new ArrayList<>(blocks);
    apart.set(0, new Block(Style.TITLE, headline));
    apart.add(1, Block.plain(text.substring(headline.length())));
    return apart;
  }

  /** A line under the headline that is only the author's name is a byline without a "By". */
  private static List<Block> withByline(List<Block> blocks, List<String> creators) {
    Set<String> names = creators.stream().map(TextFolding::collapse).collect(Collectors.toSet());
    List<Block> signed = new ArrayList<>(blocks);
    for (int i = 1; i < Math.min(signed.size(), HEAD_BLOCKS); i++) {
      String text = signed.get(i).text();
      if (names.contains(text) && !Bylines.parse(text).isEmpty()) {
        signed.set(i, new Block(signed.get(i).style(), "By " + text));
      }
    }
    return signed;
  }

  private void offerMailHeaders(ParsedDocument mail, Candidates candidates) {
    Origin origin = Origin.MAIL_HEADER;
    candidates.headline.offer(mail.value(TITLE), origin, 0.88);
    candidates.published.offer(dates.parse(mail.value(CREATED)), origin, 0.9);
    candidates.outlet.offer(mail.value("Message:From-Name"), origin, 0.72);
  }

  private void offerProperties(ParsedDocument document, Candidates candidates) {
    Origin origin = Origin.DOCUMENT_PROPERTIES;
    String title = document.value(TITLE);
    if (title != null && !JUNK_TITLE.matcher(title.strip()).matches()) {
      candidates.headline.offer(TextFolding.collapse(title), origin, 0.6);
    }
    candidates.outlet.offer(document.value(DublinCore.PUBLISHER.getName()), origin, 0.7);
    candidates.language.offer(
        Languages.code(document.value(TikaCoreProperties.LANGUAGE.getName())), origin, 0.55);
    List<Author> authors = Bylines.parseAll(document.values(CREATOR));
    candidates.authors.offer(authors.isEmpty() ? null : authors, origin, 0.5);
    candidates.published.offer(dates.parse(document.value(CREATED)), origin, 0.3);
    candidates.published.offer(dates.parse(document.value("dc:date")), origin, 0.35);
  }
}
