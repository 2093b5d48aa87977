package dateline.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.source.ParseOutcome.Failed;
import dateline.source.ParseOutcome.Parsed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to do harm end in an outcome, in time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest {

  private static final SourceSettings SETTINGS =
      SourceSettings.defaults()
          .withParseTimeout(Duration.ofSeconds(20))
          .withProcesses(ProcessLimits.defaults().withHeapBytes(128L << 20));
  private static final String PARAGRAPH =
      "The harbour board met for the ninth time about the ninth pier and adjourned, undecided.";

  @TempDir private Path folder;
  private SourceReader reader;

  @BeforeAll
  void openReader() {
    Clock clock = Clock.fixed(Instant.parse("2025-06-30T12:00:00Z"), ZoneOffset.UTC);
    reader = new SourceReader(SETTINGS, clock);
  }

  @AfterAll
  void closeReader() {
    reader.close();
  }

  @Test
  void aDocumentDoesNotReadOtherFiles() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the hidden word");
    String text =
        """
        <?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY x SYSTEM "%s">]>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        <w:p><w:r><w:t>Nine Piers</w:t></w:r></w:p><w:p><w:r><w:t>%s &x;</w:t></w:r></w:p>
        </w:body></w:document>"""
            .formatted(secret.toUri(), PARAGRAPH);
    assertThat(read("xxe.docx", docx(text)).toString()).doesNotContain("the hidden word");
  }

  @Test
  void entitiesThatMultiplyAreNotExpanded() throws IOException {
    StringBuilder entities = new StringBuilder("<!ENTITY e0 'ha'>");
    for (int i = 1; i < 30; i++) {
      entities.append("<!ENTITY e%d '&e%d;&e%d;&e%d;'>".formatted(i, i - 1, i - 1, i - 1));
    }
    String text =
        "<?xml version='1.0'?><!DOCTYPE d [%s]><w:document xmlns:w='%s'>&e29;</w:document>"
            .formatted(entities, "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
    assertThat(read("laughs.docx", docx(text))).isNotInstanceOf(Parsed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name='quay%d:title' content='The %1$dth pier rises'>",
        "<h1><span>Pier news</span> The %dth pier rises</h1>"
      })
  void aPageOfTitlesIsReadAsAnyOther(String title) throws IOException {
    StringBuilder page = new StringBuilder("<html><head><title>Nine Piers</title>");
    String first =
        "<meta property='og:title' content='Nine Piers'></head><body><h1>Nine Piers</h1>";
    page.append(title.startsWith("<h1") ? first : "");
    for (int i = 0; i < 10_000; i++) {
      page.append(title.formatted(i));
    }
    page.append(title.startsWith("<h1") ? "" : first);
    page.append("<p>").append(PARAGRAPH).append("</body></html>");
    assertThat(read("titles.html", page.toString().getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Parsed.class,
            parsed ->
                assertThat(parsed.articles().getFirst().headline().value())
                    .isEqualTo("Nine Piers"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "a.docx", "a.doc", "a.zip", "a.epub", "a.msg", "a.png", "a"})
  void textUnderAWrongNameIsStillText(String name) throws IOException {
    String text = "Nine Piers\n\nBy Pier Desk\n\n" + PARAGRAPH + "\n\n" + PARAGRAPH;
    ParseOutcome outcome = read(name, text.getBytes(UTF_8));
    assertThat(outcome).isNotNull();
    if (name.equals("a")) {
      assertThat(outcome).isInstanceOf(Parsed.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.html", "a.pdf", "a.md", "a.eml"})
  void aDocumentUnderAWrongNameIsStillADocument(String name) throws IOException {
    String rtf = "{\\rtf1\\ansi Nine Piers\\par By Pier Desk\\par %s\\par %s\\par}";
    assertThat(read(name, rtf.formatted(PARAGRAPH, PARAGRAPH).getBytes(UTF_8)))
        .isInstanceOf(Parsed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md", "a.html", "a.eml", "a.xml", "a.rtf"})
  void anEndlessLineEndsInAnOutcome(String name) throws IOException {
    byte[] line = "pier and ".repeat(1_000_000).getBytes(UTF_8);
    assertThat(read(name, line)).isNotNull();
  }

  /** Every run of this kind once kept a pattern busy for minutes, or overflowed its stack. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "a",
        "1",
        "\"",
        "(",
        "[",
        "-",
        "A-",
        "a,",
        "a@",
        "<p ",
        "~~~a\n",
        "*a ",
        "12:34 ",
        "- ",
        "\n",
        "By A and "
      })
  void aLongRunEndsInAnOutcomeOfItsOwn(String run) throws IOException {
    String text = run.repeat(100_000 / run.length());
    for (String name : new String[] {"a.txt", "a.md", "a.html", "a.eml", "a.wire"}) {
      String start =
          switch (name) {
            case "a.html" -> "<html><title>%s</title><h1>Nine Piers</h1><p>".formatted(text);
            case "a.eml" -> "From: ada@quill.example\nSubject: Nine Piers\n\n";
            case "a.wire" -> "\u0016\u0001a0001 r i x\u0002^";
            default -> "";
          };
      String end = name.equals("a.wire") ? "\u0003" : "";
      String outcome =
          read(name, (start + text + "x\n\n" + PARAGRAPH + end).getBytes(UTF_8)).toString();
      assertThat(outcome).as(name).doesNotContain("took longer", "nested too deeply");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md", "a.html", "a.pdf", "a.zip", "a.doc"})
  void nothingButZerosEndsInAnOutcome(String name) throws IOException {
    assertThat(read(name, new byte[5_000_000])).isNotInstanceOf(Parsed.class);
  }

  @Test
  void nestedGroupsOfRtfEndInAnOutcome() throws IOException {
    String text = "{\\rtf1 " + "{\\b ".repeat(500_000) + PARAGRAPH;
    assertThat(read("deep.rtf", text.getBytes(UTF_8))).isNotNull();
  }

  @Test
  void aFileOfAGigabyteIsNotOpened() throws IOException {
    Path file = folder.resolve("huge.pdf");
    try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.write("%PDF-1.7\n".getBytes(UTF_8));
      huge.setLength(1L << 30);
    }
    assertThat(reader.read(file, "huge.pdf"))
        .isEqualTo(
            new Failed(
                "parse",
                "1073741824 bytes are more than the limit of 104857600: split the file or raise the"
                    + " limit"));
    Files.delete(file);
  }

  private static byte[] docx(String document) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        """
        <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        </Types>""");
    parts.put(
        "_rels/.rels",
        """
        <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
        </Relationships>""");
    parts.put("word/document.xml", document);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private ParseOutcome read(String name, byte[] bytes) throws IOException {
    return reader.read(Files.write(folder.resolve(name), bytes), name);
  }
}
