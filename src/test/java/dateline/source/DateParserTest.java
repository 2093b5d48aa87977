package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.source.DateParser.Order;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

  private final DateParser dates = new DateParser(TODAY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          June 24, 2024                        | 2024-06-24
          24 June 2024                         | 2024-06-24
          Monday, 24th June 2024 at 9:15       | 2024-06-24
          Sept. 3, 2023                        | 2023-09-03
          24.06.2024                           | 2024-06-24
          24. Juni 2024                        | 2024-06-24
          2024-06-24                           | 2024-06-24
          2024-06-24T23:30:00-05:00            | 2024-06-24
          2024/06/24                           | 2024-06-24
          20240624                             | 2024-06-24
          24/06/2024                           | 2024-06-24
          06/24/2024                           | 2024-06-24
          Mon, 24 Jun 2024 12:00:00 +0000      | 2024-06-24
          Mon, 24 Jun 02 12:00:00 GMT          | 2002-06-24
          24 Jun 97 12:00 EST                  | 1997-06-24
          1er juillet 2024                     | 2024-07-01
          24 de junio de 2024                  | 2024-06-24
          24 июня 2024                         | 2024-06-24
          2024年6月24日                         | 2024-06-24
          2024년 6월 24일                        | 2024-06-24
          24 tháng 6, 2024                     | 2024-06-24
          2024. június 24.                     | 2024-06-24
          24. kesäkuuta 2024                   | 2024-06-24
          24 czerwca 2024                      | 2024-06-24
          24 Haziran 2024                      | 2024-06-24
          24 lipnja 2024.                      | 2024-06-24
          24 يونيو 2024                        | 2024-06-24
          ٢٤ يونيو ٢٠٢٤                        | 2024-06-24
          24.06.24                             | 2024-06-24
          June 2024                            | 2024-06
          2024-06                              | 2024-06
          juin 2024                            | 2024-06
          2024                                 | 2024
          """)
  void readsDatesAsPeopleWriteThem(String text, String date) {
    assertThat(dates.parse(text)).hasToString(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "03/04/2024",
        "2024-02-30",
        "July 1, 2025",
        "1 January 2099",
        "0001-01-01",
        "2 hours ago",
        "tel. 2024 556 712",
        "12 May 24 people met",
        "May 2026"
      })
  void whatIsNoDateOrInTheFutureOrMeansTwoDaysIsNone(String text) {
    assertThat(dates.parse(text)).isNull();
  }

  @Test
  void aDayIsFoundBeforeAMonth() {
    assertThat(dates.parse("June 2024 issue, printed 3 May 2024")).hasToString("2024-05-03");
  }

  @ParameterizedTest
  @CsvSource({"en-GB,2024-04-03", "es,2024-04-03", "de-AT,2024-04-03", "en-US,2024-03-04"})
  void theLanguageDecidesWhichNumberIsTheDay(String language, String date) {
    var reading = dates.reading(DateParser.orderOf(language));
    assertThat(reading.parse("03/04/2024")).hasToString(date);
  }

  @Test
  void aLanguageOfBothHabitsDecidesNothing() {
    assertThat(DateParser.orderOf("en")).isNull();
    assertThat(DateParser.orderOf("")).isNull();
  }

  @Test
  void aDateThatCanBeReadOneWayOnlyTellsHowToReadTheOthers() {
    assertThat(DateParser.orderIn("03/04/2024, 24/04/2024")).isEqualTo(Order.DAY_FIRST);
    assertThat(DateParser.orderIn("04/24/2024")).isEqualTo(Order.MONTH_FIRST);
    assertThat(DateParser.orderIn("03/04/2024")).isNull();
  }

  @Property
  void anyTextIsReadWithoutFailureAndNeverAsAFutureDate(@ForAll String text) {
    var found = new DateParser(TODAY).find(text);
    assertThat(found == null || !found.date().firstDay().isAfter(TODAY)).isTrue();
  }
}
