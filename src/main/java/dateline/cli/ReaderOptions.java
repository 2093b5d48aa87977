package dateline.cli;

import dateline.source.SourceReader;
import dateline.source.SourceSettings;
import picocli.CommandLine.Option;

/** How files are read: {@code --ocr}. */
final class ReaderOptions {
  @Option(
      names = "--ocr",
      description = "recognise the words on scanned pages of PDF files; slow, needs Tesseract")
  private boolean ocr;

  /**
   * @throws IllegalArgumentException if what is asked for is not installed
   */
  SourceSettings settings() {
    String programs = System.getenv("PATH");
    if (ocr && !SourceReader.isOcrInstalled(programs == null ? "" : programs)) {
      throw new IllegalArgumentException(
          "--ocr needs Tesseract, which is not on the path: install it (apt-get install"
              + " tesseract-ocr) or leave --ocr out");
    }
    return SourceSettings.defaults().withOcr(ocr);
  }
}
