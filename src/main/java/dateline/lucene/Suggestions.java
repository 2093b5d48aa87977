package dateline.lucene;

import dateline.article.EntityId;
import dateline.article.EntityType;
import dateline.query.CountryRole;
import dateline.query.QueryNode;
import dateline.query.TextField;
import dateline.search.Dimension;
import dateline.search.Suggestion;
import dateline.search.ValueLabels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Suggests how what is being typed may go on, from one commit: countries, entities, phrases of
 * headlines and headlines. Nothing is built for it but terms in the index. Each suggestion's query
 * is run, so that its count is what a reader gets.
 */
final class Suggestions {
  private static final int MIN_CHARS = 2;
  private static final int MIN_HEADLINE_CHARS = 3;
  private static final int MAX_WORDS = 4;
  private static final int MAX_CHARS = 100;
  private static final int MAX_COUNTRIES = 2;
  private static final int MAX_ENTITIES = 5;
  private static final int MAX_PHRASES = 3;
  private static final int MAX_HEADLINES = 3;
  private static final int MIN_ARTICLES_OF_PHRASE = 2;
  private static final Sort NEWEST = new Sort(new SortField(Schema.DAY, SortField.Type.LONG, true));

  private final IndexSearcher searcher;
  private final QueryCompiler compiler;
  private final ValueLabels labels;
  private final CompletionTerms terms;
  private final EntityNames names;

  Suggestions(
      IndexSearcher searcher,
      QueryCompiler compiler,
      ValueLabels labels,
      CompletionTerms terms,
      EntityNames names) {
    this.searcher = searcher;
    this.compiler = compiler;
    this.labels = labels;
    this.terms = terms;
    this.names = names;
  }

