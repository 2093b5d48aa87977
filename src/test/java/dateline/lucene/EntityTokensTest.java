package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.EntityMark;
import dateline.analysis.TextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Entities in the index: tokens where they are named, beside the words. */
class EntityTokensTest {

  private static final String FIELD = "body";
  private static final String KOREA = TextAnalysis.ENTITY + "country:KP";

  private final TextAnalysis analysis = new TextAnalysis();

  /** A token and its position. */
  private record Placed(String term, int position) {}

  @AfterEach
  void close() {
    analysis.close();
  }

  @Test
  void anEntityStandsWhereItsFirstWordDoes() throws IOException {
    String text = "The sanctions on North Korea hold.";
    List<Placed> tokens = tokens(text, List.of(new EntityMark(17, KOREA)));
    assertThat(tokens).contains(new Placed("north", 3), new Placed(KOREA, 3));
  }

  @Test
  void twoEntitiesOfOneWordStandTogether() throws IOException {
    List<Placed> tokens =
        tokens("Pyongyang waits.", List.of(new EntityMark(0, KOREA), new EntityMark(0, "x")));
    assertThat(tokens).contains(new Placed(KOREA, 0), new Placed("x", 0));
  }

  @Test
  void wordsNearAnEntityAreFound() throws IOException {
    String text = "The sanctions on North Korea hold; trade with Japan grows.";
    try (TokenStream tokens = stream(text, List.of(new EntityMark(17, KOREA)))) {
      var index = new MemoryIndex();
      index.addField(FIELD, tokens);
      assertThat(index.search(near("sanctions", 2))).isPositive();
      assertThat(index.search(near("sanctions", 0))).isZero();
      assertThat(index.search(near("trade", 1))).isZero();
    }
  }

  @Test
  void withoutEntitiesTheTokensAreAsBefore() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      List<EntityMark> marks = new ArrayList<>();
      for (int word = 0; word < 1 + random.nextInt(12); word++) {
        text.append(word == 0 ? "" : random.nextBoolean() ? " " : ", ");
        if (random.nextInt(3) == 0) {
          marks.add(new EntityMark(text.length(), TextAnalysis.ENTITY + "person:" + word));
        }
        text.append(
            List.of("the", "U.S.", "state-run", "Kim", "talks", "of").get(random.nextInt(6)));
      }
      List<Placed> marked = tokens(text.toString(), marks);
      assertThat(marked).filteredOn(token -> isEntity(token)).hasSize(marks.size());
      assertThat(marked)
          .filteredOn(token -> !isEntity(token))
          .isEqualTo(tokens(text.toString(), List.of()));
    }
  }

  private static boolean isEntity(Placed token) {
    return token.term().charAt(0) == TextAnalysis.ENTITY;
  }

  private static SpanNearQuery near(String word, int slop) {
    return SpanNearQuery.newUnorderedNearQuery(FIELD)
        .addClause(new SpanTermQuery(new Term(FIELD, word)))
        .addClause(new SpanTermQuery(new Term(FIELD, KOREA)))
        .setSlop(slop)
        .build();
  }

  private TokenStream stream(String text, List<EntityMark> marks) {
    return analysis.marking(analysis.text("en").tokenStream(FIELD, text), marks);
  }

  private List<Placed> tokens(String text, List<EntityMark> marks) throws IOException {
    List<Placed> placed = new ArrayList<>();
    try (TokenStream tokens = stream(text, marks)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken()) {
        position += step.getPositionIncrement();
        placed.add(new Placed(term.toString(), position));
      }
      tokens.end();
    }
    return placed;
  }
}
