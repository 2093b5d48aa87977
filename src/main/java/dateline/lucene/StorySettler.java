package dateline.lucene;

import dateline.story.Fingerprint;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * Keeps noted with each article which story it belongs to. The stories depend on what is in the
 * index, not on the way it came there: an update ends where a rebuild does. What has changed since
 * the last settling is looked at ({@link Settling}), and articles are written whose story is
 * another than before.
 *
 * <p>Safe for use by several threads; but nothing may be written while one settles, nor may one
 * settle between a {@link Written} and its {@link #note}.
 */
final class StorySettler implements Closeable {

  /** How many articles to hold the fingerprints of; some 50 MB with what compares them. */
  static final int BLOCK = 50_000;

  /** Names, in the data of a commit, by which {@link #RULE} its stories were settled. */
  static final String KEY = "dateline.stories";

  /**
   * Raised whenever other articles than before are versions. Stories settled by another rule are
   * settled anew.
   */
  static final String RULE = "2";

  private static final Term MARKER = new Term("type", "marker");

  private final IndexWriter writer;
  private final int block;
  private final SettledArticles settled;
  private boolean anew;

  /** By file, what has come since the last settling. */
  private final Map<String, List<Settling.Newcomer>> newcomers = new HashMap<>();

  private int count;

  private StorySettler(IndexWriter writer, int block, SettledArticles settled, boolean anew) {
    this.writer = writer;
    this.block = block;
    this.settled = settled;
    this.anew = anew;
  }

  /**
   * Starts with what was committed; the writer must not have changed anything.
   *
   * @param block how many articles to hold the fingerprints of, at least 1
   * @param committed the data of the last commit
   */
  static StorySettler of(
      IndexWriter writer, int block, Iterable<Map.Entry<String, String>> committed)
      throws IOException {
    boolean anew = true;
    for (Map.Entry<String, String> entry : committed) {
      anew &= !(entry.getKey().equals(KEY) && entry.getValue().equals(RULE));
    }
    return new StorySettler(writer, block, SettledArticles.of(writer), anew);
  }

  /**
   * What is written of a file.
   *
   * @param before the documents it has had that go
   * @param isMore whether what else was written of it since the last settling stays
   */
  record Written(
      String path, List<Integer> before, List<Settling.Newcomer> articles, boolean isMore) {}

  /**
   * Looks at what is about to be written in place of what the index has of a file. This may fail,
   * and {@link #note} cannot: so nothing is written that is not taken note of.
   *
   * @param documents the file's articles and its own, which has no fingerprint; none if it is
   *     removed
   */
  Written replacement(String path, List<Document> documents) throws IOException {
    return new Written(path, settled.of(path), newcomers(documents), false);
  }

  /** Looks at what is about to be written beside what the index has of a file. */
  Written addition(String path, List<Document> documents) {
    return new Written(path, List.of(), newcomers(documents), true);
  }

  private static List<Settling.Newcomer> newcomers(List<Document> documents) {
    return documents.stream()
        .filter(document -> document.getField(Schema.FINGERPRINT) != null)
        .map(StorySettler::newcomer)
        .toList();
  }

  /** Takes note of what has been written. */
  synchronized void note(Written written) {
    settled.drop(written.before());
    if (!written.isMore()) {
      List<Settling.Newcomer> earlier = newcomers.remove(written.path());
      count -= earlier == null ? 0 : earlier.size();
    }
    if (!written.articles().isEmpty()) {
      newcomers
          .computeIfAbsent(written.path(), path -> new ArrayList<>())
          .addAll(written.articles());
      count += written.articles().size();
    }
  }

  private static Settling.Newcomer newcomer(Document document) {
    BytesRef bytes = Objects.requireNonNull(document.getBinaryValue(Schema.FINGERPRINT));
    BytesRef id = document.getBinaryValue(Schema.ID);
    return new Settling.Newcomer(
        Stories.id(id.utf8ToString()), Fingerprint.read(bytes.bytes, bytes.offset, bytes.length));
  }

  /** Returns whether so many articles have come that they should be settled, commit or not. */
  synchronized boolean isFull() {
    return count >= block;
  }

  /** Notes the stories of everything written so far, and takes what is in memory to disk. */
  synchronized void settle() throws IOException {
    List<Settling.Newcomer> come = newcomers.values().stream().flatMap(List::stream).toList();
    var settling = new Settling(settled, come, block);
    if (anew) {
      settling.runAnew(this::write);
    } else {
      settling.run(this::write);
    }
    settled.refresh(writer);
    anew = false;
    newcomers.clear();
    count = 0;
  }

  private void write(long id, long story) throws IOException {
    if (!writer.getFieldNames().contains(Schema.STORY)) {
      makeField();
    }
    // Absent, not zero, for articles that are alone: those with a story are few and quickly listed.
    var value =
        new NumericDocValuesField(Schema.STORY, story == Stories.NONE ? null : (Long) story);
    var term = new Term(Schema.ID, HexFormat.of().toHexDigits(id));
    long ignored = writer.updateDocValues(term, value);
  }

  /** Doc values can be updated only in a field that some document has had. */
  private void makeField() throws IOException {
    var marker = new Document();
    marker.add(new StringField(MARKER.field(), MARKER.text(), Field.Store.NO));
    marker.add(new NumericDocValuesField(Schema.STORY, Stories.NONE));
    long added = writer.addDocument(marker);
    long deleted = writer.deleteDocuments(MARKER);
    assert added < deleted : "deletes apply to what was written before";
  }

  @Override
  public void close() throws IOException {
    settled.close();
  }
}
