package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, as in an unpacked distribution: with a jar and its libraries, without sources. */
class LauncherIT {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final long PATIENCE_SECONDS = 60;

  @TempDir Path home;

  private record Launch(int code, String out, String err) {}

  @BeforeEach
  void unpack() throws IOException {
    Path target = Files.createDirectories(home.resolve("target"));
    File[] jars =
        PROJECT
            .resolve("target")
            .toFile()
            .listFiles((folder, name) -> name.matches("dateline-[0-9.]+\\.jar"));
    assumeTrue(jars != null && jars.length == 1, "the jar is made in the package phase");
    for (File jar : jars) {
      Files.createSymbolicLink(target.resolve(jar.getName()), jar.toPath());
    }
    Files.createSymbolicLink(target.resolve("lib"), PROJECT.resolve("target/lib"));
    // A file where the folder of the class archive would be: no launch stops to make one.
    Files.createFile(target.resolve("cache"));
    Files.copy(PROJECT.resolve("dateline"), home.resolve("dateline"));
  }

  private Launch launch(Map<String, String> environment, String... arguments) throws Exception {
    var command = new ProcessBuilder("sh", home.resolve("dateline").toString());
    command.command().addAll(List.of(arguments));
    command.environment().remove("DATELINE_JAVA_OPTS");
    command.environment().putAll(environment);
    Path out = home.resolve("out.txt");
    Path err = home.resolve("err.txt");
    Process process = command.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("no end after %d s".formatted(PATIENCE_SECONDS));
    }
    return new Launch(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void versionIsThatOfTheJar() throws Exception {
    Launch launch = launch(Map.of("DATELINE_JAVA_HOME", javaHome()), "--version");

    assertThat(launch.code()).as(launch.err()).isZero();
    assertThat(launch.out()).matches("dateline \\d+\\.\\d+\\.\\d+\\R");
    assertThat(launch.err()).isEmpty();
  }

  @Test
  void exitCodeOfTheProgramIsThatOfTheLauncher() throws Exception {
    Launch launch = launch(Map.of("DATELINE_JAVA_HOME", javaHome()), "find");

    assertThat(launch.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(launch.err()).contains("find");
  }

  @Test
  void javaHomeThatLeadsNowhereIsNamedEvenIfAnotherWouldDo() throws Exception {
    Launch launch =
        launch(
            Map.of("DATELINE_JAVA_HOME", "/nowhere/at/all", "JAVA_HOME", javaHome()), "--version");

    assertThat(launch.code()).isEqualTo(ExitCodes.INTERNAL);
    assertThat(launch.out()).isEmpty();
    assertThat(launch.err())
        .isEqualToIgnoringNewLines(
            "dateline: DATELINE_JAVA_HOME=/nowhere/at/all is no JDK 21 or newer: name one that is");
  }

  @Test
  void archiveWithoutItsJarSaysSo() throws Exception {
    try (var jars = Files.newDirectoryStream(home.resolve("target"), "*.jar")) {
      for (Path jar : jars) {
        Files.delete(jar);
      }
    }

    Launch launch = launch(Map.of("DATELINE_JAVA_HOME", javaHome()), "--version");

    assertThat(launch.code()).isEqualTo(ExitCodes.INTERNAL);
    assertThat(launch.err()).contains("has no dateline jar: unpack the archive again");
  }

  @Test
  void classArchiveIsMadeOnceAndAgainForANewJar() throws Exception {
    Map<String, String> jdk = Map.of("DATELINE_JAVA_HOME", javaHome());
    Files.delete(home.resolve("target/cache"));

    assertThat(launch(jdk, "--version").err()).contains("preparing for fast starts, once ...");
    assertThat(launch(jdk, "--version").err()).isEmpty();

    FileTime made = Files.getLastModifiedTime(home.resolve("target/cache"));
    try (var jars = Files.newDirectoryStream(home.resolve("target"), "*.jar")) {
      for (Path jar : jars) {
        Path built = jar.toRealPath();
        Files.delete(jar);
        Files.copy(built, jar);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(made.toMillis() + 2_000));
      }
    }
    assertThat(launch(jdk, "--version").err())
        .isEqualToIgnoringNewLines("preparing for fast starts, once ...");
  }

  @Test
  void serveIndexesAnswersAndEndsWhenTold() throws Exception {
    Path corpus = Files.createDirectory(home.resolve("corpus"));
    Files.writeString(corpus.resolve("a.txt"), "Ports Reopen\n\nThe ports of Japan are open.\n");
    var command =
        new ProcessBuilder("sh", home.resolve("dateline").toString(), "serve", "--port", "0");
    command.environment().remove("DATELINE_JAVA_OPTS");
    command.environment().put("DATELINE_JAVA_HOME", javaHome());
    Process process = command.redirectError(home.resolve("err.txt").toFile()).start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        HttpClient client = HttpClient.newHttpClient()) {
      Matcher told =
          Pattern.compile("Dateline serves 1 articles? at (http://localhost:\\d+) .*")
              .matcher(String.valueOf(out.readLine()));
      assertThat(told.matches()).isTrue();
      var request = HttpRequest.newBuilder(URI.create(told.group(1) + "/search?q=ports")).build();
      HttpResponse<String> page = client.send(request, BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("1 article", "Reopen");
    } finally {
      // The launcher becomes the server, so ending the one ends the other.
      process.destroy();
    }
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(home.resolve("index/CURRENT")).exists();
  }

  private static String javaHome() {
    return System.getProperty("java.home");
  }
}
