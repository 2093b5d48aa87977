package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.analysis.TextAnalysis;
import dateline.index.ArticleWriter;
import dateline.lucene.LuceneArticleIndex;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The commands, over the project's own corpus, indexed once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CliIT {
  private static final Path CORPUS = Path.of("corpus");

  private Path folder = Path.of("");
  private CommandRun indexing = new CommandRun(-1, "", "");

  @BeforeAll
  void indexTheCorpus(@TempDir Path empty) {
    folder = empty;
    indexing = CommandRun.of("index", CORPUS, "--index", index(), "--json");
  }

  private Path index() {
    return folder.resolve("index");
  }

  private CommandRun run(String command, Object... arguments) {
    var words = new ArrayList<Object>(List.of(command, "--index", index()));
    words.addAll(List.of(arguments));
    return CommandRun.of(words.toArray());
  }

  @Test
  void helpNamesEveryCommand() {
    CommandRun help = CommandRun.of("--help");

    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("serve", "index", "reindex", "search", "show", "evaluate");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void versionNamesTheProgram() {
    CommandRun version = CommandRun.of("--version");

    assertThat(version.code()).isZero();
    assertThat(version.out()).startsWith("dateline ");
  }

  @Test
  void fileIsExplainedWithoutAnIndex() throws IOException {
    Path file = folder.resolve("quarry.html");
    Files.writeString(
        file,
        "<title>The quarry reopens | The Hill Post</title><meta name='author' content='Una Reid'>"
            + "<meta property='og:title' content='Quarry back at work'>"
            + "<h1>The quarry reopens</h1><p>After eleven silent years the quarry above the town"
            + " went back to work on Monday, and the town went back to complaining.</p>");

    CommandRun explained = CommandRun.of("show", file, "--explain");
    assertThat(explained.code()).as(explained.err()).isZero();
    assertThat(explained.out())
        .containsPattern("headline +The quarry reopens {2}\\[.*]")
        .containsPattern("not Quarry back at work {2}\\[.*]")
        .containsPattern("published +–");

    assertThat(CommandRun.of("show", file).out()).contains("Una Reid", "went back to work");
    CommandRun missing = CommandRun.of("show", "no/such.html", "--explain");
    assertThat(missing.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(missing.err()).contains("no/such.html does not exist");
  }

  @Test
  void otherWordsAreLookedForAndToldAndAUsersOwnOutweighThem() throws IOException {
    CommandRun shipped = run("search", "--match", "best", "cessation of hostilities");

    assertThat(shipped.out())
        .contains("note: for cessation of hostilities also looked for:")
        .contains("armistice", "(has other words for it)");

    Path authority = Files.createDirectories(folder.resolve("own"));
    Path own = authority.resolve("thesaurus.txt");
    Files.writeString(own, "cessation of hostilities > frozen front\n");
    assertThat(run("search", "--authority", authority, "cessation of hostilities").out())
        .contains("note: for cessation of hostilities also looked for: frozen front\n");
    assertThat(CommandRun.of("authority", "check", authority).out())
        .contains("0 entries in 0 files, 0 problems", "thesaurus.txt: 0 problems");

    Files.writeString(own, "> frozen front\n");
    CommandRun check = CommandRun.of("authority", "check", authority);
    assertThat(check.code()).isEqualTo(ExitCodes.SOME_FAILED);
    assertThat(check.out()).contains("line 1: nothing is named", "thesaurus.txt: 1 problems");
    CommandRun refused = run("search", "--authority", authority, "ceasefire");
    assertThat(refused.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(refused.err()).contains("line 1: nothing is named", "dateline authority check");
  }

  @Test
  void allArticlesFoundAreExportedAndCanBeReadAgain() throws IOException {
    long total = run("search", "--size", 0, "--json").json().at("/total/value").asLong();
    Path again = Files.createDirectories(folder.resolve("again"));
    Path file = again.resolve("all.jsonl");

    CommandRun exported = run("export", "--output", file);

    assertThat(exported.code()).as(exported.err()).isZero();
    assertThat(exported.err()).contains(total + " articles");
    assertThat(Files.readAllLines(file)).hasSize((int) total);
    assertThat(run("export", "--format", "csv", "--about", "KP", "artillery").out())
        .contains("id,published,headline");

    CommandRun indexed =
        CommandRun.of(
            "index",
            again,
            "--index",
            folder.resolve("index-of-export"),
            "--names",
            "off",
            "--vectors",
            "off",
            "--json");
    assertThat(indexed.code()).as(indexed.err()).isZero();
    assertThat(indexed.json().get("articles").asLong()).isEqualTo(total);
  }

  @Test
  void failuresOfNoIndexAreNone() {
    CommandRun none = CommandRun.of("failures", "--index", folder.resolve("nowhere"));

    assertThat(none.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(none.err()).contains("there is no index in " + folder.resolve("nowhere"));
  }

  @Test
  void aPortThatIsTakenIsTheUsersToChange() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CommandRun serving = run("serve", "--port", other.getLocalPort());

      assertThat(serving.code()).isEqualTo(ExitCodes.USAGE);
      assertThat(serving.err()).contains("choose another with --port");
    }
  }

  @Test
  void whatCannotBeExportedIsTold() {
    CommandRun unnamed = run("export", "artillery");
    assertThat(unnamed.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(unnamed.err()).contains("--format is missing: use one of csv, jsonl, ris");
    CommandRun unknown = run("export", "artillery", "--format", "pdf");
    assertThat(unknown.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(unknown.err()).contains("unknown format pdf; use one of csv, jsonl, ris");
    assertThat(run("export", "zzyzx", "--format", "csv").code()).isEqualTo(ExitCodes.NOTHING_FOUND);
  }

  @Test
  void wrongUsageIsToldOnStandardError() {
    for (CommandRun wrong :
        List.of(
            CommandRun.of(), CommandRun.of("find"), CommandRun.of("search", "--no-such-option"))) {
      assertThat(wrong.code()).as(wrong.err()).isEqualTo(ExitCodes.USAGE);
      assertThat(wrong.out()).isEmpty();
      assertThat(wrong.err()).contains("dateline");
    }
  }

  @Test
  void everyFileOfTheCorpusIsAccountedForAndOneIsDamaged() throws IOException {
    JsonNode files = indexing.json();
    long found;
    try (var all = Files.list(CORPUS)) {
      found = all.count();
    }

    assertThat(indexing.code()).isEqualTo(ExitCodes.SOME_FAILED);
    assertThat(files.path("failed").asLong()).isEqualTo(1);
    assertThat(files.path("found").asLong())
        .isEqualTo(
            files.path("indexed").asLong()
                + files.path("duplicate").asLong()
                + files.path("skipped").asLong()
                + files.path("failed").asLong())
        .isLessThanOrEqualTo(found);
    assertThat(files.path("articles").asLong()).isGreaterThanOrEqualTo(60);
  }

  @Test
  void failuresSayStageAndReason() {
    CommandRun failures = run("failures", "--json");

    assertThat(failures.code()).isZero();
    assertThat(failures.json()).hasSize(1);
    JsonNode damaged = failures.json().get(0);
    assertThat(damaged.path("path").asText()).isEqualTo("corpus/damaged-report.docx");
    assertThat(damaged.path("outcome").asText()).isEqualTo("failed");
    assertThat(damaged.path("stage").asText()).isNotBlank();
    assertThat(damaged.path("reason").asText()).isNotBlank();
    assertThat(run("failures").out()).startsWith("failed     corpus/damaged-report.docx: ");
  }

  @Test
  void searchFindsTheBargainOfRussiaAndNorthKoreaFirst() {
    CommandRun search = run("search", "DPRK artillery", "--json");

    assertThat(search.code()).isZero();
    JsonNode first = search.json().path("hits").path(0);
    assertThat(first.path("headline").asText()).startsWith("Moscow And Pyongyang");
    assertThat(strings(first.path("about"))).contains("RU", "KP").doesNotContain("KR");
  }

  @Test
  void everyHitIsAboutTheCountryChosen() {
    CommandRun search = run("search", "--about", "KP", "sanctions", "--json");

    assertThat(search.code()).isZero();
    assertThat(search.json().path("total").path("value").asLong()).isPositive();
    for (JsonNode hit : search.json().path("hits")) {
      assertThat(strings(hit.path("about"))).contains("KP");
    }
  }

  @Test
  void searchForPeopleMarksWhatMatched() {
    CommandRun search = run("search", "DPRK", "artillery");

    assertThat(search.out()).contains(" for ", " 1. Moscow And Pyongyang", "*artillery*");
    assertThat(search.out()).contains("about Russia, North Korea");
  }

  @Test
  void versionsOfAPieceAreOneHitUnlessToldOtherwise() {
    CommandRun one = run("search", "cuba", "blackout", "--match", "all");
    CommandRun every = run("search", "cuba", "blackout", "--match", "all", "--collapse", "off");

    assertThat(one.out()).contains("1 story; --collapse off", "+ 1 version in 2 outlets");
    assertThat(every.out()).contains(" 2. ").doesNotContain("+ 1 version");
    assertThat(run("search", "--collapse", "maybe").err())
        .contains("collapse must be on or off, got maybe");
  }

  @Test
  void misspeltWordsAndFiltersInTheWayAreTold() {
    assertThat(run("search", "artilery").out()).contains("did you mean: artillery (");
    assertThat(run("search", "blackout", "--year", "1999").out()).contains("without year: 1999: ");
  }

  @Test
  void namesInAQueryAreThoseOfTheAuthorityFilesNamed(@TempDir Path work) throws IOException {
    Files.writeString(
        work.resolve("people.yml"),
        "- {name: Volodymyr Zelensky, type: person, aliases: [the comedian]}");

    CommandRun search = run("search", "--authority", work, "--json", "person:\"The Comedian\"");

    assertThat(search.json().path("interpretation").asText())
        .isEqualTo("person:\"Volodymyr Zelensky\"");
    assertThat(run("search", "--json", "person:\"The Comedian\"").json().path("interpretation"))
        .hasToString("\"person:\\\"The Comedian\\\"\"");
  }

  @Test
  void anAnswerIsGivenWhenItsTimeIsUp() {
    CommandRun hurried = run("search", "artillery", "--timeout", "0.001", "--json");
    JsonNode total = hurried.json().path("total");

    // However fast the machine: it says so if it gave up.
    assertThat(total.path("relation").asText().equals("AT_LEAST"))
        .isEqualTo(hurried.out().contains("time was up after 0.001 seconds"));
    assertThat(run("search", "artillery", "--timeout", "60").out()).doesNotContain("time was up");
  }

  @Test
  void beginningsAreCompleted() {
    CommandRun suggest = run("suggest", "north", "ko");

    assertThat(suggest.code()).isEqualTo(ExitCodes.DONE);
    assertThat(suggest.out()).contains("country:KP", "headline:\"North Kosovo");
    assertThat(run("suggest", "--json", "north ko").out()).startsWith("{\"query\":\"north ko\"");
    assertThat(run("suggest", "zzzz").code()).isEqualTo(ExitCodes.NOTHING_FOUND);
    assertThat(run("suggest", "--size", "0", "ko").code()).isEqualTo(ExitCodes.USAGE);
  }

  @Test
  void similarArticlesLeaveOutVersions() {
    String all = run("search", "cuba", "blackout", "--collapse", "off", "--json").out();
    String id = all.substring(all.indexOf("\"id\":\"") + 6, all.indexOf("\"id\":\"") + 22);

    CommandRun similar = run("similar", id, "--size", "3");

    assertThat(similar.code()).isEqualTo(ExitCodes.DONE);
    assertThat(similar.out().lines()).hasSize(3).noneMatch(line -> line.contains("Blackout"));
    assertThat(run("similar", "0000000000000000").code()).isEqualTo(ExitCodes.NOTHING_FOUND);
  }

  @Test
  void nothingFoundHasAnExitCode() {
    CommandRun search = run("search", "nosuchwordatall");

    assertThat(search.code()).isEqualTo(ExitCodes.NOTHING_FOUND);
    assertThat(search.out()).startsWith("0 articles for nosuchwordatall");
  }

  @Test
  void unknownValuesAreWrongUsage() {
    for (List<Object> wrong :
        List.<List<Object>>of(
            List.of("--country", "XX"),
            List.of("--kind", "poem"),
            List.of("--sort", "best"),
            List.of("--size", "many"),
            List.of("--timeout", "0"),
            List.of("--timeout", "soon"),
            List.of("--timeout", "3601"),
            List.of("--from", "lately"))) {
      CommandRun search = run("search", wrong.toArray());
      assertThat(search.code()).as("%s %s", wrong, search.err()).isEqualTo(ExitCodes.USAGE);
      assertThat(search.err()).startsWith("dateline: ").contains((String) wrong.get(1));
      assertThat(search.out()).isEmpty();
    }
  }

  @Test
  void aWrongCommandLineIsToldInTwoLines() {
    for (List<String> wrong :
        List.of(
            List.of("frobnicate", "there is no command frobnicate"),
            List.of("search --colour red", "unknown option --colour; like it: --co"),
            List.of("show a b", "b is too much: leave it out"),
            List.of("show", "missing required parameter: 'ID|FILE'"),
            List.of("serve --port soon", "invalid value for option '--port': 'soon' is not an int"),
            List.of(
                "reindex --fresh --from-index", "--fresh, --from-index are mutually exclusive"))) {
      CommandRun run = CommandRun.of((Object[]) wrong.getFirst().split(" "));
      assertThat(run.code()).as(wrong.getFirst()).isEqualTo(ExitCodes.USAGE);
      assertThat(run.err()).startsWith("dateline: " + wrong.getLast()).contains(" --help\" lists");
      assertThat(run.err().lines()).hasSize(2);
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void searchWithoutAnIndexSaysWhatToRun() {
    for (String command : List.of("search", "countries")) {
      Path none = folder.resolve("none");
      CommandRun search = CommandRun.of(command, "--index", none);
      assertThat(search.code()).isEqualTo(ExitCodes.USAGE);
      assertThat(search.err())
          .isEqualToIgnoringNewLines(
              "dateline: there is no index in %s: run \"dateline index\", or name another with --index"
                  .formatted(none));
    }
  }

  @Test
  void articleIsShownWithTheOriginOfItsValues() {
    JsonNode hit = run("search", "DPRK artillery", "--json").json().path("hits").path(0);
    String id = hit.path("id").asText();

    CommandRun show = run("show", id);

    assertThat(show.code()).isZero();
    assertThat(show.out())
        .contains("headline    Moscow And Pyongyang", "published   2024-11-18  [")
        .contains("file        corpus/russia-north-korea-bargain.txt");
    assertThat(run("show", id, "--json").json().path("id").asText()).isEqualTo(id);
  }

  @Test
  void unknownArticleIsNotFound() {
    CommandRun show = run("show", "0123456789abcdef");

    assertThat(show.code()).isEqualTo(ExitCodes.NOTHING_FOUND);
    assertThat(show.err()).contains("no article has the id 0123456789abcdef");
  }

  @Test
  void countriesAgreeWithSearch() {
    CommandRun table = run("countries");
    assertThat(table.code()).isZero();
    assertThat(table.out()).startsWith("code").containsPattern("KP +North Korea +\\d+ +\\d+");

    for (JsonNode country : run("countries", "--json").json()) {
      if (country.path("code").asText().equals("KP")) {
        long about = run("search", "--about", "KP", "--json").json().at("/total/value").asLong();
        assertThat(country.path("about").asLong()).isEqualTo(about).isPositive();
        assertThat(country.path("atlas").asText()).as("its shape on a map").isEqualTo("408");
      }
    }
  }

  @Test
  void countriesTellWhichWordsLedToThem() {
    CommandRun hits = run("search", "DPRK artillery", "--json");
    String id = hits.out().replaceAll("(?s).*?\"id\":\"([0-9a-f]{16})\".*", "$1");

    CommandRun why = run("countries", "--why", id);
    assertThat(why.code()).as(why.err()).isZero();
    assertThat(why.out()).containsPattern("KP +North Korea +about +.*Pyongyang");
    assertThat(run("countries", "--why", "ffff").code()).isEqualTo(1);
  }

  @Test
  void authorityFilesAreChecked(@TempDir Path work) throws IOException {
    Files.writeString(work.resolve("people.yml"), "- {name: Kim, type: human}");

    CommandRun wrong = CommandRun.of("authority", "check", work);
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.out()).contains("\"human\" is no type: use person, organisation or place");

    Files.writeString(work.resolve("people.yml"), "- {name: Kim, type: person}");
    CommandRun right = CommandRun.of("authority", "check", work);
    assertThat(right.code()).isZero();
    assertThat(right.out()).contains("1 entries in 1 files, 0 problems");

    CommandRun missing = CommandRun.of("authority", "check", work.resolve("none"));
    assertThat(missing.err()).contains("there is no folder").contains("make it");
  }

  @Test
  void smallFolderIsIndexedUpdatedAndRebuilt(@TempDir Path work) throws IOException {
    Path docs = Files.createDirectories(work.resolve("docs"));
    Files.writeString(docs.resolve("a.txt"), "Peru votes\n\nLima waits for the count.\n");
    Path other = work.resolve("index");

    CommandRun first = CommandRun.of("index", docs, "--index", other);
    CommandRun second = CommandRun.of("index", docs, "--index", other, "--json");
    CommandRun third = CommandRun.of("reindex", docs, "--index", other, "--json");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).startsWith("1 files found = 1 indexed + 0 duplicate");
    assertThat(second.json().path("unchanged").asLong()).isEqualTo(1);
    assertThat(third.json().path("indexed").asLong()).isEqualTo(1);
    assertThat(third.json().path("unchanged").asLong()).isZero();
  }

  @Test
  void folderThatIsNotThereIsNamed() {
    CommandRun run = run("index", folder.resolve("nowhere"));

    assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains(folder.resolve("nowhere") + " is not a folder");
  }

  @Test
  void secondWriterIsTurnedAway(@TempDir Path work) throws IOException {
    try (var analysis = new TextAnalysis();
        ArticleWriter first = new LuceneArticleIndex(work.resolve("index"), analysis).update()) {
      assertThat(first.inventory().accounting().found()).isZero();
      for (String command : List.of("index", "reindex")) {
        CommandRun second =
            CommandRun.of(command, CORPUS, "--index", work.resolve("index"), "--wait", "0");
        assertThat(second.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(second.err()).contains("is being written by process ", "wait until it is done");
      }
    }
  }

  @Test
  void countriesAreEvaluated(@TempDir Path work) throws IOException {
    Path gold = work.resolve("gold.jsonl");
    Files.writeString(
        gold,
        """
        {"id":"1","title":"Peru votes","text":"Lima waits.","countries":["PE"]}
        """);

    CommandRun table = CommandRun.of("evaluate", "countries", gold);
    CommandRun json = CommandRun.of("evaluate", "countries", gold, "--json");

    assertThat(table.code()).as(table.err()).isZero();
    assertThat(table.out()).startsWith(gold + ": 1 documents").containsPattern("microF1NonUs +1.0");
    assertThat(json.json().at("/metrics/microF1NonUs").asDouble()).isEqualTo(1);
  }

  @Test
  void evaluateListsWhatWasReadWrongly() throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    Files.writeString(
        pages.resolve("quarry.html"),
        "<title>The quarry reopens</title><h1>The quarry reopens</h1><p>After eleven silent years"
            + " the quarry above the town went back to work on Monday.</p>");
    Files.writeString(
        pages.resolve("gold.jsonl"),
        """
        {"id":"7","html":"quarry.html","title":"The quarry","authors":[]}
        {"id":"8","html":"quarry.html","title":"The quarry reopens"}
        """);
    Path errors = folder.resolve("errors.jsonl");

    CommandRun run = CommandRun.of("evaluate", "extraction", pages, "--errors", errors, "--json");
    assertThat(run.json().path("metrics").path("titleRight").asDouble()).isEqualTo(0.5);
    assertThat(Files.readAllLines(errors))
        .singleElement()
        .asString()
        .contains("\"id\":\"7\"", "\"gold\":[\"The quarry\"]", "\"read\":[\"The quarry reopens\"]");

    CommandRun other = CommandRun.of("evaluate", "countries", pages, "--errors", errors);
    assertThat(other.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(other.err()).contains("--errors lists errors of extraction only");
  }

  @Test
  void rankingIsEvaluated(@TempDir Path work) throws IOException {
    Files.writeString(
        work.resolve("docs.jsonl"), "{\"id\":\"d1\",\"title\":\"Wheat\",\"text\":\"By rail.\"}\n");
    Files.writeString(work.resolve("queries.jsonl"), "{\"id\":\"q1\",\"text\":\"wheat\"}\n");
    Files.writeString(work.resolve("qrels.txt"), "q1 0 d1 1\n");

    CommandRun table = CommandRun.of("evaluate", "ranking", work);
    CommandRun json = CommandRun.of("evaluate", "ranking", work, "--systems", "dateline", "--json");

    assertThat(table.code()).as(table.err()).isZero();
    assertThat(table.out()).contains("1 documents, 1 queries", "nDCG@10", "bm25", "dateline");
    assertThat(json.json().at("/systems/dateline/ndcg10").asDouble()).isEqualTo(1);
    assertThat(json.json().path("systems").has("bm25")).isFalse();
  }

  @Test
  void judgedDataThatIsNotThereIsNamed() {
    CommandRun run = CommandRun.of("evaluate", "countries", folder.resolve("none.jsonl"));

    assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("none.jsonl does not exist");
  }

  private static List<String> strings(JsonNode array) {
    var values = new ArrayList<String>();
    array.forEach(value -> values.add(value.asText()));
    return values;
  }
}
