package dateline.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MailboxMailsTest {

  private static final Pattern SEPARATOR =
      Pattern.compile("(?m)(?:\\A|(?<=\\n\\r?\\n))From .*(?:\\n|\\r\\n)");

  @Property
  void areWhatLiesBetweenTheLinesThatStartThem(@ForAll("mailboxes") String mailbox)
      throws IOException {
    List<String> expected = split(mailbox);
    for (int maxBytes : new int[] {1, 7, 100_000}) {
      InputStream stream = Streams.slow(stream(mailbox), maxBytes);
      assertThat(mails(stream, 1_000_000)).isEqualTo(expected);
    }
  }

  @Provide
  Arbitrary<String> mailboxes() {
    return Arbitraries.of(
            "From ada",
            "From ",
            "From",
            ">From us",
            ">>From",
            "> From x",
            "\n",
            "\n",
            "\r\n",
            "é",
            "x".repeat(5_000),
            ">".repeat(4_100))
        .list()
        .ofMaxSize(16)
        .map(parts -> String.join("", parts) + "\n");
  }

  /** Splits the whole text by a pattern. */
  private static List<String> split(String mailbox) {
    List<String> mails = new ArrayList<>();
    Matcher matcher = SEPARATOR.matcher(mailbox);
    int start = -1;
    while (matcher.find()) {
      if (start >= 0) {
        mails.add(mailbox.substring(start, matcher.start()));
      }
      start = matcher.end();
    }
    if (start >= 0) {
      mails.add(mailbox.substring(start));
    }
    mails.replaceAll(mail -> mail.replaceAll("(?m)^>(>{0,4000}From )", "$1"));
    return mails;
  }

  @Test
  void aLineWithoutAnEndStartsNone() throws IOException {
    assertThat(mails(stream("From a\n1\n\nFrom b"), 100)).containsExactly("1\n\nFrom b");
    assertThat(mails(stream("From a"), 100)).isEmpty();
  }

  @Test
  void oneThatIsTooLongIsPassedOver() throws IOException {
    String mailbox = "From a\n12345678\n\nFrom b\n123456789\n\nFrom c\n>From\n1\n\n";
    assertThat(mails(stream(mailbox), 10))
        .containsExactly("12345678\n\n", "too long", ">From\n1\n\n");
  }

  @Test
  void thoseBeforeAFaultOfTheDiskAreRead() throws IOException {
    String mailbox = "From a\nThe pier rises.\n\n".repeat(9_000);
    try (var mails = new MailboxMails(Streams.broken(stream(mailbox), 70_000), 100)) {
      for (int i = 0; i < 70_000 / 24; i++) {
        assertThat(mails.next()).isTrue();
      }
      assertThatThrownBy(mails::next).hasMessage("the disk is broken");
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(ISO_8859_1));
  }

  private static List<String> mails(InputStream stream, int maxBytes) throws IOException {
    List<String> read = new ArrayList<>();
    try (var mails = new MailboxMails(stream, maxBytes)) {
      while (mails.next()) {
        read.add(mails.isTooLong() ? "too long" : new String(mails.mail(), ISO_8859_1));
      }
    }
    return read;
  }
}
