package dateline.index;

/**
 * What an update has to know of every file, without reading more of it.
 *
 * @param path its corpus folder's name and the path inside it
 * @param isOpened whether its content could be read
 * @param isCopy whether it is recorded as a copy of another file
 */
public record KnownFile(String path, FileStamp stamp, boolean isOpened, boolean isCopy) {}
