package dateline.lucene;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dateline.article.EntityType;
import dateline.article.Mention;
import dateline.article.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the mentions of an article are stored. A list of records took a quarter of the stored
 * article, so they stand by entity: {@code {"COUNTRY:KP":[part,start,length,part,start,length,…]}}.
 */
final class StoredMentions {
  private StoredMentions() {}

  static final class Writer extends JsonSerializer<List<Mention>> {
    @Override
    public void serialize(List<Mention> mentions, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      Map<String, List<TextRange>> byEntity = new LinkedHashMap<>();
      for (Mention mention : mentions) {
        byEntity
            .computeIfAbsent(
                mention.type().name() + ':' + mention.entityId(), key -> new ArrayList<>())
            .add(mention.range());
      }
      json.writeStartObject();
      for (Map.Entry<String, List<TextRange>> entity : byEntity.entrySet()) {
        json.writeArrayFieldStart(entity.getKey());
        for (TextRange range : entity.getValue()) {
          json.writeNumber(range.part());
          json.writeNumber(range.start());
          json.writeNumber(range.end() - range.start());
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
  }

  static final class Reader extends JsonDeserializer<List<Mention>> {
    @Override
    public List<Mention> deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      var mentions = new ArrayList<Mention>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        int colon = name.indexOf(':');
        EntityType type = EntityType.valueOf(name.substring(0, colon));
        String id = name.substring(colon + 1);
        JsonToken ignored = json.nextToken();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          int part = json.getIntValue();
          int start = json.nextIntValue(0);
          int length = json.nextIntValue(0);
          mentions.add(new Mention(new TextRange(part, start, start + length), type, id));
        }
      }
      mentions.sort(Comparator.comparing(Mention::range));
      return mentions;
    }
  }
}
