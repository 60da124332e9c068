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
 * Until when a hop can be undone.
 *
 * <p>Two limits, the nearer counts. The vendor's own: there is no way back at all, or only for some days. And the plan's: the first later
 * step after which the state with this hop undone would be unsafe, by the same rules as everything else. Where no vendor says how to go
 * back, that is said too; a safe state alone is no procedure.
 *
 * @param says in one sentence
 * @param ifItFails back or forward, if the hop fails
 * @param facts what it rests on
 * @param allowing what lets its units stand, once undone, beside those that move as long as that is possible
 * @param closedBy the first later hop after which undoing it would be unsafe, if there is one
 * @param within how long the vendor leaves for it; the shortest for several units, and nothing where there is no way back or no limit
 * @param supportEnds the day on which the provider has done with what it would go back to: it takes nobody back there any more
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

    static UndoLimit of(Trajectory walk, int hop, RuleBook rules) {
        List<UnitMove> taken = walk.hops().get(hop);
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
        Optional<Closing> closing = closing(walk, hop, rules, reliance);
        closing.ifPresent(known -> facts.addAll(known.facts()));
        String start = Trajectory.departure(taken);
        String ifItFails = described
                ? "go back to " + start
                : "go forward and finish it: no vendor describes the way back to " + start;
        return new UndoLimit(
                closing.map(Closing::says).orElse("to the end of the plan")
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

    /** When the provider's support of the release ends that its own component leaves; the last end, where there are several. */
    private static Optional<LocalDate> supportEnds(UnitMove move, RuleBook rules) {
        Optional<Provider> provider =
                rules.matrices().provider(rules.attributes().getOrDefault("provider", ""));
        return provider.filter(known -> move.component().equals(known.order().get(0))).stream()
                .flatMap(known -> known.milestones().getOrDefault(move.from().toMinor(), List.of()).stream())
                .filter(milestone -> SUPPORT_ENDS.contains(milestone.kind()))
                .map(Milestone::date)
                .max(Comparator.naturalOrder());
    }

    /** {@code 7 days} for P7D; anything but days as ISO 8601 writes it. */
    private static String inWords(Period period) {
        return period.toString().replaceFirst("^P(\\d+)D$", "$1 days");
    }

    /** The plan's limit: a later hop, why, and the facts behind it. */
    private record Closing(int by, String says, List<Fact> facts) {}

    /** The plan's limit, if it has one; adds what the states before it rely on. */
    private static Optional<Closing> closing(Trajectory walk, int hop, RuleBook rules, FactDependencies reliance) {
        List<UnitMove> taken = walk.hops().get(hop);
        LeftBehind undone = new LeftBehind(walk, hop, rules);
        for (int later = hop + 1; later < walk.hops().size(); later++) {
            List<UnitMove> moves = walk.hops().get(later);
            if (undone.moving(later).size() < moves.size()) {
                return Optional.of(new Closing(
                        later,
                        "until " + Trajectory.arrival(rules.carries().own(moves)) + ", which goes on from here",
                        List.of()));
            }
            List<Objection> objections = undone.objections(later);
            if (!objections.isEmpty()) {
                Objection first = objections.get(0);
                String says = "until %s: then %s"
                        .formatted(Trajectory.arrival(rules.carries().own(moves)), first.says());
                return Optional.of(new Closing(later, says, first.facts()));
            }
            taken.forEach(still -> moves.forEach(move -> reliance.add(still.before(), move.after())));
        }
        return Optional.empty();
    }
}
