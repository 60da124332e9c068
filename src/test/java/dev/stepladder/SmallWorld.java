package dev.stepladder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.load.fleet.FleetLoader;
import dev.stepladder.load.matrix.MatrixFolder;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Rollout;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.planner.PlanOrder;
import dev.stepladder.planner.Planner;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Matrices written down in a test, and what a test asks of them. Whatever has a component's name is made here, from words such as {@code node 1.19}.
 */
public final class SmallWorld {
    private static final String SOURCE =
            "sources: {book: {url: \"https://example.org/book\", read: \"2026-01-02\"}}\nsource: book\n";

    private final Matrices matrices;
    private final SortedMap<String, String> attributes;

    private SmallWorld(Matrices matrices, SortedMap<String, String> attributes) {
        this.matrices = matrices;
        this.attributes = attributes;
    }

    /**
     * A world of these matrix files.
     *
     * @param files each begins with its kind, such as {@code component: istio}; the source of its facts is added
     */
    public static SmallWorld of(String... files) {
        List<InputFile> inputs = new ArrayList<>();
        for (String file : files) {
            int end = file.indexOf('\n') + 1;
            String name = file.substring(file.indexOf(' ') + 1, end).strip().replace("\"", "");
            inputs.add(new InputFile(name + ".yaml", file.substring(0, end) + SOURCE + file.substring(end)));
        }
        Diagnostics problems = new Diagnostics();
        return of(MatrixLoader.load(inputs, problems), problems);
    }

    /** The world of {@code src/test/resources/worlds/small}: Kubernetes, nodes and Istio on EKS. */
    public static SmallWorld small() {
        Diagnostics problems = new Diagnostics();
        return of(
                        MatrixLoader.load(
                                MatrixFolder.read(Path.of("src/test/resources/worlds/small"), problems), problems),
                        problems)
                .with("provider", "eks");
    }

    private static SmallWorld of(Matrices matrices, Diagnostics problems) {
        assertThat(problems.sorted()).isEmpty();
        return new SmallWorld(matrices, new TreeMap<>());
    }

    /** The same world for a cluster with one more attribute. */
    public SmallWorld with(String attribute, String value) {
        SortedMap<String, String> more = new TreeMap<>(attributes);
        more.put(attribute, value);
        return new SmallWorld(matrices, more);
    }

    public Matrices matrices() {
        return matrices;
    }

    /** The rules of the cluster. */
    public RuleBook rules(String... accepted) {
        return RuleBook.of(matrices, attributes, Set.of(accepted));
    }

    public Component component(String name) {
        return matrices.component(name(name)).orElseThrow();
    }

    /** A goal such as {@code kubernetes 1.21}. */
    public Goal goal(String... wanted) {
        return Goal.of(
                ranges(wanted), Optional.ofNullable(attributes.get("provider")).flatMap(matrices::provider), matrices);
    }

    private static SortedMap<ComponentName, VersionRange> ranges(String... wanted) {
        SortedMap<ComponentName, VersionRange> ranges = new TreeMap<>();
        for (String words : wanted) {
            String[] parts = words.split(" ", 2);
            ranges.put(name(parts[0]), VersionRange.of(parts[1]));
        }
        return ranges;
    }

    /** The fleet of a fleet file. */
    public Fleet fleet(String text) {
        Diagnostics problems = new Diagnostics();
        Optional<Fleet> fleet = FleetLoader.load(new InputFile("fleet.yaml", text), matrices, problems);
        assertThat(problems.sorted()).isEmpty();
        return fleet.orElseThrow();
    }

    /** The plan that takes a fleet to a goal. */
    public Plan plan(String fleet, String... wanted) {
        PlanOrder order = new PlanOrder(ranges(wanted), Rollout.STAGED, Collections.emptySortedSet(), List.of());
        PlanAnswer answer = Planner.plan(fleet(fleet), matrices, order, SearchSettings.PLAIN);
        assertThat(answer).isInstanceOf(PlanAnswer.Made.class);
        return ((PlanAnswer.Made) answer).plan();
    }

    /** A component's name. */
    public static ComponentName name(String component) {
        return new ComponentName(component);
    }

    /** Such as {@code node 1.19}. */
    public static ComponentRelease componentRelease(String words) {
        String[] parts = words.split(" ", -1);
        return new ComponentRelease(name(parts[0]), Version.of(parts[1]));
    }

    /** Such as {@code ng-shared: node 1.19}, or {@code node 1.19} for a unit with its component's name. */
    public static Unit unit(String words) {
        ComponentRelease release =
                componentRelease(words.substring(words.indexOf(':') + 1).strip());
        return new Unit(unitName(words), release.component(), release.version(), 0, Place.of("test"));
    }

    public static List<Unit> units(String... words) {
        return Stream.of(words).map(SmallWorld::unit).toList();
    }

    /** Such as {@code ng-shared: node 1.19 to 1.20}. */
    public static UnitMove move(String words) {
        String[] parts = words.substring(words.indexOf(':') + 1).strip().split(" ", -1);
        return new UnitMove(unitName(words), name(parts[0]), Version.of(parts[1]), Version.of(parts[3]));
    }

    private static String unitName(String words) {
        return words.contains(":") ? words.substring(0, words.indexOf(':')) : words.substring(0, words.indexOf(' '));
    }

    public static List<UnitMove> moves(String... words) {
        return Stream.of(words).map(SmallWorld::move).toList();
    }

    /** Hops one after another, each one move, or several with {@code +} between them. */
    public static List<List<UnitMove>> hops(String... words) {
        return Stream.of(words).map(hop -> moves(hop.split(" \\+ "))).toList();
    }

    public static List<String> says(List<Objection> objections) {
        return objections.stream().map(Objection::says).toList();
    }
}
