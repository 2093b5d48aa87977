package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSpansTest {

  @ParameterizedTest
  @CsvSource({
    "O U-ORG O, 1-1 ORG",
    "B-PERSON L-PERSON O, 0-1 PERSON",
    "B-GPE I-GPE L-GPE U-ORG, 0-2 GPE 3-3 ORG",
    "U-ORG L-ORG, 0-1 ORG",
    "B-ORG O L-ORG, ''",
    "L-ORG O, ''",
    "O O, ''",
  })
  void labelsAreReadAsNames(String labels, String spans) {
    List<NameSpans.Span> found = NameSpans.of(List.of(labels.split(" ", -1)));
    assertThat(
            found.stream()
                .map(span -> "%d-%d %s".formatted(span.first(), span.last(), span.type()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(spans);
  }
}
