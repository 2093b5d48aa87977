package dateline.lucene;

import dateline.article.Article;
import dateline.article.Publication;
import dateline.search.Version;
import dateline.search.Versions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;

/** Reads what is shown of the versions of a piece. */
final class VersionReader {
  private VersionReader() {}

  /**
   * Returns the versions of an article.
   *
   * @param doc the article
   * @param docs its versions in their order, itself among them
   * @param most how many others to list
   */
  static Versions versions(IndexSearcher searcher, int doc, int[] docs, int most)
      throws IOException {
    Set<String> outlets = new HashSet<>();
    List<Version> others = new ArrayList<>();
    for (int version : docs) {
      String outlet = outlet(searcher, version);
      if (!outlet.isEmpty()) {
        outlets.add(outlet);
      }
      if (version != doc && others.size() < most) {
        others.add(version(HitReader.stored(searcher, version).article()));
      }
    }
    return new Versions(docs.length, outlets.size(), others);
  }

  private static Version version(Article article) {
    Publication publication = article.publication();
    return new Version(
        article.id(),
        article.headline().value(),
        publication.outlet() == null ? null : publication.outlet().value(),
        publication.published() == null ? null : publication.published().value());
  }

  /** Returns the outlet of a document, empty if unknown. */
  private static String outlet(IndexSearcher searcher, int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    SortedDocValues outlets = DocValues.getSorted(leaf.reader(), Schema.OUTLET);
    return outlets.advanceExact(doc - leaf.docBase)
        ? outlets.lookupOrd(outlets.ordValue()).utf8ToString()
        : "";
  }
}
