package dateline.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * The articles as of the last settling, but for those that were replaced or removed since. Nothing
 * but a bit is held of each. {@link #of(String)} is safe for use by several threads.
 */
final class SettledArticles implements Closeable {

  /** Is shown articles in the order of documents. */
  @FunctionalInterface
  interface Visitor {

    /**
     * @param article moves on after the call
     */
    void visit(SettledArticle article) throws IOException;
  }

  private DirectoryReader reader;
  private FixedBitSet dropped;
  private boolean anyDropped;

  private SettledArticles(DirectoryReader reader) {
    this.reader = reader;
    this.dropped = new FixedBitSet(reader.maxDoc());
  }

  /** Takes what a writer has now. */
  static SettledArticles of(IndexWriter writer) throws IOException {
    return new SettledArticles(DirectoryReader.open(writer));
  }

  /** Takes what the writer has now, uncommitted changes included, in place of what was. */
  void refresh(IndexWriter writer) throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
    if (newer != null) {
      DirectoryReader before = reader;
      reader = newer;
      dropped = new FixedBitSet(newer.maxDoc());
      anyDropped = false;
      before.close();
    }
  }

  /** Returns the documents of a file. */
  List<Integer> of(String path) throws IOException {
    var term = new Term(Schema.PATH, path);
    List<Integer> docs = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings != null) {
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          docs.add(leaf.docBase + doc);
        }
      }
    }
    return docs;
  }

  /** Leaves out documents from now on. */
  void drop(List<Integer> docs) {
    for (int doc : docs) {
      dropped.set(doc);
      anyDropped = true;
    }
  }

  /** Returns how many documents there are, with those that are left out. */
  int documents() {
    return reader.maxDoc();
  }

  /** Returns the stories that have lost a member, in order. */
  long[] storiesOfDropped() throws IOException {
    LongStream.Builder stories = LongStream.builder();
    if (anyDropped) {
      for (LeafReaderContext leaf : reader.leaves()) {
        var article = new SettledArticle(leaf);
        Bits live = leaf.reader().getLiveDocs();
        DocIdSetIterator docs = inStory(leaf.reader());
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
          if ((live == null || live.get(doc)) && dropped.get(leaf.docBase + doc)) {
            article.moveTo(doc);
            stories.add(article.story());
          }
        }
      }
    }
    return stories.build().sorted().distinct().toArray();
  }

  /** Shows all articles that have a fingerprint. */
  void forEach(Visitor visitor) throws IOException {
    forEach(leaf -> DocValues.getBinary(leaf, Schema.FINGERPRINT), visitor);
  }

  /** Shows the articles that are in a story. */
  void forEachInStory(Visitor visitor) throws IOException {
    forEach(SettledArticles::inStory, visitor);
  }

  private static DocIdSetIterator inStory(LeafReader leaf) throws IOException {
    return DocValues.getNumeric(leaf, Schema.STORY);
  }

  /** Lists documents of a leaf. */
  @FunctionalInterface
  private interface Listing {
    DocIdSetIterator of(LeafReader leaf) throws IOException;
  }

  private void forEach(Listing listing, Visitor visitor) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      var article = new SettledArticle(leaf);
      DocIdSetIterator docs = listing.of(leaf.reader());
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if ((live == null || live.get(doc)) && !dropped.get(leaf.docBase + doc)) {
          article.moveTo(doc);
          visitor.visit(article);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
