package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final List<String> TEXTS =
      List.of(
          "The minister’s “plan” – such as it was – cost €40 million.",
          "L’été a été étrange à Évian, où l’on a fêté Noël en août.",
          "Der Müller ließ die Tür für Jörg offen, über Nacht.",
          "Статья о переговорах в Женеве и о том, чем они кончились.",
          "東京の夏は長い。");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void textSavedInTheWrongEncodingIsRepaired(int index) {
    String text = TEXTS.get(index);
    assertThat(Mojibake.repaired(damaged(text))).isEqualTo(text);
    assertThat(Mojibake.repaired(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void textDamagedTwiceIsRepaired(int index) {
    String text = TEXTS.get(index);
    assertThat(Mojibake.repaired(damaged(damaged(text)))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le « CAFÉ» ferme, la rue pleure et la Ã© reste.",
        "NÃO É NÃO, disse a ministra, e a MÃE concordou.",
        "Âge, Ämter und Ñandú sind drei Wörter.",
        "plain words only",
        ""
      })
  void whatIsNotCertainStaysAsItIs(String text) {
    assertThat(Mojibake.repaired(text)).isEqualTo(text);
  }

  @Property
  void textInAscIiStaysAsItIs(
      @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 200) String text) {
    assertThat(Mojibake.repaired(text)).isEqualTo(text);
  }

  /** Bytes windows-1252 has no character for become control characters, as programs do it. */
  private static String damaged(String text) {
    StringBuilder damaged = new StringBuilder();
    for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
      String character = new String(new byte[] {value}, WINDOWS_1252);
      damaged.append(character.equals("\uFFFD") ? (char) (value & 0xFF) : character.charAt(0));
    }
    return damaged.toString();
  }
}
