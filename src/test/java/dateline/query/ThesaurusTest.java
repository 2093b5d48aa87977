package dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThesaurusTest {
  @TempDir Path folder;

  @Test
  void aConceptHasItsOtherNamesAndRelatedWords() throws IOException {
    write("reed boat, papyrus boat, Reed-Boat > bundled reeds, reed hull");

    assertThat(find("reed boat"))
        .containsExactly(
            new Concept(
                "reed boat", List.of("papyrus boat"), List.of("bundled reeds", "reed hull")));
    assertThat(find("papyrus boat").getFirst().names()).containsExactly("reed boat");
    assertThat(find("reed hull")).isEmpty();
  }

  @Test
  void caseHyphensAndPluralsDoNotCount() throws IOException {
    write("reed-boat city, papyrus town");

    assertThat(names("Reed Boats cities")).containsExactly("reed-boat city");
    assertThat(names("REED‑BOAT CITY")).containsExactly("reed-boat city");
    assertThat(names("reedboat city")).isEmpty();
  }

  @Test
  void wordsOfOneStemAreNotOne() throws IOException {
    write("pacifism, peace movement");

    assertThat(names("pacific")).isEmpty();
  }

  @Test
  void theLongestNameCountsAndNamesDoNotOverlap() throws IOException {
    write("reed, rush > cane", "reed boat, papyrus boat", "boat race, regatta");

    assertThat(names("reed boat race")).containsExactly("reed boat");
    assertThat(names("reed race boat reed")).containsExactly("reed", "reed");
  }

  @Test
  void linesThatShareANameAreOneConcept() throws IOException {
    write("reed, rush > cane", "rush, hurry > cane, haste");

    assertThat(find("rush"))
        .containsExactly(new Concept("rush", List.of("reed", "hurry"), List.of("cane", "haste")));
  }

  @Test
  void ownLinesOutweighShippedOnes() throws IOException {
    assertThat(find("ceasefire").getFirst().names()).contains("truce");

    write("# ours", "", "Ceasefire > lull of Tern Bay", "truce");

    assertThat(find("ceasefires"))
        .containsExactly(new Concept("Ceasefire", List.of(), List.of("lull of Tern Bay")));
    assertThat(find("truce")).isEmpty();
    assertThat(find("armistice").getFirst().names()).contains("ceasefire");
  }

  @Test
  void onlyPlainWordsThatStandTogetherNameConcepts() throws IOException {
    write("reed boat, papyrus boat");

    assertThat(concepts("museum reed boats")).containsExactly("reed boat");
    assertThat(concepts("reed boat year:x about:EG")).containsExactly("reed boat");
    for (String query :
        List.of("\"reed boat\"", "reed AND headline:boat", "reed OR boat", "reed kind:oped boat")) {
      assertThat(concepts(query)).as(query).isEmpty();
    }
  }

  @Test
  void whatIsWrongIsToldWithItsLine() throws IOException {
    write(
        "reed, rush",
        "> cane",
        "reed, ++",
        "reed > rush > cane",
        "a b c d e f g h i, reed",
        "many, " + "term, ".repeat(ThesaurusFile.MAX_TERMS));

    String file = folder.resolve(Thesaurus.FILE).toString();
    assertThat(Thesaurus.problems(folder))
        .containsExactly(
            file + ": line 2: nothing is named before \">\"; write: name, other name > other words",
            file + ": line 3: \"++\" is no word: leave it out",
            file + ": line 4: \"rush > cane\" is no word: leave it out",
            file + ": line 5: \"a b c d e f g h i\" has more than 8 words: use a shorter term",
            file + ": line 6: 41 terms are too many: leave at most 40");
    assertThatThrownBy(() -> Thesaurus.read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2")
        .hasMessageEndingWith("dateline authority check lists all problems");
  }

  @Test
  void tooManyLinesAndWhatIsNoUtf8AreRefused() throws IOException {
    Path file = folder.resolve(Thesaurus.FILE);
    Files.writeString(file, "reed, rush\n".repeat(ThesaurusFile.MAX_LINES + 1));
    assertThat(Thesaurus.problems(folder))
        .containsExactly(file + ": 20,001 lines are too many: leave at most 20,000");

    Files.write(file, "naïve, näif".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Thesaurus.read(folder))
        .hasMessage(file + " is no UTF-8: save it as UTF-8");
  }

  @Test
  void theShippedFileIsRightAndNamesNothingAlone() throws IOException {
    List<String> text;
    try (var in = Thesaurus.class.getResourceAsStream(Thesaurus.FILE)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    ThesaurusFile file = ThesaurusFile.read(Thesaurus.FILE, text);

    assertThat(file.problems()).isEmpty();
    assertThat(file.lines()).hasSizeGreaterThan(2_500);
    assertThat(file.lines())
        .allMatch(line -> line.names().size() + line.related().size() > 1)
        .allMatch(line -> isEachOnce(line));
  }

  private static boolean isEachOnce(ThesaurusFile.Line line) {
    Set<String> seen = new HashSet<>();
    return line.names().stream().allMatch(seen::add) && line.related().stream().allMatch(seen::add);
  }

  private void write(String... lines) throws IOException {
    Files.write(folder.resolve(Thesaurus.FILE), List.of(lines));
  }

  private List<Concept> find(String words) {
    try {
      return Thesaurus.read(folder).find(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> names(String words) {
    return find(words).stream().map(Concept::name).toList();
  }

  private List<String> concepts(String query) throws IOException {
    var parser =
        new QueryParser(
            name -> Optional.empty(),
            name -> Optional.empty(),
            (type, name) -> Optional.empty(),
            Thesaurus.read(folder));
    return parser.parse(query).concepts().stream().map(Concept::name).toList();
  }
}
