package dateline.source;

import java.util.Set;

/**
 * The media types of what a container's reader cuts out of a text: it knows what that is, and
 * nobody looks again, as that costs more than to read it.
 */
final class PartTypes {

  /** A line of JSON Lines. */
  static final String LINE = "application/x-dateline-article+json";

  /** An element of a JSON array. */
  static final String ELEMENT = "application/x-dateline-element+json";

  /** A mail of a mailbox. */
  static final String MAIL = "application/x-dateline-mail";

  private static final Set<String> ALL = Set.of(LINE, ELEMENT, MAIL);

  private PartTypes() {}

  static boolean isPart(String mediaType) {
    return ALL.contains(mediaType);
  }
}
