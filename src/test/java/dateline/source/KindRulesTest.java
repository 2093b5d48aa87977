package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.ArticleKind;
import dateline.article.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          A Bargain At Sea – OpEd              | OP_ED
          A Bargain At Sea - OpEd              | OP_ED
          Op-Ed: A Bargain At Sea              | OP_ED
          Opinion: A Bargain At Sea            | OP_ED
          Meinung: Ein Handel                  | OP_ED
          Kommentar: Ein Handel                | OP_ED
          Tribune : Un marché                  | OP_ED
          Opinión: Un trato                    | OP_ED
          Мнение: Сделка на море               | OP_ED
          Ledare: En affär till sjöss          | EDITORIAL
          Wywiad: Umowa na morzu               | INTERVIEW
          Editorial: A Bargain                 | EDITORIAL
          Letter: A Bargain                    | LETTER
          Interview: A Bargain                 | INTERVIEW
          A Bargain – Analysis                 | ANALYSIS
          Review: A Bargain                    | REVIEW
          A Bargain: The Opinion Of A Port     | -
          Analysis Paralysis In The Capital    | -
          A Bargain – And Its Price            | -
          """)
  void theHeadlineNamesTheKind(String headline, ArticleKind kind) {
    assertThat(KindRules.ofHeadline(headline)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://paper.example/opinion/2024/06/ports,OP_ED",
        "https://paper.example/commentisfree/2024/ports,OP_ED",
        "https://paper.example/letters/ports,LETTER",
        "https://paper.example/editorials/ports,EDITORIAL",
        "https://paper.example/world/ports,-",
        "https://opinion.example/ports,-"
      })
  void aFolderOfTheAddressNamesTheKind(String url, ArticleKind kind) {
    assertThat(KindRules.ofUrl(url)).isEqualTo(kind);
  }

  @Test
  void anOpinionCueOutranksTheSectionOfReports() {
    Candidates candidates = new Candidates();
    candidates.headline.offer("Opinion: Two Ports", Origin.TEXT_PATTERN, 0.7);
    candidates.section.offer("World", Origin.OPEN_GRAPH, 0.9);
    KindRules.offer(candidates);
    assertThat(candidates.kind.bestValue()).isEqualTo(ArticleKind.OP_ED);
  }
}
