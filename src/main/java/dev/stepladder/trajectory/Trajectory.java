package dev.stepladder.trajectory;

import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import java.util.ArrayList;
import java.util.List;

/**
 * A path with all its states.
 *
 * @param states one more than there are hops: before the first, and after each
 * @param hops the moves of each hop; several in lockstep
 */
public record Trajectory(List<List<Unit>> states, List<List<UnitMove>> hops) {
    public Trajectory {
        states = states.stream().map(List::copyOf).toList();
        hops = hops.stream().map(List::copyOf).toList();
    }

    /** The trajectory of hops from a start. */
    public static Trajectory from(List<Unit> start, List<List<UnitMove>> hops) {
        List<List<Unit>> states = new ArrayList<>();
        states.add(start);
        for (List<UnitMove> hop : hops) {
            states.add(after(states.get(states.size() - 1), hop));
        }
        return new Trajectory(states, hops);
    }

    /** A state after some units have moved. */
    static List<Unit> after(List<Unit> state, List<UnitMove> moves) {
        return state.stream()
                .map(unit -> moves.stream()
                        .filter(move -> move.unit().equals(unit.name()))
                        .findFirst()
                        .map(move -> unit.at(move.to()))
                        .orElse(unit))
                .toList();
    }

    /** A state with the units of a hop back on their releases before it. */
    static List<Unit> without(List<Unit> state, List<UnitMove> hop) {
        return state.stream()
                .map(unit -> hop.stream()
                        .filter(move -> move.unit().equals(unit.name()))
                        .findFirst()
                        .map(move -> unit.at(move.from()))
                        .orElse(unit))
                .toList();
    }

    /** How many of the first hops start in an unsafe state: the repair of an unsafe start. */
    public int repair(RuleBook rules) {
        int hops = 0;
        while (hops < this.hops.size() && !rules.objections(states.get(hops)).isEmpty()) {
            hops++;
        }
        return hops;
    }

    /** How many of the first hops end what had begun at the start. */
    public int begun() {
        int hops = 0;
        while (hops < this.hops.size()
                && states.get(hops).stream()
                        .anyMatch(unit -> unit.state().begun().isPresent())) {
            hops++;
        }
        return hops;
    }

    /** The state before the {@code i}th hop. */
    public List<Unit> before(int i) {
        return states.get(i);
    }

    /** The state after the {@code i}th hop. */
    public List<Unit> after(int i) {
        return states.get(i + 1);
    }

    /** The state at the end. */
    public List<Unit> end() {
        return states.get(states.size() - 1);
    }

    /** The releases before a hop, in the same words. */
    static String departure(List<UnitMove> hop) {
        return String.join(
                " + ",
                hop.stream().map(move -> move.before().toString()).distinct().toList());
    }

    /** The releases after a hop in words, such as {@code kubernetes 1.20}: the short name of the hop. */
    static String arrival(List<UnitMove> hop) {
        return String.join(
                " + ",
                hop.stream().map(move -> move.after().toString()).distinct().toList());
    }
}
