package dev.stepladder.explain;

import dev.stepladder.conflict.GoalVariants;
import dev.stepladder.conflict.PathOracle;
import dev.stepladder.encode.Explanation;
import dev.stepladder.encode.Objections;
import dev.stepladder.encode.UnitIndex;
import dev.stepladder.matrix.Fact;
import dev.stepladder.rule.JointRule;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Changes that would open a path where there is none, each tried by really searching with it.
 *
 * <p>A change that opens a path must make one of the facts of every reason fall. That leaves few to try. First what somebody can decide: a rule
 * that can be accepted by name. Then what somebody could release ({@link NewReleases}). Then each fact of the reason, which would have to be found to
 * be otherwise; where there are several reasons, no single fact will do. Of each kind the change with the cheapest path comes first. None is tried
 * any more once a limit is reached.
 */
final class Corrections {
    /** So many releases are named one by one. */
    private static final int FEW = 3;

    /** So many objections are told. */
    private static final int MANY = 5;

    private static final Comparator<Explanation.Correction> CHEAPEST = Comparator.comparing(
                    Explanation.Correction::cost)
            .thenComparing(opening -> String.join("; ", opening.changes()));

    private final GoalVariants ends;
    private final PathOracle barriers;
    private final RuleBook rules;
    private final Objections objections;
    private final UnitIndex roster;

    Corrections(GoalVariants ends, PathOracle barriers) {
        this.ends = ends;
        this.barriers = barriers;
        this.rules = ends.rulings().rules();
        this.objections = ends.rulings().objections();
        this.roster = ends.rulings().roster();
    }

    List<Explanation.Correction> find(List<Explanation.Conflict> reasons) {
        List<Explanation.Correction> found = new ArrayList<>();
        List<Fact> first = reasons.get(0).because();
        acceptances(first).sorted(CHEAPEST).forEach(found::add);
        NewReleases releases = new NewReleases(ends, barriers);
        if (reasons.size() == 1) {
            releases.single(first).sorted(CHEAPEST).forEach(found::add);
            first.stream()
                    .filter(fact -> !fact.id().startsWith("rule/"))
                    .takeWhile(fact -> !ends.spent())
                    .flatMap(this::otherwise)
                    .sorted(CHEAPEST)
                    .forEach(found::add);
        } else {
            releases.together(reasons).ifPresent(found::add);
        }
        Set<List<String>> told = new HashSet<>();
        // Two facts may have to fall for the same thing.
        found.removeIf(opening -> !told.add(opening.changes()));
        return found;
    }

    private Stream<Explanation.Correction> acceptances(List<Fact> reason) {
        SortedMap<String, Set<Fact>> names = new TreeMap<>();
        objections
                .acceptable()
                .forEach(objection -> names.computeIfAbsent(objection.acceptAs().orElseThrow(), key -> new TreeSet<>())
                        .addAll(objection.facts()));
        rules.matrices()
                .rules()
                .forEach(rule -> names.computeIfAbsent(rule.name(), key -> new TreeSet<>())
                        .add(rule.fact()));
        return names.entrySet().stream()
                .filter(named -> reason.stream().anyMatch(named.getValue()::contains))
                .takeWhile(named -> !ends.spent())
                .filter(named -> mayOpen(named.getValue()))
                .map(Map.Entry::getKey)
                .flatMap(name -> ends.accepting(name).find(Set.of()).path().stream()
                        .map(path -> opening(
                                "--accept %s, which sets aside: %s".formatted(name, setAside(path)),
                                Optional.empty(),
                                path)));
    }

    /** Whether there would be a path if all that a rule's objections rest on were otherwise, which is more than to set the rule aside. */
    private boolean mayOpen(Set<Fact> facts) {
        BitSet kept = barriers.facts().all();
        kept.andNot(barriers.facts().of(facts));
        return !barriers.stand(kept);
    }

    private Stream<Explanation.Correction> otherwise(Fact fact) {
        return ends.find(Set.of(fact.id())).path().stream()
                .map(path -> opening("if this were otherwise: " + setAside(path), Optional.of(fact), path));
    }

    private static Explanation.Correction opening(String change, Optional<Fact> otherwise, Answer.Path path) {
        return new Explanation.Correction(List.of(change), otherwise, path.cost());
    }

    /** What the rules still object to along a path that was found by supposing something away: what it makes use of. */
    private String setAside(Answer.Path path) {
        Set<Objection> met = new LinkedHashSet<>();
        int[] state = roster.starts();
        for (Hop hop : path.hops()) {
            List<UnitMove> moves = roster.moves(hop);
            List<UnitMove> own = rules.carries().own(moves);
            for (int i = 0; i < moves.size(); i++) {
                Problem.Part part = hop.parts().get(i);
                met.addAll(
                        own.contains(moves.get(i))
                                ? objections.toHop(part.unit(), part.from(), part.to())
                                : objections.toCarry(part.unit(), part.from(), part.to()));
                for (int w = 0; w < roster.size(); w++) {
                    if (w != part.unit()) {
                        met.addAll(objections.toHop(part.unit(), part.from(), part.to(), w, state[w]));
                    }
                }
            }
            met.addAll(rules.locksteps().objections(roster.units(state), moves));
            met.addAll(rules.carries().objections(roster.units(state), moves));
            state = hop.from(state);
            addObjections(state, hop, met);
        }
        return inWords(met);
    }

    /** Adds what is said against a state since a hop led to it. */
    private void addObjections(int[] state, Hop hop, Set<Objection> met) {
        BitSet moved = new BitSet();
        hop.parts().forEach(part -> moved.set(part.unit()));
        for (int u = 0; u < state.length; u++) {
            int first = u;
            IntStream beside = moved.get(u)
                    ? IntStream.range(u + 1, state.length)
                    : moved.stream().filter(w -> w > first);
            beside.forEach(w -> met.addAll(objections.to(first, state[first], w, state[w])));
        }
        for (JointRule rule : rules.states().joint()) {
            if (moved.stream().anyMatch(u -> rule.speaksOf(roster.component(u)))) {
                rule.objection(roster.standings(state)).ifPresent(met::add);
            }
        }
    }

    /** The objections in words; those that differ in what comes after "not" as one. */
    private static String inWords(Set<Objection> objections) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (Objection objection : objections) {
            int cut = objection.says().lastIndexOf(", not ");
            String said = cut < 0 ? objection.says() : objection.says().substring(0, cut);
            List<String> not = alike.computeIfAbsent(said, key -> new ArrayList<>());
            if (cut >= 0) {
                not.add(objection.says().substring(cut + ", not ".length()));
            }
        }
        String rest = alike.size() > MANY ? "; and %s more".formatted(alike.size() - MANY) : "";
        return alike.entrySet().stream()
                .limit(MANY)
                .map(each ->
                        each.getKey() + not(each.getValue().stream().distinct().toList()))
                .collect(Collectors.joining("; ", "", rest));
    }

    private static String not(List<String> releases) {
        if (releases.isEmpty()) {
            return "";
        }
        int most = releases.size() > FEW + 1 ? FEW : releases.size();
        String rest = most < releases.size() ? " and %s more".formatted(releases.size() - most) : "";
        return ", not " + String.join(", ", releases.subList(0, most)) + rest;
    }
}
