package dateline.entity;

import dateline.article.Article;
import dateline.article.Sourced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Has the names of an article recognised, and trims them. Safe for use by several threads. */
final class NameFinder {

  private final NameRecogniser recogniser;
  private final NameTrimmer trimmer;

  NameFinder(NameRecogniser recogniser, NameTrimmer trimmer) {
    this.recogniser = recogniser;
    this.trimmer = trimmer;
  }

  /**
   * Returns the names by part of the article, in order; none if the article is known to be in a
   * language other than English, which the recogniser cannot read.
   */
  Map<Integer, List<RecognisedName>> find(Article article) {
    Map<Integer, List<RecognisedName>> names = new HashMap<>();
    Sourced<String> language = article.publication().language();
    if (language != null && !language.value().equals("en")) {
      return names;
    }
    for (int part : CountryTagger.parts(article)) {
      String text = article.text(part);
      List<RecognisedName> trimmed = new ArrayList<>();
      for (RecognisedName name : recogniser.recognise(text)) {
        RecognisedName kept = trimmer.trim(text, name);
        if (kept != null) {
          trimmed.add(kept);
        }
      }
      names.put(part, trimmed);
    }
    return names;
  }
}
