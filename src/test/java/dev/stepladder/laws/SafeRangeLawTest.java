package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ClusterName;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.trajectory.NeededHops;
import dev.stepladder.trajectory.PlannedTrajectory;
import dev.stepladder.trajectory.SafeRange;
import dev.stepladder.trajectory.Trajectory;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The safe ranges of a map, and which later hop needs a hop, against asking the rules about every whole state. */
class SafeRangeLawTest {
    private static final int WORLDS = 200;

    /** A trajectory and its rules. */
    private record Walk(long seed, Trajectory trajectory, RuleBook rules) {
        List<Version> releases(int unit) {
            return rules
                    .matrices()
                    .component(trajectory.before(0).get(unit).component())
                    .map(Component::releases)
                    .orElse(List.of())
                    .stream()
                    .map(Release::version)
                    .toList();
        }

        /** Whether a state would be safe with one unit on another release, and may be reached past the units that wait. */
        boolean isSafe(int state, int unit, Version release, boolean up) {
            List<Unit> tried = new ArrayList<>(trajectory.states().get(state));
            Unit standing = tried.get(unit);
            boolean waits = up
                    && IntStream.range(0, tried.size())
                            .filter(other -> other != unit)
                            .mapToObj(tried::get)
                            .anyMatch(other -> !rules.hops()
                                    .objections(ComponentRelease.of(standing), release, ComponentRelease.of(other))
                                    .isEmpty());
            tried.set(unit, standing.at(release));
            return !waits && rules.objections(tried).isEmpty();
        }
    }

    @Test
    void aRangeReachesAsFarAsWholeStatesAreSafe() {
        List<Walk> walks = walks().toList();

        int ended = 0;
        for (Walk walk : walks) {
            for (int unit = 0; unit < walk.trajectory().before(0).size(); unit++) {
                List<Version> releases = walk.releases(unit);
                List<SafeRange> ranges = SafeRange.ofUnit(walk.trajectory(), unit, releases, walk.rules());
                for (int state = walk.trajectory().repair(walk.rules()); state < ranges.size(); state++) {
                    SafeRange range = ranges.get(state);
                    assertThat(range)
                            .as("seed %s, unit %s, state %s", walk.seed(), unit, state)
                            .extracting(SafeRange::lowest, SafeRange::highest)
                            .containsExactly(end(walk, unit, state, releases, -1), end(walk, unit, state, releases, 1));
                    assertThat(range.above().isPresent())
                            .isEqualTo(!range.highest().equals(releases.get(releases.size() - 1)));
                    assertThat(range.below().isPresent())
                            .isEqualTo(!range.lowest().equals(releases.get(0)));
                    ended += range.above().isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(ended).isGreaterThan(WORLDS);
    }

    private static Version end(Walk walk, int unit, int state, List<Version> releases, int step) {
        int at =
                releases.indexOf(walk.trajectory().states().get(state).get(unit).version());
        while (at + step >= 0
                && at + step < releases.size()
                && walk.isSafe(state, unit, releases.get(at + step), step > 0)) {
            at += step;
        }
        return releases.get(at);
    }

    @Test
    void aHopIsNeededByTheFirstLaterHopThatItsReasonNames() {
        List<String> wrong = World.firstPlanned(WORLDS)
                .flatMap(planned -> planned.plan().paths().stream().flatMap(path -> {
                    ClusterName cluster = path.clusters().get(0);
                    RuleBook rules = planned.world().rules(planned.world().cluster(cluster));
                    PlannedTrajectory walk =
                            PlannedTrajectory.of(planned.plan(), path, cluster).orElseThrow();
                    List<OptionalInt> needed = NeededHops.of(walk.trajectory(), rules);
                    return IntStream.range(0, needed.size())
                            .filter(i -> needed.get(i).isPresent())
                            .filter(i -> planned.plan().catalogue().hops().stream()
                                    .filter(hop ->
                                            hop.id().equals(walk.steps().get(i).hop()))
                                    .noneMatch(hop -> hop.reasons()
                                            .because()
                                            .contains("needed before " + arrival(walk, rules, needed.get(i)) + ": ")))
                            .mapToObj(i -> "seed %s, hop %s".formatted(planned.seed(), i));
                }))
                .toList();

        assertThat(wrong).isEmpty();
    }

    private static String arrival(PlannedTrajectory walk, RuleBook rules, OptionalInt hop) {
        return String.join(
                " + ",
                rules.carries().own(walk.trajectory().hops().get(hop.getAsInt())).stream()
                        .map(move -> move.after().toString())
                        .distinct()
                        .toList());
    }

    private static Stream<Walk> walks() {
        return World.firstPlanned(WORLDS)
                .flatMap(planned -> planned.plan().paths().stream().map(path -> {
                    ClusterName cluster = path.clusters().get(0);
                    return new Walk(
                            planned.seed(),
                            PlannedTrajectory.of(planned.plan(), path, cluster)
                                    .orElseThrow()
                                    .trajectory(),
                            planned.world().rules(planned.world().cluster(cluster)));
                }));
    }
}
