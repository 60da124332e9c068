package dev.stepladder.search;

import dev.stepladder.matrix.Fact;
import dev.stepladder.rule.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds facts that together leave no path, none of them superfluous.
 *
 * <p>Suppose some facts away: what they forbid becomes allowed, so there are more paths, never fewer. A set of facts is a reason if no path
 * exists while just these facts are kept. All facts together are one, or we would not be here. To make a reason minimal, halve it: if one
 * half alone is a reason, forget the other; if not, find what the first half needs from the second, then what the second needs from that. With
 * k facts left of n this takes about 2k log(n/k) searches (Junker, QuickXplain, AAAI 2004). Once a limit is reached, what is left stays whole.
 */
final class Explainer {
    private final Ends ends;
    private final Roster roster;
    private final Set<String> all;

    Explainer(Ends ends, Roster roster) {
        this.ends = ends;
        this.roster = roster;
        this.all = ends.facts().stream().map(Fact::id).collect(Collectors.toCollection(TreeSet::new));
    }

    Explanation explain(Goal goal) {
        Optional<Explanation> missing = ends.missingRelease();
        if (missing.isPresent()) {
            return missing.get();
        }
        if (isReason(List.of())) {
            return Explanation.plain("no upgrade leads to " + goal + ", whatever the facts say", List.of());
        }
        List<Fact> facts = new ArrayList<>(ends.facts());
        List<Fact> reason = shrink(List.of(), List.of(), facts);
        String count = reason.size() == 1 ? "this fact rules" : "these %s facts together rule".formatted(reason.size());
        return new Explanation(
                "no safe path to %s: %s every one out".formatted(goal, count),
                reason.stream().sorted().toList(),
                !ends.spent(),
                "",
                new Openings(ends, roster).find(reason),
                ends.limit());
    }

    /**
     * The facts of {@code open} that are needed beside {@code kept}.
     *
     * @param added what was put into {@code kept} last; empty if nothing was, so that it needs no new look
     */
    private List<Fact> shrink(List<Fact> kept, List<Fact> added, List<Fact> open) {
        if (!added.isEmpty() && isReason(kept)) {
            return List.of();
        }
        if (open.size() == 1 || ends.spent()) {
            return open;
        }
        List<Fact> first = open.subList(0, open.size() / 2);
        List<Fact> second = open.subList(open.size() / 2, open.size());
        List<Fact> ofSecond = shrink(join(kept, first), first, second);
        List<Fact> ofFirst = shrink(join(kept, ofSecond), ofSecond, first);
        return join(ofFirst, ofSecond);
    }

    private boolean isReason(List<Fact> kept) {
        Set<String> away = new TreeSet<>(all);
        kept.forEach(fact -> away.remove(fact.id()));
        return ends.isBarred(away);
    }

    private static List<Fact> join(List<Fact> left, List<Fact> right) {
        List<Fact> joined = new ArrayList<>(left);
        joined.addAll(right);
        return joined;
    }
}
