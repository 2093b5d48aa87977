package dateline.source;

import dateline.article.Author;
import dateline.article.Origin;
import dateline.source.Draft.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads <a href="https://iptc.org/standards/newsml-g2/">NewsML-G2</a>: a news item, or each news
 * item of a message. Its text is NITF, XHTML or plain, and inside the item; what lies elsewhere is
 * not fetched.
 */
final class NewsMlG2Dialect implements XmlReader.Dialect {

  private static final Set<String> ROOTS = Set.of("newsItem", "newsMessage", "itemSet");

  private final DateParser dates;
  private final SourceSettings settings;
  private final NitfDialect nitf;

  NewsMlG2Dialect(DateParser dates, SourceSettings settings, NitfDialect nitf) {
    this.dates = dates;
    this.settings = settings;
    this.nitf = nitf;
  }

  @Override
  public boolean hasRoot(String name) {
    return ROOTS.contains(name);
  }

  @Override
  public List<Draft> drafts(Element root) throws UnreadableSourceException {
    boolean single = XmlTree.name(root).equals("newsItem");
    List<Element> items = single ? List.of(root) : XmlTree.all(root, "newsItem");
    if (items.size() > settings.maxArticles()) {
      throw new UnreadableSourceException(
          "more than %d items: split the message".formatted(settings.maxArticles()));
    }
    List<Draft> drafts = new ArrayList<>();
    EntryNames entries = new EntryNames();
    for (Element item : items) {
      Candidates candidates = new Candidates();
      offerContent(XmlTree.at(item, "contentMeta"), candidates);
      offerManagement(item, candidates);
      List<Block> blocks = blocks(XmlTree.at(item, "contentSet"), candidates);
      if (!blocks.isEmpty()) {
        String entry = entries.unique(XmlTree.attribute(item, "guid"));
        drafts.add(new Draft(single ? null : entry, candidates, Layout.BODY, blocks));
      }
    }
    return drafts;
  }

  private void offerContent(@Nullable Element meta, Candidates candidates) {
    for (Element headline : XmlTree.children(meta, "headline")) {
      String role = headline.attr("role");
      boolean main = role.isEmpty() || role.matches("(?i).*(?:main|headline|long)");
      candidates.headline.offer(XmlTree.text(headline), Origin.NEWSML, main ? 0.95 : 0.7);
    }
    for (Element description : XmlTree.children(meta, "description")) {
      boolean summary = description.attr("role").matches("(?i).*(?:summary|abstract|standfirst)");
      candidates.standfirst.offer(XmlTree.text(description), Origin.NEWSML, summary ? 0.8 : 0.65);
    }
    candidates.dateline.offer(
        Datelines.place(XmlTree.textAt(meta, "dateline")), Origin.NEWSML, 0.9);
    candidates.dateline.offer(label(XmlTree.at(meta, "located")), Origin.NEWSML, 0.8);
    candidates.published.offer(
        dates.parse(XmlTree.textAt(meta, "contentCreated")), Origin.NEWSML, 0.92);
    candidates.updated.offer(
        dates.parse(XmlTree.textAt(meta, "contentModified")), Origin.NEWSML, 0.9);
    candidates.language.offer(
        Languages.code(XmlTree.attribute(XmlTree.at(meta, "language"), "tag")), Origin.NEWSML, 0.9);
    offerAuthors(meta, candidates);
    for (Element genre : XmlTree.children(meta, "genre")) {
      String word = label(genre);
      candidates.kind.offer(word == null ? null : KindRules.ofSection(word), Origin.NEWSML, 0.88);
    }
    for (Element subject : XmlTree.children(meta, "subject")) {
      String word = label(subject);
      boolean section = word != null && Sections.isSection(word);
      candidates.section.offer(section ? word : null, Origin.NEWSML, 0.75);
    }
  }

  private static void offerAuthors(@Nullable Element meta, Candidates candidates) {
    List<String> bylines = new ArrayList<>();
    XmlTree.children(meta, "by").forEach(by -> bylines.add(String.valueOf(XmlTree.text(by))));
    List<Author> authors = Bylines.parseAll(bylines);
    candidates.authors.offer(Candidates.nonEmpty(authors), Origin.NEWSML, 0.94);
    List<String> creators = new ArrayList<>();
    for (Element creator : XmlTree.children(meta, "creator")) {
      String name = label(creator);
      if (name != null) {
        creators.add(name);
      }
    }
    candidates.authors.offer(Candidates.nonEmpty(Bylines.parseAll(creators)), Origin.NEWSML, 0.8);
  }

  private void offerManagement(Element item, Candidates candidates) {
    Element meta = XmlTree.at(item, "itemMeta");
    candidates.headline.offer(XmlTree.textAt(meta, "title"), Origin.NEWSML, 0.6);
    candidates.outlet.offer(label(XmlTree.at(meta, "provider")), Origin.NEWSML, 0.85);
    candidates.outlet.offer(
        label(XmlTree.at(item, "rightsInfo", "copyrightHolder")), Origin.NEWSML, 0.6);
    candidates.section.offer(label(XmlTree.at(meta, "service")), Origin.NEWSML, 0.6);
    candidates.published.offer(
        dates.parse(XmlTree.textAt(meta, "firstCreated")), Origin.NEWSML, 0.85);
    candidates.published.offer(
        dates.parse(XmlTree.textAt(meta, "versionCreated")), Origin.NEWSML, 0.75);
    candidates.updated.offer(
        dates.parse(XmlTree.textAt(meta, "versionCreated")), Origin.NEWSML, 0.7);
    for (Element link : XmlTree.children(meta, "link")) {
      String address = XmlTree.attribute(link, "href");
      boolean page = address != null && address.startsWith("http");
      candidates.canonicalUrl.offer(page ? address : null, Origin.NEWSML, 0.7);
    }
  }

  /** Returns a concept's name: as written, as an attribute, or its code without the scheme. */
  private static @Nullable String label(@Nullable Element concept) {
    String name = XmlTree.textAt(concept, "name");
    if (name == null) {
      name = XmlTree.attribute(concept, "literal");
    }
    if (name == null) {
      String code = XmlTree.attribute(concept, "qcode");
      boolean number = code == null || code.matches(".*:[\\d-]+");
      name = number || code == null ? null : code.replaceFirst("^[^:]*:", "");
    }
    return name == null ? null : name.replace('_', ' ');
  }

  /** Returns the longest rendition. */
  private List<Block> blocks(@Nullable Element contents, Candidates candidates) {
    List<Block> best = List.of();
    if (contents != null) {
      for (Element content : contents.children()) {
        List<Block> blocks = rendition(content, candidates);
        best = Block.chars(blocks) > Block.chars(best) ? blocks : best;
      }
    }
    return best;
  }

  private List<Block> rendition(Element content, Candidates candidates) {
    return switch (XmlTree.name(content)) {
      case "inlineXML" -> {
        List<Element> articles = XmlTree.all(content, "nitf");
        yield articles.isEmpty()
            ? XmlTree.blocks(bodyOf(content))
            : nitf.read(articles.get(0), candidates);
      }
      case "inlineData" -> {
        String data = content.wholeText();
        boolean html = content.attr("contenttype").contains("html");
        yield html ? HtmlBlocks.of(Jsoup.parse(data).body()) : PlainTextReader.blocks(data);
      }
      default -> List.of();
    };
  }

  private static Element bodyOf(Element content) {
    List<Element> bodies = XmlTree.all(content, "body");
    return bodies.isEmpty() ? content : bodies.get(0);
  }
}
