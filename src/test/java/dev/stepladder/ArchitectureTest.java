package dev.stepladder;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.stepladder.search.PathFinder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the house as {@code contributing.md} and {@code architecture.md} draw it: floors, homes of libraries, and no clock, locale or hash order in any output. */
class ArchitectureTest {
    private static final String ROOT = "dev.stepladder";

    /** Each package's floor; a package may use itself and every floor below its own. */
    private static final Map<String, Integer> FLOORS = new TreeMap<>(Map.ofEntries(
            Map.entry("diagnostic", 0),
            Map.entry("name", 0),
            Map.entry("report.markdown", 0),
            Map.entry("report.terminal", 0),
            Map.entry("version", 0),
            Map.entry("fleet", 1),
            Map.entry("matrix", 1),
            Map.entry("rule", 2),
            Map.entry("yaml", 2),
            Map.entry("load.entry", 3),
            Map.entry("manifest", 3),
            Map.entry("manifest.tree", 2),
            Map.entry("plan", 3),
            Map.entry("search.problem", 3),
            Map.entry("app.request", 6),
            Map.entry("snapshot.document", 3),
            Map.entry("snapshot.seen", 3),
            Map.entry("encode", 4),
            Map.entry("load.matrix", 4),
            Map.entry("manifest.inside", 4),
            Map.entry("search.model", 4),
            Map.entry("search.cdcl", 4),
            Map.entry("snapshot.recognise", 4),
            Map.entry("snapshot.written", 4),
            Map.entry("trajectory", 4),
            Map.entry("audit", 5),
            Map.entry("load.fleet", 5),
            Map.entry("load.prepared", 5),
            Map.entry("manifest.kustomize", 5),
            Map.entry("manifest.render", 5),
            Map.entry("schedule", 5),
            Map.entry("search.certificate", 5),
            Map.entry("search.reduce", 5),
            Map.entry("snapshot.fleetfile", 5),
            Map.entry("snapshot.reading", 5),
            Map.entry("upstream", 5),
            Map.entry("upstream.document", 3),
            Map.entry("upstream.openshift", 3),
            Map.entry("upstream.write", 6),
            Map.entry("audit.lint", 6),
            Map.entry("follow", 6),
            Map.entry("follow.patch", 6),
            Map.entry("outlook", 6),
            Map.entry("planfile", 6),
            Map.entry("preflight", 6),
            Map.entry("search.astar", 6),
            Map.entry("preflight.fix", 7),
            Map.entry("snapshot.chart", 6),
            Map.entry("snapshot.cloud", 6),
            Map.entry("report.summary", 6),
            Map.entry("report.rows", 7),
            Map.entry("report.plan", 8),
            Map.entry("report.review", 8),
            Map.entry("report.page", 8),
            Map.entry("report.runbook", 7),
            Map.entry("report.view", 7),
            Map.entry("search.sat", 7),
            Map.entry("snapshot.hcl", 7),
            Map.entry("snapshot.kubernetes", 7),
            Map.entry("snapshot.input", 8),
            Map.entry("snapshot.live", 9),
            Map.entry("snapshot", 10),
            Map.entry("verify", 7),
            Map.entry("report", 9),
            Map.entry("search.order", 8),
            Map.entry("report.follow", 10),
            Map.entry("report.matrix", 10),
            Map.entry("report.outlook", 10),
            Map.entry("report.preflight", 10),
            Map.entry("search", 9),
            Map.entry("conflict", 10),
            Map.entry("explain", 11),
            Map.entry("cluster", 12),
            Map.entry("planner", 13),
            Map.entry("app.resolve", 14),
            Map.entry("app.result", 14),
            Map.entry("cli.io", 15),
            Map.entry("report.nopath", 14),
            Map.entry("app.answer", 15),
            Map.entry("app", 16),
            Map.entry("cli.options", 17),
            Map.entry("cli.completion", 18),
            Map.entry("cli.matrix", 18),
            Map.entry("cli", 19)));

    /** A format that takes its digits or its separators from the default locale: {@code %d} prints other digits under ar-EG. */
    private static final Pattern LOCAL_NUMBER = Pattern.compile("%[-#+ 0,(]*[0-9]*(?:\\.[0-9]+)?[defgatEGAT]");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    static Set<String> packages() {
        return FLOORS.keySet();
    }

