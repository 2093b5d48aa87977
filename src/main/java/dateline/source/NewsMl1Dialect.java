package dateline.source;

import dateline.article.Origin;
import dateline.source.Draft.Layout;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads NewsML 1, the forerunner of NewsML-G2 that agencies still send: each news item's first
 * component that has a text.
 */
final class NewsMl1Dialect implements XmlReader.Dialect {

  private final DateParser dates;
  private final SourceSettings settings;
  private final NitfDialect nitf;

  NewsMl1Dialect(DateParser dates, SourceSettings settings, NitfDialect nitf) {
    this.dates = dates;
    this.settings = settings;
    this.nitf = nitf;
  }

  @Override
  public boolean hasRoot(String name) {
    return name.equals("NewsML");
  }

  @Override
  public List<Draft> drafts(Element root) throws UnreadableSourceException {
    List<Element> items = XmlTree.children(root, "NewsItem");
    if (items.size() > settings.maxArticles()) {
      throw new UnreadableSourceException(
          "more than %d items: split the file".formatted(settings.maxArticles()));
    }
    List<Draft> drafts = new ArrayList<>();
    EntryNames entries = new EntryNames();
    for (Element item : items) {
      Draft draft = draft(item, items.size() == 1 ? null : entries.unique(id(item)));
      if (!draft.blocks().isEmpty()) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  private static @Nullable String id(Element item) {
    return XmlTree.textAt(item, "Identification", "NewsIdentifier", "PublicIdentifier");
  }

  private Draft draft(Element item, @Nullable String entry) {
    Candidates candidates = new Candidates();
    for (Element lines : XmlTree.all(item, "NewsLines")) {
      candidates.headline.offer(XmlTree.textAt(lines, "HeadLine"), Origin.NEWSML, 0.94);
      candidates.standfirst.offer(XmlTree.textAt(lines, "SubHeadLine"), Origin.NEWSML, 0.75);
      candidates.authors.offer(
          Candidates.nonEmpty(Bylines.parse(XmlTree.textAt(lines, "ByLine"))), Origin.NEWSML, 0.93);
      candidates.dateline.offer(
          Datelines.place(XmlTree.textAt(lines, "DateLine")), Origin.NEWSML, 0.9);
    }
    Element management = XmlTree.at(item, "NewsManagement");
    candidates.published.offer(
        dates.parse(XmlTree.textAt(management, "FirstCreated")), Origin.NEWSML, 0.88);
    candidates.updated.offer(
        dates.parse(XmlTree.textAt(management, "ThisRevisionCreated")), Origin.NEWSML, 0.8);
    for (Element language : XmlTree.all(item, "Language")) {
      candidates.language.offer(
          Languages.code(XmlTree.attribute(language, "FormalName")), Origin.NEWSML, 0.85);
    }
    for (Element provider : XmlTree.all(item, "Provider")) {
      candidates.outlet.offer(
          XmlTree.attribute(XmlTree.at(provider, "Party"), "FormalName"), Origin.NEWSML, 0.85);
    }
    for (Element genre : XmlTree.all(item, "Genre")) {
      String word = XmlTree.attribute(genre, "FormalName");
      candidates.kind.offer(word == null ? null : KindRules.ofSection(word), Origin.NEWSML, 0.88);
    }
    return new Draft(entry, candidates, Layout.BODY, blocks(item, candidates));
  }

  private List<Block> blocks(Element item, Candidates candidates) {
    for (Element content : XmlTree.all(item, "DataContent")) {
      List<Element> articles = XmlTree.all(content, "nitf");
      List<Element> bodies = XmlTree.all(content, "body");
      List<Block> blocks;
      if (!articles.isEmpty()) {
        blocks = nitf.read(articles.get(0), candidates);
      } else if (!bodies.isEmpty()) {
        blocks = XmlTree.blocks(bodies.get(0));
      } else {
        blocks =
            content.children().isEmpty()
                ? PlainTextReader.blocks(content.wholeText())
                : XmlTree.blocks(content);
      }
      if (!blocks.isEmpty()) {
        return blocks;
      }
    }
    return List.of();
  }
}
