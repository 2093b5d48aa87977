package dateline.lucene;

import java.util.Iterator;
import java.util.SortedSet;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** The words at the places of a {@link PlaceQuery} in one field of one document. */
final class PlaceMatches implements MatchesIterator {
  private final Query query;
  private final PlaceFinder finder;
  private final Iterator<Place> words;
  private Place at = new Place(-1, -1);

  /**
   * @param finder that found the places, with their offsets
   */
  PlaceMatches(Query query, PlaceFinder finder, SortedSet<Place> words) {
    this.query = query;
    this.finder = finder;
    this.words = words.iterator();
  }

  @Override
  public boolean next() {
    boolean more = words.hasNext();
    if (more) {
      at = words.next();
    }
    return more;
  }

  @Override
  public int startPosition() {
    return at.start();
  }

  @Override
  public int endPosition() {
    return at.end();
  }

  @Override
  public int startOffset() {
    return finder.startOffset(at);
  }

  @Override
  public int endOffset() {
    return finder.endOffset(at);
  }

  @Override
  public @Nullable MatchesIterator getSubMatches() {
    return null;
  }

  @Override
  public Query getQuery() {
    return query;
  }
}
