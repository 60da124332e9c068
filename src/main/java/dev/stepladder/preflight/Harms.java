package dev.stepladder.preflight;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.matrix.ManifestRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Asks the neighbours of an object whether they do it harm: each by itself, or all together.
 *
 * <p>Autoscalers keep a workload between two numbers of replicas. Harm at the smaller one alone is not certain.
 */
final class Harms {
    private static final String AT_LEAST = "; so it is at the autoscaler's minimum";
    private static final String SEVERAL = "; so it is with the fewest replicas of several manifests of one workload";

    private final ManifestRules rules;
    private final Neighbours neighbours;
    private final Scaling scaling;

    Harms(ManifestRules rules, Neighbours neighbours, Scaling scaling) {
        this.rules = rules;
        this.neighbours = neighbours;
        this.scaling = scaling;
    }

    Harm of(ManifestRules.Rule rule, ObjectNode object) {
        return rule.together().isPresent() ? together(rule, object) : each(rule, object);
    }

    private Stream<ObjectNode> candidates(ManifestRules.Rule rule, ObjectNode object) {
        ManifestRule.Neighbour beside = rule.rule().beside().orElseThrow();
        return ManifestRule.spelledOut(beside.kinds()).stream()
                .flatMap(kind -> neighbours.of(kind, namespace(object)));
    }

    private Harm each(ManifestRules.Rule rule, ObjectNode object) {
        List<Scaling.Workload> certain = new ArrayList<>();
        List<Scaling.Workload> open = new ArrayList<>();
        candidates(rule, object).forEach(neighbour -> {
            boolean flexible = scaling.apply(neighbour, Scaling.Bound.LEAST);
            if (rules.isHarmful(rule, object, neighbour)) {
                (flexible ? open : certain).add(Scaling.Workload.of(neighbour));
            }
        });
        if (!certain.isEmpty()) {
            return new Harm(true, Optional.empty(), certain, false);
        }
        return open.isEmpty() ? Harm.NONE : new Harm(true, Optional.of(AT_LEAST), open, false);
    }

    /** An object without a namespace comes into one of those of its neighbours, and counts only what is there. */
    private Harm together(ManifestRules.Rule rule, ObjectNode object) {
        List<ObjectNode> taken = candidates(rule, object)
                .filter(neighbour -> rules.isHarmful(rule, object, neighbour))
                .toList();
        SortedSet<String> namespaces = new TreeSet<>();
        taken.forEach(neighbour -> namespaces.add(namespace(neighbour)));
        namespaces.remove("");
        if (namespaces.size() < 2) {
            return taken.isEmpty() ? Harm.NONE : inOne(rule, object, taken);
        }
        List<Harm> harms = namespaces.stream()
                .map(namespace -> inOne(
                        rule,
                        object,
                        taken.stream()
                                .filter(neighbour -> List.of("", namespace).contains(namespace(neighbour)))
                                .toList()))
                .toList();
        List<Harm> done = harms.stream().filter(Harm::done).toList();
        if (done.isEmpty()) {
            return Harm.NONE;
        }
        Harm mildest = done.stream().min(Comparator.comparing(Harm::isCertain)).orElseThrow();
        return done.size() == harms.size()
                ? mildest
                : new Harm(true, Optional.of("; so it is in some of the namespaces"), mildest.by(), true);
    }

    private Harm inOne(ManifestRules.Rule rule, ObjectNode object, List<ObjectNode> all) {
        Map<String, List<ObjectNode>> workloads = new LinkedHashMap<>();
        for (ObjectNode each : all) {
            List<ObjectNode> same = workloads.computeIfAbsent(
                    each.path("kind").asText() + "/" + each.path("metadata").path("name").asText(),
                    name -> new ArrayList<>());
            if (!same.contains(each)) {
                same.add(each);
            }
        }
        if (!rules.isHarmful(rule, object, bound(workloads, Scaling.Bound.LEAST))) {
            return Harm.NONE;
        }
        boolean certain = rules.isHarmful(rule, object, bound(workloads, Scaling.Bound.MOST));
        boolean several = workloads.values().stream().anyMatch(same -> same.size() > 1);
        return new Harm(
                true,
                certain ? Optional.empty() : Optional.of(several ? SEVERAL : AT_LEAST),
                all.stream().map(Scaling.Workload::of).distinct().toList(),
                true);
    }

    /** Of each workload the manifest with the fewest, or the most, replicas. */
    private List<ObjectNode> bound(Map<String, List<ObjectNode>> workloads, Scaling.Bound bound) {
        Comparator<ObjectNode> byReplicas =
                Comparator.comparingInt(each -> each.path("spec").path("replicas").asInt(1));
        return workloads.values().stream()
                .map(same -> same.stream()
                        .map(each -> {
                            ObjectNode copy = each.deepCopy();
                            scaling.apply(copy, bound);
                            return copy;
                        })
                        .min(bound == Scaling.Bound.LEAST ? byReplicas : byReplicas.reversed())
                        .orElseThrow())
                .toList();
    }

    private static String namespace(ObjectNode object) {
        return object.path("metadata").path("namespace").asText();
    }
}
