package dateline.index;

import java.time.Instant;

/**
 * One whole index in an index folder.
 *
 * @param name digits; a later one is a greater number
 * @param serving whether searches are answered from it
 * @param schema the version of its schema
 * @param articles how many articles it holds; 0 for one of another schema
 * @param bytes what its files take
 * @param committed when it was last written to
 */
public record Generation(
    String name, boolean serving, String schema, long articles, long bytes, Instant committed) {}
