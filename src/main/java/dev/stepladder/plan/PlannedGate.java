package dev.stepladder.plan;

import dev.stepladder.matrix.Gate;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Something to answer, do or wait for around a hop, as the plan says it once for all hops that have it.
 *
 * @param id that of the fact that asks for it: a gate's, a known issue's or a required stop's
 * @param component whose releases its placeholders mean
 * @param at when: {@code preparation}, {@code before}, {@code after} or {@code closing}
 * @param kind what it asks for, such as {@code check} or {@code approval}
 */
public record PlannedGate(String id, String component, String at, String kind, Gate.Request request) {
    private static final List<String> TIMES =
            Stream.of(Gate.At.values()).map(Gate.At::word).toList();
    private static final List<String> KINDS =
            Stream.of(Gate.Kind.values()).map(Gate.Kind::word).toList();

    /** The order in which gates are gone through. */
    public static final Comparator<PlannedGate> ORDER = Comparator.comparingInt(
                    (PlannedGate gate) -> TIMES.indexOf(gate.at))
            .thenComparingInt(gate -> KINDS.indexOf(gate.kind));

    /** All of it in one line, without the id. */
    public String inWords() {
        return "%s, %s, %s".formatted(at, kind, request.inWords());
    }

    /** The same with the texts of its request changed. */
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

    /** A known issue that stops the hop until somebody has looked. */
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

    /** What a required stop waits for before anything goes on from it. */
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
