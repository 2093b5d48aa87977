package dateline.entity;

import dateline.article.Article;
import dateline.article.CountryTags;
import dateline.article.EnrichedArticle;
import dateline.article.EntityId;
import dateline.article.EntityType;
import dateline.article.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds the entities of an article. Immutable; safe for use by several threads. */
public final class Enricher {

  /** Raised with every change by which an article may be enriched otherwise. */
  private static final String VERSION = "5";

  private final CountryTagger countryTagger;
  private final Aboutness aboutness = new Aboutness();
  private final Leaders leaders;
  private final Regions regions;
  private final OutletCountries outletCountries;
  private final NameFinder finder;
  private final NameSettler settler;
  private final EntityLinker linker;
  private final Authority authority;

  /**
   * @param recogniser {@link NameRecogniser#NONE} for countries only
   * @param authority what people have decided about names
   */
  public Enricher(NameRecogniser recogniser, Authority authority) {
    Map<String, Object> yaml = YamlTree.read("names.yml");
    NameTrimmer trimmer = new NameTrimmer(yaml);
    countryTagger = new CountryTagger(new CountryGazetteer());
    leaders = Leaders.load();
    regions = Regions.load();
    outletCountries = OutletCountries.load();
    this.authority = authority;
    finder = new NameFinder(recogniser, trimmer);
    settler = new NameSettler(trimmer, authority);
    linker = new EntityLinker(trimmer, new Bodies(yaml, trimmer, CountryNames.load()), authority);
  }

  private Enricher(Enricher other, NameRecogniser recogniser) {
    countryTagger = other.countryTagger;
    leaders = other.leaders;
    regions = other.regions;
    outletCountries = other.outletCountries;
    authority = other.authority;
    finder = new NameFinder(recogniser, new NameTrimmer(YamlTree.read("names.yml")));
    settler = other.settler;
    linker = other.linker;
  }

  /** Returns an enricher of the same authority that recognises no names, and takes no time. */
  public Enricher withoutNames() {
    return new Enricher(this, NameRecogniser.NONE);
  }

  /** Returns a word that is another one if articles may be enriched otherwise, names apart. */
  public String version() {
    return VERSION + '-' + authority.version();
  }

  /** Returns the article with its countries, entities and mentions. */
  public EnrichedArticle enrich(Article article) {
    Map<Integer, List<RecognisedName>> recognised = finder.find(article);
    List<CountryMention> countries = countryTagger.tag(article, recognised);
    List<CountryMention> withLeaders = leaders.addTo(article, countries);
    CountryTags tags = aboutness.rank(article, withLeaders);
    EntityLinker.Linked linked =
        linker.link(
            article, settler.settle(article, recognised, countries), countries, tags.about());
    List<Mention> mentions = new ArrayList<>(linked.mentions());
    for (CountryMention country : withLeaders) {
      mentions.add(new Mention(country.range(), EntityType.COUNTRY, country.code()));
    }
    mentions.sort(Comparator.comparing(Mention::range));
    CountryTags withOutlet =
        new CountryTags(
            tags.about(),
            tags.mentioned(),
            outletCountries.of(article),
            regions.around(tags.about()));
    return new EnrichedArticle(article, withOutlet, linked.entities(), mentions);
  }

  /**
   * Returns the names of people, organisations and places as they stand in the article, countries
   * among the places: what the entities are made from.
   *
   * @return in text order, without overlaps; ids are those of the words themselves
   */
  public List<Mention> names(Article article) {
    Map<Integer, List<RecognisedName>> recognised = finder.find(article);
    List<CountryMention> countries = countryTagger.tag(article, recognised);
    return settler.settle(article, recognised, countries).stream()
        .map(
            name -> new Mention(name.range(), name.type(), EntityId.of(article.text(name.range()))))
        .toList();
  }

  /**
   * Returns what an entity is called that goes by a name; the name itself if nothing else is known.
   */
  public String entityName(EntityType type, String name) {
    Authority.Decision decision = authority.decide(type, name, name);
    return decision == null ? name : decision.name();
  }
}
