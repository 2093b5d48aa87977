package dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.article.EnrichedArticle;
import java.io.IOException;
import java.io.Writer;

/** Writes an object a line; what is unknown is left out. */
final class JsonLinesExport implements ArticleExport {
  private final ObjectWriter json =
      JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build().writer();
  private final Writer out;

  JsonLinesExport(Writer out) {
    this.out = out;
  }

  @Override
  public void begin() {}

  @Override
  public void write(EnrichedArticle article) throws IOException {
    out.write(json.writeValueAsString(ExportedArticle.of(article)));
    out.write('\n');
  }
}
