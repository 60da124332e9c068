package dev.stepladder.cluster;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Release;
import dev.stepladder.rule.Breach;
import dev.stepladder.rule.Breaches;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why no single hop mends what is wrong with a start.
 *
 * <p>For each unit that breaks a rule, every release on which it would not is tried, with the other units where they are. The one
 * with the fewest objections to the hop and to the state after it is named.
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

    /** The objections to the nearest hop of each unit, in the order of the breaches. */
    List<Objection> nearest() {
        List<Objection> found = new ArrayList<>();
        for (Breach breach : broken.all()) {
            for (Unit unit : start) {
                if (breach.units().contains(unit.name())) {
                    nearest(breach, unit).ifPresent(found::addAll);
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private Optional<List<Objection>> nearest(Breach breach, Unit unit) {
        return rules.matrices().component(unit.component()).orElseThrow().releases().stream()
                .map(Release::version)
                .filter(version -> !version.equals(unit.version()))
                .map(version -> new UnitMove(unit.name(), unit.component(), unit.version(), version))
                .filter(move -> mends(breach, move))
                .map(this::objections)
                .min(Comparator.comparingInt(List::size));
    }

    private boolean mends(Breach breach, UnitMove move) {
        return Breaches.of(rules, after(move)).all().stream()
                .noneMatch(left ->
                        left.rule().equals(breach.rule()) && left.units().equals(breach.units()));
    }

    private List<Objection> objections(UnitMove move) {
        List<Objection> all = new ArrayList<>(rules.objections(start, List.of(move)));
        all.addAll(broken.gained(Breaches.of(rules, after(move))));
        return all;
    }

    private List<Unit> after(UnitMove move) {
        return start.stream()
                .map(unit -> unit.name().equals(move.unit()) ? unit.at(move.to()) : unit)
                .toList();
    }
}
