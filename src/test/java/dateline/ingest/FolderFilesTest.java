package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.index.FileStamp;
import dateline.source.Sidecar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFilesTest {
  private static final List<String> STEMS =
      List.of("a", "b", "a.b", "a.b.c", "a-b", "\uD83D\uDE00");
  private static final List<String> ENDINGS = List.of("", ".txt", ".html", ".b", ".c");

  @TempDir Path folder;

  @Test
  void filesHaveTheirSidecarsHoweverManyThereAre() throws IOException {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    CorpusFolder corpus = CorpusFolder.of(folder.resolve("news"));
    for (int round = 0; round < 300; round++) {
      long room = random.nextBoolean() ? RunRecords.ROOM : random.nextInt(2_000);
      var records = new RunRecords(folder.resolve("scratch"), Map.of("news", corpus), room);
      Map<String, FoundFile> all = new TreeMap<>();
      Set<String> unwanted = new HashSet<>();
      try (var files = new FolderFiles(records)) {
        for (String name : names(random)) {
          var file =
              new FoundFile(
                  corpus, "news/" + name, null, new FileStamp(all.size() + 1, round, 1, 1));
          all.put(name, file);
          if (random.nextInt(5) == 0) {
            unwanted.add(name);
          }
          files.add(file, !unwanted.contains(name));
        }
        List<FoundFile> wanted = new ArrayList<>();
        files.forEachWanted(wanted::add);

        assertThat(wanted)
            .as("seed %d, round %d, %s without %s", seed, round, all.keySet(), unwanted)
            .containsExactlyInAnyOrderElementsOf(naive(all, unwanted));
      }
    }
    assertThat(folder.resolve("scratch")).isEmptyDirectory();
  }

  private static Set<String> names(Random random) {
    Set<String> names = new HashSet<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      String name = pick(STEMS, random) + pick(ENDINGS, random);
      names.add(random.nextInt(3) == 0 ? name + Sidecar.SUFFIX : name);
    }
    return names;
  }

  private static String pick(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  /** Looks for the sidecar of each file by its names. */
  private static List<FoundFile> naive(Map<String, FoundFile> all, Set<String> unwanted) {
    Map<String, FoundFile> wanted = new HashMap<>();
    Set<String> used = new HashSet<>();
    all.forEach(
        (name, file) -> {
          FoundFile sidecar = sidecar(name, all);
          if (sidecar != null) {
            used.add(sidecar.path().substring("news/".length()));
          }
          if (!unwanted.contains(name)) {
            wanted.put(name, sidecar == null ? file : file.with(sidecar));
          }
        });
    wanted.keySet().removeAll(used);
    return List.copyOf(wanted.values());
  }

  private static @Nullable FoundFile sidecar(String name, Map<String, FoundFile> all) {
    if (name.endsWith(Sidecar.SUFFIX)) {
      return null;
    }
    int dot = name.lastIndexOf('.');
    FoundFile ofStem = all.get((dot > 0 ? name.substring(0, dot) : name) + Sidecar.SUFFIX);
    return all.getOrDefault(name + Sidecar.SUFFIX, ofStem);
  }
}
