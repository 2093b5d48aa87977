package dateline.lucene;

import dateline.analysis.EntityMark;
import dateline.analysis.TextAnalysis;
import dateline.article.Article;
import dateline.article.Author;
import dateline.article.EnrichedArticle;
import dateline.article.Entity;
import dateline.article.Mention;
import dateline.article.Publication;
import dateline.article.PublishedDate;
import dateline.article.Sourced;
import dateline.article.TextRange;
import dateline.search.Dimension;
import dateline.story.Fingerprint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.EmptyTokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The fields of an article in the index, and how its parts are laid out in them. */
final class Schema {

  /** Raised whenever an index written before can no longer be read or would answer differently. */
  static final int VERSION = 5;

  static final String HEADLINE = "headline";
  static final String STANDFIRST = "standfirst";

  /** Headline, standfirst and first paragraph, of which no more than {@link #MAX_LEAD_CHARS}. */
  static final String LEAD = "lead";

  /**
   * Some hundred and seventy words, which no first paragraph of a newspaper has. Many texts come
   * without paragraphs: as their own lead they would stand in the index twice.
   */
  static final int MAX_LEAD_CHARS = 1000;

  static final String BODY = "body";

  /** The fields a plain word is looked up in. */
  static final List<String> TEXT = List.of(HEADLINE, STANDFIRST, LEAD, BODY);

  static final String AUTHOR = "author";
  static final String OUTLET = "outlet";
  static final String SECTION = "section";

  static final String PERSON = "person";
  static final String ORGANISATION = "organisation";
  static final String PLACE = "place";

  /** What an entity is called: {@link EntityNames} tells how. */
  static final String ENTITY_NAME = "entityName";

  static final String ID = "id";

  /** The source file of an article. */
  static final String PATH = "path";

  /** First and last day the publication date can mean, in days since 1970. */
  static final String PUBLISHED = "published";

  /** First day the publication date can mean, for sorting; missing for undated articles. */
  static final String DAY = "day";

  /** The sketch of the body, {@link dateline.story.Fingerprint}; missing for short bodies. */
  static final String FINGERPRINT = "fingerprint";

  /** The story of an article with other versions, {@link StorySettler}; missing for all others. */
  static final String STORY = "story";

  /** What can complete the beginning of a query: {@link Completions} tells how. */
  static final String COMPLETION = "completion";

  /** The article itself. */
  static final String STORED = "stored";

  /** Marks articles, so that inventory entries are never answers. */
  static final Term ARTICLE = new Term("type", "article");

  private static final FieldType TEXT_TYPE = new FieldType();

  static {
    TEXT_TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TEXT_TYPE.setTokenized(true);
    TEXT_TYPE.freeze();
  }

  private final TextAnalysis analysis;
  private final ArticlePacker packer = new ArticlePacker();
  private final FacetsConfig facets = new FacetsConfig();

  Schema(TextAnalysis analysis) {
    this.analysis = analysis;
    for (Dimension dimension : Dimension.values()) {
      facets.setMultiValued(dimension.parameter(), true);
      facets.setRequireDimCount(dimension.parameter(), false);
    }
  }

  FacetsConfig facets() {
    return facets;
  }

  TextAnalysis analysis() {
    return analysis;
  }

  /** The term of articles with a facet value. */
  Term facetTerm(Dimension dimension, String value) {
    return new Term(
        FacetsConfig.DEFAULT_INDEX_FIELD_NAME,
        FacetsConfig.pathToString(dimension.parameter(), new String[] {value}));
  }

  Document document(EnrichedArticle enriched) throws IOException {
    return document(enriched, new BytesRef(packer.pack(enriched)));
  }

