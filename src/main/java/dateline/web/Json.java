package dateline.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes plain records and maps as one line of JSON. Safe for use by several threads. */
public final class Json {
  private final ObjectMapper mapper = JsonMapper.builder().build();

  /** Returns the JSON of a value made of records, collections, maps and simple values. */
  public String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write as JSON: " + value.getClass(), e);
    }
  }
}
