package dateline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one article.
 *
 * @param language its language as an HTML {@code lang} value, or null if unknown
 * @param head what stands above the text
 * @param paragraphs the text
 * @param countries which countries it names, and the one of its outlet
 * @param names the people, organisations and places it names
 * @param versions the other versions of the piece, or null
 * @param similar articles like it, each with outlet and date
 * @param provenance where each value comes from
 * @param back the search the reader came from
 * @param jump where in the page the query first matched, or null
 */
public record ArticleView(
    PageFrame frame,
    @Nullable String language,
    Head head,
    List<Paragraph> paragraphs,
    Countries countries,
    List<NameGroup> names,
    @Nullable VersionsView versions,
    List<VersionsView.VersionLink> similar,
    Provenance provenance,
    Link back,
    @Nullable Link jump) {
  public ArticleView {
    paragraphs = List.copyOf(paragraphs);
    names = List.copyOf(names);
    similar = List.copyOf(similar);
  }

  /**
   * The people, organisations or places an article names, most often first.
   *
   * @param id an HTML id
   * @param heading "People"
   * @param shown the first of them, each with the search for more
   * @param more the rest
   */
  public record NameGroup(String id, String heading, List<Link> shown, List<Link> more) {
    public NameGroup {
      shown = List.copyOf(shown);
      more = List.copyOf(more);
    }
  }

  /** A text and where it leads. */
  public record Link(String text, String url) {}

  /**
   * What stands above the text; null or empty where the source does not say.
   *
   * @param kind its name for readers
   * @param canonicalUrl a web address, to be linked
   */
  public record Head(
      Text headline,
      @Nullable Text standfirst,
      List<Byline> authors,
      @Nullable String kind,
      @Nullable Link outlet,
      @Nullable Link section,
      @Nullable DateView published,
      @Nullable String canonicalUrl) {}

  /** An author's name, the search for more by them, and the bio line or employer. */
  public record Byline(String name, String url, @Nullable String affiliation) {}

  /**
   * A paragraph.
   *
   * @param id for links to it: {@code p1}, {@code p2} …
   */
  public record Paragraph(String id, Text text) {}

  /** The runs of a headline, standfirst or paragraph; put together they are its text. */
  public record Text(List<ArticleSpan> spans) {
    public Text {
      spans = List.copyOf(spans);
    }
  }

  /** Which countries the article is about, which it mentions, and what words say so. */
  public record Countries(List<CountryChip> about, List<CountryChip> mentioned, List<Why> why) {
    public Countries {
      about = List.copyOf(about);
      mentioned = List.copyOf(mentioned);
      why = List.copyOf(why);
    }

    public boolean isEmpty() {
      return about.isEmpty() && mentioned.isEmpty();
    }
  }

  /** A country's name, and the words that led to it ("Moscow ×3, Kremlin"). */
  public record Why(String country, String words) {}

  /**
   * Where each value comes from.
   *
   * @param rows the values that have an origin
   * @param sourcePath the file it was read from
   * @param sourceEntry which article of that file, or null for the only one
   * @param id the article's id
   * @param jsonUrl the same for programs
   */
  public record Provenance(
      List<Row> rows, String sourcePath, @Nullable String sourceEntry, String id, String jsonUrl) {}

  /** A metadata value, where it was read, and how far that is trusted ("90%"). */
  public record Row(String name, String value, String origin, String confidence) {}
}