  /**
   * @param packed the article as it is stored
   */
  Document document(EnrichedArticle enriched, BytesRef packed) throws IOException {
    Article article = enriched.article();
    var document = new Document();
    addSearched(document, enriched, TEXT);
    document.add(new SortedDocValuesField(ID, new BytesRef(article.id())));
    document.add(new StringField(PATH, article.source().path(), Field.Store.NO));
    for (Entity entity : enriched.entities()) {
      document.add(new StringField(ENTITY_NAME, EntityNames.term(entity), Field.Store.NO));
    }
    addFingerprint(document, article);
    for (String completion : Completions.of(enriched, analysis)) {
      document.add(new StringField(COMPLETION, completion, Field.Store.NO));
    }
    addFacets(document, enriched);
    if (enriched.embedding() != null) {
      VectorField.add(document, enriched.embedding());
    }
    document.add(new StoredField(STORED, packed));
    return facets.build(document);
  }

  /** Returns the fields that queries look at beside the text, of those that are asked for. */
  List<IndexableField> besideText(EnrichedArticle enriched, Predicate<String> isAsked) {
    var document = new Document();
    addBesideText(document, enriched);
    if (isAsked.test(FacetsConfig.DEFAULT_INDEX_FIELD_NAME)) {
      for (Dimension dimension : Dimension.values()) {
        for (String value : FacetValues.of(enriched, dimension)) {
          Term term = facetTerm(dimension, value);
          document.add(new StringField(term.field(), term.text(), Field.Store.NO));
        }
      }
    }
    return document.getFields().stream().filter(field -> isAsked.test(field.name())).toList();
  }

  private void addSearched(Document document, EnrichedArticle enriched, List<String> texts) {
    Article article = enriched.article();
    var sentences = new Sentences();
    Map<Integer, AnalyzedField.Tokens> tokens = new HashMap<>();
    for (String field : texts) {
      for (int part : parts(article, field)) {
        AnalyzedField.Tokens marking =
            tokens.computeIfAbsent(
                part,
                of -> {
                  List<EntityMark> marks = marks(enriched, of, sentences);
                  return (name, text) -> tokens(enriched, name, of, marks);
                });
        document.add(new AnalyzedField(field, text(article, field, part), TEXT_TYPE, marking));
      }
    }
    addBesideText(document, enriched);
  }

  private void addBesideText(Document document, EnrichedArticle enriched) {
    Article article = enriched.article();
    document.add(new StringField(ARTICLE.field(), ARTICLE.text(), Field.Store.NO));
    document.add(new StringField(ID, article.id(), Field.Store.NO));
    addNames(document, article);
    for (Entity entity : enriched.entities()) {
      addName(document, entity.type().name().toLowerCase(Locale.ROOT), entity.name());
    }
    addPublished(document, article.publication().published());
  }

  /** Returns what a field has of a part of an article: its beginning, or all of it. */
  static String text(Article article, String field, int part) {
    String text = article.text(part);
    if (part < 0 || !field.equals(LEAD) || text.length() <= MAX_LEAD_CHARS) {
      return text;
    }
    int blank = text.lastIndexOf(' ', MAX_LEAD_CHARS);
    return text.substring(0, blank < 0 ? MAX_LEAD_CHARS : blank);
  }

  /**
   * Adds the texts that every article has, without words, to what is no article. Lengths of a field
   * that some documents lack are kept as a list that is gone through from its start for every term:
   * beside entries of the inventory that took three quarters of the time of a flush.
   */
  static void addEmptyTexts(Document document) {
    for (String field : List.of(HEADLINE, LEAD, BODY)) {
      document.add(new AnalyzedField(field, "", TEXT_TYPE, (name, text) -> new EmptyTokenStream()));
    }
  }

  /** Returns the parts of an article that make up a text field, in the order they are indexed. */
  static List<Integer> parts(Article article, String field) {
    var parts = new ArrayList<Integer>();
    boolean lead = field.equals(LEAD);
    if (lead || field.equals(HEADLINE)) {
      parts.add(TextRange.HEADLINE);
    }
    if (article.standfirst() != null && (lead || field.equals(STANDFIRST))) {
      parts.add(TextRange.STANDFIRST);
    }
    int paragraphs = article.paragraphs().size();
    if (field.equals(BODY)) {
      for (int i = 0; i < paragraphs; i++) {
        parts.add(i);
      }
    } else if (lead && paragraphs > 0) {
      parts.add(0);
    }
    return parts;
  }

