package dev.stepladder.rule;

import dev.stepladder.fleet.Unit;
import dev.stepladder.fleet.UnitState;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.matrix.WayBack;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the state of units forbids: a hop that has begun ends before any other hop begins, a unit that has failed is repaired
 * first, and a paused unit does not move.
 *
 * <p>A hop that has begun ends in one of two ways. It is finished: that is the hop itself, with all its rules. Or it is rolled
 * back, where the vendor describes how.
 */
public final class UnitRules {
    private final Matrices matrices;
    private final HopRules hops;

    UnitRules(Matrices matrices, HopRules hops) {
        this.matrices = matrices;
        this.hops = hops;
    }

    /** Whether a move finishes the hop that a unit has begun. */
    public static boolean isFinish(Unit unit, UnitMove move) {
        return unit.state()
                .begun()
                .filter(begun -> move.from().equals(unit.version()) && move.to().equals(begun.to()))
                .isPresent();
    }

    /** Whether a move rolls the hop back that a unit has begun. */
    public static boolean isRollback(Unit unit, UnitMove move) {
        return unit.state()
                .begun()
                .filter(begun -> move.from().equals(begun.to()) && move.to().equals(unit.version()))
                .isPresent();
    }

    /** The move that rolls the hop back that a unit has begun. */
    public static Optional<UnitMove> rollback(Unit unit) {
        return unit.state()
                .begun()
                .map(begun -> new UnitMove(unit.name(), unit.component(), begun.to(), unit.version()));
    }

    /** The move that finishes the hop that a unit has begun. */
    public static Optional<UnitMove> finish(Unit unit) {
        return unit.state()
                .begun()
                .map(begun -> new UnitMove(unit.name(), unit.component(), unit.version(), begun.to()));
    }

    /** Whether a hop has begun or a unit has failed, so that something must end or be repaired first. */
    public static boolean isUnfinished(Unit unit) {
        return unit.state().begun().isPresent() || unit.state().failed().isPresent();
    }

    /** The objections to any move of a unit: it is paused; empty if it may move. */
    public List<Objection> toMoving(Unit unit) {
        return unit.state().paused().stream()
                .map(why -> new Objection(
                        "%s is paused: %s".formatted(unit.name(), why),
                        "%s were not paused".formatted(unit.name()),
                        Optional.empty(),
                        List.of(new Fact(
                                "unit/%s/paused".formatted(unit.name()),
                                "%s is paused: %s".formatted(unit.name(), why),
                                unit.place(),
                                List.of())),
                        Optional.empty()))
                .toList();
    }

    /** Whether the edge of a hop exists for a unit: not if it leads to what the unit ran before, and the unit ran something else. */
    public boolean hasEdge(Unit unit, Version from, Version to) {
        return family(component(unit), from, to)
                .filter(family -> family.direction() != UpgradeEdges.Direction.TO_PREVIOUS || ranBefore(unit, from, to))
                .isPresent();
    }

    /** Whether a hop of a unit is possible only while another unit runs an earlier release. */
    public boolean needsSomeOld(Unit unit, Version from, Version to) {
        boolean back = hops.graph(component(unit)).isAlsoToPrevious(from, to) && ranBefore(unit, from, to);
        return !back
                && family(component(unit), from, to)
                        .filter(family -> family.direction() == UpgradeEdges.Direction.WHILE_SOME_OLD)
                        .isPresent();
    }

    private static boolean ranBefore(Unit unit, Version from, Version to) {
        return unit.state().previous().equals(Optional.of(new UnitState.Previous(from, to)));
    }

    /** Whether a unit on this release is still old, for a hop back to another: it runs an earlier release, that one, or another of its minor. */
    public boolean isOld(Component component, Version running, Version to) {
        return Goal.sameMinor(running, to) || place(component, running) <= place(component, to);
    }

    /** The objections of the state of units to a hop. */
    public List<Objection> objections(List<Unit> state, List<UnitMove> moves) {
        List<Objection> found = new ArrayList<>();
        boolean ends = false;
        for (UnitMove move : moves) {
            Unit unit = unit(state, move);
            found.addAll(toMoving(unit));
            boolean rollback = isRollback(unit, move);
            ends |= rollback || isFinish(unit, move);
            if (rollback) {
                found.addAll(toRollback(unit));
                continue;
            }
            toEdge(state, moves, move, unit).ifPresent(found::add);
        }
        for (Unit unit : state) {
            List<UnitMove> own = moves.stream()
                    .filter(move -> move.unit().equals(unit.name()))
                    .toList();
            boolean waits = unit.state().begun().isPresent()
                    && own.stream().allMatch(move -> isFinish(unit, move) || isRollback(unit, move))
                    && ends;
            if (isUnfinished(unit) && !waits) {
                found.add(unfinished(unit));
            }
        }
        return found;
    }

    /** Why the edge of a move does not exist for a unit in a state. */
    private Optional<Objection> toEdge(List<Unit> state, List<UnitMove> moves, UnitMove move, Unit unit) {
        Component component = component(unit);
        if (family(component, move.from(), move.to()).isEmpty()) {
            return Optional.empty();
        }
        if (!hasEdge(unit, move.from(), move.to())) {
            return Optional.of(notPrevious(unit, move));
        }
        return needsSomeOld(unit, move.from(), move.to()) && !isSomeOld(state, moves, move)
                ? Optional.of(noneOld(unit, move))
                : Optional.empty();
    }

