package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.EnrichedArticle;
import dateline.search.ArticleVisitor;
import dateline.search.SearchRequest;
import dateline.search.SearchSort;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All answers at once are what the pages of answers hold. */
class VisitTest {
  private static final int ARTICLES = 250;
  private static final String[] WORDS = {"harbour", "grain", "treaty", "river", "mine"};

  @TempDir Path folder;

  private static final class Visited implements ArticleVisitor {
    private final List<String> ids = new ArrayList<>();
    private long told = -1;

    @Override
    public void begin(long articles) {
      assertThat(told).as("told once").isEqualTo(-1);
      told = articles;
    }

    @Override
    public void visit(EnrichedArticle article) {
      ids.add(article.article().id());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "grain, NEWEST, false",
    "grain, NEWEST, true",
    "grain OR river, OLDEST, false",
    "grain OR river, OLDEST, true",
    "'', NEWEST, false",
    "zzyzx, NEWEST, false"
  })
  void articlesComeInTheOrderOfThePages(String query, SearchSort sort, boolean collapse)
      throws IOException {
    try (TestIndex index = TestIndex.of(folder, articles())) {
      SearchRequest request =
          SearchRequest.of(index.parse(query)).withSort(sort).withCollapse(collapse);
      var visited = new Visited();
      index.search().visit(request, visited);

      List<String> paged = new ArrayList<>();
      for (int offset = 0; offset < ARTICLES; offset += SearchRequest.MAX_SIZE) {
        index.search().search(request.withPage(offset, SearchRequest.MAX_SIZE)).hits().stream()
            .map(hit -> hit.article().id())
            .forEach(paged::add);
      }
      assertThat(visited.ids).isEqualTo(paged);
      assertThat(visited.told).isEqualTo(paged.size());
    }
  }

  @Test
  void whatAVisitorThrowsEndsTheVisit() throws IOException {
    try (TestIndex index = TestIndex.of(folder, articles())) {
      ArticleVisitor full =
          new ArticleVisitor() {
            @Override
            public void begin(long articles) throws IOException {
              throw new IOException("no space is left");
            }

            @Override
            public void visit(EnrichedArticle article) {}
          };
      SearchRequest request = SearchRequest.of(index.parse("grain")).withSort(SearchSort.NEWEST);
      assertThatThrownBy(() -> index.search().visit(request, full)).hasMessage("no space is left");
    }
  }

  private static List<TestArticle> articles() {
    var random = new Random(5);
    List<TestArticle> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      String word = WORDS[random.nextInt(WORDS.length)];
      boolean dated = random.nextInt(4) > 0;
      articles.add(
          TestArticle.of("%03d.txt".formatted(i), "The " + word + " " + i, "About the " + word)
              .withPublished(dated ? "2024-%02d".formatted(1 + random.nextInt(12)) : null));
    }
    return articles;
  }
}