  /**
   * Analyses a part of an article in its language.
   *
   * @param marks tokens to add, as {@link #marks} returns them
   */
  TokenStream tokens(EnrichedArticle enriched, String field, int part, List<EntityMark> marks) {
    Analyzer analyzer = analysis.text(value(enriched.article().publication().language()));
    String text = text(enriched.article(), field, part);
    return analysis.marking(analyzer.tokenStream(field, text), marks);
  }

  /**
   * Returns what is marked in a part of an article: where it begins, where its sentences begin, and
   * where entities are named.
   *
   * @param sentences null to leave those out
   */
  static List<EntityMark> marks(EnrichedArticle enriched, int part, @Nullable Sentences sentences) {
    var marks = new ArrayList<EntityMark>();
    marks.add(new EntityMark(0, TextAnalysis.PART));
    if (sentences != null) {
      List<Integer> bounds = sentences.bounds(enriched.article().text(part));
      for (int i = 1; i < bounds.size() - 1; i++) {
        marks.add(new EntityMark(bounds.get(i), TextAnalysis.SENTENCE));
      }
    }
    for (Mention mention : enriched.mentions()) {
      TextRange range = mention.range();
      if (range.part() == part) {
        marks.add(new EntityMark(range.start(), range.end(), term(mention)));
      }
    }
    marks.sort(Comparator.comparingInt(EntityMark::start));
    return marks;
  }

  /**
   * Returns how many articles an index has, to compare with how many have a term: as there, those
   * deleted since segments were last merged count too.
   */
  static int articles(IndexReader reader) throws IOException {
    return reader.docFreq(ARTICLE);
  }

  /** The term of an entity in the text fields, at the position of its first word. */
  static String term(Mention mention) {
    return TextAnalysis.ENTITY
        + mention.type().name().toLowerCase(Locale.ROOT)
        + ':'
        + mention.entityId();
  }

  private void addNames(Document document, Article article) {
    Publication publication = article.publication();
    for (Sourced<Author> author : article.authors()) {
      addName(document, AUTHOR, author.value().name());
    }
    addName(document, OUTLET, value(publication.outlet()));
    addName(document, SECTION, value(publication.section()));
  }

  private void addName(Document document, String field, @Nullable String name) {
    if (name != null) {
      document.add(new AnalyzedField(field, name, TEXT_TYPE, analysis.names()::tokenStream));
    }
  }

  private static void addFingerprint(Document document, Article article) {
    Fingerprint fingerprint = Fingerprint.of(article.paragraphs());
    if (fingerprint != null) {
      document.add(new BinaryDocValuesField(FINGERPRINT, new BytesRef(fingerprint.bytes())));
    }
    String outlet = value(article.publication().outlet());
    if (outlet != null) {
      document.add(new SortedDocValuesField(OUTLET, new BytesRef(outlet)));
    }
  }

  private static void addPublished(Document document, @Nullable Sourced<PublishedDate> published) {
    if (published != null) {
      int first = (int) published.value().firstDay().toEpochDay();
      int last = (int) published.value().lastDay().toEpochDay();
      document.add(new IntRange(PUBLISHED, new int[] {first}, new int[] {last}));
      document.add(new NumericDocValuesField(DAY, first));
    }
  }

  private static void addFacets(Document document, EnrichedArticle enriched) {
    for (Dimension dimension : Dimension.values()) {
      for (String value : FacetValues.of(enriched, dimension)) {
        document.add(new SortedSetDocValuesFacetField(dimension.parameter(), value));
      }
    }
  }

  private static @Nullable String value(@Nullable Sourced<String> sourced) {
    return sourced == null ? null : sourced.value();
  }
}
