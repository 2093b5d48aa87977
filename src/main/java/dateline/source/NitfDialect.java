package dateline.source;

import dateline.article.Author;
import dateline.article.Origin;
import dateline.source.Draft.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads <a href="https://iptc.org/standards/nitf/">NITF</a> 3: one article. Media, tables and notes
 * to editors are no text of it.
 */
final class NitfDialect implements XmlReader.Dialect {

  private static final Set<String> NO_TEXT =
      Set.of("media", "table", "note", "nitf-table", "custom-table", "fn", "object");

  private final DateParser dates;

  NitfDialect(DateParser dates) {
    this.dates = dates;
  }

  @Override
  public boolean hasRoot(String name) {
    return name.equals("nitf");
  }

  @Override
  public List<Draft> drafts(Element root) {
    Candidates candidates = new Candidates();
    List<Block> blocks = read(root, candidates);
    return blocks.isEmpty() ? List.of() : List.of(new Draft(null, candidates, Layout.BODY, blocks));
  }

  /** Offers what a {@code nitf} element says and returns its text. */
  List<Block> read(Element nitf, Candidates candidates) {
    Element head = XmlTree.at(nitf, "head");
    Element body = XmlTree.at(nitf, "body");
    Element bodyHead = XmlTree.at(body, "body.head");
    candidates.headline.offer(XmlTree.textAt(bodyHead, "hedline", "hl1"), Origin.NITF, 0.95);
    candidates.headline.offer(XmlTree.textAt(head, "title"), Origin.NITF, 0.8);
    candidates.standfirst.offer(XmlTree.textAt(bodyHead, "abstract"), Origin.NITF, 0.85);
    candidates.standfirst.offer(XmlTree.textAt(bodyHead, "hedline", "hl2"), Origin.NITF, 0.8);
    candidates.dateline.offer(place(XmlTree.at(bodyHead, "dateline")), Origin.NITF, 0.95);
    offerHead(head, candidates);
    candidates.published.offer(
        dates.parse(norm(XmlTree.at(bodyHead, "dateline", "story.date"))), Origin.NITF, 0.85);
    candidates.outlet.offer(XmlTree.textAt(bodyHead, "distributor"), Origin.NITF, 0.6);
    offerLanguage(nitf, body, candidates);
    offerAuthors(bodyHead, body, candidates);
    Element content = XmlTree.at(body, "body.content");
    return content == null ? List.of() : blocks(content);
  }

  private void offerHead(@Nullable Element head, Candidates candidates) {
    Element data = XmlTree.at(head, "docdata");
    candidates.published.offer(
        dates.parse(norm(XmlTree.at(data, "date.issue"))), Origin.NITF, 0.93);
    candidates.published.offer(
        dates.parse(norm(XmlTree.at(data, "date.release"))), Origin.NITF, 0.9);
    candidates.outlet.offer(
        XmlTree.attribute(XmlTree.at(data, "doc.copyright"), "holder"), Origin.NITF, 0.6);
    for (Element paper : XmlTree.children(head, "pubdata")) {
      candidates.outlet.offer(XmlTree.attribute(paper, "name"), Origin.NITF, 0.93);
      candidates.section.offer(XmlTree.attribute(paper, "position.section"), Origin.NITF, 0.93);
      candidates.published.offer(
          dates.parse(XmlTree.attribute(paper, "date.publication")), Origin.NITF, 0.94);
      String address = XmlTree.attribute(paper, "ex-ref");
      boolean page = address != null && address.startsWith("http");
      candidates.canonicalUrl.offer(page ? address : null, Origin.NITF, 0.85);
    }
    for (Element revision : XmlTree.children(head, "revision-history")) {
      candidates.updated.offer(dates.parse(norm(revision)), Origin.NITF, 0.8);
    }
    Element matter = XmlTree.at(head, "tobject");
    offerKind(XmlTree.attribute(matter, "tobject.type"), candidates);
    offerKind(XmlTree.attribute(XmlTree.at(data, "fixture"), "fix-id"), candidates);
    for (Element subject : XmlTree.children(matter, "tobject.subject")) {
      String type = XmlTree.attribute(subject, "tobject.subject.type");
      boolean section = type != null && Sections.isSection(type);
      candidates.section.offer(section ? type : null, Origin.NITF, 0.7);
    }
  }

  private static void offerKind(@Nullable String word, Candidates candidates) {
    candidates.kind.offer(word == null ? null : KindRules.ofSection(word), Origin.NITF, 0.88);
  }

  private static void offerLanguage(Element nitf, @Nullable Element body, Candidates candidates) {
    for (Element element : new Element[] {nitf, body, XmlTree.at(body, "body.content")}) {
      candidates.language.offer(
          Languages.code(XmlTree.attribute(element, "xml:lang")), Origin.NITF, 0.9);
    }
  }

  /** The title in a byline and the tagline below the text say who the author is. */
  private static void offerAuthors(
      @Nullable Element bodyHead, @Nullable Element body, Candidates candidates) {
    List<String> bylines = new ArrayList<>();
    List<String> bios = new ArrayList<>();
    for (Element byline : XmlTree.children(bodyHead, "byline")) {
      Element names = byline.clone();
      XmlTree.all(names, "byttl").forEach(Element::remove);
      List<Element> persons = XmlTree.all(names, "person");
      if (persons.isEmpty()) {
        bylines.add(String.valueOf(XmlTree.text(names)));
      } else {
        persons.forEach(person -> bylines.add(String.valueOf(XmlTree.text(person))));
      }
    }
    for (Element tagline : XmlTree.children(XmlTree.at(body, "body.end"), "tagline")) {
      String bio = XmlTree.text(tagline);
      if (bio != null) {
        bios.add(bio);
      }
    }
    List<Author> authors = Bylines.parseAll(bylines);
    candidates.authors.offer(
        Candidates.nonEmpty(bios.isEmpty() ? authors : Bios.assign(authors, bios)),
        Origin.NITF,
        0.94);
  }

  /** Returns the place of a dateline, without the day of filing. */
  private static @Nullable String place(@Nullable Element dateline) {
    if (dateline == null) {
      return null;
    }
    Element location = XmlTree.at(dateline, "location");
    Element city = XmlTree.at(location, "city");
    String place = XmlTree.text(city == null ? location : city);
    if (place != null) {
      return place;
    }
    Element words = dateline.clone();
    XmlTree.all(words, "story.date").forEach(Element::remove);
    String text = XmlTree.text(words);
    return text == null ? null : text.replaceFirst("(?<![\\s,–—-])[\\s,–—-]++$", "");
  }

  private static @Nullable String norm(@Nullable Element date) {
    String norm = XmlTree.attribute(date, "norm");
    return norm == null ? XmlTree.text(date) : norm;
  }

  /** NITF's names for parts of a text are turned into those of HTML. */
  private static List<Block> blocks(Element content) {
    Element html = content.clone();
    for (Element element : html.select("*").asList()) {
      String name = XmlTree.name(element);
      if (NO_TEXT.contains(name)) {
        element.remove();
      } else if (name.equals("hl2")) {
        element.tagName("h2");
      } else if (name.equals("block")) {
        element.tagName("div");
      } else if (name.equals("bq") || name.equals("credit")) {
        element.tagName("blockquote");
      }
    }
    return XmlTree.blocks(html);
  }
}
