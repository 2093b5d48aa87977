package dateline.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.source.ParseOutcome.Failed;
import dateline.source.ParseOutcome.Parsed;
import dateline.source.ParseOutcome.Skipped;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-06-30T12:00:00Z"), ZoneOffset.UTC);
  private static final String PARAGRAPH =
      "The harbour board met for the ninth time about the ninth pier, and for the ninth time it"
          + " adjourned without deciding whether the pier should face the sea or the town.";

  private final Path folder;
  private static final SourceReader READER = new SourceReader(SourceSettings.defaults(), CLOCK);

  SourceReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void anEmptyFileIsSkipped() throws IOException {
    assertThat(read("empty.txt", "")).isEqualTo(new Skipped("no article: the file is empty"));
  }

  @Test
  void aMissingFileFails() {
    assertThat(READER.read(folder.resolve("gone.txt"), "gone.txt")).isInstanceOf(Failed.class);
  }

  @Test
  void aPictureIsSkippedWhateverItIsCalled() throws IOException {
    byte[] png = {
      (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    assertThat(read("article.txt", png)).isEqualTo(new Skipped("no article: image/png"));
  }

  @Test
  void aProgramIsSkipped() throws IOException {
    assertThat(read("pieces.jar", zip("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n")))
        .isEqualTo(new Skipped("no article: application/java-archive"));
  }

  @Test
  void aFileOverTheLimitFailsWithTheRemedy() throws IOException {
    SourceReader strict = new SourceReader(SourceSettings.defaults().withMaxFileBytes(10), CLOCK);
    Path file = Files.writeString(folder.resolve("long.txt"), PARAGRAPH);
    assertThat(strict.read(file, "long.txt"))
        .isEqualTo(
            new Failed(
                "parse",
                PARAGRAPH.length()
                    + " bytes are more than the limit of 10: split the file or raise the limit"));
  }

  @Test
  void aDocumentWithTooMuchTextFails() throws IOException {
    SourceReader strict = new SourceReader(SourceSettings.defaults().withMaxTextChars(50), CLOCK);
    Path file =
        Files.writeString(folder.resolve("long.rtf"), "{\\rtf1\\ansi " + PARAGRAPH + "\\par}");
    assertThat(strict.read(file, "long.rtf"))
        .isEqualTo(
            new Failed("parse", "more than 50 characters of text: split it or raise the limit"));
  }

  @Test
  void anEncryptedDocumentFailsWithTheRemedy() throws IOException {
    assertThat(read("secret.pdf", encryptedPdf()))
        .isEqualTo(new Failed("parse", "encrypted: open it once and save it without a password"));
  }

  @Test
  void aScannedDocumentHasNoText() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(bytes);
    }
    assertThat(read("scan.pdf", bytes.toByteArray()))
        .isEqualTo(new Skipped("no article: no text in this application/pdf"));
  }

  @Test
  void tesseractIsLookedForInTheFoldersOfPrograms() throws IOException {
    assertThat(SourceReader.isOcrInstalled(folder.toString())).isFalse();
    Path program = Files.writeString(folder.resolve("tesseract"), "#!/bin/sh");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    assertThat(SourceReader.isOcrInstalled("/nowhere" + File.pathSeparator + folder)).isTrue();
  }

  @Test
  void aPageWithoutWordsIsSkipped() throws IOException {
    assertThat(read("blank.html", "<html><body><img src='a.png'></body></html>"))
        .isEqualTo(new Skipped("no article: no text in this text/html"));
  }

  @Test
  void aDateInTheFutureIsNoDate() throws IOException {
    String page =
        "<html><head><meta property='article:published_time' content='2025-07-01'></head>"
            + "<body><article><h1>Nine Piers And A Board</h1><p>%s</p></article></body></html>";
    assertThat(article("page.html", page.formatted(PARAGRAPH)).publication().published()).isNull();
  }

  @Test
  void anUndatedTextStaysUndated() throws IOException {
    Article article = article("piece.txt", "Nine Piers\n\nBy Pier Desk\n\n" + PARAGRAPH);
    assertThat(article.publication().published()).isNull();
    assertThat(article.publication().updated()).isNull();
  }

  @Test
  void externalEntitiesOfAFeedAreNotRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the hidden word");
    String feed =
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM '%s'>]><rss version='2.0'><channel>"
            + "<title>Pier</title><item><title>Nine Piers</title><description>%s &x;</description>"
            + "</item></channel></rss>";
    ParseOutcome outcome = read("feed.xml", feed.formatted(secret.toUri(), PARAGRAPH));
    assertThat(outcome).isInstanceOf(Parsed.class);
    assertThat(outcome.toString()).doesNotContain("the hidden word");
  }

  @Test
  void endlesslyNestedMarkupEndsInAnOutcome() throws IOException {
    String page = "<div>".repeat(50_000) + PARAGRAPH;
    assertThat(read("deep.html", page)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.txt", "a.md", "a.html", "a.eml", "a.mbox", "a.xml", "a.pdf", "a.doc", "a.docx", "a.odt",
        "a.rtf", "a.epub"
      })
  void noiseUnderAnyNameEndsInAnOutcome(String name) throws IOException {
    Random random = new Random(name.hashCode());
    byte[] noise = new byte[4000];
    random.nextBytes(noise);
    byte[] start = magic(name).getBytes(UTF_8);
    System.arraycopy(start, 0, noise, 0, start.length);
    assertThat(read(name, noise)).isNotNull();
  }

  private static String magic(String name) {
    return switch (name.substring(2)) {
      case "pdf" -> "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n";
      case "rtf" -> "{\\rtf1\\ansi ";
      case "docx", "odt", "epub" -> "PK\u0003\u0004";
      case "xml" -> "<rss><channel><item><title>";
      case "eml" -> "From: a@b.example\nSubject: =?utf-8?B?";
      case "mbox" -> "From a@b.example\n\n";
      case "md" -> "---\n{{{{[[[[&a *a\n---\n";
      case "html" -> "<html><script type='application/ld+json'>{\"@graph\":[";
      default -> "";
    };
  }

  private static byte[] zip(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] encryptedPdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private Article article(String name, String text) throws IOException {
    ParseOutcome outcome = read(name, text);
    assertThat(outcome).isInstanceOf(Parsed.class);
    return ((Parsed) outcome).articles().get(0);
  }

  private ParseOutcome read(String name, String text) throws IOException {
    return read(name, text.getBytes(UTF_8));
  }

  private ParseOutcome read(String name, byte[] bytes) throws IOException {
    return READER.read(Files.write(folder.resolve(name), bytes), name);
  }
}
