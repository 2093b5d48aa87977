package dateline.web;

import dateline.article.Mention;
import dateline.search.Highlight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A run of an article's text that names a country, or that lies between two that do.
 *
 * @param segments the text, cut where the query matched; not empty
 * @param country which country it names, or null
 */
public record ArticleSpan(List<TextSegment> segments, @Nullable CountryMark country) {
  public ArticleSpan {
    segments = List.copyOf(segments);
  }

  /**
   * A country named in the text.
   *
   * @param code ISO 3166-1 alpha-2
   * @param name the country's usual name
   * @param url the search for articles on it, or null where a link was given before
   */
  public record CountryMark(String code, String name, @Nullable String url) {}

  /**
   * Cuts one part of an article. The spans put together are the text.
   *
   * @param mentions the countries named in this part, in text order; of two that overlap the first
   *     is shown
   * @param highlights what of the query matched in this part, in text order, not overlapping
   * @param marks how to show a country, asked once for each mention shown
   */
  static List<ArticleSpan> split(
      String text,
      List<Mention> mentions,
      List<Highlight> highlights,
      Function<Mention, CountryMark> marks) {
    List<ArticleSpan> spans = new ArrayList<>();
    int done = 0;
    for (Mention mention : mentions) {
      int start = mention.range().start();
      int end = Math.min(mention.range().end(), text.length());
      if (start >= done && start < end) {
        if (done < start) {
          spans.add(new ArticleSpan(TextSegment.split(text, done, start, highlights), null));
        }
        spans.add(
            new ArticleSpan(TextSegment.split(text, start, end, highlights), marks.apply(mention)));
        done = end;
      }
    }
    if (done < text.length()) {
      spans.add(new ArticleSpan(TextSegment.split(text, done, text.length(), highlights), null));
    }
    return spans;
  }
}
