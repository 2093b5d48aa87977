package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.article.CountryTags;
import dateline.article.EnrichedArticle;
import dateline.article.EntityType;
import dateline.article.Mention;
import dateline.article.TextRange;
import dateline.testing.TestArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class StoredArticleTest {
  private static final List<EntityType> TYPES = List.copyOf(EnumSet.allOf(EntityType.class));

  private final ArticlePacker packer = new ArticlePacker();

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    var random = new Random(11);
    for (int round = 0; round < 50; round++) {
      EnrichedArticle article = article(random);
      assertThat(read(packer.pack(article))).isEqualTo(article);
    }
  }

  @Test
  void aShortArticleTakesLessThanItsText() {
    String text = "The government said on Monday that the sanctions would remain in force.";
    assertThat(packer.pack(article(text, List.of()))).hasSizeLessThan(2 * text.length());
  }

  @Test
  void damageIsToldWithTheRemedy() {
    byte[] whole = packer.pack(article("Some text of an article.", List.of()));
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> read(cut))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("dateline reindex");
    whole[0] = (byte) 0xFF;
    assertThatThrownBy(() -> read(whole)).isInstanceOf(IOException.class);
  }

  private static EnrichedArticle read(byte[] bytes) throws IOException {
    return StoredArticle.read(new BytesRef(bytes));
  }

  private static EnrichedArticle article(Random random) {
    var text = new StringBuilder("Text");
    for (int length = random.nextInt(20_000); length > 0; length--) {
      text.appendCodePoint(random.nextInt(8) == 0 ? ' ' : 33 + random.nextInt(0x300));
    }
    var mentions = new ArrayList<Mention>();
    for (int start = 0; start < text.length() && mentions.size() < 40; start += 3) {
      mentions.add(
          new Mention(
              new TextRange(0, start, start + 1 + random.nextInt(3)),
              TYPES.get(random.nextInt(TYPES.size())),
              "id: " + random.nextInt(5)));
    }
    return article(text.toString(), mentions);
  }

  private static EnrichedArticle article(String text, List<Mention> mentions) {
    Article article = TestArticle.of("a1.txt", "Headline", text).enriched().article();
    return new EnrichedArticle(
        article,
        new CountryTags(List.of("KP"), List.of("US"), null, List.of()),
        List.of(),
        mentions);
  }
}
