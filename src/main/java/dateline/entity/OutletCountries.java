package dateline.entity;

import dateline.article.Article;
import dateline.article.EntityId;
import dateline.article.Publication;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells where an article's outlet is at home: by its site if that is listed, by its name, or by the
 * country's domain the site is under. Immutable.
 */
final class OutletCountries {

  /** Domains of countries that are sold to everyone. */
  private static final Set<String> GENERAL =
      Set.of(
          "ai", "am", "as", "bz", "cc", "cd", "co", "fm", "gg", "io", "is", "la", "ly", "me", "mu",
          "nu", "sc", "sh", "so", "st", "su", "to", "tk", "tv", "vc", "ws", "eu");

  private static final Map<String, String> UNUSUAL = Map.of("uk", "GB");
  private static final Set<String> COUNTRIES =
      Arrays.stream(Locale.getISOCountries()).collect(Collectors.toSet());

  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> bySite = new HashMap<>();

  private OutletCountries(Map<String, Object> yaml) {
    for (String code : yaml.keySet()) {
      for (String word : YamlTree.words(yaml, code)) {
        if (word.indexOf('.') > 0 && word.indexOf(' ') < 0) {
          bySite.put(word, code);
        } else {
          byName.putIfAbsent(EntityId.of(word), code);
        }
      }
    }
  }

  static OutletCountries load() {
    return new OutletCountries(YamlTree.read("outlets.yml"));
  }

  /**
   * Returns the code of the outlet's country.
   *
   * @return ISO 3166-1 alpha-2, or null if nothing tells it
   */
  @Nullable String of(Article article) {
    Publication publication = article.publication();
    String host = host(article);
    String listed = host == null ? null : listed(host);
    if (listed != null) {
      return listed;
    }
    String named =
        publication.outlet() == null ? null : byName.get(EntityId.of(publication.outlet().value()));
    return named != null || host == null ? named : ofDomain(host);
  }

  private static @Nullable String host(Article article) {
    var url = article.publication().canonicalUrl();
    try {
      return url == null ? null : new URI(url.value()).getHost();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Looks a site up, and the sites it is a part of. */
  private @Nullable String listed(String host) {
    List<String> labels = List.of(host.toLowerCase(Locale.ROOT).split("\\.", -1));
    for (int from = 0; from + 1 < labels.size(); from++) {
      String country = bySite.get(String.join(".", labels.subList(from, labels.size())));
      if (country != null) {
        return country;
      }
    }
    return null;
  }

  private static @Nullable String ofDomain(String host) {
    String domain = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (GENERAL.contains(domain)) {
      return null;
    }
    String code = UNUSUAL.getOrDefault(domain, domain.toUpperCase(Locale.ROOT));
    return COUNTRIES.contains(code) ? code : null;
  }
}
