package dateline;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of packages in ARCHITECTURE.md, as a test. */
class ArchitectureTest {

  /** Which packages a package may use, besides itself. */
  private static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

  /** Which packages an outside library is used in; the roots of its packages to ours. */
  private static final Map<String, Set<String>> LIBRARIES = new LinkedHashMap<>();

  static {
    MAY_USE.put("article", Set.of());
    MAY_USE.put("source", Set.of("article"));
    MAY_USE.put("entity", Set.of("article"));
    MAY_USE.put("names", Set.of("article", "entity"));
    MAY_USE.put("embedding", Set.of("article"));
    MAY_USE.put("analysis", Set.of());
    MAY_USE.put("index", Set.of("article"));
    MAY_USE.put("query", Set.of("article"));
    MAY_USE.put("search", Set.of("article", "query"));
    MAY_USE.put("story", Set.of());
    MAY_USE.put(
        "lucene", Set.of("article", "embedding", "analysis", "index", "query", "search", "story"));
    MAY_USE.put("spill", Set.of());
    MAY_USE.put("ingest", Set.of("article", "source", "entity", "embedding", "index", "spill"));
    MAY_USE.put(
        "evaluate",
        Set.of(
            "article",
            "source",
            "entity",
            "embedding",
            "analysis",
            "index",
            "query",
            "search",
            "story",
            "lucene",
            "ingest"));
    MAY_USE.put("export", Set.of("article"));
    MAY_USE.put("web", Set.of("article", "export", "index", "query", "search"));
    MAY_USE.put(
        "cli",
        Set.of(
            "article",
            "source",
            "entity",
            "names",
            "embedding",
            "analysis",
            "index",
            "query",
            "search",
            "lucene",
            "ingest",
            "evaluate",
            "export",
            "web"));

    LIBRARIES.put("org.apache.tika", Set.of("source"));
    LIBRARIES.put("org.jsoup", Set.of("source"));
    LIBRARIES.put("opennlp", Set.of("source"));
    LIBRARIES.put("org.apache.james", Set.of("source"));
    LIBRARIES.put("org.netpreserve", Set.of("source"));
    LIBRARIES.put("org.brotli", Set.of("source"));
    LIBRARIES.put("ai.onnxruntime", Set.of("embedding"));
    LIBRARIES.put(
        "com.fasterxml.jackson",
        Set.of("source", "entity", "embedding", "lucene", "evaluate", "export", "web"));
    LIBRARIES.put("edu.emory.mathcs.nlp", Set.of("names"));
    LIBRARIES.put("it.unimi.dsi.fastutil", Set.of("names"));
    LIBRARIES.put("org.tukaani.xz", Set.of("names"));
    LIBRARIES.put("org.apache.commons.compress", Set.of("source", "evaluate"));
    LIBRARIES.put("com.ibm.icu", Set.of("analysis", "lucene"));
    LIBRARIES.put("org.apache.lucene", Set.of("analysis", "lucene"));
    LIBRARIES.put("org.tartarus.snowball", Set.of("analysis"));
    LIBRARIES.put("spark", Set.of("web"));
    LIBRARIES.put("gg.jte", Set.of("web"));
    LIBRARIES.put("picocli", Set.of("cli"));
    LIBRARIES.put("me.tongfei", Set.of("cli"));
  }

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dateline");

  @Test
  void everyPackageIsInTheTable() {
    Set<String> packages =
        CLASSES.stream()
            .map(type -> type.getPackageName().split("\\.", -1)[1])
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(packages).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
  }

  @Test
  void packagesUseOnlyWhatTheTableSays() {
    MAY_USE.forEach(
        (name, allowed) -> {
          String[] forbidden =
              MAY_USE.keySet().stream()
                  .filter(other -> !other.equals(name) && !allowed.contains(other))
                  .map(other -> "dateline." + other + "..")
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage("dateline." + name + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(forbidden)
              .allowEmptyShould(true)
              .check(CLASSES);
        });
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("dateline.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void librariesStayInTheirPackages() {
    LIBRARIES.forEach(
        (library, homes) -> {
          String[] elsewhere =
              MAY_USE.keySet().stream()
                  .filter(name -> !homes.contains(name))
                  .map(name -> "dateline." + name + "..")
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAnyPackage(elsewhere)
              .should()
              .dependOnClassesThat()
              .resideInAPackage(library + "..")
              .check(CLASSES);
        });
  }

  @Test
  void analyzersAreMadeInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dateline.analysis")
        .should()
        .callConstructorWhere(target(owner(assignableTo("org.apache.lucene.analysis.Analyzer"))))
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarkedAndSaysWhatItIsFor() throws ReflectiveOperationException {
    for (String name : MAY_USE.keySet()) {
      Class<?> info = Class.forName("dateline." + name + ".package-info");
      assertThat(Arrays.stream(info.getAnnotations()).map(a -> a.annotationType().getSimpleName()))
          .as(name)
          .contains("NullMarked");
    }
  }

  @Test
  void noClassIsADrawer() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .check(CLASSES);
  }

  @Test
  void thereIsNoMutableStaticState() {
    List<String> mutable =
        CLASSES.stream()
            .filter(type -> !type.getPackageName().startsWith("dateline.web.template"))
            .flatMap(ArchitectureTest::nonFinalStatics)
            .toList();
    assertThat(mutable).isEmpty();
  }

  @Test
  void publicApiOfSearchAndIndexShowsNoLuceneType() {
    classes()
        .that()
        .resideInAnyPackage("dateline.search", "dateline.index", "dateline.query")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dateline..", "java..", "org.jspecify..")
        .check(CLASSES);
  }

  private static Stream<String> nonFinalStatics(JavaClass type) {
    return type.getFields().stream()
        .filter(
            field ->
                field.getModifiers().contains(JavaModifier.STATIC)
                    && !field.getModifiers().contains(JavaModifier.FINAL)
                    && !field.getModifiers().contains(JavaModifier.SYNTHETIC))
        .map(field -> field.getFullName());
  }
}
