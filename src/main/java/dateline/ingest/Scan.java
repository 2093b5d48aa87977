package dateline.ingest;

import dateline.index.FileStamp;
import dateline.spill.RecordReader;
import dateline.spill.RecordSorter;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What was found in scopes, none of which is part of another. */
final class Scan implements Closeable {

  /** Of what could not be looked at. */
  static final FileStamp UNKNOWN = new FileStamp(0, 0, 0, 0);

  private final List<Scope> scopes;
  private final Predicate<FoundFile> incomplete;
  private final RecordSorter<Sighting> sightings;
  private final Notes notes = new Notes();
  private final List<Scope> again = new ArrayList<>();
  private final Set<String> stampless = new TreeSet<>();

  /**
   * @param incomplete tells which files to leave for later
   */
  Scan(List<Scope> scopes, Predicate<FoundFile> incomplete, RunRecords records) {
    this.scopes = List.copyOf(scopes);
    this.incomplete = incomplete;
    this.sightings =
        records.byPath(Sighting.format(records.folders()), sighting -> sighting.path());
  }

  List<Scope> scopes() {
    return scopes;
  }

  /** Returns the scopes in which files were left for later. */
  List<Scope> again() {
    return again;
  }

  /** A file is there. */
  void found(FoundFile file, Scope scope) throws IOException {
    boolean isLeft = incomplete.test(file);
    sightings.add(new Sighting(file, isLeft ? Sighting.Sort.INCOMPLETE : Sighting.Sort.FILE));
    if (isLeft && (again.isEmpty() || !again.getLast().equals(scope))) {
      again.add(scope);
    }
    if (file.stamp().size() > 0 && !file.stamp().isComplete()) {
      stampless.add(file.corpus().name());
    }
  }

  /** A folder, or what may be one, cannot be looked into. */
  void hidden(CorpusFolder corpus, String folder) throws IOException {
    notes.add("%s cannot be looked into: what the index has of it stays".formatted(folder));
    var below = new FoundFile(corpus, folder + '/', null, UNKNOWN);
    sightings.add(new Sighting(below, Sighting.Sort.HIDDEN));
  }

  void note(String note) {
    notes.add(note);
  }

  /** Reads what was found, in order of paths. */
  RecordReader<Sighting> reader() throws IOException {
    return sightings.reader();
  }

  /** Returns what a person should know, a sentence each. */
  List<String> notes() {
    List<String> all = notes.all();
    for (String corpus : stampless) {
      all.add(
          "the file system of %s tells no times of change or numbers of files: a file is taken"
                  .formatted(corpus)
              + " as unchanged by size and time; --verify reads all");
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    sightings.close();
  }
}
