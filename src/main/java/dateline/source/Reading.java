package dateline.source;

import java.util.List;

/**
 * What was read of a file.
 *
 * @param mediaType what the file is
 * @param known whether there is a reader for that
 * @param drafts its articles, in its order
 * @param unread entries of a container that could not be read, each with its reason
 */
record Reading(String mediaType, boolean known, List<Draft> drafts, List<UnreadEntry> unread) {
  Reading {
    drafts = List.copyOf(drafts);
    unread = List.copyOf(unread);
  }
}
