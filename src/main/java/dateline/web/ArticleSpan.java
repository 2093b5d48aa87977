package dateline.web;

import dateline.article.EntityType;
import dateline.article.Mention;
import dateline.search.Highlight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A run of an article's text that names something, or that lies between two that do.
 *
 * @param segments the text, cut where the query matched; not empty
 * @param country which country it names, or null
 * @param name which person, organisation or place it names, or null
 */
public record ArticleSpan(
    List<TextSegment> segments, @Nullable CountryMark country, @Nullable NameMark name) {
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
   * A person, organisation or place named in the text.
   *
   * @param kind "Person"
   * @param name the entity's
   */
  public record NameMark(String kind, String name) {}

  private static ArticleSpan plain(List<TextSegment> segments) {
    return new ArticleSpan(segments, null, null);
  }

  /**
   * Cuts one part of an article. The spans put together are the text.
   *
   * @param mentions what is named in this part, in text order; of two that overlap the first is
   *     shown
   * @param highlights what of the query matched in this part, in text order, not overlapping
   * @param countries how to show a country, asked once for each mention shown
   * @param names how to show anything else; null for not at all
   */
  static List<ArticleSpan> split(
      String text,
      List<Mention> mentions,
      List<Highlight> highlights,
      Function<Mention, CountryMark> countries,
      Function<Mention, @Nullable NameMark> names) {
    List<ArticleSpan> spans = new ArrayList<>();
    int done = 0;
    for (Mention mention : mentions) {
      int start = mention.range().start();
      int end = Math.min(mention.range().end(), text.length());
      if (start >= done && start < end) {
        if (done < start) {
          spans.add(plain(TextSegment.split(text, done, start, highlights)));
        }
        boolean country = mention.type() == EntityType.COUNTRY;
        spans.add(
            new ArticleSpan(
                TextSegment.split(text, start, end, highlights),
                country ? countries.apply(mention) : null,
                country ? null : names.apply(mention)));
        done = end;
      }
    }
    if (done < text.length()) {
      spans.add(plain(TextSegment.split(text, done, text.length(), highlights)));
    }
    return spans;
  }
}
