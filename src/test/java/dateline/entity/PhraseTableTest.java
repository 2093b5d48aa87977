package dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PhraseTableTest {

  private static PhraseTable<String> table(String... phrases) {
    PhraseTable.Builder<String> builder = new PhraseTable.Builder<>();
    for (String phrase : phrases) {
      builder.add(phrase, phrase);
    }
    return builder.build();
  }

  private static List<String> found(PhraseTable<String> table, String text) {
    List<String> found = new ArrayList<>();
    table.scan(
        text, (start, end, dotted, value) -> found.add(text.substring(start, end) + '=' + value));
    return found;
  }

  @Test
  void longestPhraseWins() {
    PhraseTable<String> table = table("Korea", "South Korea", "South Korea Today");

    assertThat(found(table, "South Korea, South Korea Today, South"))
        .containsExactly("South Korea=South Korea", "South Korea Today=South Korea Today");
  }

  @Test
  void capitalsOfThePhraseAreAskedOfTheText() {
    PhraseTable<String> table = table("Polish", "CAR", "Republic of Congo");

    assertThat(found(table, "polish car Car POLISH CAR republic of Congo REPUBLIC OF CONGO"))
        .containsExactly("POLISH=Polish", "CAR=CAR", "REPUBLIC OF CONGO=Republic of Congo");
  }

  @Test
  void phraseGoesOnAcrossBlanksHyphensAndApostrophesOnly() {
    PhraseTable<String> table = table("Cote d'Ivoire", "N. Korea");

    assertThat(found(table, "Cote  d’Ivoire, Cote-d-Ivoire, Cote, d'Ivoire; N Korea N.\nKorea"))
        .hasSize(4);
    assertThat(found(table("South Korea"), "He went South. Korea waited.")).isEmpty();
  }

  @Test
  void dottedAbbreviationIsOneWord() {
    assertThat(found(table("US", "UAE"), "the U.S., the U.A.E. and u.s."))
        .containsExactly("U.S.=US", "U.A.E.=UAE");
  }

  @Test
  void prefixIsFoundOnlyBeforeAHyphen() {
    assertThat(found(table("Franco-"), "Franco ruled; Franco-German, Franco–Spanish")).hasSize(2);
  }

  @Property(tries = 300)
  void findsWhatASearchOfAllPhrasesWould(
      @ForAll @Size(max = 8)
          List<@StringLength(min = 1, max = 2) @CharRange(from = 'A', to = 'C') String> words,
      @ForAll @Size(max = 5)
          List<@StringLength(min = 1, max = 2) @CharRange(from = 'A', to = 'C') String> phrases) {
    PhraseTable.Builder<String> builder = new PhraseTable.Builder<>();
    phrases.forEach(phrase -> builder.add(phrase, phrase));
    String text = String.join(" ", words);

    List<String> expected = words.stream().filter(phrases::contains).map(w -> w + '=' + w).toList();

    assertThat(found(builder.build(), text)).isEqualTo(expected);
  }

  @Property(tries = 500)
  void anyTextIsScannedWithinItsBounds(@ForAll String text) {
    CountryGazetteer gazetteer = Holder.GAZETTEER;

    gazetteer
        .phrases(null)
        .scan(
            text,
            (start, end, dotted, meaning) ->
                assertThat(start).isBetween(0, end - 1).isLessThan(text.length()));
  }

  private static final class Holder {
    static final CountryGazetteer GAZETTEER = new CountryGazetteer();
  }
}
