package dateline.source;

/**
 * An entry of a container that could not be read, while others could.
 *
 * @param name its name in the container
 * @param reason why and what to do, lower case, for the user
 */
public record UnreadEntry(String name, String reason) {}
