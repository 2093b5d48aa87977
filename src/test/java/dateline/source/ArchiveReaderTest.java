package dateline.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.source.ParseOutcome.Failed;
import dateline.source.ParseOutcome.Parsed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives give up their articles, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveReaderTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-06-30T12:00:00Z"), ZoneOffset.UTC);
  private static final ContainerLimits LIMITS =
      new ContainerLimits(100L << 20, 200L << 20, 50, 20, 3, Duration.ofMinutes(2));
  private static final SourceSettings SETTINGS =
      SourceSettings.defaults()
          .withMaxFileBytes(40L << 20)
          .withParseTimeout(Duration.ofSeconds(20))
          .withContainers(LIMITS);

  @TempDir private Path folder;
  private SourceReader reader;

  @BeforeAll
  void openReader() {
    reader = new SourceReader(SETTINGS, CLOCK);
  }

  @AfterAll
  void closeReader() throws IOException {
    Set<Path> unpacked = temporary();
    assertThat(unpacked).isEmpty();
    reader.close();
  }

  private static byte[] piece(String name) {
    return "The %s Piers\n\nThe harbour board met for the ninth time and adjourned again, undecided.\n"
        .formatted(name)
        .getBytes(UTF_8);
  }

  @Test
  void everyEntryOfAZipIsRead() throws IOException {
    byte[] zip = zip(Map.of("a.txt", piece("Nine")));
    Parsed parsed = (Parsed) read("pieces.zip", zip);
    assertThat(parsed.unread()).isEmpty();
    assertThat(parsed.articles()).hasSize(1);
    assertThat(parsed.articles().get(0).headline().value()).isEqualTo("The Nine Piers");
    assertThat(parsed.articles().get(0).source().entry()).isEqualTo("a.txt");
  }

  @Test
  void aZipWithoutItsDirectoryIsReadEntryByEntry() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("one.txt", piece("First"));
    entries.put("two.txt", piece("Second"));
    byte[] zip = zip(entries);
    byte[] directory = {'P', 'K', 1, 2};
    int cut = new String(zip, ISO_8859_1).indexOf(new String(directory, ISO_8859_1));
    Parsed parsed = (Parsed) read("pieces.zip", Arrays.copyOf(zip, cut));
    assertThat(headlines(parsed)).containsExactly("The First Piers", "The Second Piers");
    assertThat(parsed.unread()).hasSize(1);
    assertThat(parsed.unread().getFirst().reason())
        .startsWith("damaged, or not all of it is there: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tar", "tar.gz", "tgz", "tar.bz2", "tar.xz", "7z"})
  void otherArchivesAreReadTheSame(String format) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("first/one.txt", piece("First"));
    entries.put("second/two.txt", piece("Second"));
    byte[] archive = format.equals("7z") ? sevenZ(entries) : packed(format, tar(entries));
    assertThat(headlines(read("pieces." + format, archive)))
        .containsExactly("The First Piers", "The Second Piers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "bz2", "xz"})
  void aFileThatIsPackedAloneKeepsItsName(String format) throws IOException {
    Parsed parsed = (Parsed) read("piece.txt." + format, packed(format, piece("Lone")));
    assertThat(parsed.articles().get(0).source().entry()).isEqualTo("piece.txt");
    assertThat(headlines(parsed)).containsExactly("The Lone Piers");
  }

  @Test
  void archivesInArchivesAreOpenedToTheLimitOfDepth() throws IOException {
    byte[] inner = zip(Map.of("a.txt", piece("Inner")));
    byte[] twice = zip(Map.of("inner.zip", inner));
    byte[] thrice = zip(Map.of("twice.zip", twice));
    Parsed parsed = (Parsed) read("thrice.zip", thrice);
    assertThat(parsed.articles().get(0).source().entry()).isEqualTo("twice.zip!inner.zip!a.txt");
    assertThat(read("four.zip", zip(Map.of("thrice.zip", thrice))))
        .isEqualTo(
            new Failed(
                "parse",
                "no entry can be read: thrice.zip!twice.zip!inner.zip: more than 3 containers in one"
                    + " another: unpack it"));
  }

  @Test
  void hiddenEntriesAndFoldersAreLeftOut() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("folder/", new byte[0]);
    entries.put(".git/notes.txt", piece("Hidden"));
    entries.put("__MACOSX/._a.txt", piece("Shadow"));
    entries.put("folder/.draft.txt", piece("Draft"));
    entries.put("./folder/a.txt", piece("Open"));
    assertThat(headlines(read("mac.zip", zip(entries)))).containsExactly("The Open Piers");
  }

  @Test
  void namesThatLeadElsewhereLeadNowhere() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("../../escape.txt", piece("Upward"));
    entries.put("/tmp/dateline-escape.txt", piece("Absolute"));
    entries.put("C:\\escape.txt", piece("Drive"));
    entries.put("line\nbreak.txt", piece("Broken"));
    assertThat(headlines(read("slip.zip", zip(entries)))).hasSize(4);
    assertThat(folder.resolve("../../escape.txt")).doesNotExist();
    assertThat(Path.of("/tmp/dateline-escape.txt")).doesNotExist();
  }

  @Test
  void entriesOfOneNameAreToldApart() throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry("a.txt");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (String name : List.of("First", "Second")) {
        entry.setSize(piece(name).length);
        tar.putArchiveEntry(entry);
        tar.write(piece(name));
        tar.closeArchiveEntry();
      }
    }
    Parsed parsed = (Parsed) read("twins.tar", bytes.toByteArray());
    assertThat(parsed.articles().stream().map(article -> article.source().entry()))
        .containsExactly("a.txt", "a.txt#2");
  }

  @Test
  void whatUnpacksToFillDisksIsGivenUp() throws IOException {
    byte[] bomb = zip(Map.of("zeros.txt", new byte[39 << 20], "more.txt", new byte[39 << 20]));
    assertThat(read("bomb.zip", bomb))
        .isEqualTo(
            new Failed(
                "parse",
                "more than 50 times as large when unpacked, as if made to fill disks: unpack it"
                    + " yourself"));
  }

  @Test
  void anEntryOverTheLimitCostsItselfOnly() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("large.txt", new byte[41 << 20]);
    entries.put("a.txt", piece("Small"));
    Parsed parsed = (Parsed) read("large.zip", zip(entries));
    assertThat(headlines(parsed)).containsExactly("The Small Piers");
    assertThat(parsed.unread())
        .containsExactly(
            new UnreadEntry(
                "large.txt",
                "more than %d bytes: split the file or raise the limit".formatted(40 << 20)));
  }

  @Test
  void tooManyEntriesEndTheArchiveNotWhatCameBefore() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < 25; i++) {
      entries.put(i + ".txt", piece("No " + i));
    }
    Parsed parsed = (Parsed) read("many.zip", zip(entries));
    assertThat(parsed.articles()).hasSize(20);
    assertThat(parsed.unread())
        .containsExactly(
            new UnreadEntry("(the rest)", "more than 20 entries: split it or raise the limit"));
  }

  @Test
  void anEncryptedEntrySaysSo() throws IOException {
    byte[] zip = zip(Map.of("secret.txt", piece("Secret")));
    encrypt(zip);
    assertThat(read("secret.zip", zip))
        .isEqualTo(
            new Failed(
                "parse",
                "no entry can be read: secret.txt: encrypted: unpack it with its password"));
  }

  @Test
  void aBrokenOffArchiveIsDamaged() throws IOException {
    byte[] zip = zip(Map.of("a.txt", piece("Half")));
    ParseOutcome outcome = read("half.zip", Arrays.copyOf(zip, zip.length / 2));
    assertThat(outcome).isInstanceOf(Failed.class);
    assertThat(((Failed) outcome).reason()).startsWith("damaged, or not all of it is there: ");
  }

  @Test
  void whatIsUnpackedBeforeTheDamageCounts() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.txt", piece("Whole"));
    entries.put("b.txt", new byte[100_000]);
    byte[] tar = tar(entries);
    Parsed parsed = (Parsed) read("half.tar", Arrays.copyOf(tar, 60_000));
    assertThat(headlines(parsed)).containsExactly("The Whole Piers");
    assertThat(parsed.unread()).hasSize(1);
    assertThat(parsed.unread().get(0).name()).isEqualTo("(the rest)");
  }

  @Test
  void documentsInArchivesAreRead() throws IOException {
    byte[] rtf =
        ("{\\rtf1\\ansi Nine Piers\\par By Pier Desk\\par The harbour board met and adjourned again,"
                + " undecided as ever.\\par It will meet again.\\par}")
            .getBytes(UTF_8);
    Parsed parsed =
        (Parsed) read("mixed.zip", zip(Map.of("a.rtf", rtf, "picture.png", new byte[] {1, 2})));
    assertThat(headlines(parsed)).containsExactly("Nine Piers");
  }

  private ParseOutcome read(String name, byte[] bytes) throws IOException {
    return reader.read(Files.write(folder.resolve(name), bytes), name);
  }

  private static List<String> headlines(ParseOutcome outcome) {
    assertThat(outcome).isInstanceOf(Parsed.class);
    return ((Parsed) outcome)
        .articles().stream().map(article -> article.headline().value()).toList();
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** Sets the flag of encryption in the local header and in the directory. */
  private static void encrypt(byte[] zip) {
    for (int i = 0; i + 8 < zip.length; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3) {
        zip[i + 6] |= 1;
      } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1) {
        zip[i + 8] |= 1;
      }
    }
  }

  private static byte[] tar(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        TarArchiveEntry header = new TarArchiveEntry(entry.getKey());
        header.setSize(entry.getValue().length);
        tar.putArchiveEntry(header);
        tar.write(entry.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] sevenZ(Map<String, byte[]> entries) throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile file = new SevenZOutputFile(channel)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        SevenZArchiveEntry header = new SevenZArchiveEntry();
        header.setName(entry.getKey());
        file.putArchiveEntry(header);
        file.write(entry.getValue());
        file.closeArchiveEntry();
      }
    }
    return Arrays.copyOf(channel.array(), (int) channel.size());
  }

  private static byte[] packed(String format, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (format) {
          case "tar.gz", "tgz", "gz" -> new GZIPOutputStream(bytes);
          case "tar.bz2", "bz2" -> new BZip2CompressorOutputStream(bytes);
          case "tar.xz", "xz" -> new XZCompressorOutputStream(bytes);
          default -> bytes;
        }) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  /** What is unpacked right now, by any reader of this JVM. */
  private static Set<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("dateline-"))
          .flatMap(file -> Stream.of(children(file)))
          .filter(file -> file.getFileName().toString().startsWith("unpacked"))
          .collect(Collectors.toSet());
    }
  }

  private static Path[] children(Path parent) {
    try (Stream<Path> files = Files.list(parent)) {
      return files.toArray(Path[]::new);
    } catch (IOException e) {
      return new Path[0];
    }
  }
}
