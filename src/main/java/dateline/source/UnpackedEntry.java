package dateline.source;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an archive.
 *
 * @param name its name in the archive; may be absolute or lead upwards, so it names no file of ours
 * @param file the name of the file in the folder of unpacked entries; null if it was not unpacked
 * @param reason why it was not unpacked, lower case; null if it was
 */
record UnpackedEntry(String name, @Nullable String file, @Nullable String reason) {

  void writeTo(DataOutputStream out) throws IOException {
    Frames.writeText(out, name);
    Frames.writeText(out, file);
    Frames.writeText(out, reason);
  }

  static UnpackedEntry readFrom(DataInputStream in) throws IOException {
    return new UnpackedEntry(
        String.valueOf(Frames.readText(in)), Frames.readText(in), Frames.readText(in));
  }
}
