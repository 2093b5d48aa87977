package dateline.cli;

import dateline.search.Dimension;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What narrows a search, as options under the names of the parameters of {@code GET /search}. */
final class FilterOptions {

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "about or mentioned; -CODE excludes")
  private List<String> country = List.of();

  @Option(names = "--about", paramLabel = "CODE", description = "about this country")
  private List<String> about = List.of();

  @Option(names = "--mentioned", paramLabel = "CODE", description = "mentioning, not about")
  private List<String> mentioned = List.of();

  @Option(
      names = {"--outlet-country", "--outletCountry"},
      paramLabel = "CODE",
      description = "the outlet's country")
  private List<String> outletCountry = List.of();

  @Option(
      names = "--region",
      paramLabel = "CODE",
      description = "UN M49 codes from the continent down: 142, or 142/030 for Eastern Asia")
  private List<String> region = List.of();

  @Option(names = "--person", paramLabel = "NAME", description = "a person's name, whole")
  private List<String> person = List.of();

  @Option(names = "--organisation", paramLabel = "NAME", description = "an organisation's name")
  private List<String> organisation = List.of();

  @Option(names = "--place", paramLabel = "NAME", description = "a place's name, whole")
  private List<String> place = List.of();

  @Option(names = "--author", paramLabel = "NAME", description = "the author's name, whole")
  private List<String> author = List.of();

  @Option(names = "--outlet", paramLabel = "NAME", description = "the outlet's name, whole")
  private List<String> outlet = List.of();

  @Option(names = "--section", paramLabel = "NAME", description = "the section's name, whole")
  private List<String> section = List.of();

  @Option(names = "--kind", paramLabel = "KIND", description = "op_ed, editorial, news …")
  private List<String> kind = List.of();

  @Option(names = "--language", paramLabel = "CODE", description = "en, fr …")
  private List<String> language = List.of();

  @Option(names = "--year", paramLabel = "YEAR", description = "2024, or undated")
  private List<String> year = List.of();

  @Option(names = "--from", paramLabel = "DATE", description = "2024, 2024-03 or 2024-03-09")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "the last day, month or year")
  private @Nullable String to;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  FilterOptions() {}

  /** Adds the parameters that are given. */
  void addTo(Map<String, List<String>> parameters) {
    for (Dimension dimension : Dimension.values()) {
      parameters.put(dimension.parameter(), chosen(dimension));
    }
    if (from != null) {
      parameters.put("from", List.of(from));
    }
    if (to != null) {
      parameters.put("to", List.of(to));
    }
  }

  private List<String> chosen(Dimension dimension) {
    return switch (dimension) {
      case COUNTRY -> country;
      case ABOUT -> about;
      case MENTIONED -> mentioned;
      case OUTLET_COUNTRY -> outletCountry;
      case REGION -> region;
      case PERSON -> person;
      case ORGANISATION -> organisation;
      case PLACE -> place;
      case AUTHOR -> author;
      case OUTLET -> outlet;
      case SECTION -> section;
      case KIND -> kind;
      case LANGUAGE -> language;
      case YEAR -> year;
    };
  }
}
