package dev.stepladder.search;

import dev.stepladder.matrix.Fact;
import dev.stepladder.rule.Objection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Single changes that would open a path where there is none, each tried by really searching with it.
 *
 * <p>A change that opens a path must make one of the facts of every reason fall, so also one of the reason that was found. That leaves few to
 * try. First what somebody can decide: a rule that can be accepted by name. Then what somebody could release: a newer release of a
 * component that the reason is about. Then each fact of the reason, which would have to be found to be otherwise. Of each kind the change
 * with the cheapest path comes first. None is tried any more once a limit is reached.
 */
final class Openings {
    private static final Comparator<Explanation.Opening> CHEAPEST =
            Comparator.comparing(Explanation.Opening::cost).thenComparing(Explanation.Opening::change);

    private final Ends ends;
    private final Objections objections;
    private final Roster roster;

    Openings(Ends ends, Roster roster) {
        this.ends = ends;
        this.objections = ends.objections();
        this.roster = roster;
    }

    List<Explanation.Opening> find(List<Fact> reason) {
        List<Explanation.Opening> found = new ArrayList<>();
        acceptances(reason).sorted(CHEAPEST).forEach(found::add);
        newerReleases(reason).sorted(CHEAPEST).forEach(found::add);
        reason.stream()
                .filter(fact -> !fact.id().startsWith("rule/"))
                .takeWhile(fact -> !ends.spent())
                .flatMap(fact -> otherwise(fact).stream())
                .sorted(CHEAPEST)
                .forEach(found::add);
        // Two facts may have to fall for the same thing.
        return found.stream().distinct().toList();
    }

    private Stream<Explanation.Opening> acceptances(List<Fact> reason) {
        SortedSet<String> names = objections.acceptable().stream()
                .filter(objection -> objection.facts().stream().anyMatch(reason::contains))
                .map(Objection::acceptAs)
                .collect(Collectors.toCollection(TreeSet::new));
        return names.stream()
                .takeWhile(name -> !ends.spent())
                .flatMap(name -> ends.accepting(name).find(Set.of()).path().stream()
                        .map(path -> new Explanation.Opening(
                                "--accept %s, which sets aside: %s".formatted(name, setAside(path)), path.cost())));
    }

    private Stream<Explanation.Opening> newerReleases(List<Fact> reason) {
        List<Explanation.Opening> found = new ArrayList<>();
        Set<String> tried = new TreeSet<>();
        for (int u = 0; u < roster.size(); u++) {
            String component = roster.component(u);
            boolean concerned = reason.stream().anyMatch(fact -> fact.id().startsWith(component + "/"));
            if (!concerned || ends.spent() || !tried.add(component)) {
                continue;
            }
            int unit = u;
            int newer = roster.releases(u).size();
            ends.findChanged(problem -> Supposed.newerRelease(problem, unit))
                    .path()
                    .ifPresent(path -> found.add(new Explanation.Opening(
                            "a release of %s after %s that fits %s"
                                    .formatted(component, roster.version(unit, newer - 1), partners(path, unit, newer)),
                            path.cost())));
        }
        return found.stream();
    }

    private Optional<Explanation.Opening> otherwise(Fact fact) {
        return ends.find(Set.of(fact.id()))
                .path()
                .map(path -> new Explanation.Opening("if this were otherwise: " + setAside(path), path.cost()));
    }

    /** With what a path has a unit stand side by side while it is on a release: only where the two components have to do with each other. */
    private String partners(Answer.Path path, int unit, int release) {
        Set<String> found = new LinkedHashSet<>();
        int[] state = roster.starts();
        for (Hop hop : path.hops()) {
            state = hop.from(state);
            for (int w = 0; w < state.length; w++) {
                if (state[unit] == release && w != unit && relates(unit, w)) {
                    found.add(roster.standing(w, state[w]).toString());
                }
            }
        }
        return String.join(", ", found);
    }

    private boolean relates(int u, int w) {
        return objections.rules().states().relates(roster.component(u), roster.component(w));
    }

    /** What the rules still object to along a path that was found by supposing something away: what it makes use of. */
    private String setAside(Answer.Path path) {
        Set<Objection> met = new LinkedHashSet<>();
        int[] state = roster.starts();
        for (Hop hop : path.hops()) {
            for (Problem.Part part : hop.parts()) {
                met.addAll(objections.toHop(part.unit(), part.from(), part.to()));
                for (int w = 0; w < roster.size(); w++) {
                    if (w != part.unit()) {
                        met.addAll(objections.toHop(part.unit(), part.from(), part.to(), w, state[w]));
                    }
                }
            }
            state = hop.from(state);
            for (int u = 0; u < state.length; u++) {
                for (int w = u + 1; w < state.length; w++) {
                    met.addAll(objections.to(u, state[u], w, state[w]));
                }
            }
        }
        return String.join("; ", met.stream().map(Objection::says).distinct().toList());
    }
}
