package dateline.lucene;

import dateline.story.Fingerprint;
import dateline.story.StoryClusters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Notes with each article which story it belongs to, before a commit. All articles are looked at
 * each time, so that the stories depend on what is in the index, not on the way it came there: an
 * update ends where a rebuild does. Only articles whose story is another than before are written.
 */
final class StorySettler {
  private static final Term MARKER = new Term("type", "marker");

  /**
   * An article as far as stories go.
   *
   * @param story the story noted, {@link Stories#NONE} for none
   */
  private record Member(String id, Fingerprint fingerprint, long story) {}

  private StorySettler() {}

  /** Notes the stories of everything written so far, uncommitted changes included. */
  static void settle(IndexWriter writer) throws IOException {
    if (!writer.hasUncommittedChanges()) {
      return;
    }
    List<Member> members = members(writer);
    int[] first = StoryClusters.firstOfStory(members.stream().map(Member::fingerprint).toList());
    var sizes = new int[first.length];
    for (int i : first) {
      sizes[i]++;
    }
    for (int i = 0; i < first.length; i++) {
      Member member = members.get(i);
      boolean alone = sizes[first[i]] == 1;
      long story = alone ? Stories.NONE : Stories.id(members.get(first[i]).id());
      if (story != member.story()) {
        write(writer, member.id(), story);
      }
    }
  }

  private static List<Member> members(IndexWriter writer) throws IOException {
    var members = new ArrayList<Member>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        read(leaf.reader(), members);
      }
    }
    members.sort(Comparator.comparing(Member::id));
    return members;
  }

  private static void read(LeafReader reader, List<Member> members) throws IOException {
    BinaryDocValues fingerprints = DocValues.getBinary(reader, Schema.FINGERPRINT);
    SortedDocValues ids = DocValues.getSorted(reader, Schema.ID);
    NumericDocValues stories = DocValues.getNumeric(reader, Schema.STORY);
    Bits live = reader.getLiveDocs();
    for (int doc = fingerprints.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = fingerprints.nextDoc()) {
      if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
        BytesRef bytes = fingerprints.binaryValue();
        members.add(
            new Member(
                ids.lookupOrd(ids.ordValue()).utf8ToString(),
                Fingerprint.read(bytes.bytes, bytes.offset, bytes.length),
                stories.advanceExact(doc) ? stories.longValue() : Stories.NONE));
      }
    }
  }

  private static void write(IndexWriter writer, String id, long story) throws IOException {
    if (!writer.getFieldNames().contains(Schema.STORY)) {
      makeField(writer);
    }
    // Absent, not zero, for articles that are alone: those with a story are few and quickly listed.
    var value =
        new NumericDocValuesField(Schema.STORY, story == Stories.NONE ? null : (Long) story);
    long ignored = writer.updateDocValues(new Term(Schema.ID, id), value);
  }

  /** Doc values can be updated only in a field that some document has had. */
  private static void makeField(IndexWriter writer) throws IOException {
    var marker = new Document();
    marker.add(new StringField(MARKER.field(), MARKER.text(), Field.Store.NO));
    marker.add(new NumericDocValuesField(Schema.STORY, Stories.NONE));
    long added = writer.addDocument(marker);
    long deleted = writer.deleteDocuments(MARKER);
    assert added < deleted : "deletes apply to what was written before";
  }
}
