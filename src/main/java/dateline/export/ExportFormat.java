package dateline.export;

import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms articles can be exported in. */
public enum ExportFormat {
  /** A table without the texts, comma-separated (RFC 4180), for spreadsheets. */
  CSV("CSV", "text/csv", "csv") {
    @Override
    public ArticleExport to(Writer out) {
      return new CsvExport(out);
    }
  },

  /** One JSON object a line, texts included, which Dateline reads as well. */
  JSONL("JSON Lines", "application/x-ndjson", "jsonl") {
    @Override
    public ArticleExport to(Writer out) {
      return new JsonLinesExport(out);
    }
  },

  /** References for Zotero, EndNote and their like, in RIS. */
  RIS("RIS", "application/x-research-info-systems", "ris") {
    @Override
    public ArticleExport to(Writer out) {
      return new RisExport(out);
    }
  };

  private final String label;
  private final String mediaType;
  private final String extension;

  ExportFormat(String label, String mediaType, String extension) {
    this.label = label;
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** Starts an export; the writer stays the caller's to flush and to close. */
  public abstract ArticleExport to(Writer out);

  /** Returns what it is called. */
  public String label() {
    return label;
  }

  /** Returns its media type, without the character set, which is UTF-8. */
  public String mediaType() {
    return mediaType;
  }

  /** Returns how names of files end, without the dot; also what a user calls it. */
  public String extension() {
    return extension;
  }

  /** Returns the form of a name such as {@code csv}, in any case. */
  public static Optional<ExportFormat> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.extension.equals(lower)).findFirst();
  }

  /** Returns all names: {@code csv, jsonl, ris}. */
  public static String names() {
    return Arrays.stream(values()).map(ExportFormat::extension).collect(Collectors.joining(", "));
  }
}
