package dev.stepladder.conflict;

import dev.stepladder.encode.CarryTable;
import dev.stepladder.encode.UnitIndex;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A pair conflict in words.
 *
 * <p>Only the facts of the conflict are kept, so that the words follow from the facts that are listed below them.
 */
final class PairConflictText {
    /** The most releases that are listed one by one. */
    private static final int FEW = 3;

    private final KeptFacts supposed;
    private final UnitIndex unitIndex;

    PairConflictText(KeptFacts supposed) {
        this.supposed = supposed;
        this.unitIndex = supposed.justifications().unitIndex();
    }

    String of(PairConflict pairConflict) {
        int u = pairConflict.u();
        int w = pairConflict.w();
        if (u == w) {
            return alone(u);
        }
        Optional<String> unknown = unknownLanding(u, w).or(() -> unknownLanding(w, u));
        if (unknown.isPresent()) {
            return unknown.get();
        }
        // The unit with a goal is the measure, the other is the misfit.
        return isFree(u) && !isFree(w) ? together(u, w) : together(w, u);
    }

    /** Whether a unit cannot come to its end because no fact says what it carries there. */
    private Optional<String> unknownLanding(int lead, int other) {
        BitSet ends = supposed.ends(lead);
        return supposed.justifications().carryTables().stream()
                .filter(carryTable -> carryTable.joins(lead, other) && supposed.binds(carryTable))
                .filter(carryTable -> !ends.isEmpty()
                        && !ends.get(supposed.start(lead))
                        && ends.stream().allMatch(end -> carryTable.landings().get(end) == CarryTable.UNKNOWN))
                .findFirst()
                .map(carryTable -> "no fact says which %s comes with %s; unknown is never safe"
                        .formatted(unitIndex.component(other), ends(lead)));
    }

    private String alone(int u) {
        Optional<String> paused = supposed.justifications()
                .paused(u, supposed.kept())
                .filter(why -> !supposed.ends(u).isEmpty());
        if (paused.isPresent()) {
            return "%s, so it does not get from %s to %s"
                    .formatted(paused.get(), unitIndex.componentRelease(u, supposed.start(u)), ends(u));
        }
        return supposed.ends(u).isEmpty()
                ? "every release of %s that the goal allows must be avoided in the final state"
                        .formatted(unitIndex.component(u))
                : "no upgrade leads from %s to %s".formatted(unitIndex.componentRelease(u, supposed.start(u)), ends(u));
    }

    private String together(int misfit, int measure) {
        BitSet reached = supposed.relevant(misfit);
        reached.and(supposed.ends(misfit));
        if (anyFits(reached, misfit, supposed.ends(measure), measure)) {
            return blocked(misfit, measure);
        }
        return "%s run with %s".formatted(noneMay(misfit, reached, measure), ends(measure));
    }

    /** The subject and "may" of the conclusion: no release on which a unit may end. */
    private String noneMay(int u, BitSet reached, int measure) {
        ComponentName name = unitIndex.component(u);
        int start = supposed.start(u);
        boolean free = isFree(u);
        if (free && reached.nextClearBit(start) == supposed.releases(u)) {
            // The facts show it from the start on; if it also holds for earlier releases, the text covers all.
            String from =
                    start == 0 || noneFits(u, measure) ? "" : " from %s on".formatted(unitIndex.version(u, start));
            return "no known release of %s%s may".formatted(name, from);
        }
        if (reached.cardinality() == 1) {
            return unitIndex.componentRelease(u, reached.nextSetBit(0)) + " may not";
        }
        return !free && reached.equals(supposed.ends(u))
                ? "no release of %s that the goal allows may".formatted(name)
                : "no release %sto which %s can be upgraded may"
                        .formatted(free ? "" : "that the goal allows and ", unitIndex.componentRelease(u, start));
    }

    /** The conclusion about two units of which one, or both, cannot reach an end because of the other. */
    private String blocked(int misfit, int measure) {
        PairPath walk = PairPath.of(supposed, measure, misfit, true);
        BitSet reached = walk.reached(supposed.relevant(misfit));
        reached.and(supposed.relevant(measure));
        BitSet reachedBeside = walk.reachedBeside(supposed.relevant(measure));
        reachedBeside.and(supposed.relevant(misfit));
        Optional<String> atMost = shortOf(measure, reached);
        Optional<String> atMostBeside = shortOf(misfit, reachedBeside);
        ComponentName one = unitIndex.component(measure);
        ComponentName other = unitIndex.component(misfit);
        if (atMost.isPresent() && atMostBeside.isPresent()) {
            return "%s and %s block each other: %s gets no further than %s, %s no further than %s"
                    .formatted(one, other, one, atMost.get(), other, atMostBeside.get());
        }
        return atMost.map(last -> "with %s, %s gets no further than %s".formatted(other, one, last))
                .or(() -> atMostBeside.map(last -> "with %s, %s gets no further than %s".formatted(one, other, last)))
                .orElse("%s and %s can each reach the goal, but not both".formatted(one, other));
    }

    /** The last release that a unit reaches, if that is not far enough. */
    private Optional<String> shortOf(int u, BitSet reached) {
        BitSet far = isFree(u) ? supposed.relevant(u) : supposed.ends(u);
        boolean enough = isFree(u) ? reached.length() == far.length() : reached.intersects(far);
        return enough
                ? Optional.empty()
                : Optional.of(unitIndex.version(u, furthest(u, reached)).text());
    }

    /** The last release that a unit reaches; of variants of one number the variant of its start, if it is reached. */
    private int furthest(int u, BitSet reached) {
        boolean down = supposed.ends(u).length() <= supposed.start(u);
        int last = down ? reached.nextSetBit(0) : reached.length() - 1;
        Version start = unitIndex.version(u, supposed.start(u));
        return reached.stream()
                .filter(a -> unitIndex
                                .version(u, a)
                                .numbers()
                                .equals(unitIndex.version(u, last).numbers())
                        && unitIndex.version(u, a).rest().equals(start.rest()))
                .findFirst()
                .orElse(last);
    }

    /** True if no release of a unit fits any final release of another unit, with all facts. */
    private boolean noneFits(int u, int measure) {
        KeptFacts whole = new KeptFacts(
                supposed.justifications(),
                supposed.ends(),
                supposed.justifications().facts().all());
        return IntStream.range(0, whole.releases(u))
                .noneMatch(a -> whole.fits(u, measure)[a].intersects(whole.ends(measure)));
    }

    private boolean anyFits(BitSet ofU, int u, BitSet ofW, int w) {
        return ofU.stream().anyMatch(a -> supposed.fits(u, w)[a].intersects(ofW));
    }

    /** True if the goal leaves the final release of a unit open, except releases to be avoided. */
    private boolean isFree(int u) {
        BitSet wanted = supposed.ends().get(u).free(new BitSet())[0];
        return wanted.cardinality() == supposed.releases(u);
    }

    private String ends(int u) {
        List<String> ends = supposed.ends(u).stream()
                .mapToObj(a -> unitIndex.version(u, a).text())
                .toList();
        return ends.size() <= FEW
                ? unitIndex.component(u) + " " + String.join(" or ", ends)
                : "any of the %s releases of %s that the goal allows".formatted(ends.size(), unitIndex.component(u));
    }
}
