package dev.stepladder.conflict;

import dev.stepladder.matrix.Fact;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Facts as numbers, so that sets of facts are bit sets. A fact gets its number at its first use. */
public final class FactNumbers {
    private final Map<Fact, Integer> numbers = new LinkedHashMap<>();

    int of(Fact fact) {
        return numbers.computeIfAbsent(fact, key -> numbers.size());
    }

    public BitSet of(Collection<Fact> facts) {
        BitSet set = new BitSet();
        facts.forEach(fact -> set.set(of(fact)));
        return set;
    }

    /** All facts with a number. */
    public BitSet all() {
        BitSet set = new BitSet();
        set.set(0, numbers.size());
        return set;
    }

    /** The facts of a set by id. */
    public List<Fact> in(BitSet set) {
        return numbers.keySet().stream()
                .filter(fact -> set.get(Objects.requireNonNull(numbers.get(fact))))
                .sorted()
                .toList();
    }
}
