package dateline.testing;

import dateline.article.Article;
import dateline.article.ArticleKind;
import dateline.article.Author;
import dateline.article.CountryTags;
import dateline.article.EnrichedArticle;
import dateline.article.Origin;
import dateline.article.Publication;
import dateline.article.PublishedDate;
import dateline.article.SourceLocator;
import dateline.article.Sourced;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article for tests, with usual values for what a test does not care about.
 *
 * @param path names it; its id follows from it
 */
public record TestArticle(
    String path,
    String headline,
    @Nullable String standfirst,
    List<String> paragraphs,
    List<String> about,
    List<String> mentioned,
    ArticleKind kind,
    List<String> authors,
    @Nullable String outlet,
    @Nullable String published,
    String language) {

  /** An undated piece without countries or byline. */
  public static TestArticle of(String path, String headline, String... paragraphs) {
    return new TestArticle(
        path,
        headline,
        null,
        List.of(paragraphs),
        List.of(),
        List.of(),
        ArticleKind.NEWS,
        List.of(),
        null,
        null,
        "en");
  }

  public TestArticle withStandfirst(String text) {
    return new TestArticle(
        path,
        headline,
        text,
        paragraphs,
        about,
        mentioned,
        kind,
        authors,
        outlet,
        published,
        language);
  }

  public TestArticle withCountries(List<String> abouts, List<String> others) {
    return new TestArticle(
        path,
        headline,
        standfirst,
        paragraphs,
        abouts,
        others,
        kind,
        authors,
        outlet,
        published,
        language);
  }

  public TestArticle withKind(ArticleKind form) {
    return new TestArticle(
        path,
        headline,
        standfirst,
        paragraphs,
        about,
        mentioned,
        form,
        authors,
        outlet,
        published,
        language);
  }

  public TestArticle withByline(@Nullable String name, List<String> writers) {
    return new TestArticle(
        path,
        headline,
        standfirst,
        paragraphs,
        about,
        mentioned,
        kind,
        writers,
        name,
        published,
        language);
  }

  public TestArticle withPublished(@Nullable String date) {
    return new TestArticle(
        path,
        headline,
        standfirst,
        paragraphs,
        about,
        mentioned,
        kind,
        authors,
        outlet,
        date,
        language);
  }

  public TestArticle withLanguage(String code) {
    return new TestArticle(
        path,
        headline,
        standfirst,
        paragraphs,
        about,
        mentioned,
        kind,
        authors,
        outlet,
        published,
        code);
  }

  public String id() {
    return new SourceLocator(path, null).articleId();
  }

  public EnrichedArticle enriched() {
    var publication =
        new Publication(
            sourced(kind),
            outlet == null ? null : sourced(outlet),
            null,
            null,
            published == null ? null : sourced(PublishedDate.parse(published)),
            null,
            sourced(language),
            null);
    var article =
        new Article(
            new SourceLocator(path, null),
            sourced(headline),
            standfirst == null ? null : sourced(standfirst),
            authors.stream().map(name -> sourced(new Author(name, null))).toList(),
            publication,
            paragraphs);
    return new EnrichedArticle(
        article, new CountryTags(about, mentioned, null, List.of()), List.of(), List.of());
  }

  private static <T> Sourced<T> sourced(T value) {
    return new Sourced<>(value, Origin.DEFAULT, 1);
  }
}
