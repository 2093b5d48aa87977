package dateline.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonElementsTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Property
  void areThoseOfTheArrayReadWhole(@ForAll("arrays") String array) throws Exception {
    List<JsonNode> expected = new ArrayList<>();
    JSON.readTree(array).forEach(expected::add);
    for (int maxBytes : new int[] {1, 7, 100_000}) {
      List<JsonNode> elements = new ArrayList<>();
      for (String element : elements(Streams.slow(stream(array), maxBytes), 100_000)) {
        elements.add(JSON.readTree(element));
      }
      assertThat(elements).isEqualTo(expected);
    }
  }

  @Provide
  Arbitrary<String> arrays() {
    Arbitrary<String> values =
        Arbitraries.of(
            "{}",
            "[]",
            "null",
            "-1.5e3",
            "\"\"",
            "\"a]},{[\"",
            "\"\\\"\\\\\"",
            "{\"a\\\"}\": [1, {\"b\": \"]\"}], \"é\": \"„\\u005d“\"}",
            "[[\"[\"], {}]",
            "\"" + "x".repeat(20_000) + "\"");
    Arbitrary<String> blanks = Arbitraries.of("", " ", "\r\n\t", " ".repeat(17_000));
    return blanks.flatMap(
        blank ->
            values
                .list()
                .ofMaxSize(6)
                .map(list -> String.join(blank + "," + blank, list))
                .map(list -> blank + "[" + blank + list + blank + "]" + blank));
  }

  @Test
  void beginBehindAByteOrderMark() throws Exception {
    assertThat(elements(stream("\uFEFF [1]"), 10)).containsExactly("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'articles': [1, 2]}",
        "{'status': 'ok', 'found': 2, 'next': null, 'docs': [1, 2], 'posts': [3]}",
        "{'articles': {'data': [3]}, 'a': [4, ['data', [5]]], 'data' : [1, 2]}",
      })
  void areThoseOfTheFirstArrayThatAnObjectWraps(String object) throws Exception {
    assertThat(elements(stream(object.replace('\'', '"')), 100)).containsExactly("1", "2");
  }

  @Test
  void oneThatIsTooLongIsPassedOver() throws Exception {
    String array =
        "[{\"a\":1},{\"a\":\"%s\"},{\"a\":3},12345678,123456789]".formatted("x".repeat(9));
    assertThat(elements(stream(array), 8))
        .containsExactly("{\"a\":1}", "too long", "{\"a\":3}", "12345678", "too long");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1, 2           | damaged: the array breaks off at element 2",
        "[1, 2,          | damaged: the array breaks off at element 3",
        "[{'a': [1}, {}] | damaged: the array breaks off at element 2",
        "[{'a': 'b       | damaged: the array breaks off at element 1",
        "[{} {}]         | damaged: no comma at element 2",
        "[1}             | damaged: no comma at element 2",
        "{'a': [1]}      | damaged: no array of articles at element 1",
        "{'a', 'data': 1 | damaged: no colon at element 1",
        "1               | damaged: no array of JSON"
      })
  void aFaultBetweenTwoIsTold(String array, String reason) {
    assertThatThrownBy(() -> elements(stream(array.replace('\'', '"')), 100))
        .isInstanceOfSatisfying(
            UnreadableSourceException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void thoseBeforeAFaultOfTheDiskAreRead() throws Exception {
    String array = "[" + "{\"a\": \"pier\"},".repeat(9_000) + "{}]";
    try (var elements = new JsonElements(Streams.broken(stream(array), 70_000), 100)) {
      for (int i = 0; i < 70_000 / 14; i++) {
        assertThat(elements.next()).isTrue();
      }
      assertThatThrownBy(elements::next).hasMessage("the disk is broken");
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static List<String> elements(InputStream stream, int maxBytes)
      throws IOException, UnreadableSourceException {
    List<String> read = new ArrayList<>();
    try (var elements = new JsonElements(stream, maxBytes)) {
      while (elements.next()) {
        assertThat(elements.number()).isEqualTo(read.size() + 1);
        read.add(elements.isTooLong() ? "too long" : new String(elements.element(), UTF_8).strip());
      }
    }
    return read;
  }
}
