package dateline.source;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads news in XML; the root element says which format it is in. The XML is read without its
 * document type, so no entity is ever fetched or expanded; a fault in it is passed over, as feeds
 * are often broken.
 */
final class XmlReader implements FormatReader {

  /** One format of articles in XML. */
  interface Dialect {

    /** Tells whether a document with this root, named without prefix, is read here. */
    boolean hasRoot(String name);

    /** Returns the articles of a document, in its order. */
    List<Draft> drafts(Element root) throws UnreadableSourceException;
  }

  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/xml",
          "application/nitf+xml",
          "application/vnd.iptc.g2.newsitem+xml",
          "application/vnd.iptc.g2.newsmessage+xml",
          "application/vnd.iptc.g2.packageitem+xml",
          "text/xml");

  private final List<Dialect> dialects;

  XmlReader(DateParser dates, SourceSettings settings) {
    NitfDialect nitf = new NitfDialect(dates);
    this.dialects =
        List.of(
            nitf,
            new NewsMlG2Dialect(dates, settings, nitf),
            new NewsMl1Dialect(dates, settings, nitf),
            new FeedDialect(dates, settings));
  }

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public List<Draft> read(SourceFile source) throws IOException, UnreadableSourceException {
    byte[] bytes = source.bytes();
    String xml = TextDecoder.decode(bytes, HtmlReader.declaredCharset(bytes));
    Document document = Jsoup.parse(xml, "", Parser.xmlParser());
    for (Element root : document.children()) {
      for (Dialect dialect : dialects) {
        if (dialect.hasRoot(XmlTree.name(root))) {
          dropPrefixes(root);
          return dialect.drafts(root);
        }
      }
    }
    return List.of();
  }

  /** A format's own elements, and those of HTML, may be written with a prefix or without. */
  private static void dropPrefixes(Element root) {
    int colon = root.tagName().indexOf(':');
    String own = colon < 0 ? "" : root.tagName().substring(0, colon + 1);
    for (Element element : root.select("*")) {
      String name = element.tagName();
      if ((!own.isEmpty() && name.startsWith(own)) || name.matches("x?html:.+")) {
        element.tagName(XmlTree.name(element));
      }
    }
  }
}