    @Test
    void everyPackageHasAFloor() {
        Set<String> packages =
                MAIN.stream().map(type -> type.getPackageName()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages)
                .containsExactlyElementsOf(
                        packages().stream().map(name -> ROOT + "." + name).toList());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void usesLowerFloorsOnly(String name) {
        String[] others = FLOORS.keySet().stream()
                .filter(other -> !other.equals(name) && FLOORS.get(other) >= FLOORS.get(name))
                .map(ArchitectureTest::inside)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(inside(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because(name + " is on floor " + FLOORS.get(name))
                .check(MAIN);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(MAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "org.jgrapht.., report.view rule verify",
        "biweekly.., report.view",
        "com.github.mangstadt.vinnie.., report.view",
        "org.dhatim.fastexcel.., report.plan",
        "com.samskivert.mustache.., report.page report.outlook",
        "com.fasterxml.jackson.., follow manifest manifest.inside manifest.kustomize manifest.render manifest.tree planfile preflight preflight.fix report report.follow report.page report.preflight snapshot.chart snapshot.cloud snapshot.document snapshot.hcl snapshot.input snapshot.kubernetes snapshot.reading upstream.document yaml",
        "org.yaml.snakeyaml.., manifest planfile snapshot.document yaml",
        "org.apache.commons.csv.., report.plan report.preflight report.outlook",
        "net.thisptr.jackson.jq.., preflight",
        "org.joni.., preflight",
        "org.jcodings.., preflight",
        "picocli.., cli cli.completion cli.matrix cli.options"
    })
    void keepsALibraryAtItsHome(String library, String homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(Stream.of(homes.split(" "))
                        .map(ArchitectureTest::inside)
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(MAIN);
    }

    @Test
    void usesNoOtherLibrary() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "..",
                        "java..",
                        "org.jspecify..",
                        "org.jgrapht..",
                        "com.fasterxml.jackson..",
                        "org.yaml.snakeyaml..",
                        "org.apache.commons.csv..",
                        "biweekly..",
                        "com.github.mangstadt.vinnie..",
                        "org.dhatim.fastexcel..",
                        "com.samskivert.mustache..",
                        "net.thisptr.jackson.jq..",
                        "org.joni..",
                        "org.jcodings..",
                        "javax.xml.stream..",
                        "picocli..")
                .check(MAIN);
    }

    @Test
    void verifyReachesNoSearchCodeEvenThroughOthers() {
        noClasses()
                .that()
                .resideInAPackage(inside("verify"))
                .should()
                .transitivelyDependOnClassesThat()
                .resideInAnyPackage(
                        inside("search") + "..",
                        inside("encode"),
                        inside("conflict"),
                        inside("explain"),
                        inside("cluster"))
                .because("a bug of the search must not hide itself")
                .check(MAIN);
    }

    @Test
    void outsideTheSearchOnlyItsProblemAndThePathFinderAreUsed() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside("search") + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(inside("search") + "..")
                        .and(not(resideInAPackage(inside("search.problem"))))
                        .and(not(type(PathFinder.class))))
                .because("how a path is found is the search's own matter")
                .check(MAIN);
    }

    @Test
    void theLibraryUsesNoCommandLineStreamsOrClock() {
        noClasses()
                .that()
                .resideInAPackage(inside("app") + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("picocli..", inside("cli") + "..")
                        .or(assignableTo(InputStream.class))
                        .or(assignableTo(OutputStream.class))
                        .or(assignableTo(Writer.class))
                        .or(assignableTo(Clock.class)))
                .because("values go in and values come out")
                .check(MAIN);
    }

    @Test
    void commandsLeaveTheWorkToTheLibrary() {
        noClasses()
                .that()
                .resideInAPackage(inside("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        inside("load") + "..",
                        inside("planner"),
                        inside("verify"),
                        inside("cluster"),
                        inside("conflict"),
                        inside("explain"),
                        inside("encode"),
                        inside("search") + "..",
                        inside("snapshot"),
                        inside("manifest"),
                        inside("app.resolve"),
                        inside("app.answer"))
                .because("a command builds a request, calls the library and shows the outcome")
                .check(MAIN);
    }

    @Test
    void everyPackageTellsItsFloor() {
        assertThat(FLOORS)
                .allSatisfy((name, floor) -> assertThat(
                                Path.of("src/main/java/dev/stepladder", name.replace('.', '/'), "package-info.java"))
                        .content()
                        .containsPattern("<p>Floor %s\\b".formatted(floor)));
    }

    @Test
    void thePageOnTheArchitectureHasTheSameFloors() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/architecture.md"));
        Map<String, Integer> shown = new TreeMap<>();
        Pattern.compile("(?m)^\\| (\\d+) \\| ([^|]*) \\|")
                .matcher(page)
                .results()
                .forEach(row -> Pattern.compile("`([a-z.]+)`")
                        .matcher(row.group(2))
                        .results()
                        .forEach(name -> shown.put(name.group(1), Integer.valueOf(row.group(1)))));

        assertThat(shown).isEqualTo(FLOORS);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<JavaPackage> unmarked = MAIN.getPackage(ROOT).getSubpackagesInTree().stream()
                .filter(each -> !each.getClasses().isEmpty() && !each.isAnnotatedWith(NullMarked.class))
                .toList();

        assertThat(unmarked).isEmpty();
    }

