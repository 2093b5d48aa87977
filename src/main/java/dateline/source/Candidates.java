package dateline.source;

import dateline.article.ArticleKind;
import dateline.article.Author;
import dateline.article.PublishedDate;
import java.util.List;

/**
 * What the parts of one source say about one article, each value with all its candidates. Filled by
 * the format's reader first, then by the rules on wording, address and file name; used by one
 * thread.
 */
final class Candidates {
  final Ranking<ArticleKind> kind = new Ranking<>();
  final Ranking<String> headline = new Ranking<>();
  final Ranking<String> standfirst = new Ranking<>();
  final Ranking<List<Author>> authors = new Ranking<>();
  final Ranking<String> outlet = new Ranking<>();
  final Ranking<String> section = new Ranking<>();
  final Ranking<String> dateline = new Ranking<>();
  final Ranking<PublishedDate> published = new Ranking<>();
  final Ranking<PublishedDate> updated = new Ranking<>();
  final Ranking<String> language = new Ranking<>();
  final Ranking<String> canonicalUrl = new Ranking<>();
}
