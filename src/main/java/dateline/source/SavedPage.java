package dateline.source;

import dateline.article.Origin;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What the program that saved a page wrote above it: <a
 * href="https://github.com/gildas-lormeau/SingleFile">SingleFile</a> and browsers leave a comment
 * with its address. The day of saving in it says nothing of the day of publication.
 */
final class SavedPage {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "Page saved with SingleFile\\s+url:\\s*(https?://\\S+)"
              + "|saved from url=\\(\\d+\\)(https?://\\S+)");

  private SavedPage() {}

  /** Offers the address of a saved page. */
  static void offer(Document page, Candidates candidates) {
    offerComments(page, candidates);
    Element html = page.selectFirst("html");
    if (html != null) {
      offerComments(html, candidates);
    }
  }

  private static void offerComments(Element parent, Candidates candidates) {
    for (Node node : parent.childNodes()) {
      if (node instanceof Comment comment) {
        Matcher matcher = ADDRESS.matcher(comment.getData());
        if (matcher.find()) {
          String address = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
          candidates.canonicalUrl.offer(address, Origin.HTML_META, 0.6);
        }
      }
    }
  }
}
