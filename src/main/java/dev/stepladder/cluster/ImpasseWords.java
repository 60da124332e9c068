package dev.stepladder.cluster;

import java.util.BitSet;
import java.util.List;

/** What an impasse comes to, in words, while certain facts are kept. */
final class ImpasseWords {
    /** So many releases are named one by one. */
    private static final int FEW = 3;

    private final Supposition supposed;
    private final Roster roster;

    ImpasseWords(Supposition supposed) {
        this.supposed = supposed;
        this.roster = supposed.bans().roster();
    }

    /** @param reason facts that suffice for it */
    String of(Impasses.Impasse impasse, BitSet reason) {
        int u = impasse.u();
        int w = impasse.w();
        if (u == w) {
            return alone(u);
        }
        // The one that the goal is about is the measure, the other what does not fit.
        return isFree(u) && !isFree(w) ? beside(u, w, reason) : beside(w, u, reason);
    }

    private String alone(int u) {
        return supposed.ends(u).isEmpty()
                ? "no release of %s that the goal asks for is a place to stay".formatted(roster.component(u))
                : "no upgrade leads from %s to %s".formatted(roster.standing(u, supposed.start(u)), ends(u));
    }

    private String beside(int misfit, int measure, BitSet reason) {
        String name = roster.component(misfit);
        boolean whateverUpgrades =
                supposed.bans().hops().get(misfit).grounds(reason).isEmpty();
        if (whateverUpgrades && !anyFits(supposed.ends(misfit), misfit, supposed.ends(measure), measure)) {
            return isFree(misfit)
                    ? "no known release of %s may run with %s".formatted(name, ends(measure))
                    : "no release of %s that the goal allows may run with %s".formatted(name, ends(measure));
        }
        BitSet reached = supposed.ways(misfit);
        reached.and(supposed.ends(misfit));
        if (!anyFits(reached, misfit, supposed.ends(measure), measure)) {
            return "no release %sto which %s can be upgraded may run with %s"
                    .formatted(
                            isFree(misfit) ? "" : "that the goal allows and ",
                            roster.standing(misfit, supposed.start(misfit)),
                            ends(measure));
        }
        PairWalk walk = PairWalk.of(supposed, measure, misfit, true);
        int last = furthest(measure, walk.reached());
        int lastBeside = furthest(misfit, walk.reachedBeside());
        String block = "%s and %s block each other's way: ".formatted(roster.component(measure), name);
        return supposed.ends(measure).get(last) && supposed.ends(misfit).get(lastBeside)
                ? block + "each alone comes to an end, but not both"
                : block
                        + "%s gets no further than %s, %s no further than %s"
                                .formatted(
                                        roster.component(measure),
                                        roster.version(measure, last),
                                        name,
                                        roster.version(misfit, lastBeside));
    }

    /** The last release that a unit comes to on a way to an end. */
    private int furthest(int u, BitSet reached) {
        BitSet onWay = supposed.ways(u);
        onWay.and(reached);
        return onWay.length() - 1;
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
