package dev.stepladder.search;

import java.util.BitSet;
import java.util.List;

/** What an impasse comes to, in words, while all facts are kept. */
final class ImpasseWords {
    /** So many releases are named one by one. */
    private static final int FEW = 3;

    private final Supposition supposed;
    private final Roster roster;

    ImpasseWords(Supposition supposed) {
        this.supposed = supposed;
        this.roster = supposed.bans().roster();
    }

    String of(Impasses.Impasse impasse) {
        int u = impasse.u();
        int w = impasse.w();
        if (u == w) {
            return alone(u);
        }
        // The one that the goal is about is the measure, the other what does not fit.
        return isFree(u) && !isFree(w) ? beside(u, w) : beside(w, u);
    }

    private String alone(int u) {
        return supposed.ends(u).isEmpty()
                ? "no release of %s that the goal asks for is a place to stay".formatted(roster.component(u))
                : "no upgrade leads from %s to %s".formatted(roster.standing(u, supposed.start(u)), ends(u));
    }

    private String beside(int misfit, int measure) {
        String name = roster.component(misfit);
        if (!anyFits(supposed.ends(misfit), misfit, supposed.ends(measure), measure)) {
            return isFree(misfit)
                    ? "no known release of %s may run with %s".formatted(name, ends(measure))
                    : "no release of %s that the goal allows may run with %s".formatted(name, ends(measure));
        }
        BitSet reached = supposed.ways(misfit);
        reached.and(supposed.ends(misfit));
        if (!anyFits(reached, misfit, supposed.ends(measure), measure)) {
            return "no release to which %s can be upgraded may run with %s"
                    .formatted(roster.standing(misfit, supposed.start(misfit)), ends(measure));
        }
        PairWalk walk = PairWalk.of(supposed, measure, misfit, true);
        return "%s and %s block each other's way: %s gets no further than %s, %s no further than %s"
                .formatted(
                        roster.component(measure),
                        name,
                        roster.component(measure),
                        roster.version(measure, walk.furthest()),
                        name,
                        roster.version(misfit, walk.furthestBeside()));
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
