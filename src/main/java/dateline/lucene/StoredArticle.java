package dateline.lucene;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dateline.article.EnrichedArticle;
import dateline.article.Mention;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.lucene.util.BytesRef;

/**
 * Articles as the index stores them: JSON of the records, so that pages need no source file,
 * deflated one by one by {@link ArticlePacker}.
 *
 * <p>Each article is compressed alone, so that a page of hits unpacks no other; a dictionary of
 * ordinary English and of the names in the JSON makes up for what an article has not said yet. The
 * dictionary is a part of the format: changing it raises {@link Schema#VERSION}.
 */
final class StoredArticle {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addMixIn(EnrichedArticle.class, Annotations.class)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final byte[] DICTIONARY = load();

  /** No zlib header: it would be a checksum and the dictionary's number, in every article. */
  private static final boolean BARE = true;

  private static final int BUFFER_BYTES = 8192;

  /** How the record is written; what its text means has a field of its own. */
  @JsonIgnoreProperties("embedding")
  interface Annotations {
    @JsonSerialize(using = StoredMentions.Writer.class)
    @JsonDeserialize(using = StoredMentions.Reader.class)
    List<Mention> mentions();
  }

  private StoredArticle() {}

  private static byte[] load() {
    try (InputStream file = StoredArticle.class.getResourceAsStream("stored-article.txt")) {
      if (file == null) {
        throw new IllegalStateException("stored-article.txt is not on the class path");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] json(EnrichedArticle article) {
    try {
      return JSON.writeValueAsBytes(article);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("articles are plain records", e);
    }
  }

  /** Returns what deflated articles refer to; not to be changed. */
  static byte[] dictionary() {
    return DICTIONARY;
  }

  static EnrichedArticle read(BytesRef bytes) throws IOException {
    var inflater = new Inflater(BARE);
    try {
      inflater.setDictionary(DICTIONARY);
      inflater.setInput(bytes.bytes, bytes.offset, bytes.length);
      byte[] json = new byte[Math.max(BUFFER_BYTES, bytes.length * 3)];
      int length = 0;
      while (!inflater.finished()) {
        if (length == json.length) {
          json = Arrays.copyOf(json, json.length * 2);
        }
        int more = inflater.inflate(json, length, json.length - length);
        if (more == 0 && !inflater.finished()) {
          throw new IOException("stored article is cut off: run \"dateline reindex\"");
        }
        length += more;
      }
      return JSON.readValue(json, 0, length, EnrichedArticle.class);
    } catch (DataFormatException e) {
      throw new IOException("stored article is damaged: run \"dateline reindex\"", e);
    } finally {
      inflater.end();
    }
  }
}
