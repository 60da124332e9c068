package dev.stepladder.cli;

import dev.stepladder.app.PlanInputs;
import dev.stepladder.app.StartingFleet;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.CalendarOptions;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.NoPathOptions;
import dev.stepladder.cli.options.PlanOutputs;
import dev.stepladder.cli.options.SearchOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.follow.Follower;
import dev.stepladder.load.fleet.FleetGatesReader;
import dev.stepladder.load.fleet.FleetLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.Plan;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.planner.PlanOrder;
import dev.stepladder.planner.Planner;
import dev.stepladder.report.nopath.NoPathText;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder replan}. */
@Command(
        name = "replan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "The rest of the way: a plan to the same goal from where the fleet is today.",
            "Goal, rollout and accepted risks are those of the plan; what was taken of it counts as rehearsed."
        })
final class ReplanCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", description = "The plan that was followed so far (.yaml, .json).")
    private Path file = Path.of("");

    @Option(names = "--fleet", paramLabel = "FILE", required = true, description = "What runs where today.")
    private Path fleetFile = Path.of("");

    @Mixin
    private PlanOutputs outputs = new PlanOutputs();

    @Mixin
    private SearchOptions searchOptions = new SearchOptions();

    @Mixin
    private CalendarOptions calendarOptions = new CalendarOptions();

    @Mixin
    private NoPathOptions noPathOptions = new NoPathOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    ReplanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics inputProblems = new Diagnostics();
        List<InputFile> matrixFiles = matrixOptions.files(inputProblems);
        Matrices known = MatrixOptions.read(matrixFiles, inputProblems);
        Optional<InputFile> fleetInput = InputFile.read(fleetFile, inputProblems);
        Optional<Fleet> told = fleetInput.flatMap(input -> FleetLoader.load(input, known, inputProblems));
        Matrices matrices =
                fleetInput.map(input -> FleetGatesReader.with(input, known)).orElse(known);
        Optional<Plan> read =
                InputFile.read(file, inputProblems).flatMap(input -> PlanReader.read(input, inputProblems));
        Refusal.ifAny(ExitCode.INPUT, inputProblems);
        console.notes(inputProblems);
        Plan old = read.orElseThrow();
        SortedMap<String, VersionRange> goal = goal(old, matrices);
        Diagnostics problems = new Diagnostics();
        StartingFleet.checkGoal(told.orElseThrow(), goal, matrices, problems);
        calendarOptions.check(problems);
        searchOptions.check(problems);
        outputs.check(List.of(fleetFile), problems);
        Refusal.ifAny(ExitCode.USAGE, problems);

        Fleet fleet = accepting(told.orElseThrow(), old);
        PlanOrder order = new PlanOrder(
                goal,
                old.rollout(),
                new TreeSet<>(),
                Follower.taken(old, fleet, matrices),
                PlanInputs.of(matrixFiles, fleetInput));
        PlanAnswer answer = Planner.plan(fleet, matrices, order, searchOptions.effort(console));
        if (answer instanceof PlanAnswer.None none) {
            console.result(NoPathText.of(none, matrices, noPathOptions.verbose()));
            return ExitCode.NO;
        }
        Plan rest = ((PlanAnswer.Made) answer).plan();
        Optional<DatedPlan> dated = calendarOptions.date(rest, fleet, matrices, console);
        dated.ifPresent(made -> outputs.write(made, console));
        dated.ifPresent(made -> console.message(against(old, rest)));
        return dated.isPresent() ? ExitCode.DONE : ExitCode.NO;
    }

    private SortedMap<String, VersionRange> goal(Plan plan, Matrices matrices) {
        Diagnostics problems = new Diagnostics();
        SortedMap<String, VersionRange> goal = new TreeMap<>();
        plan.goal().forEach((component, text) -> {
            VersionRange range = VersionRange.of(text);
            goal.put(component, range);
            boolean known = matrices.component(component).stream()
                    .flatMap(found -> found.releases().stream())
                    .anyMatch(release -> range.contains(release.version()));
            if (!known) {
                problems.error(
                        Place.of(file.toString()),
                        "its goal is %s %s, which no matrix knows".formatted(component, text),
                        "",
                        "name the matrices that it was made with: --matrices DIR");
            }
        });
        Refusal.ifAny(ExitCode.INPUT, problems);
        return goal;
    }

    /** The fleet with the risks that the plan has accepted for each cluster. */
    private static Fleet accepting(Fleet fleet, Plan plan) {
        Map<String, SortedSet<String>> accepted = new HashMap<>();
        plan.paths().forEach(path -> path.clusters().forEach(cluster -> accepted.put(cluster, path.accepted())));
        return fleet.with(cluster -> accepting(cluster, accepted.getOrDefault(cluster.name(), new TreeSet<>())));
    }

    private static Cluster accepting(Cluster cluster, SortedSet<String> accepted) {
        SortedSet<String> all = new TreeSet<>(cluster.accepted());
        all.addAll(accepted);
        return cluster.accepting(all);
    }

    private String against(Plan old, Plan rest) {
        Set<String> before = ids(old);
        Set<String> now = ids(rest);
        long stay = now.stream().filter(before::contains).count();
        int taken = rest.taken().stream().mapToInt(each -> each.hops().size()).sum();
        int earlier = old.taken().stream().mapToInt(each -> each.hops().size()).sum();
        return "against %s: %s of its %s steps taken, %s stay, %s new"
                .formatted(file, taken - earlier, before.size(), stay, now.size() - stay);
    }

    private static Set<String> ids(Plan plan) {
        return plan.steps().stream().map(Plan.Step::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
