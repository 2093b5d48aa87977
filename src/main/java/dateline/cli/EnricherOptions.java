package dateline.cli;

import dateline.entity.AuthorityFiles;
import dateline.entity.Enricher;
import dateline.entity.NameRecogniser;
import dateline.ingest.Enrichment;
import dateline.names.NamePack;
import dateline.names.Nlp4jRecogniser;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands share that find entities: {@code --names} and {@code --authority}. */
final class EnricherOptions {

  /** The values of {@code --names}. */
  enum Names {
    ON,
    OFF
  }

  @Option(
      names = "--names",
      paramLabel = "on|off",
      description =
          "find people, organisations and places in English articles; the first time prepares the"
              + " models, half a minute (default: ${DEFAULT-VALUE}; env DATELINE_NAMES)",
      defaultValue = "${env:DATELINE_NAMES:-on}")
  private Names names = Names.ON;

  @Mixin private AuthorityOption authority;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  EnricherOptions() {}

  /** Returns an enricher; prepares name recognition first if it is asked for and was not yet. */
  Enricher enricher(PrintWriter err) throws IOException {
    if (names == Names.ON) {
      NamePack pack = pack();
      if (!pack.exists()) {
        err.println(
            "preparing name recognition, once (half a minute; --names off goes without) ...");
        err.flush();
      }
      pack.makeIfMissing(
          step -> {
            err.println("  packing " + step);
            err.flush();
          });
    }
    return preparedEnricher();
  }

  /** Returns an enrichment with names if they are asked for; prepares their recognition first. */
  Enrichment enrichment(PrintWriter err) throws IOException {
    Enricher enricher = enricher(err);
    return names == Names.ON
        ? Enrichment.names(enricher, NamePack.VERSION)
        : Enrichment.countries(enricher);
  }

  /** Returns an enrichment without names. */
  Enrichment countries() throws IOException {
    return Enrichment.countries(
        new Enricher(NameRecogniser.NONE, AuthorityFiles.read(authority.folder())));
  }

  /** Returns the enrichment with names as far as needed to tell which articles lack them. */
  Enrichment namesUnprepared() throws IOException {
    return Enrichment.names(countries().enricher(), NamePack.VERSION);
  }

  /** Returns whether {@code --names} is on. */
  boolean areNamesWanted() {
    return names == Names.ON;
  }

  /** Returns an enricher that recognises names only if that has been prepared. */
  Enricher preparedEnricher() throws IOException {
    return new Enricher(preparedRecogniser(), AuthorityFiles.read(authority.folder()));
  }

  /** Returns whether {@link #enricher} would take its time to prepare name recognition. */
  boolean mustPrepare() {
    return names == Names.ON && !pack().exists();
  }

  /** Returns the folder of authority files, which need not exist. */
  Path authorityFolder() {
    return authority.folder();
  }

  private NameRecogniser preparedRecogniser() throws IOException {
    NamePack pack = pack();
    return names == Names.ON && pack.exists()
        ? Nlp4jRecogniser.of(pack.open())
        : NameRecogniser.NONE;
  }

  private static NamePack pack() {
    Map<String, String> env = System.getenv();
    String own = env.getOrDefault("DATELINE_CACHE", "");
    String shared = env.getOrDefault("XDG_CACHE_HOME", "");
    Path caches =
        shared.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(shared);
    return new NamePack(own.isBlank() ? caches.resolve("dateline") : Path.of(own));
  }
}
