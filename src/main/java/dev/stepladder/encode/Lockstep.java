package dev.stepladder.encode;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Rule;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A lockstep rule by number: partners are outside or inside its range, and enter it together.
 *
 * @param partners the units that the rule is about
 * @param inside for each unit: the releases inside its range; none for a unit that is not a partner
 */
public record Lockstep(Fact fact, BitSet partners, List<BitSet> inside) {

    /** The lockstep rules of a cluster. */
    static List<Lockstep> of(RuleBook rules, UnitIndex unitIndex) {
        return rules.locksteps().all().stream().map(rule -> of(rule, unitIndex)).toList();
    }

    private static Lockstep of(Rule.Lockstep rule, UnitIndex unitIndex) {
        BitSet partners = new BitSet();
        List<BitSet> inside = new ArrayList<>();
        for (int u = 0; u < unitIndex.size(); u++) {
            int unit = u;
            BitSet releases = new BitSet();
            rule.enter().stream()
                    .filter(term -> term.component().equals(unitIndex.component(unit)))
                    .forEach(term -> {
                        partners.set(unit);
                        for (int a = 0; a < unitIndex.releases(unit).size(); a++) {
                            if (term.range().contains(unitIndex.version(unit, a))) {
                                releases.set(a);
                            }
                        }
                    });
            inside.add(releases);
        }
        return new Lockstep(rule.fact(), partners, inside);
    }

    public boolean isInside(int u, int release) {
        return inside.get(u).get(release);
    }

    /** True if a part of a hop enters the range. */
    boolean isEntered(Problem.Part part) {
        return !isInside(part.unit(), part.from()) && isInside(part.unit(), part.to());
    }

    /** True if a part of a hop leaves its unit outside while others enter. */
    boolean leavesBehind(Problem.Part part) {
        return partners.get(part.unit()) && !isInside(part.unit(), part.to());
    }
}
