package dateline.lucene;

import dateline.analysis.QueryTerm;
import dateline.analysis.TextAnalysis;
import dateline.query.QueryNode;
import dateline.query.TextField;
import dateline.query.TextFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/** Turns what looks at places in the text into {@link PlaceQuery}s. */
final class PlaceCompiler {
  private final TextAnalysis analysis;
  private final Vocabulary vocabulary;
  private final EntityTerms entities;

  PlaceCompiler(TextAnalysis analysis, Vocabulary vocabulary) {
    this.analysis = analysis;
    this.vocabulary = vocabulary;
    this.entities = new EntityTerms(analysis, vocabulary);
  }

  /**
   * Returns the query for articles with enough places, or null if there is no letter or digit in
   * what is looked for.
   *
   * @param node what {@link QueryNode.Near} allows
   */
  @Nullable Query places(QueryNode node, int times) throws IOException {
    TextField field = TextFields.of(node).orElse(TextField.ANY);
    List<String> fields = TextQueries.fields(field);
    PlaceNode place = place(fields, node);
    return place == null
        ? null
        : new PlaceQuery(fields, place, times, vocabulary::notePlacesLeftOut);
  }

  private @Nullable PlaceNode place(List<String> fields, QueryNode node) throws IOException {
    return switch (node) {
      case QueryNode.Word word -> words(fields, word.field(), word.text(), 0);
      case QueryNode.Phrase phrase -> words(fields, phrase.field(), phrase.text(), phrase.slop());
      case QueryNode.Exact exact ->
          exact.field().isEntity()
              ? new PlaceNode.OneOf(entities.named(fields, exact.field(), exact.text()))
              : words(exactTerms(exact.field(), exact.text()), QueryTerm::forms, exact.slop());
      case QueryNode.Wildcard wildcard -> wildcard(fields, wildcard);
      case QueryNode.Fuzzy fuzzy -> fuzzy(fields, fuzzy);
      case QueryNode.Country country ->
          new PlaceNode.OneOf(entities.country(fields, country.code()));
      case QueryNode.Near near -> {
        PlaceNode left = place(fields, near.left());
        PlaceNode right = place(fields, near.right());
        // Words without letters ask for nothing, here as elsewhere.
        yield left == null || right == null
            ? (left == null ? right : left)
            : new PlaceNode.Near(left, right, near.proximity());
      }
      case QueryNode.Or or -> {
        var alternatives = new ArrayList<PlaceNode>();
        for (QueryNode child : or.children()) {
          PlaceNode alternative = place(fields, child);
          if (alternative != null) {
            alternatives.add(alternative);
          }
        }
        yield alternatives.isEmpty() ? null : new PlaceNode.AnyOf(alternatives);
      }
      case QueryNode.Everything ignored -> null;
      case QueryNode.Keyword ignored -> null;
      case QueryNode.Published ignored -> null;
      case QueryNode.And ignored -> null;
      case QueryNode.Not ignored -> null;
      case QueryNode.AtLeast ignored -> null;
    };
  }

  /** Returns the terms that a word stands for. */
  @FunctionalInterface
  private interface Forms {
    List<String> of(QueryTerm term) throws IOException;
  }

  private @Nullable PlaceNode words(List<String> fields, TextField field, String text, int slop)
      throws IOException {
    if (field.isEntity()) {
      return new PlaceNode.OneOf(entities.named(fields, field, text));
    }
    List<QueryTerm> terms =
        TextQueries.isName(field)
            ? analysis.nameTerms(text)
            : analysis.queryTerms(text, vocabulary.languages());
    return words(terms, TextQueries::forms, slop);
  }

  private List<QueryTerm> exactTerms(TextField field, String text) {
    return TextQueries.isName(field) ? analysis.nameTerms(text) : analysis.exactTerms(text);
  }

  private static @Nullable PlaceNode words(List<QueryTerm> terms, Forms forms, int slop)
      throws IOException {
    var words = new ArrayList<PlaceNode.OneOf>();
    for (QueryTerm term : terms) {
      words.add(oneOf(forms.of(term)));
    }
    if (words.size() < 2) {
      return words.isEmpty() ? null : words.getFirst();
    }
    int first = terms.getFirst().position();
    return slop > 0
        ? new PlaceNode.Among(words, slop)
        : new PlaceNode.InOrder(
            words, terms.stream().map(term -> term.position() - first).toList());
  }

  private @Nullable PlaceNode wildcard(List<String> fields, QueryNode.Wildcard wildcard)
      throws IOException {
    if (wildcard.field().isEntity()) {
      return new PlaceNode.OneOf(entities.matching(fields, wildcard));
    }
    var automaton =
        new CompiledAutomaton(TextQueries.words(analysis.pattern(wildcard.pattern())), false, true);
    return oneOf(vocabulary.matching(fields, automaton, wildcard.pattern()));
  }

  private @Nullable PlaceNode fuzzy(List<String> fields, QueryNode.Fuzzy fuzzy) throws IOException {
    if (fuzzy.field().isEntity()) {
      return new PlaceNode.OneOf(entities.like(fields, fuzzy));
    }
    return words(
        exactFolded(fuzzy),
        term -> vocabulary.like(fields, term.exact(), fuzzy.edits(), fuzzy.text() + '~'),
        0);
  }

  private List<QueryTerm> exactFolded(QueryNode.Fuzzy fuzzy) {
    return TextQueries.isName(fuzzy.field())
        ? analysis.nameTerms(fuzzy.text())
        : analysis.queryTerms(fuzzy.text());
  }

  private static PlaceNode.OneOf oneOf(List<String> terms) {
    Map<String, Integer> single = new HashMap<>();
    terms.forEach(term -> single.put(term, 1));
    return new PlaceNode.OneOf(single);
  }
}
