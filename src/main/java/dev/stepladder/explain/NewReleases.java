package dev.stepladder.explain;

import dev.stepladder.conflict.GoalVariants;
import dev.stepladder.conflict.PathOracle;
import dev.stepladder.encode.Explanation;
import dev.stepladder.encode.UnitIndex;
import dev.stepladder.matrix.Fact;
import dev.stepladder.name.ComponentName;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Hop;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hypothetical releases that would open a path: of one component of a conflict, or of several components if there are several
 * conflicts.
 */
final class NewReleases {
    /** The most releases that are listed one by one. */
    private static final int FEW = 3;

    private final GoalVariants variants;
    private final PathOracle oracle;
    private final UnitIndex unitIndex;

    NewReleases(GoalVariants variants, PathOracle oracle) {
        this.variants = variants;
        this.oracle = oracle;
        this.unitIndex = variants.ruleTables().unitIndex();
    }

    /** The corrections by a new release of one component of a conflict. */
    Stream<Explanation.Correction> single(List<Fact> reason) {
        return concerned(reason).stream()
                .takeWhile(component -> !variants.spent())
                .flatMap(component -> correction(Set.of(component)).stream());
    }

    /** The correction by new releases of several components, as few as possible. */
    Optional<Explanation.Correction> together(List<Explanation.Conflict> reasons) {
        Set<ComponentName> needed = new LinkedHashSet<>();
        reasons.forEach(reason -> needed.addAll(concerned(reason.because())));
        Optional<Explanation.Correction> best = correction(needed);
        for (ComponentName component : List.copyOf(needed)) {
            Set<ComponentName> fewer = new LinkedHashSet<>(needed);
            fewer.remove(component);
            boolean alone =
                    reasons.stream().map(reason -> concerned(reason.because())).anyMatch(Set.of(component)::equals);
            Optional<Explanation.Correction> smaller =
                    alone || best.isEmpty() || variants.spent() ? Optional.empty() : correction(fewer);
            if (smaller.isPresent()) {
                needed.remove(component);
                best = smaller;
            }
        }
        return best;
    }

    /** The components of a conflict, in the order of units. */
    private Set<ComponentName> concerned(List<Fact> reason) {
        Set<ComponentName> components = new LinkedHashSet<>();
        for (int u = 0; u < unitIndex.size(); u++) {
            ComponentName component = unitIndex.component(u);
            if (reason.stream().anyMatch(fact -> fact.id().startsWith(component + "/"))) {
                components.add(component);
            }
        }
        return components;
    }

    private Optional<Explanation.Correction> correction(Set<ComponentName> components) {
        if (oracle.rulesOutEveryPathWithFree(u -> components.contains(unitIndex.component(u)))) {
            return Optional.empty();
        }
        BitSet units = new BitSet();
        IntStream.range(0, unitIndex.size())
                .filter(u -> components.contains(unitIndex.component(u)))
                .forEach(units::set);
        return correction(components, units, Set.of()).or(() -> fromFar(components, units));
    }

    /** The correction by new releases with wider upgrades than known, of as few components as possible. */
    private Optional<Explanation.Correction> fromFar(Set<ComponentName> components, BitSet units) {
        Set<ComponentName> far = new LinkedHashSet<>(components);
        Optional<Explanation.Correction> best = correction(components, units, far);
        for (ComponentName component : components) {
            Set<ComponentName> fewer = new LinkedHashSet<>(far);
            fewer.remove(component);
            Optional<Explanation.Correction> smaller = best.isEmpty() || fewer.isEmpty() || variants.spent()
                    ? Optional.empty()
                    : correction(components, units, fewer);
            if (smaller.isPresent()) {
                far = fewer;
                best = smaller;
            }
        }
        return best;
    }

    private Optional<Explanation.Correction> correction(
            Set<ComponentName> components, BitSet units, Set<ComponentName> far) {
        List<HypotheticalReleases> tried = new ArrayList<>();
        Answer answer = variants.findChanged(problem -> {
            HypotheticalReleases supposed = new HypotheticalReleases(
                    problem, units, variants::mayEndLater, u -> far.contains(unitIndex.component(u)));
            tried.add(supposed);
            return supposed.problem();
        });
        // The lines are the same in every variant of the goal.
        return answer.path()
                .map(path -> new Explanation.Correction(
                        inWords(path, components, tried.get(0)), Optional.empty(), path.cost()));
    }

    private List<String> inWords(Answer.Path path, Set<ComponentName> components, HypotheticalReleases supposed) {
        List<String> found = new ArrayList<>();
        for (ComponentName component : components) {
            for (int u = 0; u < unitIndex.size(); u++) {
                if (unitIndex.component(u).equals(component)) {
                    entered(path, u, supposed).ifPresent(found::add);
                }
            }
        }
        return found.stream().distinct().toList();
    }

    /** The new release of a unit in words, if a path enters it: its predecessor, and the releases that it must fit. */
    private Optional<String> entered(Answer.Path path, int unit, HypotheticalReleases supposed) {
        int newer = unitIndex.releases(unit).size();
        Map<ComponentName, Set<String>> beside = new LinkedHashMap<>();
        int[] state = unitIndex.starts();
        int entered = -1;
        int left = -1;
        for (Hop hop : path.hops()) {
            left = state[unit] < newer ? state[unit] : left;
            state = hop.from(state);
            if (state[unit] >= newer) {
                entered = state[unit];
                for (int w = 0; w < state.length; w++) {
                    if (w != unit && state[w] < unitIndex.releases(w).size() && measures(unit, w)) {
                        beside.computeIfAbsent(unitIndex.component(w), key -> new LinkedHashSet<>())
                                .add(unitIndex.version(w, state[w]).text());
                    }
                }
            }
        }
        if (entered < 0) {
            return Optional.empty();
        }
        String far = "%s can be reached from %s"
                .formatted(beside.isEmpty() ? " that" : " and", unitIndex.version(unit, left));
        return Optional.of("a release of %s after %s%s%s"
                .formatted(
                        unitIndex.component(unit),
                        unitIndex.version(unit, supposed.before(unit, entered)),
                        beside.isEmpty() ? "" : " that fits " + inWords(beside),
                        supposed.isFar(unit, left, entered) ? far : ""));
    }

    private static String inWords(Map<ComponentName, Set<String>> beside) {
        return beside.entrySet().stream()
                .map(each -> each.getKey() + " " + inWords(List.copyOf(each.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String inWords(List<String> releases) {
        String last = releases.get(releases.size() - 1);
        if (releases.size() > FEW) {
            return releases.get(0) + " to " + last;
        }
        String others = String.join(", ", releases.subList(0, releases.size() - 1));
        return others.isEmpty() ? last : others + " and " + last;
    }

    private boolean measures(int u, int w) {
        return variants.ruleTables().rules().states().measures(unitIndex.component(u), unitIndex.component(w));
    }
}
