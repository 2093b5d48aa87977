package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No pattern that sees the text of files takes more than so many steps for each character of it,
 * whatever the text: counted, not timed.
 */
class PatternWorkTest {

  private static final int LONG = 4_000;

  /** Alternatives of a few dozen words are tried at each place. */
  private static final int STEPS_PER_CHAR = 300;

  /** What these see is cut, or let go, at so many characters by the code before them. */
  private static final Map<String, Integer> BOUNDED =
      Map.of(
          "Bios.WITH_VERB", 600,
          "Boilerplate.END", 260,
          "Boilerplate.STRAY", 260,
          "Imprint.DATE_DECORATION", 140,
          "Imprint.SEPARATOR", 140,
          "Outlets.TITLE_SUFFIX", 1_000,
          "PlainProse.BEGINNING", 64);

  /** These have to match the whole text, or its beginning. */
  private static final Set<String> ANCHORED =
      Set.of(
          "Boilerplate.END",
          "Boilerplate.STRAY",
          "Bylines.STAFF",
          "DocumentReader.JUNK_TITLE",
          "FormatDetector.PAGE",
          "FormatDetector.PROSE_NAME",
          "Imprint.DATE_DECORATION",
          "JsonLd.ARTICLE",
          "MarkdownReader.HEADING",
          "PlainProse.BEGINNING",
          "TextShape.ARRAY",
          "TextShape.LINES",
          "TextShape.NEWS_ROOT",
          "TextShape.OBJECT",
          "WarcReader.NO_TEXT",
          "WireReader.SLUG");

  /** These see text whose white space has been collapsed. */
  private static final Set<String> COLLAPSED =
      Set.of(
          "AuthorNames.TRAILING",
          "Bylines.NEXT_FIELD",
          "Bylines.SEPARATOR",
          "HeadlineVote.TITLE_PART",
          "Outlets.TITLE_SUFFIX",
          "SiteNames.SEPARATOR");

  private static final List<String> RUNS =
      List.of(
          " ",
          "\n",
          "\r\n",
          "\t",
          "a",
          "A",
          "é",
          "漢",
          "1",
          "\"",
          "'",
          ".",
          ",",
          ":",
          ";",
          "-",
          "–",
          "_",
          "*",
          "`",
          "#",
          "~",
          "|",
          "/",
          "<",
          ">",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "=",
          "&",
          "@",
          "…",
          "a ",
          "A ",
          "Aa ",
          "a\n",
          "1 ",
          "1\n",
          "1.",
          "1/",
          "12:34",
          "1-",
          "a.",
          "a,",
          "a, ",
          "A-",
          "A. ",
          "A'",
          "A,A ",
          "a@",
          "(a",
          "[a",
          "<p ",
          "<a",
          "*a ",
          "_a",
          "**a",
          "# ",
          "~~~a\n",
          "```\n",
          "- ",
          "-- ",
          " - ",
          " | ",
          "By A ",
          "By A and B, ",
          "and ",
          "de ",
          "the ",
          "\"a\"",
          "\"a\":",
          "{\"a\":",
          "\"\n",
          "}\n",
          "://",
          "://a",
          "www.",
          "x@y.",
          ";\n",
          "]]",
          "<!--",
          "=\n",
          "\u0001",
          "\u0002",
          "\u0001a",
          "From ",
          "\nFrom ",
          ">",
          "published by A ",
          "A of ");

  static List<String> patterns() throws IOException, ReflectiveOperationException {
    return List.copyOf(compiled().keySet());
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void noPatternIsSlowOnAnyText(String name) throws IOException, ReflectiveOperationException {
    Pattern pattern = Objects.requireNonNull(compiled().get(name));
    int length = BOUNDED.getOrDefault(name, LONG);
    List<String> slow = new ArrayList<>();
    for (String run : RUNS) {
      String text = run.repeat(length / run.length());
      text = COLLAPSED.contains(name) ? TextFolding.collapse(text) : text;
      for (String whole : List.of(text, "A" + text + "\u0000", "1" + text, "\"" + text + "x")) {
        if (!isBounded(pattern, ANCHORED.contains(name), whole)) {
          slow.add(run + " in " + whole.charAt(0) + "…" + whole.charAt(whole.length() - 1));
        }
      }
    }
    assertThat(slow).as("%s /%s/", name, pattern).isEmpty();
  }

  private static boolean isBounded(Pattern pattern, boolean anchored, String text) {
    Counted counted = new Counted(text, new Steps(STEPS_PER_CHAR * (text.length() + 10L)));
    try {
      Matcher matcher = pattern.matcher(counted);
      boolean found = !anchored && matcher.find();
      while (found) {
        found = matcher.find();
      }
      return matcher.matches() || !matcher.lookingAt() || anchored || !found;
    } catch (TooManyStepsException | StackOverflowError e) {
      return false;
    }
  }

  /** Every pattern that a class of this package holds, by class and field. */
  private static Map<String, Pattern> compiled() throws IOException, ReflectiveOperationException {
    Map<String, Pattern> patterns = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/dateline/source"))) {
      for (Path file : files.sorted().toList()) {
        String simple = file.getFileName().toString().replace(".java", "");
        if (!simple.equals("package-info")) {
          add(Class.forName("dateline.source." + simple), patterns);
        }
      }
    }
    addRules(patterns);
    for (NameCues.Cue cue : NameCues.Cue.values()) {
      Field field = NameCues.Cue.class.getDeclaredField("pattern");
      field.setAccessible(true);
      patterns.put("NameCues." + cue, pattern(field.get(cue)));
    }
    return patterns;
  }

  private static void add(Class<?> type, Map<String, Pattern> patterns)
      throws ReflectiveOperationException {
    for (Field field : type.getDeclaredFields()) {
      if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        patterns.put(type.getSimpleName() + "." + field.getName(), pattern(field.get(null)));
      }
    }
  }

  private static void addRules(Map<String, Pattern> patterns) throws ReflectiveOperationException {
    Field rules = DateParser.class.getDeclaredField("RULES");
    rules.setAccessible(true);
    Object all = rules.get(null);
    for (Object rule : (List<?>) Objects.requireNonNull(all)) {
      var reader = rule.getClass().getDeclaredMethod("pattern");
      reader.setAccessible(true);
      Pattern pattern = pattern(reader.invoke(rule));
      patterns.put("DateParser " + pattern, pattern);
    }
  }

  private static Pattern pattern(@Nullable Object value) {
    return (Pattern) Objects.requireNonNull(value);
  }

  private static final class TooManyStepsException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** How many characters may still be looked at. */
  private static final class Steps {
    private long left;

    Steps(long left) {
      this.left = left;
    }

    void take() {
      if (left-- <= 0) {
        throw new TooManyStepsException();
      }
    }
  }

  /** A text that counts how often it is looked at. */
  private record Counted(String text, Steps steps) implements CharSequence {

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      steps.take();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.substring(start, end), steps);
    }
  }
}
