package dev.stepladder.encode;

import dev.stepladder.matrix.Carry;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Term;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.RuleBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One carry statement of a cluster, by number.
 *
 * @param leads the units whose hops carry; never none
 * @param carried the units that are carried; none where it only says that a hop is not possible
 * @param landings by release of the leading component, the release that a carried unit comes to; {@link #UNKNOWN} where no fact names one
 * @param given by unit, the releases on which it must stand; units that may stand anywhere are not there
 */
public record CarryTable(
        Carry carry, BitSet leads, BitSet carried, List<Integer> landings, Map<Integer, BitSet> given) {
    /** No release. */
    public static final int UNKNOWN = -1;

    /** Those of a cluster that speak of two of its components. */
    static List<CarryTable> of(RuleBook rules, UnitIndex unitIndex) {
        List<CarryTable> found = new ArrayList<>();
        for (Carry carry : rules.carries().all()) {
            BitSet leads = units(unitIndex, carry.by());
            BitSet carried = units(unitIndex, carry.component());
            if (!leads.isEmpty() && !carried.isEmpty()) {
                found.add(new CarryTable(
                        carry, leads, carried, landings(carry, leads, carried, unitIndex), given(carry, unitIndex)));
            }
        }
        return found;
    }

    private static BitSet units(UnitIndex unitIndex, ComponentName component) {
        BitSet units = new BitSet();
        for (int u = 0; u < unitIndex.size(); u++) {
            units.set(u, unitIndex.component(u).equals(component));
        }
        return units;
    }

    private static List<Integer> landings(Carry carry, BitSet leads, BitSet carried, UnitIndex unitIndex) {
        int lead = leads.nextSetBit(0);
        int[] landings = new int[unitIndex.releases(lead).size()];
        Arrays.setAll(
                landings,
                release -> carry.landing(unitIndex.version(lead, release))
                        .map(version -> unitIndex.release(carried.nextSetBit(0), version))
                        .orElse(UNKNOWN));
        return Arrays.stream(landings).boxed().toList();
    }

    private static Map<Integer, BitSet> given(Carry carry, UnitIndex unitIndex) {
        Map<Integer, BitSet> given = new TreeMap<>();
        for (Term term : carry.given()) {
            BitSet units = units(unitIndex, term.component());
            for (int u = units.nextSetBit(0); u >= 0; u = units.nextSetBit(u + 1)) {
                BitSet within = new BitSet();
                for (int a = 0; a < unitIndex.releases(u).size(); a++) {
                    within.set(a, term.range().contains(unitIndex.version(u, a)));
                }
                given.put(u, within);
            }
        }
        return given;
    }

    public Fact fact() {
        return carry.fact();
    }

    /** Whether hops of one unit carry another. */
    public boolean joins(int lead, int other) {
        return leads.get(lead) && carried.get(other);
    }

    /** Whether each hop of a lead carries, whatever its method and whatever the others run. */
    public boolean isAlways() {
        return given.isEmpty() && carry.method().isEmpty() && (!carry.last() || leads.cardinality() == 1);
    }

    /** Whether some hop may take a carried unit there. */
    public boolean landsOn(int release) {
        return landings.contains(release);
    }
}
