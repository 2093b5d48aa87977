package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Author;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          By Ada Quill                                   | Ada Quill
          BY ADA QUILL AND BEN INKWELL                   | Ada Quill; Ben Inkwell
          Ada Quill, Ben Inkwell and Cara Nib            | Ada Quill; Ben Inkwell; Cara Nib
          By Ada Quill, Foreign Editor                   | Ada Quill
          By Ada Quill (ada@quill.example)               | Ada Quill
          Ada Quill <ada@quill.example>                  | Ada Quill
          Von Ada Quill und Ben Inkwell                  | Ada Quill; Ben Inkwell
          Par Ada Quill et Ben Inkwell                   | Ada Quill; Ben Inkwell
          Ada Quill in Riverton                          | Ada Quill
          Written by: Ada Quill                          | Ada Quill
          By the Harbour Desk                            | the Harbour Desk
          Gulf of Guinea Desk                            | Gulf of Guinea Desk
          Ada Quill and Ada Quill                        | Ada Quill
          https://quill.example/authors/ada              | -
          admin                                          | -
          Staff Writer                                   | Staff Writer
          By Ada Quill and Ben Inkwell, Staff Writers    | Ada Quill; Ben Inkwell
          View all posts by Ada Quill →                  | Ada Quill
          Ein Gastbeitrag von Ada Quill                  | Ada Quill
          Erstellt von Ada Quill —                       | Ada Quill
          Publié par Ada Quill le                        | Ada Quill
          Autor: Ada Quill                               | Ada Quill
          Ada Quill im Gespräch                          | Ada Quill
          Ada Quill For The Harbour Post                 | Ada Quill
          Ada Quill, Riverton                            | Ada Quill
          ---- by Ada Quill                              | Ada Quill
          Von Ada Quill, dpa                             | Ada Quill
          Ada Quill, Datum                               | Ada Quill
          The ninth pier: a guide                        | -
          Ada Quill, in Opinion, Letters                 | Ada Quill
          Ada Quill/HPA                                  | Ada Quill
          hpa/rvt                                        | hpa/rvt
          Quill, Ada                                     | Ada Quill
          ada.quill                                      | Ada Quill
          Facebook                                       | -
          Follow                                         | -
          Autor:                                         | -
          Price of onions in winter                      | -
          Posted by ada in Ports, Trade                  | ada
          Author: ada · Filed under: Ports, Trade        | ada
          Escribe Ada Quill en Puerto                    | Ada Quill
          Staff and news service reports                 | Staff and news service reports
          Eine Kolumne von Ada Quill                     | Ada Quill
          More Posts                                     | -
          Weitere Beiträge                               | -
          Publiziert                                     | -
          Ada QuillFollow                                | Ada Quill
          作者：林小河                                    | 林小河
          Autorin: Ada Quill, Projektleiterin            | Ada Quill
          """)
  void splitsNamesAndTakesOffTheRest(String byline, String names) {
    var read = String.join("; ", Bylines.parse(byline).stream().map(Author::name).toList());
    assertThat(read).isEqualTo(names == null ? "" : names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"By Ada Quill", "Von Ada Quill", "By the Sahel Desk"})
  void recognisesABylineByItsFirstWord(String line) {
    assertThat(Bylines.isByline(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By noon the square was empty.",
        "Byzantium fell",
        "By 2030 the river will be dry",
        "Paris Talks"
      })
  void aSentenceIsNoByline(String line) {
    assertThat(Bylines.isByline(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"By Ada Quill", "Text: Ada Quill und Ben Inkwell"})
  void aBylineOfFullNamesIsBeyondDoubt(String line) {
    assertThat(Bylines.isFullByline(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"By Sunday", "Von Riverton nach Quay", "By the Sahel Desk"})
  void aBylineWithoutAFullNameIsNot(String line) {
    assertThat(Bylines.isFullByline(line)).isFalse();
  }

  @Property
  void anyTextIsReadWithoutFailure(@ForAll String text) {
    assertThat(Bylines.parse(text)).doesNotContainNull();
  }
}
