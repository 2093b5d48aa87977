package dateline.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in memory, mounted at a folder until closed. */
final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts a disk, or skips the test where only root may. */
  static SmallDisk at(Path folder, String size) throws IOException, InterruptedException {
    var disk = new SmallDisk(Files.createDirectories(folder));
    assumeTrue(disk.mount("size=" + size), "only root mounts a disk");
    return disk;
  }

  Path folder() {
    return folder;
  }

  void makeReadOnly() throws InterruptedException {
    if (!mount("remount,ro")) {
      throw new AssertionError(folder + " cannot be made read-only");
    }
  }

  private boolean mount(String options) throws InterruptedException {
    try {
      return new ProcessBuilder("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString())
              .redirectErrorStream(true)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    Process ignored = new ProcessBuilder("umount", folder.toString()).start().onExit().join();
  }
}
