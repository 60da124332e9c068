package dev.stepladder.explain;

import dev.stepladder.conflict.GoalVariants;
import dev.stepladder.conflict.PathOracle;
import dev.stepladder.encode.Explanation;
import dev.stepladder.rule.Goal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds facts that together leave no path, none of them superfluous; then others, until those that are left leave one.
 *
 * <p>Suppose some facts away: what they forbid becomes allowed, so there are more paths, never fewer. A set of facts is a reason if no path
 * exists while just these facts are kept. All facts together are one, or we would not be here; mostly the few about two units are one already
 * ({@link PathOracle}). To make a reason minimal, halve it: if one half alone is a reason, forget the other; if not, find what the first half needs
 * from the second, then what the second needs from that. With k facts left of n this takes about 2k log(n/k) questions (Junker,
 * QuickXplain, AAAI 2004). Once a limit is reached, what is left stays whole.
 *
 * <p>Who waits for one vendor wants to know of the others: so what was found is supposed away, and the rest asked again.
 */
public final class Explainer {
    private final GoalVariants ends;
    private final PathOracle barriers;

    private record Minimal(Optional<String> says, BitSet facts) {}

    /** @param barriers of those ends */
    public Explainer(GoalVariants ends, PathOracle barriers) {
        this.ends = ends;
        this.barriers = barriers;
    }

    public Explanation explain(Goal goal) {
        Optional<Explanation> missing = ends.missingRelease();
        if (missing.isPresent()) {
            return missing.get();
        }
        if (barriers.stand(new BitSet())) {
            return Explanation.plain(
                    ends.isImposed()
                            ? "no path to %s is like that, whatever the facts say".formatted(goal)
                            : "no upgrade leads to %s, whatever the facts say".formatted(goal),
                    List.of());
        }
        List<Explanation.Conflict> reasons = reasons();
        return new Explanation(
                "no safe path to %s: %s".formatted(goal, inWords(reasons)),
                reasons,
                !ends.spent(),
                Optional.empty(),
                new Corrections(ends, barriers).find(reasons),
                ends.limit());
    }

    private List<Explanation.Conflict> reasons() {
        List<Explanation.Conflict> reasons = new ArrayList<>();
        BitSet kept = barriers.facts().all();
        do {
            List<Minimal> found = new ArrayList<>();
            for (PathOracle.Suspects suspects : barriers.suspects(kept)) {
                BitSet reason = shrink(
                        new BitSet(), new BitSet(), suspects.facts().stream().toArray());
                Optional<String> says = suspects.impasse().map(impasse -> barriers.inWords(impasse, reason));
                found.add(new Minimal(says, reason));
            }
            disjoint(found).forEach(each -> {
                reasons.add(
                        new Explanation.Conflict(each.says(), barriers.facts().in(each.facts())));
                kept.andNot(each.facts());
            });
        } while (!ends.spent() && barriers.stand(kept));
        return reasons;
    }

    /** Those that share no fact, in their order; where two do, the smaller one. */
    private static List<Minimal> disjoint(List<Minimal> found) {
        List<Minimal> smallest = new ArrayList<>(found);
        smallest.sort(Comparator.comparingInt(each -> each.facts().cardinality()));
        BitSet taken = new BitSet();
        List<Minimal> chosen = new ArrayList<>();
        for (Minimal each : smallest) {
            if (!each.facts().intersects(taken)) {
                chosen.add(each);
                taken.or(each.facts());
            }
        }
        return found.stream().distinct().filter(chosen::contains).toList();
    }

    private static String inWords(List<Explanation.Conflict> reasons) {
        if (reasons.size() > 1) {
            return "%s things stand in the way, each enough by itself".formatted(reasons.size());
        }
        int facts = reasons.get(0).because().size();
        return reasons.get(0)
                .says()
                .orElseGet(() -> facts == 1
                        ? "this fact rules every one out"
                        : "these %s facts together rule every one out".formatted(facts));
    }

    /**
     * The facts of {@code open} that are needed beside {@code kept}.
     *
     * @param added what was put into {@code kept} last; empty if nothing was, so that it needs no new look
     */
    private BitSet shrink(BitSet kept, BitSet added, int[] open) {
        if (!added.isEmpty() && barriers.stand(kept)) {
            return new BitSet();
        }
        if (open.length == 1 || ends.spent()) {
            return set(open);
        }
        int[] first = Arrays.copyOfRange(open, 0, open.length / 2);
        int[] second = Arrays.copyOfRange(open, open.length / 2, open.length);
        BitSet ofSecond = shrink(join(kept, set(first)), set(first), second);
        BitSet ofFirst = shrink(join(kept, ofSecond), ofSecond, first);
        return join(ofFirst, ofSecond);
    }

    private static BitSet set(int[] facts) {
        BitSet set = new BitSet();
        Arrays.stream(facts).forEach(set::set);
        return set;
    }

    private static BitSet join(BitSet left, BitSet right) {
        BitSet joined = (BitSet) left.clone();
        joined.or(right);
        return joined;
    }
}
