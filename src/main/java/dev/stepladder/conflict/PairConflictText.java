package dev.stepladder.conflict;

import dev.stepladder.encode.Carriage;
import dev.stepladder.encode.UnitIndex;
import dev.stepladder.version.Version;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What an impasse comes to, in words.
 *
 * <p>Only its own facts are kept, so that the words follow from what stands below them, and from nothing else.
 */
final class PairConflictText {
    /** So many releases are named one by one. */
    private static final int FEW = 3;

    private final KeptFacts supposed;
    private final UnitIndex roster;

    PairConflictText(KeptFacts supposed) {
        this.supposed = supposed;
        this.roster = supposed.bans().roster();
    }

    String of(PairConflicts.Impasse impasse) {
        int u = impasse.u();
        int w = impasse.w();
        if (u == w) {
            return alone(u);
        }
        Optional<String> unknown = unknownLanding(u, w).or(() -> unknownLanding(w, u));
        if (unknown.isPresent()) {
            return unknown.get();
        }
        // The one that the goal is about is the measure, the other what does not fit.
        return isFree(u) && !isFree(w) ? beside(u, w) : beside(w, u);
    }

    /** Whether a unit cannot come to its end because no fact says what it carries there. */
    private Optional<String> unknownLanding(int lead, int other) {
        BitSet ends = supposed.ends(lead);
        return supposed.bans().carriages().stream()
                .filter(carriage -> carriage.joins(lead, other) && supposed.binds(carriage))
                .filter(carriage -> !ends.isEmpty()
                        && !ends.get(supposed.start(lead))
                        && ends.stream().allMatch(end -> carriage.landings()[end] == Carriage.UNKNOWN))
                .findFirst()
                .map(carriage -> "no fact says which %s comes with %s; unknown is never safe"
                        .formatted(roster.component(other), ends(lead)));
    }

    private String alone(int u) {
        return supposed.ends(u).isEmpty()
                ? "no release of %s that the goal asks for is a place to stay".formatted(roster.component(u))
                : "no upgrade leads from %s to %s".formatted(roster.standing(u, supposed.start(u)), ends(u));
    }

    private String beside(int misfit, int measure) {
        BitSet reached = supposed.ways(misfit);
        reached.and(supposed.ends(misfit));
        if (anyFits(reached, misfit, supposed.ends(measure), measure)) {
            return blocked(misfit, measure);
        }
        return "%s run with %s".formatted(nobodyMay(misfit, reached, measure), ends(measure));
    }

    /** That no release may on which a unit may end. */
    private String nobodyMay(int u, BitSet reached, int measure) {
        String name = roster.component(u);
        int start = supposed.start(u);
        boolean free = isFree(u);
        if (free && reached.nextClearBit(start) == supposed.releases(u)) {
            // The facts below show it from the start on; where it is true of earlier ones too, it is said of all.
            String from = start == 0 || noneFits(u, measure) ? "" : " from %s on".formatted(roster.version(u, start));
            return "no known release of %s%s may".formatted(name, from);
        }
        if (reached.cardinality() == 1) {
            return roster.standing(u, reached.nextSetBit(0)) + " may not";
        }
        return !free && reached.equals(supposed.ends(u))
                ? "no release of %s that the goal allows may".formatted(name)
                : "no release %sto which %s can be upgraded may"
                        .formatted(free ? "" : "that the goal allows and ", roster.standing(u, start));
    }

    /** Which of two units falls short of its end, or of its last release where it may end anywhere, because of the other. */
    private String blocked(int misfit, int measure) {
        PairPath walk = PairPath.of(supposed, measure, misfit, true);
        BitSet reached = walk.reached(supposed.ways(misfit));
        reached.and(supposed.ways(measure));
        BitSet reachedBeside = walk.reachedBeside(supposed.ways(measure));
        reachedBeside.and(supposed.ways(misfit));
        Optional<String> atMost = shortOf(measure, reached);
        Optional<String> atMostBeside = shortOf(misfit, reachedBeside);
        String one = roster.component(measure);
        String other = roster.component(misfit);
        if (atMost.isPresent() && atMostBeside.isPresent()) {
            return "%s and %s block each other's way: %s gets no further than %s, %s no further than %s"
                    .formatted(one, other, one, atMost.get(), other, atMostBeside.get());
        }
        return atMost.map(last -> "beside %s, %s gets no further than %s".formatted(other, one, last))
                .or(() -> atMostBeside.map(last -> "beside %s, %s gets no further than %s".formatted(one, other, last)))
                .orElse("%s and %s each get where the goal asks, but not both".formatted(one, other));
    }

    /** The last release that a unit comes to, if that is not far enough. */
    private Optional<String> shortOf(int u, BitSet reached) {
        BitSet far = isFree(u) ? supposed.ways(u) : supposed.ends(u);
        boolean enough = isFree(u) ? reached.length() == far.length() : reached.intersects(far);
        return enough
                ? Optional.empty()
                : Optional.of(roster.version(u, furthest(u, reached)).text());
    }

    /** The last release that a unit comes to; of variants of the same number that of its start, if it comes there. */
    private int furthest(int u, BitSet reached) {
        boolean down = supposed.ends(u).length() <= supposed.start(u);
        int last = down ? reached.nextSetBit(0) : reached.length() - 1;
        Version start = roster.version(u, supposed.start(u));
        return reached.stream()
                .filter(a -> roster.version(u, a)
                                .numbers()
                                .equals(roster.version(u, last).numbers())
                        && roster.version(u, a).rest().equals(start.rest()))
                .findFirst()
                .orElse(last);
    }

    /** Whether no release of a unit at all fits where another may end, with all facts in place. */
    private boolean noneFits(int u, int measure) {
        KeptFacts whole = new KeptFacts(
                supposed.bans(), supposed.ends(), supposed.bans().facts().all());
        return IntStream.range(0, whole.releases(u))
                .noneMatch(a -> whole.fits(u, measure)[a].intersects(whole.ends(measure)));
    }

    private boolean anyFits(BitSet ofU, int u, BitSet ofW, int w) {
        return ofU.stream().anyMatch(a -> supposed.fits(u, w)[a].intersects(ofW));
    }

    /** Whether the goal leaves it to a unit where it ends, but for releases that are no place to stay. */
    private boolean isFree(int u) {
        BitSet wanted = supposed.ends().get(u).free(new BitSet())[0];
        return wanted.cardinality() == supposed.releases(u);
    }

    private String ends(int u) {
        List<String> ends = supposed.ends(u).stream()
                .mapToObj(a -> roster.version(u, a).text())
                .toList();
        return ends.size() <= FEW
                ? roster.component(u) + " " + String.join(" or ", ends)
                : "any of the %s releases of %s that the goal allows".formatted(ends.size(), roster.component(u));
    }
}
