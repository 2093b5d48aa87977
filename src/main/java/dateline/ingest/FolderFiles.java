package dateline.ingest;

import dateline.source.Sidecar;
import dateline.spill.RecordList;
import dateline.spill.RecordReader;
import dateline.spill.RecordSorter;
import dateline.spill.StringFormat;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of one folder, however many, and which of them is whose sidecar. A sidecar is part of
 * its file; one that lies beside no file is a file like any other.
 */
final class FolderFiles implements Closeable {
  private static final Comparator<Listed> BY_STEM =
      Comparator.comparing(Listed::stem).thenComparing(listed -> listed.file().path());

  private final RunRecords records;
  private final RecordList<Listed> files;
  private boolean anySidecar;

  /**
   * @param stem the name without its ending; of a sidecar, what the names of its files may begin
   *     with
   * @param wanted whether it is read if it is no sidecar
   */
  private record Listed(String stem, FoundFile file, boolean wanted) {
    String name() {
      return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    boolean isSidecar() {
      return file.path().endsWith(Sidecar.SUFFIX);
    }

    Listed withStem(String other) {
      return new Listed(other, file, wanted);
    }
  }

  /** What is done with a file. */
  @FunctionalInterface
  interface Visitor {
    void visit(FoundFile file) throws IOException;
  }

  FolderFiles(RunRecords records) {
    this.records = records;
    this.files = records.list(format());
  }

  /** Adds a file, without a sidecar. */
  void add(FoundFile file, boolean wanted) throws IOException {
    var listed = new Listed("", file, wanted);
    anySidecar |= listed.isSidecar();
    files.add(listed);
  }

  /** Gives the files that are wanted to a visitor, each with its sidecar, in no certain order. */
  void forEachWanted(Visitor visitor) throws IOException {
    if (anySidecar) {
      visitWithSidecars(visitor);
      return;
    }
    try (RecordReader<Listed> each = files.reader()) {
      for (Listed listed = each.next(); listed != null; listed = each.next()) {
        if (listed.wanted()) {
          visitor.visit(listed.file());
        }
      }
    }
  }

  private void visitWithSidecars(Visitor visitor) throws IOException {
    FileFormat<Listed> format = format();
    try (RecordSorter<Listed> byStem = records.sorter(format, BY_STEM);
        RecordSorter<Listed> sidecars = records.byPath(format, listed -> listed.file().path());
        RecordSorter<String> used = records.byPath(StringFormat.SHORT, path -> path)) {
      addByStem(byStem, sidecars);
      try (RecordReader<Listed> each = byStem.reader()) {
        List<Listed> alike = new ArrayList<>();
        for (Listed listed = each.next(); listed != null; listed = each.next()) {
          if (!alike.isEmpty() && !alike.getFirst().stem().equals(listed.stem())) {
            visitAlike(alike, used, visitor);
            alike.clear();
          }
          alike.add(listed);
        }
        visitAlike(alike, used, visitor);
      }
      visitUnused(sidecars, used, visitor);
    }
  }

  /** A sidecar may belong to a file of the name it ends, and to those that differ in the ending. */
  private void addByStem(RecordSorter<Listed> byStem, RecordSorter<Listed> sidecars)
      throws IOException {
    try (RecordReader<Listed> each = files.reader()) {
      for (Listed listed = each.next(); listed != null; listed = each.next()) {
        if (!listed.isSidecar()) {
          byStem.add(listed.withStem(stem(listed.name())));
          continue;
        }
        String owner = listed.name().substring(0, listed.name().length() - Sidecar.SUFFIX.length());
        byStem.add(listed.withStem(owner));
        if (!stem(owner).equals(owner)) {
          byStem.add(listed.withStem(stem(owner)));
        }
        sidecars.add(listed);
      }
    }
  }

  private static void visitAlike(List<Listed> alike, RecordSorter<String> used, Visitor visitor)
      throws IOException {
    for (Listed listed : alike) {
      if (!listed.isSidecar()) {
        Listed sidecar = named(listed.name() + Sidecar.SUFFIX, alike);
        sidecar = sidecar == null ? named(listed.stem() + Sidecar.SUFFIX, alike) : sidecar;
        if (sidecar != null) {
          used.add(sidecar.file().path());
        }
        if (listed.wanted()) {
          visitor.visit(sidecar == null ? listed.file() : listed.file().with(sidecar.file()));
        }
      }
    }
  }

  private static @Nullable Listed named(String name, List<Listed> files) {
    for (Listed listed : files) {
      if (listed.name().equals(name)) {
        return listed;
      }
    }
    return null;
  }

  private static void visitUnused(
      RecordSorter<Listed> sidecars, RecordSorter<String> used, Visitor visitor)
      throws IOException {
    try (RecordReader<Listed> each = sidecars.reader();
        RecordReader<String> paths = used.reader()) {
      String path = paths.next();
      for (Listed listed = each.next(); listed != null; listed = each.next()) {
        String own = listed.file().path();
        while (path != null && PathOrder.BYTES.compare(path, own) < 0) {
          path = paths.next();
        }
        if (listed.wanted() && !own.equals(path)) {
          visitor.visit(listed.file());
        }
      }
    }
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }

  /** Returns how a file is kept while its folder is listed. */
  private FileFormat<Listed> format() {
    return new FileFormat<>(
        records.folders(),
        Listed::file,
        (listed, to) -> {
          to.writeUTF(listed.stem());
          to.writeBoolean(listed.wanted());
        },
        (file, from) -> new Listed(from.readUTF(), file, from.readBoolean()));
  }
}
