package dateline.ingest;

import dateline.index.ArticleWriter;
import dateline.index.InventoryEntry;
import dateline.spill.RecordList;
import dateline.spill.RecordReader;
import dateline.spill.RecordSorter;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Finds out which candidates have another content than before, and what that has to do with other
 * files. Of files that were only touched the new stamp is written.
 */
final class Hashing {
  private final ArticleWriter writer;
  private final Workers workers;
  private final IngestProgress progress;
  private final RecordSorter<Claim> claims;
  private final Readings readings;
  private final LongAdder same = new LongAdder();
  private final LongAdder touched = new LongAdder();

  /**
   * @param claims told what has changed
   * @param readings given the files whose content is nobody else's: those that cannot be opened,
   *     and empty ones
   */
  Hashing(
      ArticleWriter writer,
      Workers workers,
      IngestProgress progress,
      RecordSorter<Claim> claims,
      Readings readings) {
    this.writer = writer;
    this.workers = workers;
    this.progress = progress;
    this.claims = claims;
    this.readings = readings;
  }

  /** Returns how many candidates have the content they had. */
  long same() {
    return same.sum();
  }

  /** Returns how many of these have another stamp. */
  long touched() {
    return touched.sum();
  }

  void run(ChangePlan plan) throws IOException {
    progress.phase("hashing", plan.candidates().count(), plan.candidateBytes());
    try (RecordReader<Candidate> candidates = plan.candidates().reader()) {
      workers.forEach(
          candidates,
          candidate -> {
            String path = candidate.file().path();
            progress.started(path);
            hash(candidate, plan.again());
            progress.done(path, 1, candidate.file().stamp().size());
          });
    }
    claim(plan.gone(), Claim.Sort.GONE);
    claim(plan.orphans(), Claim.Sort.ORPHAN);
  }

  private void claim(RecordList<String> known, Claim.Sort sort) throws IOException {
    try (RecordReader<String> paths = known.reader()) {
      for (String path = paths.next(); path != null; path = paths.next()) {
        claim(entry(path), sort);
      }
    }
  }

  private void claim(InventoryEntry entry, Claim.Sort sort) throws IOException {
    if (!entry.sha256().isEmpty()) {
      claims.add(Claim.of(entry, sort));
    }
  }

  private InventoryEntry entry(String path) throws IOException {
    return writer.inventory().entry(path).orElseThrow();
  }

  private void hash(Candidate candidate, boolean again) throws IOException {
    FileContent content = FileContent.of(candidate.file());
    int attempts = 0;
    if (candidate.known()) {
      InventoryEntry before = entry(candidate.file().path());
      ContentHash hash = content.hash();
      boolean isSame =
          hash == null ? before.sha256().isEmpty() : before.sha256().equals(hash.digits());
      if (isSame && hash != null && !again) {
        keep(candidate.file(), before);
        return;
      }
      claim(before, Claim.Sort.LOST);
      attempts = isSame ? before.attempts() : 0;
    }
    FoundFile file = candidate.file();
    if (content.hash() == null || file.stamp().size() == 0) {
      readings.add(new Reading(file, content.hash(), content.failure(), attempts, null));
    } else {
      claims.add(
          new Claim(
              content.hash(),
              file.path(),
              file.sidecar(),
              file.stamp(),
              candidate.known() ? Claim.Sort.CHANGED : Claim.Sort.NEW,
              attempts,
              null));
    }
  }

  private void keep(FoundFile file, InventoryEntry before) throws IOException {
    same.increment();
    if (!before.stamp().equals(file.stamp())) {
      touched.increment();
      InventoryEntry entry = before.withStamp(file.stamp());
      writer.putEntry(entry);
      claims.add(Claim.of(entry, Claim.Sort.TOUCHED));
    }
  }
}