  /**
   * Returns suggestions. The longest end of what is typed counts that completions begin with; the
   * words before it stay.
   */
  List<Suggestion> of(String typed, int size) throws IOException {
    String text = typed.strip();
    if (text.length() > MAX_CHARS || text.chars().anyMatch(c -> c == '"' || c == ':')) {
      return List.of();
    }
    List<Integer> starts = starts(text);
    for (int start : starts.subList(Math.max(0, starts.size() - MAX_WORDS), starts.size())) {
      String end = EntityId.of(text.substring(start));
      if (end.length() >= MIN_CHARS) {
        List<Suggestion> found = completing(end, text.substring(0, start), size);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static List<Integer> starts(String text) {
    var starts = new ArrayList<Integer>();
    for (int i = 0; i < text.length(); i++) {
      boolean first = i == 0 || Character.isWhitespace(text.charAt(i - 1));
      if (first && !Character.isWhitespace(text.charAt(i))) {
        starts.add(i);
      }
    }
    return starts;
  }

  private List<Suggestion> completing(String end, String before, int size) throws IOException {
    Map<String, Suggestion> found = new LinkedHashMap<>();
    addCountries(end, before, found);
    addEntities(end, before, found);
    addPhrases(end, before, found);
    if (end.length() >= MIN_HEADLINE_CHARS && before.isEmpty()) {
      addHeadlines(end, found);
    }
    return found.values().stream().limit(size).toList();
  }

  private void addCountries(String end, String before, Map<String, Suggestion> found)
      throws IOException {
    Terms facets =
        MultiTerms.getTerms(searcher.getIndexReader(), FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
    if (facets == null) {
      return;
    }
    BytesRef prefix =
        new BytesRef(
            FacetsConfig.pathToString(Dimension.COUNTRY.parameter(), new String[] {"X"})
                .replaceFirst("X$", ""));
    List<Suggestion> countries = new ArrayList<>();
    TermsEnum values = facets.iterator();
    if (values.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
      for (BytesRef value = values.term();
          value != null && StringHelper.startsWith(value, prefix);
          value = values.next()) {
        String code = value.utf8ToString().substring(prefix.utf8ToString().length());
        String label = labels.label(Dimension.COUNTRY, code);
        if (beginsAWord(EntityId.of(label), end)) {
          add(
              Suggestion.Type.COUNTRY,
              label,
              before,
              "country:" + code,
              new QueryNode.Country(CountryRole.ANY, code),
              countries);
        }
      }
    }
    countries.sort(Comparator.comparingLong(Suggestion::count).reversed());
    countries.stream().limit(MAX_COUNTRIES).forEach(country -> found.put(country.query(), country));
  }

  private static boolean beginsAWord(String folded, String end) {
    return folded.startsWith(end) || folded.contains(" " + end);
  }

  private void addEntities(String end, String before, Map<String, Suggestion> found)
      throws IOException {
    List<Suggestion> entities = new ArrayList<>();
    for (CompletionTerms.Frequent<Completions.EntityKey> entity : terms.entities(end)) {
      if (entities.size() < MAX_ENTITIES) {
        Completions.EntityKey key = entity.value();
        if (key.type() == EntityType.COUNTRY) {
          continue;
        }
        String known = names.name(Dimension.valueOf(key.type().name()), key.id());
        String name = (known == null ? key.id() : known).replace('"', ' ').strip();
        TextField field = TextField.valueOf(key.type().name());
        add(
            Suggestion.Type.valueOf(key.type().name()),
            name,
            before,
            "%s:\"%s\"".formatted(field.prefix(), name),
            new QueryNode.Phrase(field, name, 0),
            entities);
      }
    }
    entities.forEach(entity -> found.putIfAbsent(entity.query(), entity));
  }

  private void addPhrases(String end, String before, Map<String, Suggestion> found)
      throws IOException {
    List<Suggestion> phrases = new ArrayList<>();
    for (CompletionTerms.Frequent<String> phrase : terms.phrases(end)) {
      String words = phrase.value();
      boolean isName =
          found.values().stream().anyMatch(other -> EntityId.of(other.text()).equals(words));
      if (phrases.size() < MAX_PHRASES && phrase.articles() >= MIN_ARTICLES_OF_PHRASE && !isName) {
        boolean one = words.indexOf(' ') < 0;
        add(
            Suggestion.Type.PHRASE,
            words,
            before,
            one ? words : '"' + words + '"',
            one
                ? new QueryNode.Word(TextField.ANY, words)
                : new QueryNode.Phrase(TextField.ANY, words, 0),
            phrases);
      }
    }
    phrases.forEach(phrase -> found.putIfAbsent(phrase.query(), phrase));
  }

  private void addHeadlines(String end, Map<String, Suggestion> found) throws IOException {
    List<QueryNode> words = new ArrayList<>();
    List<String> typed = List.of(end.split(" ", -1));
    for (String word : typed.subList(0, typed.size() - 1)) {
      words.add(new QueryNode.Word(TextField.HEADLINE, word));
    }
    words.add(new QueryNode.Wildcard(TextField.HEADLINE, typed.getLast() + "*"));
    QueryNode all = words.size() == 1 ? words.getFirst() : new QueryNode.And(words);
    List<Suggestion> headlines = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(compiler.compile(all), MAX_HEADLINES, NEWEST).scoreDocs) {
      String headline = HitReader.stored(searcher, hit.doc).article().headline().value();
      String asked = headline.replaceAll("[\"“”„«»]", " ").strip();
      add(
          Suggestion.Type.HEADLINE,
          headline,
          "",
          "headline:\"" + asked + '"',
          new QueryNode.Phrase(TextField.HEADLINE, asked, 0),
          headlines);
    }
    headlines.forEach(headline -> found.putIfAbsent(headline.query(), headline));
  }

  /** Adds a suggestion if what it asks for, with what stands before it or alone, has answers. */
  private void add(
      Suggestion.Type type,
      String text,
      String before,
      String query,
      QueryNode node,
      List<Suggestion> to)
      throws IOException {
    List<QueryNode> all = new ArrayList<>();
    for (String word : before.strip().split("\\s+", -1)) {
      if (!EntityId.of(word).isEmpty()) {
        all.add(new QueryNode.Word(TextField.ANY, word));
      }
    }
    all.add(node);
    QueryNode whole = all.size() == 1 ? node : new QueryNode.And(all);
    long count = searcher.count(compiler.compile(whole));
    if (count > 0) {
      to.add(new Suggestion(type, text, before + query, count));
    }
  }
}
