package dateline.ingest;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A source file as found on disk.
 *
 * @param path its name in the index: the corpus folder's name and the path inside it
 * @param file where to open it
 * @param size bytes
 * @param modified time of last change, to the millisecond
 */
record FoundFile(String path, Path file, long size, Instant modified) {}
