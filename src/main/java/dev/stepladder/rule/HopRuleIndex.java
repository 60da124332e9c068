package dev.stepladder.rule;

import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The rules about one component's hops, found by the releases of a hop.
 *
 * <p>Explanations ask about every pair of releases. A vendor's graph has hundreds of releases and hundreds of rules, each about a few of them: so each rule is asked
 * once about each release, and then two sets are cut.
 */
final class HopRuleIndex {
    private final List<HopRule> rules = new ArrayList<>();
    private final Map<Version, BitSet> leaving = new HashMap<>();
    private final Map<Version, BitSet> entering = new HashMap<>();

    /** Adds a rule, before anything is asked. */
    void add(HopRule rule) {
        rules.add(rule);
    }

    /** The rules that may object to a hop, in their order. */
    List<HopRule> near(Version from, Version to) {
        if (rules.isEmpty()) {
            return List.of();
        }
        BitSet left = leaving.computeIfAbsent(from, release -> those(rule -> rule.mayLeave(release)));
        BitSet entered = entering.computeIfAbsent(to, release -> those(rule -> rule.mayEnter(release)));
        if (!left.intersects(entered)) {
            return List.of();
        }
        List<HopRule> near = new ArrayList<>();
        for (int rule = left.nextSetBit(0); rule >= 0; rule = left.nextSetBit(rule + 1)) {
            if (entered.get(rule)) {
                near.add(rules.get(rule));
            }
        }
        return near;
    }

    private BitSet those(Predicate<HopRule> condition) {
        return IntStream.range(0, rules.size())
                .filter(rule -> condition.test(rules.get(rule)))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
