package dateline.lucene;

import dateline.story.Fingerprint;
import dateline.story.StoryClusters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** The stories of the last commit of a generation: those noted, and those that should be. */
final class StoryScan {
  private record Member(String id, Fingerprint fingerprint, long story) {}

  private StoryScan() {}

  /** Returns what is noted with each article that has a fingerprint, by its id. */
  static Map<String, Long> noted(Path generation) throws IOException {
    Map<String, Long> stories = new TreeMap<>();
    members(generation).forEach(member -> stories.put(member.id(), member.story()));
    return stories;
  }

  /** Returns the same as comparing every article with every other gives it. */
  static Map<String, Long> expected(Path generation) throws IOException {
    List<Member> members = members(generation);
    Map<String, Long> stories = new TreeMap<>();
    for (Member member : members) {
      Set<Member> story = story(member, members);
      String least = story.stream().map(Member::id).min(Comparator.naturalOrder()).orElseThrow();
      stories.put(member.id(), story.size() == 1 ? Stories.NONE : Stories.id(least));
    }
    return stories;
  }

  private static Set<Member> story(Member start, List<Member> members) {
    Set<Member> story = new LinkedHashSet<>(List.of(start));
    Deque<Member> open = new ArrayDeque<>(story);
    while (!open.isEmpty()) {
      Member next = open.pop();
      for (Member other : members) {
        if (StoryClusters.areVersions(next.fingerprint(), other.fingerprint())
            && story.add(other)) {
          open.push(other);
        }
      }
    }
    return story;
  }

  private static List<Member> members(Path generation) throws IOException {
    List<Member> members = new ArrayList<>();
    try (Directory directory = FSDirectory.open(generation);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        read(leaf.reader(), members);
      }
    }
    return members;
  }

  private static void read(LeafReader leaf, List<Member> members) throws IOException {
    BinaryDocValues fingerprints = DocValues.getBinary(leaf, Schema.FINGERPRINT);
    SortedDocValues ids = DocValues.getSorted(leaf, Schema.ID);
    NumericDocValues stories = DocValues.getNumeric(leaf, Schema.STORY);
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      boolean live = leaf.getLiveDocs() == null || leaf.getLiveDocs().get(doc);
      if (live && fingerprints.advanceExact(doc) && ids.advanceExact(doc)) {
        BytesRef bytes = fingerprints.binaryValue();
        members.add(
            new Member(
                ids.lookupOrd(ids.ordValue()).utf8ToString(),
                Fingerprint.read(bytes.bytes, bytes.offset, bytes.length),
                stories.advanceExact(doc) ? stories.longValue() : Stories.NONE));
      }
    }
  }
}
