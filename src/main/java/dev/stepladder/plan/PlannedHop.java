package dev.stepladder.plan;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Placeholder;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The description of one hop, the same for every cluster that takes it.
 *
 * @param id readable and unique in the plan, such as {@code kubernetes-1.19-to-1.20}
 * @param moves the moves; several in lockstep. One for all units that move alike, or one for each unit if that is ambiguous
 * @param reasons the reasons for the hop
 * @param recovery how the hop is undone
 * @param effects the effects on a cluster
 * @param work how the hop is done
 * @param trouble the known problems
 */
public record PlannedHop(
        String id, List<Move> moves, Reasons reasons, Recovery recovery, Effects effects, Work work, Trouble trouble) {
    /** The first words of the way back of a hop that cannot be undone. */
    public static final String NO_WAY_BACK = "none: ";

    /** The method of a move that another component's hop takes along. */
    public static final String CARRIED = "carried";

    public PlannedHop {
        moves = List.copyOf(moves);
    }

    /**
     * The move of one component.
     *
     * @param build the build to install, if the matrix names one
     * @param method the method, if the matrix names one
     */
    public record Move(
            ComponentName component, Version from, Version to, Optional<String> build, Optional<String> method) {
        /** Whether another component's hop takes it along. */
        public boolean isCarried() {
            return method.filter(CARRIED::equals).isPresent();
        }
    }

    /**
     * The reasons for a hop.
     *
     * @param because the first later step that would be unsafe without it, and the rule that says so
     * @param apart components that move too, but must not share a change with it, and the rule that says so
     * @param facts ids of the facts behind the description of the hop
     */
    public record Reasons(String because, List<String> apart, List<String> facts) {
        public Reasons {
            apart = List.copyOf(apart);
            facts = List.copyOf(facts);
        }
    }

    /**
     * The ways to undo a hop.
     *
     * @param wayBack the limit until which it can be undone
     * @param ifItFails go back or go forward, if the hop fails
     * @param instead the alternative to a disruptive and irreversible hop
     */
    public record Recovery(String wayBack, String ifItFails, Optional<String> instead) {}

    /**
     * The effects of a hop on a cluster.
     *
     * @param disruptive whether workloads are disrupted
     * @param rollsNodes whether nodes are replaced
     */
    public record Effects(boolean disruptive, boolean rollsNodes) {}

    /**
     * The work of a hop.
     *
     * @param run the commands, with placeholders; empty if no matrix has any
     * @param gates ids of its gates, in order
     */
    public record Work(Optional<String> run, List<String> gates) {
        public Work {
            gates = List.copyOf(gates);
        }
    }

    /**
     * The known problems of a hop.
     *
     * @param issues the known issues that apply
     * @param risks names under which the rules that apply are accepted
     * @param warnings for each of these rules its name under {@code --accept}, its reason, and the vendor's page
     * @param shape cluster attributes that its known issues depend on: a rehearsal with other values proves little
     */
    public record Trouble(List<Issue> issues, List<String> risks, List<String> warnings, List<String> shape) {
        public Trouble {
            issues = List.copyOf(issues);
            risks = List.copyOf(risks);
            warnings = List.copyOf(warnings);
            shape = List.copyOf(shape);
        }

        /** The accepted risks in words, such as {@code accepted: ended-releases}; empty if there are none. */
        public String accepted() {
            return risks.isEmpty() ? "" : "accepted: " + String.join(", ", risks);
        }
    }

    /** A known issue in the parts that the operator needs. */
    public record Issue(
            String id,
            String severity,
            String symptom,
            Optional<String> check,
            Optional<String> remedy,
            Optional<String> fixedIn) {}

    /** The known issues that must be answered before the hop. */
    public List<Issue> blockers() {
        return trouble.issues().stream()
                .filter(issue -> issue.severity().equals("blocker"))
                .toList();
    }

    /** True if the hop cannot be undone at all. */
    public boolean isPointOfNoReturn() {
        return recovery.wayBack().startsWith(NO_WAY_BACK);
    }

    /** A text about one of its components, with the placeholders filled that are the same for every step. */
    public String fill(ComponentName component, String template) {
        return Placeholder.fillSome(template, name -> value(component, name));
    }

    /** The value of a placeholder that is the same for every step; empty for one that depends on the step. */
    public Optional<String> value(ComponentName component, String name) {
        return switch (name) {
            case "build" -> each(component, Move::build);
            case "component" -> Optional.of(component.text());
            case "from" -> each(component, move -> Optional.of(move.from().text()));
            case "minor" ->
                each(component, move -> Optional.of(move.to().toMinor().text()));
            case "to" -> each(component, move -> Optional.of(move.to().text()));
            default -> Optional.empty();
        };
    }

    private Optional<String> each(ComponentName component, Function<Move, Optional<String>> part) {
        return Optional.of(moves.stream()
                        .filter(move -> move.component().equals(component))
                        .flatMap(move -> part.apply(move).stream())
                        .distinct()
                        .collect(Collectors.joining(" + ")))
                .filter(text -> !text.isEmpty());
    }

    /** The hop in words, such as {@code kubernetes 1.33 to 1.34, carrying coredns 1.12.0 to 1.12.1}. */
    public String inWords() {
        return inWords(moves);
    }

    /** The moves in words; two hops with the same words are the same hop. */
    public static String inWords(List<Move> moves) {
        String own = words(moves.stream().filter(move -> !move.isCarried()), "to", " + ");
        String carried = words(moves.stream().filter(Move::isCarried), "to", ", ");
        return carried.isEmpty() ? own : own + ", carrying " + carried;
    }

    private static String words(Stream<Move> moves, String arrow, String between) {
        return moves.map(move -> "%s %s %s %s".formatted(move.component(), move.from(), arrow, move.to()))
                .collect(Collectors.joining(between));
    }

    /** What moves of its own, first in the order of moves. */
    public List<Move> own() {
        return moves.stream().filter(move -> !move.isCarried()).toList();
    }

    /** What it takes along, in words, such as {@code carrying coredns 1.12.0 -> 1.12.1}; nothing if it takes nothing along. */
    public Optional<String> carrying() {
        return Optional.of(words(moves.stream().filter(Move::isCarried), "->", ", "))
                .filter(words -> !words.isEmpty())
                .map(words -> "carrying " + words);
    }

    /**
     * The units that move of their own; all of them, where it takes the cluster to tell which these are.
     *
     * @param units all that take it, in the step's order
     */
    public List<String> leading(List<String> units) {
        int own = own().size();
        return own == moves.size() || (own > 1 && units.size() != moves.size()) ? units : units.subList(0, own);
    }

    /**
     * The move of one unit: the move at its place, or, if units share moves, the one from its release; empty if the hop is not
     * one of the unit's component.
     *
     * @param units all units that take the hop, in the step's order
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
    public PlannedHop named(String other) {
        return new PlannedHop(other, moves, reasons, recovery, effects, work, trouble);
    }
}
