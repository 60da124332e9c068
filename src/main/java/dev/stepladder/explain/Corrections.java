package dev.stepladder.explain;

import dev.stepladder.conflict.GoalVariants;
import dev.stepladder.conflict.PathOracle;
import dev.stepladder.encode.Explanation;
import dev.stepladder.encode.Objections;
import dev.stepladder.encode.UnitIndex;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.PolicyRules;
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
 * Changes that would open a path, each confirmed by a search.
 *
 * <p>A correction must drop a fact of every conflict, so there are few candidates. First come rules with a fact of the
 * first conflict, which the user can accept by name. Then come releases that a vendor could publish ({@link
 * NewReleases}). Then comes each fact of the conflict; if there are several conflicts, no single fact is enough. Other
 * sets of facts are not tried, so these are not all minimal correction sets (Liffiton, Sakallah 2008). Of each kind the
 * correction with the cheapest path comes first. The search for corrections ends at the first limit.
 */
final class Corrections {
    /** The most releases that are listed one by one. */
    private static final int FEW = 3;

    /** The most objections that are listed. */
    private static final int MANY = 5;

    private static final Comparator<Explanation.Correction> CHEAPEST = Comparator.comparing(
                    Explanation.Correction::cost)
            .thenComparing(correction -> String.join("; ", correction.changes()));

    private final GoalVariants variants;
    private final PathOracle oracle;
    private final RuleBook rules;
    private final Objections objections;
    private final UnitIndex unitIndex;

    Corrections(GoalVariants variants, PathOracle oracle) {
        this.variants = variants;
        this.oracle = oracle;
        this.rules = variants.ruleTables().rules();
        this.objections = variants.ruleTables().objections();
        this.unitIndex = variants.ruleTables().unitIndex();
    }

    List<Explanation.Correction> find(List<Explanation.Conflict> reasons) {
        List<Explanation.Correction> found = new ArrayList<>();
        List<Fact> first = reasons.get(0).because();
        acceptances(first).sorted(CHEAPEST).forEach(found::add);
        NewReleases releases = new NewReleases(variants, oracle);
        if (reasons.size() == 1) {
            releases.single(first).sorted(CHEAPEST).forEach(found::add);
            Set<String> asked = new HashSet<>();
            first.stream()
                    .filter(fact -> !fact.id().startsWith("rule/"))
                    .filter(fact -> asked.add(question(fact)))
                    .takeWhile(fact -> !variants.spent())
                    .flatMap(this::otherwise)
                    .sorted(CHEAPEST)
                    .forEach(found::add);
        } else {
            releases.together(reasons).ifPresent(found::add);
        }
        Set<List<String>> named = new HashSet<>();
        // Two facts may lead to the same change.
        found.removeIf(correction -> !named.add(correction.changes()));
        return found;
    }

    /** All families of upgrade edges of one component are asked about at once: a hop is missing because none of them has it. */
    private static String question(Fact fact) {
        return fact.id().replaceFirst("(?<=/upgrades/).*", "");
    }

    private Stream<Explanation.Correction> acceptances(List<Fact> reason) {
        SortedMap<String, Set<Fact>> names = new TreeMap<>();
        objections
                .acceptable()
                .forEach(objection -> names.computeIfAbsent(objection.acceptAs().orElseThrow(), key -> new TreeSet<>())
                        .addAll(objection.facts()));
        rules.matrices().rules().stream()
                .filter(rule -> !PolicyRules.isOfPolicy(rule))
                .forEach(rule -> names.computeIfAbsent(rule.name(), key -> new TreeSet<>())
                        .add(rule.fact()));
        return names.entrySet().stream()
                .filter(named -> reason.stream().anyMatch(named.getValue()::contains))
                .takeWhile(named -> !variants.spent())
                .filter(named -> mayOpen(named.getValue()))
                .map(Map.Entry::getKey)
                .flatMap(name -> variants.accepting(name).find(Set.of()).path().stream()
                        .map(path -> correction(
                                "--accept %s, which sets aside: %s".formatted(name, setAside(path)),
                                Optional.empty(),
                                path)));
    }

