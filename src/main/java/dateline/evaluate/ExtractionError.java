package dateline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.Article;
import dateline.article.Author;
import dateline.article.PublishedDate;
import dateline.article.Sourced;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value of a page that was read otherwise than the gold data have it.
 *
 * @param id the row of the gold data
 * @param page its file, relative to the folder
 * @param value {@code headline}, {@code authors} or {@code published}
 * @param gold what is right: one string, or one for each author
 * @param read what was read, in the same form; empty if nothing was
 * @param found whether what is right is among the candidates, so that another choice could be right
 * @param candidates all that was read for it, the most trusted first
 */
public record ExtractionError(
    String id,
    String page,
    String value,
    List<String> gold,
    List<String> read,
    boolean found,
    List<Candidate> candidates) {

  /**
   * Something that was read for a value.
   *
   * @param text a string, or one for each author
   * @param origin where it was read
   * @param confidence 0 to 1
   */
  public record Candidate(List<String> text, String origin, double confidence) {
    public Candidate {
      text = List.copyOf(text);
    }
  }

  public ExtractionError {
    gold = List.copyOf(gold);
    read = List.copyOf(read);
    candidates = List.copyOf(candidates);
  }

  static ExtractionError of(
      JsonNode row, String value, @Nullable Article article, List<Sourced<?>> read) {
    List<String> gold = gold(row, value);
    List<Candidate> candidates = new ArrayList<>();
    for (Sourced<?> candidate : read) {
      candidates.add(
          new Candidate(
              texts(candidate.value()), candidate.origin().name(), candidate.confidence()));
    }
    return new ExtractionError(
        row.path("id").asText(),
        row.path("html").asText(),
        value,
        gold,
        article == null ? List.of() : read(article, value),
        candidates.stream().anyMatch(candidate -> words(candidate.text()).equals(words(gold))),
        candidates);
  }

  private static List<String> gold(JsonNode row, String value) {
    List<String> gold = new ArrayList<>();
    switch (value) {
      case "headline" -> gold.add(row.path("title").asText());
      case "published" -> gold.add(row.path("date").asText());
      default ->
          row.path("authors").forEach(names -> gold.addAll(ExtractionTally.names(names.asText())));
    }
    return gold;
  }

  private static List<String> read(Article article, String value) {
    return switch (value) {
      case "headline" -> List.of(article.headline().value());
      case "published" -> {
        Sourced<PublishedDate> date = article.publication().published();
        yield date == null ? List.of() : List.of(date.value().toString());
      }
      default -> article.authors().stream().map(author -> author.value().name()).toList();
    };
  }

  private static List<String> texts(Object value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> texts.addAll(texts(item)));
    } else {
      texts.add(value instanceof Author author ? author.name() : value.toString());
    }
    return texts;
  }

  private static Set<String> words(List<String> texts) {
    Set<String> words = new HashSet<>();
    texts.forEach(text -> words.add(ExtractionTally.words(text)));
    return words;
  }
}
