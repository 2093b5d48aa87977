package dateline.source;

import dateline.source.ParsedDocument.Property;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Parses documents with Tika, in the process it is in: that of a {@link ParserMain}, where any file
 * may run in circles or out of memory. Embedded files and pictures are not opened.
 */
final class TikaDocumentParser implements DocumentParser {

  private static final String ENCRYPTED = "encrypted: open it once and save it without a password";

  private static final int MAX_PROPERTY_CHARS = 10_000;
  private static final int MAX_PROPERTIES = 1_000;

  private final ParserSettings settings;
  private final Detector detector;
  private final Parser parser;

  TikaDocumentParser(ParserSettings settings) {
    this.settings = settings;
    TikaConfig tika = TikaConfig.getDefaultConfig();
    this.detector = tika.getDetector();
    this.parser = tika.getParser();
  }

  @Override
  public String mediaType(Content content, String name, @Nullable String declared)
      throws UnreadableSourceException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    if (declared != null) {
      metadata.set(Metadata.CONTENT_TYPE, declared);
    }
    try (TikaInputStream stream = stream(content, metadata)) {
      return detector.detect(stream, metadata).getBaseType().toString();
    } catch (IOException e) {
      throw new UnreadableSourceException("cannot be read: " + BoundedCall.describe(e));
    }
  }

  @Override
  public ParsedDocument parse(SourceFile document) throws UnreadableSourceException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, document.name());
    metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, document.mediaType());
    metadata.set(Metadata.CONTENT_TYPE, document.mediaType());
    boolean mail = document.mediaType().equals(DocumentTypes.OUTLOOK);
    DocumentBlocks handler = new DocumentBlocks(settings.maxTextChars(), mail);
    try {
      checkComplete(document);
      try (TikaInputStream stream = stream(document.content(), metadata)) {
        parser.parse(stream, handler, metadata, context());
      }
    } catch (EncryptedDocumentException e) {
      throw new UnreadableSourceException(ENCRYPTED);
    } catch (ZeroByteFileException e) {
      return new ParsedDocument(List.of(), List.of(), List.of());
    } catch (TikaException | SAXException | IOException e) {
      if (handler.isOverLimit()) {
        throw new UnreadableSourceException(
            "more than %d characters of text: split it or raise the limit"
                .formatted(settings.maxTextChars()));
      }
      throw new UnreadableSourceException(reasonOf(e));
    }
    return switch (document.mediaType()) {
      // What opens without a password is in a file embedded in this one.
      case "application/x-tika-ooxml-protected" -> throw new UnreadableSourceException(ENCRYPTED);
      case "application/pdf" ->
          new ParsedDocument(properties(metadata), List.of(), handler.pages());
      case DocumentTypes.OUTLOOK ->
          handler.hasBlankLines()
              ? new ParsedDocument(properties(metadata), List.of(), List.of(handler.paragraphs()))
              : new ParsedDocument(properties(metadata), handler.blocks(), List.of());
      default -> new ParsedDocument(properties(metadata), handler.blocks(), List.of());
    };
  }

  @Override
  public UnpackedArchive unpack(SourceFile archive, long maxBytes) throws IOException {
    Path folder = TemporaryFolders.create();
    List<UnpackedEntry> entries = new ArrayList<>();
    String fault = null;
    try {
      unpack(archive, folder, maxBytes, entries::add);
    } catch (UnreadableSourceException e) {
      fault = e.reason();
    }
    return new UnpackedArchive(folder, entries, fault);
  }

  /**
   * Unpacks an archive.
   *
   * @param found is told of every entry as soon as it is unpacked, in the archive's order
   */
  void unpack(SourceFile archive, Path folder, long maxBytes, Found found)
      throws IOException, UnreadableSourceException {
    long packedBytes = archive.content().size();
    new ArchiveUnpacker(new UnpackedFiles(folder, settings, maxBytes, packedBytes, found))
        .unpack(archive);
  }

  private static TikaInputStream stream(Content content, Metadata metadata) throws IOException {
    return switch (content) {
      case Content.OnDisk onDisk -> TikaInputStream.get(onDisk.file(), metadata);
      case Content.InMemory inMemory -> TikaInputStream.get(inMemory.bytes(), metadata);
    };
  }

  private static List<Property> properties(Metadata metadata) {
    List<Property> properties = new ArrayList<>();
    for (String name : metadata.names()) {
      for (String value : metadata.getValues(name)) {
        if (properties.size() < MAX_PROPERTIES && value.length() <= MAX_PROPERTY_CHARS) {
          properties.add(new Property(name, value));
        }
      }
    }
    return properties;
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
        return ENCRYPTED;
      }
    }
    return "damaged: " + BoundedCall.describe(failure);
  }

  private ParseContext context() {
    ParseContext context = new ParseContext();
    context.set(Parser.class, parser);
    context.set(EmbeddedDocumentExtractor.class, new NoEmbeddedDocuments());
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(
        settings.ocr() ? PDFParserConfig.OCR_STRATEGY.AUTO : PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractInlineImages(false);
    pdf.setExtractAnnotationText(false);
    pdf.setExtractAcroFormContent(false);
    pdf.setExtractBookmarksText(false);
    context.set(PDFParserConfig.class, pdf);
    TesseractOCRConfig ocr = new TesseractOCRConfig();
    ocr.setSkipOcr(!settings.ocr());
    context.set(TesseractOCRConfig.class, ocr);
    return context;
  }

  @Override
  public long peakProcessBytes() {
    return 0;
  }

  @Override
  public void close() {}

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
