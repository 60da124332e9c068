package dev.stepladder.cli;

import dev.stepladder.app.VersionArguments;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.AttributeOptions;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.RuleOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.OverriddenFact;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stepladder check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "May these versions run together? If not, why not, with places and sources.")
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "COMPONENT=VERSION",
            arity = "1..*",
            description = "What runs; a bare version means Kubernetes.")
    private List<String> running = new ArrayList<>();

    @Mixin
    private RuleOptions ruleOptions = new RuleOptions();

    @Mixin
    private AttributeOptions attributeOptions = new AttributeOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics problems = new Diagnostics();
        Matrices matrices = MatrixOptions.read(matrixOptions.files(problems), problems);
        Refusal.ifAny(ExitCode.INPUT, problems);
        ruleOptions.check(matrices, problems);
        List<Unit> units = new ArrayList<>();
        new VersionArguments(matrices, ruleOptions.leading(matrices), problems)
                .units("", running)
                .forEach(one -> units.add(new Unit(
                        one.component() + (units.isEmpty() ? "" : "~" + (units.size() + 1)),
                        one.component(),
                        one.version(),
                        0,
                        Place.of("command line"))));
        SortedMap<String, String> attributes = attributeOptions.read(matrices, problems);
        Refusal.ifAny(ExitCode.USAGE, problems);
        console.notes(problems);
        attributes.putAll(ruleOptions.attributes(matrices));
        RuleBook rules = RuleBook.of(matrices, attributes, ruleOptions.accepted());
        List<Objection> objections = rules.objections(units);
        if (objections.isEmpty()) {
            console.result("yes: no rule objects\n");
        }
        uncovered(rules, units).forEach(pair -> console.result("not covered: no fact speaks of " + pair + "\n"));
        for (Objection objection : objections) {
            console.result("no: " + objection.inFull() + "\n");
            for (Fact fact : objection.facts()) {
                console.result("  at " + fact.place() + "\n");
                fact.sources()
                        .forEach(
                                source -> console.result("  from " + source.url() + " (read " + source.read() + ")\n"));
            }
        }
        SortedSet<String> checked =
                new TreeSet<>(units.stream().map(Unit::component).toList());
        for (OverriddenFact fact : matrices.overriddenAmong(checked)) {
            console.result(
                    "overridden: " + fact.inWords() + "\n  at " + fact.said().place() + "\n");
        }
        return objections.isEmpty() ? ExitCode.DONE : ExitCode.NO;
    }

    /** The pairs that nothing speaks of, neither for nor against; two units of one component only where some rule relates such. */
    private static List<String> uncovered(RuleBook rules, List<Unit> units) {
        List<String> pairs = new ArrayList<>();
        for (int u = 0; u < units.size(); u++) {
            for (int w = u + 1; w < units.size(); w++) {
                Standing one = Standing.of(units.get(u));
                Standing other = Standing.of(units.get(w));
                boolean silent = rules.states().allowing(one, other).isEmpty()
                        && rules.states().objections(one, other).isEmpty();
                if (silent && !one.component().equals(other.component())) {
                    pairs.add(one + " with " + other);
                }
            }
        }
        return pairs.stream().distinct().toList();
    }
}
