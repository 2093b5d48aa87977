package dateline.ingest;

import dateline.index.ArticleWriter;
import dateline.index.FileOutcome;
import dateline.index.Inventory;
import dateline.index.InventoryEntry;
import dateline.index.StageVersions;
import dateline.spill.RecordList;
import dateline.spill.RecordReader;
import dateline.spill.RecordSorter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides, for each content a run has to do with, which file is the original and which are copies.
 * The original is the first by path, whatever order files come in, so that an update ends where a
 * rebuild does; only an original in a folder that is not part of the run stays what it is.
 *
 * <p>Two passes over all claims, those of one content together: what is decided in the first is
 * done in the second, so that not even the copies of one file have to be held.
 */
final class Originals {
  private final ArticleWriter writer;
  private final RunRecords records;
  private final Readings readings;
  private long copies;
  private long moved;

  /**
   * @param readings given the originals that have to be read
   */
  Originals(ArticleWriter writer, RunRecords records, Readings readings) {
    this.writer = writer;
    this.records = records;
    this.readings = readings;
  }

  /** Returns how many files became, or are, copies of another than before. */
  long copies() {
    return copies;
  }

  /** Returns how many files that are gone are found elsewhere. */
  long moved() {
    return moved;
  }

  /**
   * Decides, and writes the copies: whatever articles they had go.
   *
   * @param claims what has changed
   */
  void decide(RecordSorter<Claim> claims) throws IOException {
    if (writer.inventory().accounting().found() == 0) {
      decideAll(claims);
      return;
    }
    try (RecordSorter<Claim> all = records.sorter(new Claim.Format(), Claim.ORDER)) {
      addKnown(claims, all);
      decideAll(all);
    }
  }

  /** Adds what the index has of each content that is new or left. */
  private void addKnown(RecordSorter<Claim> claims, RecordSorter<Claim> all) throws IOException {
    Inventory inventory = writer.inventory();
    try (RecordReader<Claim> each = claims.reader()) {
      ContentHash known = null;
      for (Claim claim = each.next(); claim != null; claim = each.next()) {
        all.add(claim);
        if (claim.sort() != Claim.Sort.TOUCHED && !claim.content().equals(known)) {
          known = claim.content();
          inventory.forEachWithContent(known.digits(), entry -> all.add(Claim.before(entry)));
        }
      }
    }
  }

  private void decideAll(RecordSorter<Claim> all) throws IOException {
    try (RecordList<Decision> decisions = records.list(new Decision.Format())) {
      try (var claims = new ContentClaims.Reader(all.reader())) {
        for (ContentHash content = claims.content(); content != null; content = claims.content()) {
          decisions.add(decide(content, claims));
        }
      }
      try (var claims = new ContentClaims.Reader(all.reader());
          RecordReader<Decision> decided = decisions.reader()) {
        for (ContentHash content = claims.content(); content != null; content = claims.content()) {
          carryOut(decided.next(), content, claims);
        }
      }
    }
  }

  private Decision decide(ContentHash content, ContentClaims.Reader claims) throws IOException {
    var election = new Election(records.folders());
    for (ContentClaims file = claims.next(content); file != null; file = claims.next(content)) {
      election.add(file);
    }
    Decision decision = election.decision();
    if (decision.original() != null) {
      moved += election.moved();
    }
    return decision;
  }

  private void carryOut(
      @Nullable Decision decision, ContentHash content, ContentClaims.Reader claims)
      throws IOException {
    if (decision == null) {
      throw new IllegalStateException("a content was not decided");
    }
    for (ContentClaims file = claims.next(content); file != null; file = claims.next(content)) {
      if (decision.original() != null) {
        carryOut(decision.original(), decision.twin(), file);
      }
    }
  }

  private void carryOut(String original, @Nullable String twin, ContentClaims file)
      throws IOException {
    Claim settled = file.settled();
    if (file.now() != null) {
      if (file.now().path().equals(original)) {
        read(file.now(), twin);
      } else {
        copy(file.now(), original);
      }
    } else if (settled != null) {
      boolean isCopy = settled.original() != null;
      if (settled.path().equals(original)) {
        if (isCopy) {
          read(settled, twin);
        }
      } else if (!original.equals(settled.original())) {
        copy(settled, original);
      }
    }
  }

  private void read(Claim claim, @Nullable String twin) throws IOException {
    readings.add(
        new Reading(
            new FoundFile(
                CorpusFolder.of(claim.path(), records.folders()),
                claim.path(),
                claim.sidecar(),
                claim.stamp()),
            claim.content(),
            null,
            claim.attempts(),
            twin));
  }

  private void copy(Claim claim, String original) throws IOException {
    writer.put(
        new InventoryEntry(
            claim.path(),
            claim.stamp(),
            claim.content().digits(),
            new FileOutcome.Duplicate(original),
            StageVersions.NONE,
            0),
        List.of());
    copies++;
  }

  /** Finds the original among the files of one content, which come in order of paths. */
  private static final class Election {
    private final Map<String, CorpusFolder> folders;
    private @Nullable String firstNow;
    private @Nullable String original;
    private @Nullable String firstCopy;
    private @Nullable String twin;
    private long gone;
    private long came;

    /**
     * @param folders the corpus folders of the run, by name
     */
    Election(Map<String, CorpusFolder> folders) {
      this.folders = folders;
    }

    void add(ContentClaims file) {
      Claim before = file.before();
      if (before != null && before.sort() == Claim.Sort.WAS_INDEXED && twin == null) {
        twin = before.path();
      }
      if (before != null && file.isGone()) {
        gone++;
      }
      if (file.now() != null) {
        firstNow = firstNow == null ? file.now().path() : firstNow;
        came += file.now().sort() == Claim.Sort.NEW ? 1 : 0;
      }
      Claim settled = file.settled();
      if (settled != null && settled.original() == null) {
        original = original == null ? settled.path() : original;
      } else if (settled != null && isInRun(settled.path())) {
        firstCopy = firstCopy == null ? settled.path() : firstCopy;
      }
    }

    private boolean isInRun(String path) {
      return folders.containsKey(CorpusFolder.nameOf(path));
    }

    Decision decision() {
      String elected = original;
      if (elected == null) {
        elected = first(firstNow, firstCopy);
      } else if (isInRun(elected)) {
        elected = first(firstNow, elected);
      }
      return new Decision(elected, twin);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return PathOrder.BYTES.compare(one, other) < 0 ? one : other;
    }

    /** A file that is gone and a new one of its content are one file that has moved. */
    long moved() {
      return Math.min(gone, came);
    }
  }
}
