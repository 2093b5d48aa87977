package dateline.export;

import dateline.article.EnrichedArticle;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as RFC 4180 has it, with a line of names, without the texts. It begins with a byte
 * order mark, without which Excel takes UTF-8 for another encoding. What a spreadsheet would take
 * for a formula has an apostrophe before it, as OWASP advises: headlines are written by strangers.
 */
final class CsvExport implements ArticleExport {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String END = "\r\n";
  private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");
  private static final Pattern FORMULA = Pattern.compile("(?s)[=+@\t\r-].*");

  private static final Map<String, Function<ExportedArticle, @Nullable String>> COLUMNS = columns();

  private final Writer out;

  CsvExport(Writer out) {
    this.out = out;
  }

  private static Map<String, Function<ExportedArticle, @Nullable String>> columns() {
    Map<String, Function<ExportedArticle, @Nullable String>> columns = new LinkedHashMap<>();
    columns.put("id", ExportedArticle::id);
    columns.put("published", ExportedArticle::published);
    columns.put("headline", ExportedArticle::headline);
    columns.put("standfirst", ExportedArticle::standfirst);
    columns.put("authors", article -> list(article.authors()));
    columns.put("outlet", ExportedArticle::outlet);
    columns.put("outletCountry", ExportedArticle::outletCountry);
    columns.put("section", ExportedArticle::section);
    columns.put("kind", ExportedArticle::kind);
    columns.put("dateline", ExportedArticle::dateline);
    columns.put("updated", ExportedArticle::updated);
    columns.put("language", ExportedArticle::language);
    columns.put("about", article -> list(article.about()));
    columns.put("mentioned", article -> list(article.mentioned()));
    columns.put("people", article -> list(article.people()));
    columns.put("organisations", article -> list(article.organisations()));
    columns.put("places", article -> list(article.places()));
    columns.put("url", ExportedArticle::url);
    columns.put("path", ExportedArticle::path);
    columns.put("entry", ExportedArticle::entry);
    return columns;
  }

  private static String list(List<String> values) {
    return String.join("; ", values);
  }

  @Override
  public void begin() throws IOException {
    out.write(BYTE_ORDER_MARK + String.join(",", COLUMNS.keySet()) + END);
  }

  @Override
  public void write(EnrichedArticle article) throws IOException {
    ExportedArticle exported = ExportedArticle.of(article);
    String separator = "";
    for (Function<ExportedArticle, @Nullable String> column : COLUMNS.values()) {
      out.write(separator);
      out.write(cell(column.apply(exported)));
      separator = ",";
    }
    out.write(END);
  }

  private static String cell(@Nullable String value) {
    if (value == null) {
      return "";
    }
    String harmless = FORMULA.matcher(value).matches() ? "'" + value : value;
    return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
