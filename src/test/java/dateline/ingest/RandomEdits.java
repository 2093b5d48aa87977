package dateline.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/** Changes a corpus step by step, each time in one of the ways in which corpora change. */
final class RandomEdits {
  private static final List<String> NAMES =
      List.of("a.txt", "b.txt", "c.txt", "d.txt", "e/a.txt", "e/b.txt", "f.bin");
  private static final int CONTENTS = 4;

  private final TestCorpus corpus;
  private final Random random;

  RandomEdits(TestCorpus corpus, Random random) {
    this.corpus = corpus;
    this.random = random;
  }

  /** Makes up to three edits and tells them. */
  String next() throws IOException {
    var told = new StringBuilder();
    for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
      told.append(edit()).append("; ");
    }
    return told.toString();
  }

  private String edit() throws IOException {
    List<String> files = corpus.files();
    String to = pick(NAMES);
    if (files.isEmpty() || random.nextInt(3) == 0) {
      return write(to);
    }
    String from = pick(files);
    if (random.nextInt(2) == 0) {
      corpus.delete(from);
      return "delete " + from;
    }
    corpus.copy(from, to);
    return "copy " + from + " to " + to;
  }

  private String write(String name) throws IOException {
    int content = random.nextInt(CONTENTS);
    switch (content) {
      case 0 -> corpus.writeBytes(name, new byte[0]);
      case 1 -> corpus.writeBytes(name, new byte[] {0, 1, 2, 3, (byte) 0xfe});
      // Few headlines, so that files are often each other's copies without being copied.
      default -> corpus.write(name, "Headline " + content);
    }
    return "write " + content + " to " + name;
  }

  private String pick(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }
}
