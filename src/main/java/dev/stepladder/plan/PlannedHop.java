package dev.stepladder.plan;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Placeholder;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that there is to say of one hop, whoever takes it.
 *
 * @param id readable and unique in the plan, such as {@code kubernetes-1.19-to-1.20}
 * @param moves what moves; several in lockstep, or where one is carried by another: one for all units that move alike, or, where these would not be told apart, one for each unit
 * @param reasons why it is there
 * @param recovery how it is undone
 * @param effects what clusters notice of it
 * @param work how it is done
 * @param trouble what may go wrong
 */
public record PlannedHop(
        String id, List<Move> moves, Reasons reasons, Recovery recovery, Effects effects, Work work, Trouble trouble) {
    /** What the way back of a hop begins with that has none. */
    public static final String NO_WAY_BACK = "none: ";

    /** The method of a move that another component's hop takes along. */
    public static final String CARRIED = "carried";

    public PlannedHop {
        moves = List.copyOf(moves);
    }

    /**
     * What one component does.
     *
     * @param build the build to install, where the matrix names one
     * @param method how, where the matrix says so
     */
    public record Move(String component, Version from, Version to, Optional<String> build, Optional<String> method) {
        /** Whether another component's hop takes it along. */
        public boolean isCarried() {
            return method.filter(CARRIED::equals).isPresent();
        }
    }

    /**
     * Why a hop is there.
     *
     * @param because the first later step that would be unsafe without it, and the rule that says so
     * @param apart components that move here too, but never in one change with it, and the rule that says so
     * @param facts ids of the facts behind all that is said of the hop
     */
    public record Reasons(String because, List<String> apart, List<String> facts) {
        public Reasons {
            apart = List.copyOf(apart);
            facts = List.copyOf(facts);
        }
    }

    /**
     * How a hop is undone.
     *
     * @param wayBack until when it can be undone
     * @param ifItFails back or forward, when it fails half way or has to be taken back
     * @param instead what to weigh instead of a hop that workloads notice and that cannot be undone
     */
    public record Recovery(String wayBack, String ifItFails, Optional<String> instead) {}

    /**
     * What a cluster notices of a hop.
     *
     * @param disruptive whether workloads notice
     * @param rollsNodes whether nodes are replaced
     */
    public record Effects(boolean disruptive, boolean rollsNodes) {}

    /**
     * How a hop is done.
     *
     * @param run on the command line, with placeholders; empty where no matrix says
     * @param gates ids of what is to be answered, done or waited for around it, in order
     */
    public record Work(Optional<String> run, List<String> gates) {
        public Work {
            gates = List.copyOf(gates);
        }
    }

    /**
     * What may go wrong with a hop.
     *
     * @param issues trouble that is known to come with it
     * @param risks names of rules that were set aside for it
     * @param shape cluster attributes that decide how its known issues strike: a rehearsal where they are others proves little
     */
    public record Trouble(List<Issue> issues, List<String> risks, List<String> shape) {
        public Trouble {
            issues = List.copyOf(issues);
            risks = List.copyOf(risks);
            shape = List.copyOf(shape);
        }
    }

    /** A known issue, as far as the one who takes the hop needs it. */
    public record Issue(
            String id,
            String severity,
            String symptom,
            Optional<String> check,
            Optional<String> remedy,
            Optional<String> fixedIn) {}

    /** Whether nothing leads back from it, not even at once. */
    public boolean isPointOfNoReturn() {
        return recovery.wayBack().startsWith(NO_WAY_BACK);
    }

    /** A text about one of its components, with those placeholders filled that mean the same wherever the hop is taken. */
    public String fill(String component, String template) {
        return Placeholder.fillSome(template, name -> value(component, name));
    }

    /** What a placeholder stands for wherever the hop is taken; nothing for those that depend on the step. */
    public Optional<String> value(String component, String name) {
        return switch (name) {
            case "build" -> each(component, Move::build);
            case "component" -> Optional.of(component);
            case "from" -> each(component, move -> Optional.of(move.from().text()));
            case "minor" ->
                each(component, move -> Optional.of(move.to().toMinor().text()));
            case "to" -> each(component, move -> Optional.of(move.to().text()));
            default -> Optional.empty();
        };
    }

    private Optional<String> each(String component, Function<Move, Optional<String>> part) {
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

    /** What moves, in words: by these one hop is the same as another, whoever takes it. */
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
    public PlannedHop named(String other) {
        return new PlannedHop(other, moves, reasons, recovery, effects, work, trouble);
    }
}