    /** True if there would be a path without all facts of a rule's objections, which drops more than accepting the rule. */
    private boolean mayOpen(Set<Fact> facts) {
        BitSet kept = oracle.facts().all();
        kept.andNot(oracle.facts().of(facts));
        return !oracle.rulesOutEveryPath(kept);
    }

    private Stream<Explanation.Correction> otherwise(Fact fact) {
        return variants.find(Set.of(fact.id())).path().stream()
                .map(path -> correction("if " + conditions(path), Optional.of(fact), path));
    }

    private static Explanation.Correction correction(String change, Optional<Fact> otherwise, Answer.Path path) {
        return new Explanation.Correction(List.of(change), otherwise, path.cost());
    }

    /** The objections along a path that was found with something dropped: these are the ones that the path needs dropped. */
    private String setAside(Answer.Path path) {
        return inWords(met(path).stream().map(Objection::says), ", not ", "; ");
    }

    /** The conditions under which that path would be allowed. */
    private String conditions(Answer.Path path) {
        return inWords(met(path).stream().map(Objection::unless), " ", " and ");
    }

    private Set<Objection> met(Answer.Path path) {
        Set<Objection> met = new LinkedHashSet<>();
        int[] state = unitIndex.starts();
        for (Hop hop : path.hops()) {
            List<UnitMove> moves = unitIndex.moves(hop);
            List<UnitMove> own = rules.carries().own(moves);
            for (int i = 0; i < moves.size(); i++) {
                Problem.Part part = hop.parts().get(i);
                met.addAll(objections.toMoving(part.unit()));
                met.addAll(
                        own.contains(moves.get(i))
                                ? objections.toHop(part.unit(), part.from(), part.to())
                                : objections.toCarry(part.unit(), part.from(), part.to()));
                for (int w = 0; w < unitIndex.size(); w++) {
                    if (w != part.unit()) {
                        met.addAll(objections.toHop(part.unit(), part.from(), part.to(), w, state[w]));
                    }
                }
            }
            met.addAll(rules.locksteps().objections(unitIndex.units(state), moves));
            met.addAll(rules.carries().objections(unitIndex.units(state), moves));
            state = hop.from(state);
            addObjections(state, hop, met);
        }
        return met;
    }

    /** Adds the objections to a state that its last hop caused. */
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
            if (moved.stream().anyMatch(u -> rule.speaksOf(unitIndex.component(u)))) {
                rule.objection(unitIndex.componentReleases(state)).ifPresent(met::add);
            }
        }
    }

    /** Sentences in one; those that differ only in the words after the last {@code mark} share the words before it. */
    private static String inWords(Stream<String> sentences, String mark, String joint) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        sentences.distinct().forEach(sentence -> {
            int cut = sentence.lastIndexOf(mark);
            String same = cut < 0 ? sentence : sentence.substring(0, cut);
            List<String> different = alike.computeIfAbsent(same, key -> new ArrayList<>());
            if (cut >= 0) {
                different.add(sentence.substring(cut + mark.length()));
            }
        });
        String rest = alike.size() > MANY ? joint + "%s more".formatted(alike.size() - MANY) : "";
        return alike.entrySet().stream()
                .limit(MANY)
                .map(each -> each.getKey() + (each.getValue().isEmpty() ? "" : mark + few(each.getValue())))
                .collect(Collectors.joining(joint, "", rest));
    }

    private static String few(List<String> releases) {
        int most = releases.size() > FEW + 1 ? FEW : releases.size();
        String rest = most < releases.size() ? " and %s more".formatted(releases.size() - most) : "";
        return String.join(", ", releases.subList(0, most)) + rest;
    }
}
