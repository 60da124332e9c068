package dev.stepladder.cli;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            defaultValue = "eks",
            description = "Whose rules count (default: ${DEFAULT-VALUE}).")
    private String provider = "eks";

    @Option(
            names = "--accept",
            paramLabel = "NAME",
            split = ",",
            description = "Set a rule aside by its name, or accept facts that are only tolerated.")
    private List<String> accept = new ArrayList<>();

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
        String leading = matrices.provider(provider)
                .map(Provider::order)
                .map(order -> order.get(0))
                .orElse("");
        List<Unit> units = new ArrayList<>();
        new Wishes(matrices, leading, problems)
                .releases("", running)
                .forEach((component, version) ->
                        units.add(new Unit(component, component, version, 0, Place.of("command line"))));
        Refusal.ifAny(ExitCode.USAGE, problems);
        SortedMap<String, String> attributes = new TreeMap<>();
        attributes.put("provider", provider);
        List<Objection> objections =
                RuleBook.of(matrices, attributes, new TreeSet<>(accept)).objections(units);
        if (objections.isEmpty()) {
            console.result("yes: no rule objects\n");
            return ExitCode.DONE;
        }
        for (Objection objection : objections) {
            console.result("no: " + objection.inFull() + "\n");
            for (Fact fact : objection.facts()) {
                console.result("  at " + fact.place() + "\n");
                fact.sources()
                        .forEach(
                                source -> console.result("  from " + source.url() + " (read " + source.read() + ")\n"));
            }
        }
        return ExitCode.NO;
    }
}
