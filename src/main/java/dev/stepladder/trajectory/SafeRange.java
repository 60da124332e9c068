package dev.stepladder.trajectory;

import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.JointRule;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The releases around the one of a unit on which the state would be safe, if nothing else moved. A hop is where it is because an
 * earlier hop made this range wider.
 *
 * @param lowest the oldest release of the range
 * @param highest the newest release of the range
 * @param above what is against the next newer release; empty if there is none
 * @param below what is against the next older release; empty if there is none
 */
public record SafeRange(Version lowest, Version highest, Optional<String> above, Optional<String> below) {

    /**
     * The range of a unit in each state of a trajectory. In a state that is not safe, the releases beside its own are judged all the
     * same.
     *
     * @param unit its place in the states
     * @param releases those to judge, oldest first
     */
    public static List<SafeRange> ofUnit(Trajectory trajectory, int unit, List<Version> releases, RuleBook rules) {
        return trajectory.states().stream()
                .map(state -> in(state, unit, releases, rules))
                .toList();
    }

    private static SafeRange in(List<Unit> state, int unit, List<Version> releases, RuleBook rules) {
        Unit standing = state.get(unit);
        int at = releases.indexOf(standing.version());
        if (at < 0) {
            return new SafeRange(standing.version(), standing.version(), Optional.empty(), Optional.empty());
        }
        End highest = end(state, unit, releases, at, 1, rules);
        End lowest = end(state, unit, releases, at, -1, rules);
        return new SafeRange(releases.get(lowest.last()), releases.get(highest.last()), highest.why(), lowest.why());
    }

    private record End(int last, Optional<String> why) {}

    /** Goes from release to release until one is not safe. */
    private static End end(List<Unit> state, int unit, List<Version> releases, int at, int step, RuleBook rules) {
        int last = at;
        while (last + step >= 0 && last + step < releases.size()) {
            Optional<String> why = objection(state, unit, releases.get(last + step), step > 0, rules);
            if (why.isPresent()) {
                return new End(last, why);
            }
            last += step;
        }
        return new End(last, Optional.empty());
    }

    private static Optional<String> objection(List<Unit> state, int unit, Version to, boolean up, RuleBook rules) {
        ComponentRelease from = ComponentRelease.of(state.get(unit));
        ComponentRelease tried = new ComponentRelease(from.component(), to);
        List<ComponentRelease> others = Stream.concat(
                        state.subList(0, unit).stream(), state.subList(unit + 1, state.size()).stream())
                .map(ComponentRelease::of)
                .toList();
        Stream<Objection> alone = rules.states().objections(tried).stream();
        Stream<Objection> beside = others.stream().flatMap(other -> rules.states().objections(tried, other).stream());
        Stream<Objection> before = up
                ? others.stream().flatMap(other -> rules.hops().objections(from, to, other).stream())
                : Stream.empty();
        Stream<Objection> joint = rules.states().joint().stream()
                .filter(rule -> rule.speaksOf(from.component()))
                .flatMap(rule -> joint(rule, others, tried).stream());
        return Stream.of(alone, beside, before, joint)
                .flatMap(found -> found)
                .findFirst()
                .map(Objection::says);
    }

    private static Optional<Objection> joint(JointRule rule, List<ComponentRelease> others, ComponentRelease tried) {
        return rule.objection(Stream.concat(others.stream(), Stream.of(tried)).toList());
    }
}
