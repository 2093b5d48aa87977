package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.search.Hit;
import dateline.search.Matching;
import dateline.search.SearchRequest;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words in other forms, in the language of each article. */
class LanguagesTest {
  @TempDir Path folder;
  private TestIndex index;

  @BeforeEach
  void openIndex() throws IOException {
    index =
        TestIndex.of(
            folder,
            List.of(
                TestArticle.of("en", "Porters carry", "The ports wait for carriers."),
                TestArticle.of("de", "Neue Zölle", "Die Häuser der Händler bleiben leer.")
                    .withLanguage("de"),
                TestArticle.of("fr", "Les usines ferment", "Il portait l’uniforme des ouvrières.")
                    .withLanguage("fr"),
                TestArticle.of("es", "Nuevas elecciones", "Los ministros negociaron acuerdos.")
                    .withLanguage("es"),
                TestArticle.of("ru", "Новые законы", "Министры обсуждали реформы.")
                    .withLanguage("ru"),
                TestArticle.of("vi", "Thuế mới", "Các cảng chờ tàu.").withLanguage("vi")));
  }

  @AfterEach
  void closeIndex() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "zoll, de",
    "hausern, de",
    "usine, fr",
    "l'usine, fr",
    "elección, es",
    "ministro, es",
    "acuerdo, es",
    "закон, ru",
    "министр, ru",
    "carrier, en",
    "cảng, vi"
  })
  void aWordFindsItsOtherForms(String word, String path) throws IOException {
    assertThat(paths(word)).containsExactly(path);
    assertThat(search(word).getFirst().snippets()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"=zoll", "=elección", "=закон", "=\"neue zoll\""})
  void aWordAsWrittenFindsNoOther(String query) throws IOException {
    assertThat(paths(query)).isEmpty();
  }

  @Test
  void aStemOfOneLanguageIsNoWordOfAnother() throws IOException {
    // The French stem of "porter" is an English word, which the English article has.
    assertThat(paths("porter")).containsExactlyInAnyOrder("en", "fr");
    assertThat(paths("body:porter")).containsExactly("fr");
  }

  @Test
  void phrasesAndPlacesFindOtherFormsToo() throws IOException {
    assertThat(paths("\"ministro negociaron\"")).containsExactly("es");
    assertThat(paths("закон W/S новые")).containsExactly("ru");
    assertThat(paths("usine NEAR/2 ferment")).containsExactly("fr");
  }

  private List<String> paths(String query) throws IOException {
    return search(query).stream().map(hit -> hit.article().source().path()).toList();
  }

  private List<Hit> search(String query) throws IOException {
    return index
        .search()
        .search(SearchRequest.of(index.parse(query)).withMatching(Matching.ALL))
        .hits();
  }
}
