package dev.stepladder.trajectory;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.WayBack;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The limit until which a hop can be undone.
 *
 * <p>There are two limits, and the nearer one counts. The vendor may offer no way back, or only for some days. The plan closes
 * it with the first later step after which the state with this hop undone would be unsafe. A missing procedure of the vendor is
 * reported too: a safe state alone is not a procedure.
 *
 * @param says in one sentence
 * @param ifItFails go back or go forward, if the hop fails
 * @param facts the facts behind it
 * @param allowing the facts that keep the states safe with the hop undone, up to the limit
 * @param closedBy the index of the first later hop after which undoing it would be unsafe, if there is one
 * @param within the vendor's period; the shortest for several units; empty if there is no way back or no limit
 * @param supportEnds the day on which support of the earlier release ends: no provider goes back to it after that
 */
record UndoLimit(
        String says,
        String ifItFails,
        List<Fact> facts,
        SortedSet<Fact> allowing,
        Optional<Integer> closedBy,
        Optional<Period> within,
        Optional<LocalDate> supportEnds) {

    private static final List<String> SUPPORT_ENDS = List.of("standard-end", "extended-end");

    static UndoLimit of(Trajectory trajectory, int hop, RuleBook rules) {
        List<UnitMove> taken = trajectory.hops().get(hop);
        List<UnitMove> own = rules.carries().own(taken);
        List<Fact> facts = new ArrayList<>();
        List<String> vendor = new ArrayList<>();
        boolean described = true;
        List<Period> periods = new ArrayList<>();
        for (UnitMove move : taken) {
            Component component = rules.matrices().component(move.component()).orElseThrow();
            Optional<WayBack> way = rules.hops().wayBack(component, move.from(), move.to());
            way.ifPresent(known -> facts.add(known.fact()));
            if (way.isPresent() && !way.get().possible()) {
                return new UndoLimit(
                        PlannedHop.NO_WAY_BACK + way.get().how(),
                        "go forward and finish it: there is no way back",
                        facts,
                        new TreeSet<>(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            }
            way.flatMap(WayBack::within).ifPresent(periods::add);
            if (way.isEmpty() && !own.contains(move)) {
                // It goes back as it came, with what carried it.
                continue;
            }
            described &= way.isPresent();
            vendor.add(way.map(known -> inWords(known, move, rules)).orElse("no vendor describes how"));
        }
        FactDependencies reliance = new FactDependencies(rules);
        Optional<Closing> closing = closing(trajectory, hop, rules, reliance);
        closing.ifPresent(known -> facts.addAll(known.facts()));
        String start = Trajectory.departure(taken);
        String ifItFails = described
                ? "go back to " + start
                : "go forward and finish it: no vendor describes the way back to " + start;
        return new UndoLimit(
                closing.map(Closing::says).orElse("until the end of the plan")
                        + "; "
                        + String.join("; ", vendor.stream().distinct().toList()),
                ifItFails,
                facts,
                reliance.facts(),
                closing.map(Closing::by),
                periods.stream().min(Comparator.comparingLong(WayBackPeriod::days)),
                taken.stream()
                        .flatMap(move -> supportEnds(move, rules).stream())
                        .min(Comparator.naturalOrder()));
    }

    private static String inWords(WayBack way, UnitMove move, RuleBook rules) {
        String support = supportEnds(move, rules)
                .map(day -> ", and before support of %s ends on %s".formatted(move.before(), day))
                .orElse("");
        return way.within()
                .map(period -> "within %s%s: %s".formatted(inWords(period), support, way.how()))
                .orElse(way.how());
    }

    /** The last day of the provider's support for the release before the hop; only for the leading component. */
    private static Optional<LocalDate> supportEnds(UnitMove move, RuleBook rules) {
        Optional<Provider> provider =
                rules.matrices().provider(rules.attributes().getOrDefault("provider", ""));
        return provider.filter(known -> move.component().equals(known.order().get(0))).stream()
                .flatMap(known -> known.milestones(move.from().toMinor()).stream())
                .filter(milestone -> SUPPORT_ENDS.contains(milestone.kind()))
                .map(Milestone::date)
                .max(Comparator.naturalOrder());
    }

    /** {@code 7 days} for P7D; other periods in ISO 8601. */
    private static String inWords(Period period) {
        return period.toString().replaceFirst("^P(\\d+)D$", "$1 days");
    }

    /** The plan's limit: a later hop, the objection, and the facts behind it. */
    private record Closing(int by, String says, List<Fact> facts) {}

    /** The plan's limit, if there is one; adds the facts of the states before it. */
    private static Optional<Closing> closing(
            Trajectory trajectory, int hop, RuleBook rules, FactDependencies reliance) {
        List<UnitMove> taken = trajectory.hops().get(hop);
        TrajectoryWithoutHop undone = new TrajectoryWithoutHop(trajectory, hop, rules);
        for (int later = hop + 1; later < trajectory.hops().size(); later++) {
            List<UnitMove> moves = trajectory.hops().get(later);
            if (undone.moving(later).size() < moves.size()) {
                return Optional.of(new Closing(
                        later,
                        "until " + Trajectory.arrival(rules.carries().own(moves)) + ", the next hop of the same unit",
                        List.of()));
            }
            List<Objection> objections = undone.objections(later);
            if (!objections.isEmpty()) {
                Objection first = objections.get(0);
                String says = "until %s, because %s"
                        .formatted(Trajectory.arrival(rules.carries().own(moves)), first.says());
                return Optional.of(new Closing(later, says, first.facts()));
            }
            taken.forEach(still -> moves.forEach(move -> reliance.add(still.before(), move.after())));
        }
        return Optional.empty();
    }
}
