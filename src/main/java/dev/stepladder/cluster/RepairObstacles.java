package dev.stepladder.cluster;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Release;
import dev.stepladder.rule.Breach;
import dev.stepladder.rule.Breaches;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why no single hop mends what is wrong with a start.
 *
 * <p>Of the units that break a rule together, each is tried on every release on which they would not, with what its hop carries and the other units where
 * they are. The hop with the fewest objections to it and to the state after it is named, the shortest of several.
 */
final class RepairObstacles {
    private final RuleBook rules;
    private final List<Unit> start;
    private final Breaches broken;

    RepairObstacles(RuleBook rules, List<Unit> start, Breaches broken) {
        this.rules = rules;
        this.start = start;
        this.broken = broken;
    }

    /** A hop that would mend a breach, with what is against it. */
    private record Attempt(List<Objection> objections, boolean exists, int distance) {}

    /**
     * The objections to the nearest hop that would mend a breach, breach by breach. Hops that no upgrade edge has are named only where no
     * edge leads to a release that mends it.
     */
    List<Objection> nearest() {
        return broken.all().stream()
                .flatMap(breach -> nearest(breach).stream())
                .distinct()
                .toList();
    }

    private List<Objection> nearest(Breach breach) {
        return start.stream()
                .filter(unit -> breach.units().contains(unit.name()))
                .flatMap(unit -> attempts(breach, unit).stream())
                .min(Comparator.comparing((Attempt attempt) -> !attempt.exists())
                        .thenComparing(attempt -> attempt.objections().size())
                        .thenComparing(Attempt::distance))
                .map(Attempt::objections)
                .orElse(List.of());
    }

    private List<Attempt> attempts(Breach breach, Unit unit) {
        List<Version> releases = rules.matrices().component(unit.component()).orElseThrow().releases().stream()
                .map(Release::version)
                .toList();
        int at = releases.indexOf(unit.version());
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < releases.size(); i++) {
            UnitMove move = new UnitMove(unit.name(), unit.component(), unit.version(), releases.get(i));
            List<UnitMove> hop = i == at ? List.of() : rules.carries().loaded(start, List.of(move));
            if (i != at && mends(breach, hop)) {
                attempts.add(new Attempt(
                        objections(hop), rules.units().hasEdge(unit, move.from(), move.to()), Math.abs(i - at)));
            }
        }
        return attempts;
    }

    private boolean mends(Breach breach, List<UnitMove> hop) {
        return Breaches.of(rules, after(hop)).all().stream()
                .noneMatch(left ->
                        left.rule().equals(breach.rule()) && left.units().equals(breach.units()));
    }

    private List<Objection> objections(List<UnitMove> hop) {
        List<Objection> all = new ArrayList<>(rules.objections(start, hop));
        all.addAll(broken.gained(Breaches.of(rules, after(hop))));
        return all;
    }

    private List<Unit> after(List<UnitMove> hop) {
        return start.stream()
                .map(unit -> hop.stream()
                        .filter(move -> move.unit().equals(unit.name()))
                        .findFirst()
                        .map(move -> unit.at(move.to()))
                        .orElse(unit))
                .toList();
    }
}