    @Test
    void onlyTheCommandLineTouchesStreamsProcessAndEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside("cli") + "..")
                .should()
                .accessTargetWhere(isOneOf(
                        System.class, "out", "err", "in", "exit", "console", "getenv", "getProperty", "setProperty"))
                .orShould()
                .accessTargetWhere(isOneOf(Runtime.class, "getRuntime"))
                .orShould()
                .accessTargetWhere(isOneOf(Throwable.class, "printStackTrace"))
                .check(MAIN);
    }

    @Test
    void onlyTheCommandLineReadsTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside("cli") + "..")
                .should()
                .accessTargetWhere(isOneOf(System.class, "currentTimeMillis", "nanoTime"))
                .orShould()
                .accessTargetWhere(isOneOf(Clock.class, "systemUTC", "systemDefaultZone", "system"))
                .orShould()
                .accessTargetWhere(DescribedPredicate.describe(
                        "now() of java.time",
                        access -> access.getTargetOwner().getPackageName().startsWith("java.time")
                                && access.getName().equals("now")))
                .check(MAIN);
    }

    @Test
    void nothingAsksTheMachineForItsLocaleZoneOrCharset() {
        noClasses()
                .should()
                .accessTargetWhere(isOneOf(Locale.class, "getDefault"))
                .orShould()
                .accessTargetWhere(isOneOf(ZoneId.class, "systemDefault"))
                .orShould()
                .accessTargetWhere(isOneOf(Charset.class, "defaultCharset"))
                .orShould()
                .accessTargetWhere(isOneOf(System.class, "lineSeparator"))
                .orShould()
                .accessTargetWhere(isOneOf(PrintWriter.class, "println", "printf", "format"))
                .orShould()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callConstructor(String.class, byte[].class)
                .orShould()
                .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
                .because("the same input gives the same bytes everywhere: Locale.ROOT, UTF-8 and \\n")
                .check(MAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.Date",
                "java.util.Calendar",
                "java.util.TimeZone",
                "java.util.Scanner",
                "java.util.Random",
                "java.util.SplittableRandom",
                "java.util.concurrent.ThreadLocalRandom",
                "java.util.UUID",
                "java.text.DateFormat",
                "java.text.SimpleDateFormat",
                "java.text.NumberFormat",
                "java.text.DecimalFormat",
                "java.text.Collator"
            })
    void nothingUsesATypeThatFollowsTheLocaleTheOldCalendarOrChance(String type) {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName(type).check(MAIN);
    }

    @Test
    void noCollectorForgetsTheOrder() {
        noClasses()
                .should()
                .accessTargetWhere(isOneOf(Collectors.class, "toSet", "toUnmodifiableSet", "toUnmodifiableMap"))
                .orShould()
                .callMethod(Collectors.class, "toMap", Function.class, Function.class)
                .orShould()
                .callMethod(Collectors.class, "toMap", Function.class, Function.class, BinaryOperator.class)
                .orShould()
                .callMethod(Collectors.class, "groupingBy", Function.class)
                .orShould()
                .callMethod(Collectors.class, "groupingBy", Function.class, Collector.class)
                .orShould()
                .callMethod(Map.class, "copyOf", Map.class)
                .because("these hash; collect into a TreeSet, a TreeMap or a LinkedHashMap")
                .check(MAIN);
    }

    @Test
    void noPublicMethodHandsOutAHashedCollection() {
        methods()
                .that()
                .arePublic()
                .should()
                .notHaveRawReturnType(DescribedPredicate.or(type(Set.class), type(HashSet.class), type(HashMap.class)))
                .because("a SortedSet, SortedMap or List says its order")
                .check(MAIN);
    }

    @Test
    void noFormatTakesItsDigitsFromTheLocale() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> found = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(ArchitectureTest::localNumbers)
                    .toList();

            assertThat(found)
                    .as("write %%s: %%d prints other digits where the default locale has its own, such as ar-EG")
                    .isEmpty();
        }
    }

    @Test
    void localesDoPrintOtherDigits() {
        assertThat(String.format(Locale.forLanguageTag("ar-EG"), "%d %s", 12, 12))
                .isEqualTo("١٢ 12");
    }

    private static Stream<String> localNumbers(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return IntStream.range(0, lines.size())
                    .filter(i -> LOCAL_NUMBER.matcher(lines.get(i)).find())
                    .mapToObj(i -> file + ":" + (i + 1) + ": " + lines.get(i).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DescribedPredicate<JavaAccess<?>> isOneOf(Class<?> owner, String... names) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + String.join("/", names),
                access -> access.getTargetOwner().isAssignableTo(owner)
                        && List.of(names).contains(access.getName()));
    }

    private static String inside(String name) {
        return ROOT + "." + name;
    }
}
