package dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

class LocalPhrasesTest {

  @Test
  void countiesAreFoundWithTheirNames() {
    var found = new ArrayList<String>();
    String text =
        "In June the Walker County board met; Acme Co. Ltd did not, and St. Clair County did.";
    LocalPhrases.counties(text, (start, end) -> found.add(text.substring(start, end)));
    assertThat(found).containsExactly("Walker County", "St. Clair County");
  }

  @Test
  void locativesAreThoseOfTheExpressionTriedEverywhere() {
    List<String> pieces =
        List.of(
            "in",
            "near",
            "outside",
            "at",
            "around",
            "within",
            "In",
            " ",
            " ",
            " ",
            "March",
            "Hamilton",
            "St. ",
            "Mt. Airy",
            "HAMILTON",
            " — ",
            "(",
            ".",
            "-- ",
            "É",
            "𝐀",
            "o",
            ",");
    var random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      assertThat(found(text.toString())).as(text.toString()).isEqualTo(expected(text.toString()));
    }
  }

  private static List<Integer> found(String text) {
    var found = new ArrayList<Integer>();
    LocalPhrases.locatives(
        text,
        (start, end) -> {
          found.add(start);
          found.add(end);
        });
    return found;
  }

  private static List<Integer> expected(String text) {
    var found = new ArrayList<Integer>();
    Matcher locative = LocalPhrases.locative().matcher(text);
    while (locative.find()) {
      int group = locative.group(1) == null ? 2 : 1;
      found.add(locative.start(group));
      found.add(locative.end(group));
    }
    return found;
  }
}
