package dateline.source;

import dateline.article.Author;
import dateline.article.Origin;
import dateline.source.Draft.Layout;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.DublinCore;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads documents of every other format Tika knows a text of (PDF, Word, OpenDocument, RTF, EPUB
 * …): one article, its head and end as printed. Embedded files and pictures are not opened.
 */
final class DocumentReader implements FormatReader {

  /** Types that Tika can read and that are no articles. */
  private static final Pattern NO_ARTICLE =
      Pattern.compile(
          "(?:image|audio|video|font|model|chemical|multipart)/.*"
              + "|application/(?:zip|gzip|x-gzip|x-tar|x-7z.*|x-rar.*|java-.*|x-bzip.*|x-xz|zlib|x-ar.*"
              + "|octet-stream|x-executable|x-msdownload.*|x-elf|x-sharedlib|x-font.*|vnd\\.ms-excel.*"
              + "|vnd\\.openxmlformats-officedocument\\.spreadsheetml.*|vnd\\.oasis\\.opendocument\\.(?:spreadsheet"
              + "|graphics|image|chart|database|formula).*|x-sqlite3|x-dbf|x-hdf|x-netcdf|x-matlab.*"
              + "|json|javascript|x-sh|xml|x-tika-(?!ooxml-protected).*|vnd\\.google-earth.*|x-shockwave.*|pkcs7.*|dwg.*"
              + "|warc|x-warc|vnd\\.ms-fontobject|x-grib|x-isatab.*|x-mspublisher|x-tmx|x-java.*)"
              + "|text/(?:x-.*|css|javascript|csv|tab-separated-values|vtt|troff|iso19139.*)");

  private static final Pattern JUNK_TITLE =
      Pattern.compile(
          "(?i)(?:microsoft word - .*|untitled.*|document\\d*|.*\\.(?:docx?|pdf|odt|rtf|indd|qxd|tex|wpd)"
              + "|print(?:ing)?|layout \\d.*|slide \\d+|powerpoint presentation)");

  private final DateParser dates;
  private final SourceSettings settings;
  private final AutoDetectParser parser = new AutoDetectParser();
  private final Set<MediaType> types = parser.getSupportedTypes(new ParseContext());

  DocumentReader(DateParser dates, SourceSettings settings) {
    this.dates = dates;
    this.settings = settings;
  }

  @Override
  public boolean reads(String mediaType) {
    MediaType type = MediaType.parse(mediaType);
    return type != null && types.contains(type) && !NO_ARTICLE.matcher(mediaType).matches();
  }

  @Override
  public List<Draft> read(SourceFile source) throws IOException, UnreadableSourceException {
    checkComplete(source);
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, source.name());
    DocumentBlocks handler = new DocumentBlocks(settings.maxTextChars());
    try (TikaInputStream stream = stream(source.content(), metadata)) {
      parser.parse(stream, handler, metadata, context());
    } catch (EncryptedDocumentException e) {
      throw new UnreadableSourceException("encrypted: open it once and save it without a password");
    } catch (ZeroByteFileException e) {
      return List.of();
    } catch (TikaException | SAXException e) {
      if (handler.isOverLimit()) {
        throw new UnreadableSourceException(
            "more than %d characters of text: split it or raise the limit"
                .formatted(settings.maxTextChars()));
      }
      throw new UnreadableSourceException(reasonOf(e));
    }
    Candidates candidates = new Candidates();
    offerProperties(metadata, candidates);
    List<Block> blocks =
        source.mediaType().equals("application/pdf")
            ? new PrintedLines(dates).joined(handler.pages())
            : handler.blocks();
    return blocks.isEmpty() ? List.of() : List.of(new Draft(null, candidates, Layout.PAGE, blocks));
  }

  private static TikaInputStream stream(Content content, Metadata metadata) throws IOException {
    return switch (content) {
      case Content.OnDisk onDisk -> TikaInputStream.get(onDisk.file(), metadata);
      case Content.InMemory inMemory -> TikaInputStream.get(inMemory.bytes(), metadata);
    };
  }

  /** A broken-off zip file still has its first entries: half an article is worse than none. */
  private static void checkComplete(SourceFile source)
      throws IOException, UnreadableSourceException {
    if (!source.mediaType().matches(".*(?:openxmlformats|opendocument\\.(?!flat)|epub).*")) {
      return;
    }
    if (!(source.content() instanceof Content.OnDisk onDisk)) {
      return; // the container it comes from knows how long it is
    }
    try (ZipFile zip = new ZipFile(onDisk.file().toFile())) {
      if (zip.size() == 0) {
        throw new UnreadableSourceException("damaged: no parts in it, get the file anew");
      }
    } catch (ZipException e) {
      throw new UnreadableSourceException("damaged: not the whole file is there, get it anew");
    }
  }

  /** Some parsers wrap the encryption's exception in one of their own. */
  private static String reasonOf(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String name = cause.getClass().getSimpleName();
      if (name.contains("Encrypted") || name.contains("InvalidPassword")) {
        return "encrypted: open it once and save it without a password";
      }
    }
    return "damaged: " + BoundedCall.describe(failure);
  }

  private ParseContext context() {
    ParseContext context = new ParseContext();
    context.set(Parser.class, parser);
    context.set(EmbeddedDocumentExtractor.class, new NoEmbeddedDocuments());
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractInlineImages(false);
    pdf.setExtractAnnotationText(false);
    pdf.setExtractAcroFormContent(false);
    pdf.setExtractBookmarksText(false);
    context.set(PDFParserConfig.class, pdf);
    TesseractOCRConfig ocr = new TesseractOCRConfig();
    ocr.setSkipOcr(true);
    context.set(TesseractOCRConfig.class, ocr);
    return context;
  }

  private void offerProperties(Metadata metadata, Candidates candidates) {
    Origin origin = Origin.DOCUMENT_PROPERTIES;
    String title = metadata.get(TikaCoreProperties.TITLE);
    boolean junk = title == null || JUNK_TITLE.matcher(title.strip()).matches();
    candidates.headline.offer(junk ? null : TextFolding.collapse(title), origin, 0.6);
    candidates.outlet.offer(metadata.get(DublinCore.PUBLISHER), origin, 0.7);
    candidates.language.offer(
        Languages.code(metadata.get(TikaCoreProperties.LANGUAGE)), origin, 0.55);
    List<Author> authors =
        Bylines.parseAll(List.of(metadata.getValues(TikaCoreProperties.CREATOR)));
    candidates.authors.offer(authors.isEmpty() ? null : authors, origin, 0.5);
    candidates.published.offer(dates.parse(metadata.get(TikaCoreProperties.CREATED)), origin, 0.3);
    candidates.published.offer(dates.parse(metadata.get("dc:date")), origin, 0.35);
  }

  /** Refuses what is embedded: it is not the article, and hostile files nest without end. */
  private static final class NoEmbeddedDocuments implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, @Nullable Metadata metadata, boolean html) {}
  }
}
