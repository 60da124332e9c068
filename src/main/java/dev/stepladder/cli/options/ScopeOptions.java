package dev.stepladder.cli.options;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Stage;
import dev.stepladder.report.runbook.Scope;
import dev.stepladder.schedule.DatedPlan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The part of a plan that a runbook or a patch covers. */
public final class ScopeOptions {
    private static final Pattern STEPS = Pattern.compile("([1-9][0-9]{0,6})(?:\\.\\.([1-9][0-9]{0,6}))?");

    @Option(
            names = "--environment",
            paramLabel = "ENVIRONMENT",
            description = "With runbook or patch: only the steps of one environment.")
    private Optional<String> environment = Optional.empty();

    @Option(
            names = "--cluster",
            paramLabel = "CLUSTER",
            description = "With runbook or patch: only the steps of one cluster.")
    private Optional<String> cluster = Optional.empty();

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "With runbook or patch: only the steps of one stage.")
    private Optional<String> stage = Optional.empty();

    @Option(
            names = "--step",
            paramLabel = "A..B",
            description =
                    "With runbook or patch: only the steps from number A to number B. With patch also names of steps or hops, with commas.")
    private Optional<String> steps = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description =
                    "With runbook: only steps that begin on this day or later, by their cluster's clock; 2026-12-01 or 2026-12-01T21:00.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "With runbook: only steps that begin before this time, or up to the end of this day.")
    private Optional<String> until = Optional.empty();

    public Optional<String> environment() {
        return environment;
    }

    public Optional<String> cluster() {
        return cluster;
    }

    public Optional<String> stage() {
        return stage;
    }

    /** Numbers, ranges of numbers, or names of steps and hops; none if the option is not given. */
    public List<String> steps() {
        return steps.map(words -> List.of(words.split(","))).orElse(List.of());
    }

    /** The options that are given. */
    public List<String> given() {
        return Stream.of(
                        named("--environment", environment),
                        named("--cluster", cluster),
                        named("--stage", stage),
                        named("--step", steps),
                        named("--from", from),
                        named("--until", until))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> named(String option, Optional<String> value) {
        return value.map(given -> option);
    }

    /** The scope; problems for names that the plan does not have, and for times that cannot be read. */
    public Scope read(DatedPlan dated, Diagnostics problems) {
        Plan plan = dated.plan();
        check("environment", environment, plan.environments().stream().map(EnvironmentName::text), problems);
        check(
                "cluster",
                cluster,
                plan.paths().stream().flatMap(path -> path.clusters().stream()).map(ClusterName::text),
                problems);
        check("stage", stage, plan.stages().stream().map(Stage::name), problems);
        if (dated.schedule().isEmpty() && (from.isPresent() || until.isPresent())) {
            problems.error(
                    Place.of("command line"),
                    "the plan has no dates",
                    "--from and --until need dates",
                    "make the plan with --start DATE, or write --step A..B");
        }
        Optional<Matcher> numbers = steps.map(STEPS::matcher);
        boolean readable = numbers.map(Matcher::matches).orElse(true);
        int first = !readable
                ? 1
                : numbers.map(found -> Integer.parseInt(found.group(1))).orElse(1);
        int last = !readable
                ? Integer.MAX_VALUE
                : numbers.map(found -> Optional.ofNullable(found.group(2))
                                .map(Integer::parseInt)
                                .orElse(first))
                        .orElse(Integer.MAX_VALUE);
        if (!readable || last < first || first > plan.steps().size()) {
            problems.error(
                    Place.of("--step " + steps.orElse("")),
                    "no such steps",
                    "the plan has steps 1..%s".formatted(plan.steps().size()),
                    "write --step 1..%s".formatted(plan.steps().size()));
        }
        return new Scope(
                environment.map(EnvironmentName::new),
                cluster.map(ClusterName::new),
                stage,
                first,
                last,
                from.flatMap(time -> time("--from", time, false, problems)),
                until.flatMap(time -> time("--until", time, true, problems)));
    }

    private static void check(String what, Optional<String> name, Stream<String> names, Diagnostics problems) {
        List<String> known = names.distinct().toList();
        name.filter(asked -> !known.contains(asked))
                .ifPresent(asked -> problems.error(
                        Place.of("--%s %s".formatted(what, asked)),
                        "the plan has no such " + what,
                        "it has " + String.join(", ", known),
                        Nearest.to(asked, known).map(word -> "write " + word).orElse("")));
    }

    /** A day is read as its first moment, or, as an end, as that of the next day. */
    private static Optional<LocalDateTime> time(String option, String text, boolean end, Diagnostics problems) {
        try {
            if (text.contains("T")) {
                return Optional.of(LocalDateTime.parse(text));
            }
            LocalDate day = LocalDate.parse(text);
            return Optional.of((end ? day.plusDays(1) : day).atStartOfDay());
        } catch (DateTimeParseException e) {
            problems.error(
                    Place.of("%s %s".formatted(option, text)),
                    "no day or time",
                    "expected a day such as 2026-12-01, or a time such as 2026-12-01T21:00",
                    "");
            return Optional.empty();
        }
    }
}
