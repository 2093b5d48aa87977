package dateline.export;

import dateline.article.EnrichedArticle;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes references in RIS, the form all reference managers read: a tag of two signs, two blanks, a
 * hyphen and a blank before each value, a line each. Names of authors are given as they are
 * printed: which part is the surname is not known.
 */
final class RisExport implements ArticleExport {
  private static final String END = "\r\n";
  private static final Pattern BREAKS = Pattern.compile("\\s+");

  private final Writer out;

  RisExport(Writer out) {
    this.out = out;
  }

  @Override
  public void begin() {}

  @Override
  public void write(EnrichedArticle enriched) throws IOException {
    ExportedArticle article = ExportedArticle.of(enriched);
    line("TY", "NEWS");
    line("ID", article.id());
    line("TI", article.headline());
    for (String author : article.authors()) {
      line("AU", author);
    }
    line("T2", article.outlet());
    line("SE", article.section());
    line("M3", article.kind());
    if (article.published() != null) {
      line("PY", article.published().substring(0, 4));
      line("DA", date(article.published()));
    }
    line("LA", article.language());
    line("UR", article.url());
    line("AB", article.standfirst());
    for (String code : article.about()) {
      line("KW", Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
    }
    for (String person : article.people()) {
      line("KW", person);
    }
    line("ER", "");
    out.write(END);
  }

  /** Year, month and day with slashes, which stand even where a part is unknown. */
  private static String date(String published) {
    String date = published.replace('-', '/');
    return date + "/".repeat(3 - (int) date.chars().filter(c -> c == '/').count());
  }

  private void line(String tag, @Nullable String value) throws IOException {
    if (value != null) {
      out.write(tag + "  - " + BREAKS.matcher(value).replaceAll(" ") + END);
    }
  }
}
