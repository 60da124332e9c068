package dev.stepladder.encode;

import dev.stepladder.matrix.Component;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one rule book says of two components, by the numbers of their releases. Each question is asked once.
 *
 * <p>Pairs of releases are asked one by one, as far as they are needed. Whether a release of the first may be left while the second
 * is on each of its releases is asked for all of these at once. Not thread-safe.
 */
final class PairAnswers {
    private final RuleBook rules;
    private final Component one;
    private final Component other;
    private final Map<Integer, List<Objection>> together = new HashMap<>();

    /** By release of the first: the releases of the second that have been compared with it. */
    private final BitSet[] compared;

    /** By release of the first: those of them that do not fit. */
    private final BitSet[] misfits;

    /** By release of the first, which is left, and release of the second; nothing where nobody has asked. */
    private final Map<Integer, List<List<Objection>>> leaving = new HashMap<>();

    /** By release of the first: the releases of the second with which it may be left. */
    private final @Nullable BitSet[] leftBeside;

    PairAnswers(RuleBook rules, Component one, Component other) {
        this.rules = rules;
        this.one = one;
        this.other = other;
        this.compared = new BitSet[one.releases().size()];
        this.misfits = new BitSet[one.releases().size()];
        this.leftBeside = new @Nullable BitSet[one.releases().size()];
        for (int a = 0; a < compared.length; a++) {
            compared[a] = new BitSet();
            misfits[a] = new BitSet();
        }
    }

    /** The objections to the two on these releases together. */
    List<Objection> together(int a, int b) {
        return together.computeIfAbsent(
                a * other.releases().size() + b, key -> rules.states().objections(release(one, a), release(other, b)));
    }

    /** Those of some releases of the second that do not fit a release of the first. */
    BitSet misfits(int a, BitSet among) {
        BitSet open = (BitSet) among.clone();
        open.andNot(compared[a]);
        for (int b = open.nextSetBit(0); b >= 0; b = open.nextSetBit(b + 1)) {
            misfits[a].set(b, !together(a, b).isEmpty());
        }
        compared[a].or(open);
        open.or(among);
        open.and(misfits[a]);
        return open;
    }

    /** The objections to the first leaving its minor while the second is on a release. */
    List<Objection> leaving(int a, int b) {
        return leaving.computeIfAbsent(a, this::leaving).get(b);
    }

    /** The releases of the second with which the first may leave its minor. Not to be changed. */
    BitSet leftBeside(int a) {
        BitSet known = leftBeside[a];
        if (known == null) {
            known = new BitSet();
            for (int b = 0; b < other.releases().size(); b++) {
                known.set(b, leaving(a, b).isEmpty());
            }
            leftBeside[a] = known;
        }
        return known;
    }

    private List<List<Objection>> leaving(int a) {
        List<List<Objection>> row = new ArrayList<>();
        for (int b = 0; b < other.releases().size(); b++) {
            row.add(rules.hops().objectionsToLeaving(release(one, a), release(other, b)));
        }
        return row;
    }

    private static ComponentRelease release(Component component, int number) {
        Version version = component.releases().get(number).version();
        return new ComponentRelease(component.name(), version);
    }

    /** All objections so far. */
    Stream<Objection> all() {
        Stream<List<Objection>> rows = leaving.values().stream().flatMap(List::stream);
        return Stream.concat(rows, together.values().stream()).flatMap(List::stream);
    }
}
