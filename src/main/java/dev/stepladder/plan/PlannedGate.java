package dev.stepladder.plan;

import dev.stepladder.matrix.Gate;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Rule;
import dev.stepladder.name.ComponentName;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A check, task or wait around hops, listed once in a plan.
 *
 * @param id the id of the fact behind it: a gate, a known issue or a required stop
 * @param component the component of its placeholders
 * @param at when: {@code preparation}, {@code before}, {@code after} or {@code closing}
 * @param kind such as {@code check} or {@code approval}
 */
public record PlannedGate(String id, ComponentName component, String at, String kind, Gate.Request request) {
    private static final List<String> TIMES =
            Stream.of(Gate.At.values()).map(Gate.At::word).toList();
    private static final List<String> KINDS =
            Stream.of(Gate.Kind.values()).map(Gate.Kind::word).toList();

    /** The order of gates around a hop. */
    public static final Comparator<PlannedGate> ORDER = Comparator.comparingInt(
                    (PlannedGate gate) -> TIMES.indexOf(gate.at))
            .thenComparingInt(gate -> KINDS.indexOf(gate.kind));

    /** The gate in one line, without the id. */
    public String inWords() {
        return "%s, %s, %s".formatted(at, kind, request.inWords());
    }

    /** The same gate with changed texts. */
    public PlannedGate filled(UnaryOperator<String> fill) {
        return new PlannedGate(id, component, at, kind, request.filled(fill));
    }

    /** A gate of the matrices or of the fleet. */
    public static PlannedGate of(Gate gate) {
        return new PlannedGate(
                gate.fact().id(),
                gate.component(),
                gate.at().word(),
                gate.kind().word(),
                gate.request());
    }

    /** A known issue that must be checked before the hop. */
    public static PlannedGate of(KnownIssue issue) {
        return new PlannedGate(
                issue.fact().id(),
                issue.component(),
                Gate.At.BEFORE.word(),
                Gate.Kind.CHECK.word(),
                Gate.Request.of(
                        Gate.PRIMARY,
                        issue.trouble().check().orElse(issue.trouble().symptom())));
    }

    /** The condition of a required stop, to be met before the next hop. */
    public static PlannedGate of(Rule.RequiredStop stop) {
        return new PlannedGate(
                stop.fact().id(),
                stop.component(),
                Gate.At.BEFORE.word(),
                Gate.Kind.WAIT.word(),
                Gate.Request.of(
                        Gate.PRIMARY,
                        "%s %s is a required stop%s"
                                .formatted(
                                        stop.component(),
                                        stop.at(),
                                        stop.exit().map(exit -> ": " + exit).orElse(""))));
    }
}
