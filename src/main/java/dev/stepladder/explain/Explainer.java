package dev.stepladder.explain;

import dev.stepladder.conflict.GoalVariants;
import dev.stepladder.conflict.PathOracle;
import dev.stepladder.encode.Explanation;
import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds disjoint minimal unsatisfiable subsets of the facts: conflicts, each without a superfluous fact.
 *
 * <p>Dropping facts only allows more paths. A set of facts is a conflict if no path exists while only these facts are kept. All
 * facts together are a conflict; mostly the few facts about one pair of units are one ({@link PathOracle}). QuickXplain (Junker,
 * AAAI 2004) makes it minimal: halve it; if one half alone is a conflict, forget the other; if not, find the facts that the first
 * half needs from the second, then those that the second half needs. With k facts left of n this takes about 2k log(n/k) calls
 * of the oracle. After a limit is reached, the rest of the conflict stays whole.
 *
 * <p>What is carried is another matter: it forbids hops, and it moves units. Without it there may be fewer paths, not more. So it stays while
 * the rules are dropped, unless it leaves no path by itself; a conflict then names as much of it as the other facts need.
 *
 * <p>A user who waits for one vendor needs the other conflicts too. So the found facts are dropped, and the search goes on until
 * a path is left.
 */
public final class Explainer {
    private final GoalVariants variants;

    /** The oracle that drops any fact. */
    private final PathOracle every;

    /** The oracle that is asked: mostly one that drops nothing that is carried. */
    private final PathOracle oracle;

    private record Minimal(Optional<String> says, BitSet facts) {}

    /**
     * The explainer of one cluster.
     *
     * @param oracle the oracle of these variants
     */
    public Explainer(GoalVariants variants, PathOracle oracle) {
        this.variants = variants;
        this.every = oracle;
        PathOracle carrying = oracle.keepingCarried();
        this.oracle = oracle.carried().isEmpty() || carrying.rulesOutEveryPath(new BitSet()) ? oracle : carrying;
    }

    /** The explanation where no path is left without any fact: where a way back asks for the state of units, it says so. */
    private Explanation withoutFacts(Goal goal) {
        if (variants.isConstrained()) {
            return Explanation.plain(
                    "no path to %s meets this condition, whatever the facts say".formatted(goal), List.of());
        }
        RuleBook rules = variants.ruleTables().rules();
        List<Unit> units = variants.ruleTables().unitIndex().units();
        List<Objection> conditions = units.stream()
                .filter(unit -> goal.components().containsKey(unit.component())
                        && !goal.components().get(unit.component()).contains(unit.version()))
                .flatMap(unit -> rules.units().toWaysBack(units, unit).stream())
                .distinct()
                .toList();
        return conditions.isEmpty()
                ? Explanation.plain("no upgrade leads to %s, whatever the facts say".formatted(goal), List.of())
                : Explanation.plain(
                        "no upgrade leads to %s: %s"
                                .formatted(
                                        goal,
                                        String.join(
                                                "; ",
                                                conditions.stream()
                                                        .map(Objection::says)
                                                        .toList())),
                        conditions.stream()
                                .flatMap(condition -> condition.facts().stream())
                                .distinct()
                                .sorted()
                                .toList());
    }

    public Explanation explain(Goal goal) {
        Optional<Explanation> missing = variants.missingRelease();
        if (missing.isPresent()) {
            return missing.get();
        }
        if (oracle.rulesOutEveryPath(new BitSet())) {
            return withoutFacts(goal);
        }
        List<Explanation.Conflict> reasons = reasons();
        return new Explanation(
                "no safe path to %s: %s".formatted(goal, inWords(reasons)),
                reasons,
                !variants.spent(),
                Optional.empty(),
                new Corrections(variants, oracle).find(reasons),
                variants.limit());
    }

    private List<Explanation.Conflict> reasons() {
        List<Explanation.Conflict> reasons = new ArrayList<>();
        BitSet kept = oracle.facts().all();
        do {
            List<Minimal> found = new ArrayList<>();
            for (PathOracle.Suspects suspects : oracle.suspects(kept)) {
                BitSet reason = shrink(
                        new BitSet(), new BitSet(), suspects.facts().stream().toArray());
                Optional<String> says = suspects.pairConflict()
                        .map(pairConflict -> oracle.inWords(pairConflict, oracle.withFixed(reason)));
                found.add(new Minimal(says, reason));
            }
            disjoint(found).forEach(each -> {
                reasons.add(new Explanation.Conflict(each.says(), oracle.facts().in(withCarried(each.facts()))));
                kept.andNot(each.facts());
            });
        } while (!variants.spent() && oracle.rulesOutEveryPath(kept));
        return reasons;
    }

    /** Some facts that rule out every path beside all that is carried, and as much of that as they need. */
    private BitSet withCarried(BitSet facts) {
        BitSet needed = oracle.withFixed(facts);
        BitSet carried = oracle.withFixed(new BitSet());
        for (int before = -1; before != needed.cardinality() && !variants.spent(); ) {
            before = needed.cardinality();
            for (int fact = carried.nextSetBit(0); fact >= 0; fact = carried.nextSetBit(fact + 1)) {
                if (needed.get(fact)) {
                    needed.clear(fact);
                    needed.set(fact, !every.rulesOutEveryPath(needed));
                }
            }
        }
        return needed;
    }

    /** The conflicts that share no fact, in their order; of two that share one, the smaller. */
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
            return "%s independent conflicts, each enough by itself".formatted(reasons.size());
        }
        int facts = reasons.get(0).because().size();
        return reasons.get(0)
                .says()
                .orElseGet(() -> facts == 1
                        ? "this fact rules out every path"
                        : "these %s facts together rule out every path".formatted(facts));
    }

    /**
     * The facts of {@code open} that are needed in addition to {@code kept}.
     *
     * @param added the facts that {@code kept} gained last; empty if none, and then it needs no new check
     */
    private BitSet shrink(BitSet kept, BitSet added, int[] open) {
        if (!added.isEmpty() && oracle.rulesOutEveryPath(kept)) {
            return new BitSet();
        }
        if (open.length == 1 || variants.spent()) {
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
