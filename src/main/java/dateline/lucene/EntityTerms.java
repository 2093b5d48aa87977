package dateline.lucene;

import dateline.analysis.TextAnalysis;
import dateline.article.EntityId;
import dateline.article.EntityType;
import dateline.query.QueryNode;
import dateline.query.TextField;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** The terms in the text that stand for entities a query names. */
final class EntityTerms {
  private final TextAnalysis analysis;
  private final Vocabulary vocabulary;

  EntityTerms(TextAnalysis analysis, Vocabulary vocabulary) {
    this.analysis = analysis;
    this.vocabulary = vocabulary;
  }

  /** Returns the terms of a country, with how many words each stands for. */
  Map<String, Integer> country(Collection<String> fields, String code) throws IOException {
    return vocabulary.entities(fields, EntityType.COUNTRY, code, code::equals, code);
  }

  /** Returns the terms of the entities in whose names some words stand, in that order. */
  Map<String, Integer> named(Collection<String> fields, TextField field, String words)
      throws IOException {
    String id = EntityId.of(words);
    String inside = ' ' + id + ' ';
    return terms(
        fields, field, words, name -> !id.isEmpty() && (' ' + name + ' ').contains(inside));
  }

  /** Returns the terms of the entities in whose names a word fits a pattern. */
  Map<String, Integer> matching(Collection<String> fields, QueryNode.Wildcard wildcard)
      throws IOException {
    var regex = new StringBuilder();
    for (char c : analysis.pattern(wildcard.pattern()).toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    Pattern pattern = Pattern.compile(regex.toString());
    return terms(
        fields,
        wildcard.field(),
        wildcard.pattern(),
        name -> words(name).anyMatch(word -> pattern.matcher(word).matches()));
  }

  /** Returns the terms of the entities in whose names a word is spelt almost so. */
  Map<String, Integer> like(Collection<String> fields, QueryNode.Fuzzy fuzzy) throws IOException {
    List<CompiledAutomaton> automata =
        words(EntityId.of(fuzzy.text()))
            .map(word -> FuzzyQuery.getFuzzyAutomaton(word, fuzzy.edits(), 0, true))
            .toList();
    return terms(
        fields,
        fuzzy.field(),
        fuzzy.text() + '~',
        name ->
            automata.stream()
                .allMatch(automaton -> words(name).anyMatch(word -> accepts(automaton, word))));
  }

  private static boolean accepts(CompiledAutomaton automaton, String word) {
    var bytes = new BytesRef(word);
    return automaton.runAutomaton != null
        ? automaton.runAutomaton.run(bytes.bytes, bytes.offset, bytes.length)
        : automaton.term != null && automaton.term.bytesEquals(bytes);
  }

  private Map<String, Integer> terms(
      Collection<String> fields, TextField field, String written, Predicate<String> fits)
      throws IOException {
    EntityType type =
        switch (field) {
          case PERSON -> EntityType.PERSON;
          case ORGANISATION -> EntityType.ORGANISATION;
          case PLACE -> EntityType.PLACE;
          case ANY, HEADLINE, LEAD, BODY, AUTHOR, OUTLET, SECTION ->
              throw new IllegalArgumentException("no field of entities: " + field);
        };
    return vocabulary.entities(fields, type, "", fits, field.prefix() + ':' + written);
  }

  private static Stream<String> words(String id) {
    return Stream.of(id.split(" ", -1));
  }
}
