package dateline.names;

import java.io.IOException;
import java.nio.file.Path;

/** Makes the file of names in a process of its own, which is given the heap that takes. */
final class PackMain {

  static final int HEAP_MEGABYTES = 1600;

  /** What a line begins with that names the next step. */
  static final String STEP = "step: ";

  private PackMain() {}

  /**
   * Takes the folder. Tells its progress on standard output, a line for each step.
   *
   * @throws IOException if the file cannot be made
   */
  public static void main(String[] arguments) throws IOException {
    new NamePack(Path.of(arguments[0])).make(step -> System.out.println(STEP + step));
  }
}
