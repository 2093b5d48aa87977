package dateline.spill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {
  /** Of a string of one character. */
  private static final long RECORD_BYTES = StringFormat.SHORT.heapBytes("a");

  /** A record and a file that is merged from others that are merged. */
  private static final int TWO_LEVELS = RecordSorter.FAN_IN * RecordSorter.FAN_IN * 2 + 3;

  @TempDir Path folder;

  @Test
  void sortedRecordsAreThoseOfAListThatIsSortedWhateverFitsIntoMemory() throws IOException {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      int count = random.nextInt(1 + random.nextInt(300));
      long room = RECORD_BYTES * random.nextInt(100);
      List<String> expected = new ArrayList<>();
      try (var sorter =
          new RecordSorter<>(folder, StringFormat.SHORT, Comparator.<String>reverseOrder(), room)) {
        for (int i = 0; i < count; i++) {
          String word = Integer.toString(random.nextInt(50), Character.MAX_RADIX);
          expected.add(word);
          sorter.add(word);
        }
        expected.sort(Comparator.reverseOrder());

        String when = "seed %d, round %d, %d records, room %d".formatted(seed, round, count, room);
        assertThat(all(sorter.reader())).as(when).isEqualTo(expected);
        assertThat(all(sorter.reader())).as(when + ", once more").isEqualTo(expected);
        assertThat(sorter.count()).as(when).isEqualTo(count);
      }
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void manyFilesBecomeFew() throws IOException {
    try (var sorter =
        new RecordSorter<>(folder, StringFormat.SHORT, Comparator.<String>naturalOrder(), 0)) {
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < TWO_LEVELS; i++) {
        String word = Integer.toString(i * 7919 % TWO_LEVELS, Character.MAX_RADIX);
        expected.add(word);
        sorter.add(word);
      }
      expected.sort(Comparator.naturalOrder());

      assertThat(files()).as("two of the third level, three of the first").hasSize(5);
      assertThat(all(sorter.reader())).isEqualTo(expected);
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void recordsOfAListComeAsTheyWereAddedWhateverFitsIntoMemory() throws IOException {
    for (int room = 0; room < 700; room += 70) {
      try (var list = new RecordList<>(folder, StringFormat.SHORT, room)) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
          assertThat(all(list.reader())).isEqualTo(expected);
          expected.add("record " + i);
          list.add("record " + i);
        }
        assertThat(all(list.reader())).isEqualTo(expected);
        assertThat(list.count()).isEqualTo(9);
      }
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void whatFitsIntoMemoryTouchesNoDisk() throws IOException {
    Path none = folder.resolve("none");
    try (var list = new RecordList<>(none, StringFormat.SHORT, 2 * RECORD_BYTES);
        var sorter =
            new RecordSorter<>(
                none, StringFormat.SHORT, Comparator.<String>naturalOrder(), 2 * RECORD_BYTES)) {
      for (String word : List.of("b", "a")) {
        list.add(word);
        sorter.add(word);
      }

      assertThat(all(list.reader())).containsExactly("b", "a");
      assertThat(all(sorter.reader())).containsExactly("a", "b");
    }
    assertThat(none).doesNotExist();
  }

  @Test
  void severalThreadsMayAdd() throws Exception {
    try (var list = new RecordList<>(folder, StringFormat.SHORT, 5 * RECORD_BYTES);
        var sorter =
            new RecordSorter<>(
                folder, StringFormat.SHORT, Comparator.<String>naturalOrder(), 5 * RECORD_BYTES)) {
      List<Future<?>> running = new ArrayList<>();
      try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
        for (int thread = 0; thread < 3; thread++) {
          String name = "thread " + thread;
          running.add(
              threads.submit(
                  () -> {
                    for (int i = 0; i < 100; i++) {
                      list.add(name);
                      sorter.add(name);
                    }
                    return null;
                  }));
        }
      }
      for (Future<?> each : running) {
        each.get();
      }

      assertThat(all(list.reader())).hasSize(300);
      assertThat(all(sorter.reader())).hasSize(300).isSorted();
    }
  }

  private static List<String> all(RecordReader<String> reader) throws IOException {
    List<String> all = new ArrayList<>();
    try (reader) {
      for (String record = reader.next(); record != null; record = reader.next()) {
        all.add(record);
      }
    }
    return all;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
