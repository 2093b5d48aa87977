package dateline.source;

import dateline.source.Content.InMemory;
import java.io.IOException;

/**
 * Opens mailboxes (<a href="https://www.rfc-editor.org/rfc/rfc4155">mbox</a>): an entry for each
 * mail, read one by one, so that the mailbox may be larger than memory. An article is named by the
 * id of its mail, else by its place among the articles.
 */
final class MailboxReader implements ContainerReader {

  private final int maxBytes;

  MailboxReader(SourceSettings settings) {
    this.maxBytes = (int) Math.min(Integer.MAX_VALUE - 8, settings.maxFileBytes());
  }

  @Override
  public boolean opens(String mediaType) {
    return mediaType.equals("application/mbox");
  }

  @Override
  public void open(SourceFile container, Entries entries)
      throws IOException, UnreadableSourceException {
    EntryNames names = new EntryNames();
    try (var mails = new MailboxMails(container.content().open(), maxBytes)) {
      for (int number = 1; mails.next(); number++) {
        String name = "mail " + number;
        if (mails.isTooLong()) {
          entries.unreadable(
              name, "more than %d bytes: split it or raise the limit".formatted(maxBytes));
        } else {
          entries.read(new Entry(name, PartTypes.MAIL, null, new InMemory(mails.mail()), names));
        }
      }
    }
  }
}
