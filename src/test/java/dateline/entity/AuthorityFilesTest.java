package dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityFilesTest {

  @TempDir private Path folder;

  @Test
  void anAliasIsCalledByItsName() throws IOException {
    write("people.yml", "- {name: Maria Lindqvist, type: person, aliases: [M. Lindkvist]}");
    assertThat(AuthorityFiles.read(folder).decide(EntityType.PERSON, "M Lindkvist", "M Lindkvist"))
        .isEqualTo(new Authority.Decision(EntityType.PERSON, "Maria Lindqvist"));
  }

  @Test
  void aUsersEntryOutweighsTheShippedOne() throws IOException {
    write("own.yml", "- {name: Vereinte Nationen, type: organisation, aliases: [UN]}");
    assertThat(AuthorityFiles.read(folder).decide(EntityType.ORGANISATION, "UN", "UN"))
        .isEqualTo(new Authority.Decision(EntityType.ORGANISATION, "Vereinte Nationen"));
  }

  @Test
  void aMissingFolderLeavesTheShippedEntries() throws IOException {
    Authority authority = AuthorityFiles.read(folder.resolve("none"));
    assertThat(authority.decide(EntityType.ORGANISATION, "U.N.", "U.N."))
        .isEqualTo(new Authority.Decision(EntityType.ORGANISATION, "United Nations"));
  }

  @Test
  void theShippedFileHasNoProblem() throws IOException {
    try (var in = AuthorityFiles.class.getResourceAsStream("authority.yml")) {
      assertThat(in).isNotNull();
      Files.copy(in, folder.resolve("shipped.yml"));
    }
    AuthorityFiles files = AuthorityFiles.load(folder);
    assertThat(files.problems()).isEmpty();
    assertThat(files.entryCount()).isGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- {nmae: Kim} | a.yml: entry 1: \"nmae\" is no key: use name, type, was, aliases, hide",
        "- {name: ''} | a.yml: entry 1 (): name must be a text with a letter or digit, not \"\"",
        "- {name: Kim, type: human} | a.yml: entry 1 (Kim): \"human\" is no type: use person, organisation or place",
        "- {name: Kim, aliases: Kimmy} | a.yml: entry 1 (Kim): aliases must be a list, such as [UN, U.N.]",
        "- {name: Kim, hide: maybe} | a.yml: entry 1 (Kim): hide must be true or false, not \"maybe\"",
        "name: Kim | a.yml: must be a list of entries, each beginning with \"- name:\"",
      })
  void aProblemIsToldWithItsPlaceAndRemedy(String yaml, String problem) throws IOException {
    write("a.yml", yaml);
    assertThat(AuthorityFiles.load(folder).problems()).contains(problem);
    assertThatThrownBy(() -> AuthorityFiles.read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dateline authority check");
  }

  @Test
  void whatIsNoYamlIsToldWithItsLine() throws IOException {
    write("a.yml", "- name: Kim\n  aliases: [a\n");
    assertThat(AuthorityFiles.load(folder).problems())
        .singleElement()
        .asString()
        .startsWith("a.yml: line ")
        .contains("is no YAML");
  }

  @Test
  void oneNameInTwoEntriesIsTold() throws IOException {
    write("a.yml", "- {name: Kim, aliases: [Kimmy]}");
    write("b.yml", "- {name: Kimberley, aliases: [KIMMY]}");
    assertThat(AuthorityFiles.load(folder).problems())
        .containsExactly("\"KIMMY\" is in the entries of Kim and of Kimberley: leave it in one");
  }

  @Test
  void anEmptyFileIsNoProblem() throws IOException {
    write("a.yml", "");
    assertThat(AuthorityFiles.load(folder).problems()).isEmpty();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
