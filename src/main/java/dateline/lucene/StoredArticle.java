package dateline.lucene;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dateline.article.EnrichedArticle;
import java.io.IOException;
import org.apache.lucene.util.BytesRef;

/** Articles as the index stores them: JSON of the records, so that pages need no source file. */
final class StoredArticle {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addMixIn(EnrichedArticle.class, WithoutEmbedding.class)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** Vectors have a field of their own, which keeps a number in a byte. */
  @JsonIgnoreProperties("embedding")
  private interface WithoutEmbedding {}

  private StoredArticle() {}

  static byte[] write(EnrichedArticle article) {
    try {
      return JSON.writeValueAsBytes(article);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("articles are plain records", e);
    }
  }

  static EnrichedArticle read(BytesRef bytes) throws IOException {
    return JSON.readValue(bytes.bytes, bytes.offset, bytes.length, EnrichedArticle.class);
  }
}
