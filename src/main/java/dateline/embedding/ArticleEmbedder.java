package dateline.embedding;

import dateline.article.Article;
import dateline.article.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Works out what articles mean, as one vector: that of their lead, or the mean of those of their
 * first passages. Immutable; safe for use by several threads.
 *
 * <p>Both can be compared with each other and with a query. A passage costs as much time as a lead,
 * so {@link Parts#PASSAGES} takes up to {@value #MOST_PASSAGES} times as long; it finds articles
 * that come to their matter late, and is no dearer to search.
 */
public final class ArticleEmbedder {

  /** Raised with every change by which the same model gives an article another vector. */
  private static final String VERSION = "1";

  /** What of an article counts. */
  public enum Parts {
    /** Headline, standfirst and as much of the text as the model reads at once. */
    LEAD,
    /** The lead and the passages after it, each with the headline. */
    PASSAGES
  }

  /** How many passages count, the lead among them. */
  static final int MOST_PASSAGES = 3;

  /** About as many as the model reads at once beside a headline. */
  static final int PASSAGE_WORDS = 90;

  /** What is left of a text at its end says little. */
  private static final int FEWEST_WORDS = 20;

  /** More than a model's window holds, so that no model is given whole books to cut. */
  private static final int MOST_CHARS = 4 * MiniLm.WINDOW * 2;

  private static final Pattern WORD = Pattern.compile("\\S+");

  private final Embedder embedder;
  private final Parts parts;

  public ArticleEmbedder(Embedder embedder, Parts parts) {
    this.embedder = embedder;
    this.parts = parts;
  }

  /** Returns what vectors depend on: the model, what of an article counts, and this program. */
  public String version() {
    String version = embedder.model() + '-' + VERSION;
    return parts == Parts.LEAD ? version : version + "-mean-of-" + MOST_PASSAGES;
  }

  /**
   * Returns an article's embedding.
   *
   * @throws EmbeddingUnavailableException if the model cannot be run on this machine
   */
  public Embedding embed(Article article) {
    List<String> texts = parts == Parts.LEAD ? List.of(beginning(article)) : passages(article);
    return new Embedding(embedder.model(), mean(texts.stream().map(embedder::embed).toList()));
  }

  private static float[] mean(List<float[]> vectors) {
    if (vectors.size() == 1) {
      return vectors.getFirst();
    }
    var sum = new float[vectors.getFirst().length];
    for (float[] vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    return MiniLm.ofLengthOne(sum);
  }

  /** Returns the texts whose vectors make up that of an article, the lead first. */
  static List<String> passages(Article article) {
    List<String> words = words(article, MOST_PASSAGES * PASSAGE_WORDS);
    String headline = article.hasOwnHeadline() ? article.headline().value() + ". " : "";
    var passages = new ArrayList<String>();
    passages.add(beginning(article));
    for (int from = PASSAGE_WORDS; from + FEWEST_WORDS <= words.size(); from += PASSAGE_WORDS) {
      int to = Math.min(words.size(), from + PASSAGE_WORDS);
      String passage = headline + String.join(" ", words.subList(from, to));
      passages.add(passage.substring(0, Math.min(passage.length(), MOST_CHARS)));
    }
    return passages;
  }

  private static List<String> words(Article article, int most) {
    var words = new ArrayList<String>();
    for (String paragraph : article.paragraphs()) {
      Matcher word = WORD.matcher(paragraph);
      while (words.size() < most && word.find()) {
        words.add(word.group());
      }
    }
    return words;
  }

  /** Returns the text of the lead. */
  static String beginning(Article article) {
    var text = new StringBuilder();
    // A headline made of the text would be read twice.
    if (article.hasOwnHeadline() || article.paragraphs().isEmpty()) {
      text.append(article.headline().value());
    }
    if (article.standfirst() != null) {
      text.append(text.isEmpty() ? "" : ". ").append(article.standfirst().value());
    }
    String between = text.isEmpty() ? "" : ". ";
    for (String paragraph : article.paragraphs()) {
      if (text.length() >= MOST_CHARS) {
        break;
      }
      int room = MOST_CHARS - text.length();
      text.append(between).append(paragraph, 0, Math.min(paragraph.length(), room));
      between = "\n";
    }
    return text.toString();
  }
}