    /** What must happen first. */
    public static Objection unfinished(Unit unit) {
        String says = unit.state()
                .begun()
                .map(begun -> "%s is in the middle of a hop from %s to %s%s"
                        .formatted(unit.name(), unit.version(), begun.to(), failure(unit)))
                .orElseGet(() -> "%s has failed: %s"
                        .formatted(unit.name(), unit.state().failed().orElse("")));
        return new Objection(
                says,
                "%s were repaired".formatted(unit.name()),
                Optional.of(
                        unit.state().begun().isPresent()
                                ? "no hop begins before it is finished or rolled back"
                                : "no hop begins before it is repaired"),
                List.of(new Fact("unit/%s/unfinished".formatted(unit.name()), says, unit.place(), List.of())),
                Optional.empty());
    }

    private static String failure(Unit unit) {
        return unit.state().failed().map(why -> ", and has failed: " + why).orElse("");
    }

    /** The objections to rolling back the hop that a unit has begun: no vendor describes how. */
    public List<Objection> toRollback(Unit unit) {
        Version to = unit.state().begun().orElseThrow().to();
        Component component = component(unit);
        Optional<WayBack> way = hops.wayBack(component, unit.version(), to);
        boolean down = hops.graph(component).edge(to, unit.version()).isPresent();
        if (down || way.filter(WayBack::possible).isPresent()) {
            return List.of();
        }
        String says = "%s does not go back from %s to %s".formatted(component.name(), to, unit.version());
        return List.of(new Objection(
                says,
                "%s went back from %s to %s".formatted(component.name(), to, unit.version()),
                Optional.of(way.map(WayBack::how).orElse("no vendor describes how")),
                List.of(way.map(WayBack::fact)
                        .orElseGet(() -> component.releases().get(0).fact())),
                Optional.empty()));
    }

    /** What rolling back costs: one hop, disruptive if an edge that leads there is. */
    public Cost costOfRollback(Component component, UnitMove move) {
        boolean disruptive = family(component, move.from(), move.to())
                .filter(UpgradeEdges::disruptive)
                .isPresent();
        return new Cost(0, 1, disruptive ? 1 : 0, component.rolls(move.from(), move.to()) ? 1 : 0);
    }

    private Objection notPrevious(Unit unit, UnitMove move) {
        UpgradeEdges family = family(component(unit), move.from(), move.to()).orElseThrow();
        String ran = unit.state()
                .previous()
                .filter(previous -> previous.from().equals(move.from()))
                .map(previous -> "it ran %s before %s".formatted(previous.to(), previous.from()))
                .orElse("the fleet does not say what it ran before " + move.from());
        return conditional(unit, move, ran, family);
    }

    private Objection noneOld(Unit unit, UnitMove move) {
        UpgradeEdges family = family(component(unit), move.from(), move.to()).orElseThrow();
        return conditional(unit, move, "no other unit of it runs so early a release any more", family);
    }

    /** Why ways back from where a unit is do not exist for it now, although upgrade families have them. */
    public List<Objection> toWaysBack(List<Unit> state, Unit unit) {
        List<Objection> found = new ArrayList<>();
        for (UpgradeGraph.Edge edge : hops.graph(component(unit)).edgesFrom(unit.version())) {
            UnitMove move = new UnitMove(unit.name(), unit.component(), edge.from(), edge.to());
            toEdge(state, List.of(move), move, unit).ifPresent(found::add);
        }
        return found;
    }

    private static Objection conditional(Unit unit, UnitMove move, String why, UpgradeEdges family) {
        String component = unit.component().text();
        return new Objection(
                "%s cannot go back from %s to %s: %s".formatted(component, move.from(), move.to(), why),
                "one hop could take %s from %s to %s".formatted(component, move.from(), move.to()),
                Optional.of(family.fact().says()),
                List.of(family.fact()),
                Optional.empty());
    }

    private boolean isSomeOld(List<Unit> state, List<UnitMove> moves, UnitMove move) {
        Component component = matrices.component(move.component()).orElseThrow();
        return state.stream()
                .filter(unit -> unit.component().equals(move.component()))
                .filter(unit -> moves.stream().noneMatch(other -> other.unit().equals(unit.name())))
                .anyMatch(unit -> isOld(component, unit.version(), move.to()));
    }

    private Optional<UpgradeEdges> family(Component component, Version from, Version to) {
        return hops.graph(component).edge(from, to).map(UpgradeGraph.Edge::family);
    }

    private static Unit unit(List<Unit> state, UnitMove move) {
        return state.stream()
                .filter(unit -> unit.name().equals(move.unit()))
                .findFirst()
                .orElseThrow();
    }

    private Component component(Unit unit) {
        return matrices.component(unit.component()).orElseThrow();
    }

    private static int place(Component component, Version version) {
        return component.releases().stream()
                .map(release -> release.version())
                .toList()
                .indexOf(version);
    }
}
