package dateline.lucene;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * One commit of one generation, open for searching. It is opened retained once; the release that
 * answers the last {@link #retain} closes it.
 */
final class Commit {
  private final String generation;
  private final DirectoryReader reader;
  private final Map<String, Long> words;
  private final IndexSearcher searcher;
  private final @Nullable SortedSetDocValuesReaderState facets;
  private final Stories stories;
  private final CompletionTerms completions;
  private final EntityNames entityNames;
  private final WordFrequencies frequencies;

  private Commit(String generation, DirectoryReader reader, FacetsConfig config)
      throws IOException {
    this.generation = generation;
    this.reader = reader;
    this.words = WordSearcher.count(reader);
    this.searcher = new WordSearcher(reader, words);
    this.facets = facets(reader, config);
    this.stories = Stories.of(reader);
    this.completions = new CompletionTerms(reader);
    this.entityNames = new EntityNames(reader);
    this.frequencies = new WordFrequencies(reader);
  }

  static Commit open(Generations generations, String generation, FacetsConfig config)
      throws IOException {
    Directory directory = FSDirectory.open(generations.path(generation));
    DirectoryReader reader = null;
    try {
      IndexVersion.check(directory);
      reader = DirectoryReader.open(directory);
      reader.getReaderCacheHelper().addClosedListener(key -> directory.close());
      return new Commit(generation, reader, config);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(reader, directory);
      throw e;
    }
  }

  /** Returns whether this is still the last commit of the given generation. */
  boolean isLatest(String servingGeneration) throws IOException {
    try {
      // Every commit has a name of its own, which is faster to find than to read what it says.
      return generation.equals(servingGeneration)
          && reader
              .getIndexCommit()
              .getSegmentsFileName()
              .equals(SegmentInfos.getLastCommitSegmentsFileName(reader.directory()));
    } catch (NoSuchFileException | IndexNotFoundException e) {
      // Replaced, and deleted, since the name was read.
      return false;
    }
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /** Returns a searcher that stops when time is up; {@link IndexSearcher#timedOut} tells. */
  IndexSearcher searcher(QueryTimeout timeout) {
    IndexSearcher limited = new WordSearcher(reader, words);
    limited.setTimeout(timeout);
    return limited;
  }

  /** Returns the ordinals of facet values, or null if no article has one. */
  @Nullable SortedSetDocValuesReaderState facets() {
    return facets;
  }

  /** Returns which articles are versions of one piece. */
  Stories stories() {
    return stories;
  }

  /** Returns what can complete the beginning of a query. */
  CompletionTerms completions() {
    return completions;
  }

  /** Returns what entities are called. */
  EntityNames entityNames() {
    return entityNames;
  }

  /** Returns in how many articles words stand. */
  WordFrequencies frequencies() {
    return frequencies;
  }

  /** Keeps the commit open until {@link #release}; false if it is closed already. */
  boolean retain() {
    return reader.tryIncRef();
  }

  void release() throws IOException {
    reader.decRef();
  }

  private static @Nullable SortedSetDocValuesReaderState facets(
      DirectoryReader reader, FacetsConfig config) throws IOException {
    boolean any =
        reader.leaves().stream()
            .anyMatch(
                leaf ->
                    leaf.reader().getFieldInfos().fieldInfo(FacetsConfig.DEFAULT_INDEX_FIELD_NAME)
                        != null);
    return any ? new KnownFacetValues(reader, config) : null;
  }
}
