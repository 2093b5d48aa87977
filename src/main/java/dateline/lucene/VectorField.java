package dateline.lucene;

import dateline.article.Embedding;
import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.jspecify.annotations.Nullable;

/**
 * Where vectors of articles are kept: a field for each model, so that vectors of two models are
 * never compared. A graph of neighbours (HNSW) over vectors of one byte a dimension.
 */
final class VectorField {
  private static final String PREFIX = "vector:";
  private static final int NEIGHBOURS = 16;
  private static final int BEAM = 100;

  private VectorField() {}

  /** Returns the field of a model's vectors. */
  static String name(String model) {
    return PREFIX + model;
  }

  /** Returns whether a field holds vectors. */
  static boolean isName(String field) {
    return field.startsWith(PREFIX);
  }

  static void add(Document document, Embedding embedding) {
    document.add(
        new KnnFloatVectorField(
            name(embedding.model()), embedding.vector(), VectorSimilarityFunction.DOT_PRODUCT));
  }

  /** Returns the embedding of an article, or null if it has none. */
  static @Nullable Embedding read(LeafReader reader, int doc) throws IOException {
    for (FieldInfo field : reader.getFieldInfos()) {
      FloatVectorValues values =
          field.hasVectorValues() ? reader.getFloatVectorValues(field.name) : null;
      if (values != null && isName(field.name)) {
        KnnVectorValues.DocIndexIterator documents = values.iterator();
        if (documents.advance(doc) == doc) {
          return new Embedding(
              field.name.substring(PREFIX.length()), values.vectorValue(documents.index()));
        }
      }
    }
    return null;
  }

  /** Returns whether any article has a vector of a model. */
  static boolean isPresent(IndexReader reader, String model) {
    String field = name(model);
    return reader.leaves().stream()
        .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(field) != null);
  }

  /** Returns the cosine that stands behind Lucene's score of two vectors of length 1. */
  static float cosine(float score) {
    return 2 * score - 1;
  }

  /** Returns the codec of an index, which keeps vectors small. */
  static Codec codec() {
    var format =
        new Lucene104HnswScalarQuantizedVectorsFormat(ScalarEncoding.SEVEN_BIT, NEIGHBOURS, BEAM);
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return format;
      }
    };
  }
}
