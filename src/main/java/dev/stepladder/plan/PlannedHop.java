package dev.stepladder.plan;

import dev.stepladder.fleet.Unit;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;

/**
 * All that there is to say of one hop, whoever takes it.
 *
 * @param id readable and unique in the plan, such as {@code kubernetes-1.19-to-1.20}
 * @param moves what moves; several in lockstep: one for all units that move alike, or, where these would not be told apart, one for each unit
 * @param because the first later step that would be unsafe without it, and the rule that says so
 * @param wayBack until when it can be undone
 * @param disruptive whether workloads notice
 * @param rollsNodes whether nodes are replaced
 * @param checks what to make sure of before it
 * @param issues trouble that is known to come with it
 * @param risks names of rules that were set aside for it
 * @param shape cluster attributes that decide how its known issues strike: a rehearsal where they are others proves little
 * @param apart components that move here too, but never in one change with it, and the rule that says so
 * @param facts ids of the facts behind all this
 */
public record PlannedHop(
        String id,
        List<Move> moves,
        String because,
        String wayBack,
        boolean disruptive,
        boolean rollsNodes,
        List<String> checks,
        List<Issue> issues,
        List<String> risks,
        List<String> shape,
        List<String> apart,
        List<String> facts) {
    public PlannedHop {
        moves = List.copyOf(moves);
        checks = List.copyOf(checks);
        issues = List.copyOf(issues);
        risks = List.copyOf(risks);
        shape = List.copyOf(shape);
        apart = List.copyOf(apart);
        facts = List.copyOf(facts);
    }

    /**
     * What one component does.
     *
     * @param build the build to install; empty where the matrix names none
     * @param method how; empty where the matrix doesn't say
     */
    public record Move(String component, Version from, Version to, String build, String method) {}

    /** A known issue, as far as somebody needs it who takes the hop. */
    public record Issue(String id, String severity, String symptom, String check, String remedy, String fixedIn) {}

    /** The hop in words, such as {@code kubernetes 1.19 to 1.20}. */
    public String inWords() {
        return inWords(moves);
    }

    /** What moves, in words: by these one hop is the same as another, whoever takes it. */
    static String inWords(List<Move> moves) {
        return String.join(
                " + ",
                moves.stream()
                        .map(move -> "%s %s to %s".formatted(move.component(), move.from(), move.to()))
                        .toList());
    }

    /**
     * What the hop is for one of the units that take it: the move at its place, or, where units share moves, the one from where it stands;
     * nothing if it is no hop of the unit's component.
     *
     * @param units all that take it, in the step's order
     */
    public Optional<Move> moveOf(Unit unit, List<String> units) {
        boolean shared = moves.size() != units.size();
        List<Move> own = (shared ? moves : List.of(moves.get(units.indexOf(unit.name()))))
                .stream()
                        .filter(move -> move.component().equals(unit.component()))
                        .toList();
        return own.stream()
                .filter(move -> move.from().equals(unit.version()))
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    /** The same under another id. */
    PlannedHop named(String other) {
        return new PlannedHop(
                other, moves, because, wayBack, disruptive, rollsNodes, checks, issues, risks, shape, apart, facts);
    }
}
