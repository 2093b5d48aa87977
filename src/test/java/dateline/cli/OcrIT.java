package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scanned pages, with a program in Tesseract's place on the path of a process of its own. */
class OcrIT {

  private static final long PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  @BeforeEach
  void makeCorpus() throws IOException {
    assumeTrue(File.separatorChar == '/', "a shell script stands for Tesseract");
    Path programs = Files.createDirectories(folder.resolve("programs"));
    Path tesseract = programs.resolve("tesseract");
    Files.writeString(
        tesseract,
        """
        #!/bin/sh
        [ $# -lt 2 ] && exit 0
        echo "$@" >> "%s"
        cat > "$2.txt" << END
        The ferry that walked

        The ferry ran aground on Monday, and four hundred passengers walked home over the sand.

        The harbour board, which had been told of the tide, met to be told of it once more.
        END
        """
            .formatted(folder.resolve("calls")));
    assertThat(tesseract.toFile().setExecutable(true)).isTrue();
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    try (PDDocument scan = new PDDocument()) {
      PDPage page = new PDPage();
      scan.addPage(page);
      try (var content = new PDPageContentStream(scan, page)) {
        content.addRect(100, 100, 200, 200);
        content.fill();
      }
      scan.save(corpus.resolve("scan.pdf").toFile());
    }
  }

  @Test
  void scannedPagesAreReadByTesseractIfAskedFor() throws IOException, InterruptedException {
    String told = index("--ocr");
    assertThat(folder.resolve("calls")).as(told).exists();
    assertThat(run("search", "aground", "--index", indexed())).contains("scan.pdf");
  }

  @Test
  void withoutItAScannedDocumentHasNoText() throws IOException, InterruptedException {
    index();
    assertThat(folder.resolve("calls")).doesNotExist();
    assertThat(run("show", folder.resolve("corpus/scan.pdf").toString()))
        .contains("no text in this application/pdf");
  }

  private String indexed() {
    return folder.resolve("index").toString();
  }

  private String index(String... options) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("index", folder.resolve("corpus").toString()));
    words.addAll(List.of("--index", indexed(), "--names", "off"));
    words.addAll(List.of(options));
    return run(words.toArray(String[]::new));
  }

  /** Returns what the command said on both streams. */
  private String run(String... arguments) throws IOException, InterruptedException {
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Ddateline.home=" + Path.of("").toAbsolutePath(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    command.command().addAll(List.of(arguments));
    String path = command.environment().getOrDefault("PATH", "");
    command.environment().put("PATH", folder.resolve("programs") + File.pathSeparator + path);
    Path out = Files.createTempFile(folder, "out", ".txt");
    Process process = command.redirectErrorStream(true).redirectOutput(out.toFile()).start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("no end after %d s".formatted(PATIENCE_SECONDS));
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
