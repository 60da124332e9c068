package dev.stepladder.preflight;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.matrix.ManifestRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the harm that neighbours do to objects: each by itself, or all together.
 *
 * <p>First come all objects, then all neighbours, once; then the answers. Autoscalers keep a workload between two numbers of replicas. Harm at the
 * smaller one alone is not certain.
 */
final class Harms {
    private static final String AT_LEAST = "; so it is at the autoscaler's minimum";
    private static final String SEVERAL = "; so it is with the fewest replicas of several manifests of one workload";

    /** An object, a condition on its neighbours, and those that meet it. */
    private record Question(
            ManifestRules.Rule rule, ObjectNode object, SortedSet<String> kinds, List<ObjectNode> taken) {}

    private final ManifestRules rules;
    private final Scaling scaling;
    private final IdentityHashMap<ObjectNode, Map<ManifestRules.Asked, Question>> questions = new IdentityHashMap<>();
    /** By namespace of the object; empty for those that tell none. */
    private final Map<String, List<Question>> byNamespace = new HashMap<>();

    Harms(ManifestRules rules, Scaling scaling) {
        this.rules = rules;
        this.scaling = scaling;
    }

    /** Takes an object that a rule asks the neighbours of. */
    void ask(ManifestRules.Rule rule, ObjectNode object) {
        questions.computeIfAbsent(object, each -> new HashMap<>()).computeIfAbsent(rule.asked(), asked -> {
            SortedSet<String> kinds = new TreeSet<>(ManifestRule.spelledOut(asked.kinds()));
            Question question = new Question(rule, object, kinds, new ArrayList<>());
            byNamespace
                    .computeIfAbsent(namespace(object), each -> new ArrayList<>())
                    .add(question);
            return question;
        });
    }

    /** Takes a neighbour. It meets the objects of its namespace; where one side tells none, it may be any. */
    void see(ObjectNode neighbour) {
        String namespace = namespace(neighbour);
        if (namespace.isEmpty()) {
            byNamespace.values().forEach(all -> see(neighbour, all));
        } else {
            see(neighbour, byNamespace.getOrDefault(namespace, List.of()));
            see(neighbour, byNamespace.getOrDefault("", List.of()));
        }
    }

    private void see(ObjectNode neighbour, List<Question> asked) {
        String kind = neighbour.path("kind").asText();
        for (Question question : asked) {
            if (question.kinds().contains(kind)) {
                // Replicas count in a condition on one neighbour; in one on all together, they come later.
                ObjectNode seen = question.rule().together().isPresent()
                        ? neighbour
                        : scaling.scaled(neighbour, Scaling.Bound.LEAST);
                if (rules.isHarmful(question.rule(), question.object(), seen)) {
                    question.taken().add(neighbour);
                }
            }
        }
    }

    /** The harm that was found, after all neighbours were seen. */
    Harm of(ManifestRules.Rule rule, ObjectNode object) {
        List<ObjectNode> taken = Optional.ofNullable(questions.get(object))
                .flatMap(asked -> Optional.ofNullable(asked.get(rule.asked())))
                .map(Question::taken)
                .orElse(List.of());
        if (taken.isEmpty()) {
            return Harm.NONE;
        }
        return rule.together().isPresent() ? together(rule, object, taken) : each(taken);
    }

    private Harm each(List<ObjectNode> taken) {
        List<Scaling.Workload> certain = new ArrayList<>();
        List<Scaling.Workload> open = new ArrayList<>();
        taken.forEach(
                neighbour -> (scaling.isFlexible(neighbour) ? open : certain).add(Scaling.Workload.of(neighbour)));
        return certain.isEmpty()
                ? new Harm(true, Optional.of(AT_LEAST), open, false)
                : new Harm(true, Optional.empty(), certain, false);
    }

    /** An object without a namespace comes into one of those of its neighbours, and counts only what is there. */
    private Harm together(ManifestRules.Rule rule, ObjectNode object, List<ObjectNode> taken) {
        SortedSet<String> namespaces = new TreeSet<>();
        taken.forEach(neighbour -> namespaces.add(namespace(neighbour)));
        namespaces.remove("");
        if (namespaces.size() < 2) {
            return inOne(rule, object, taken);
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
                    each.path("kind").asText() + "/"
                            + each.path("metadata").path("name").asText(),
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
        Comparator<ObjectNode> byReplicas = Comparator.comparingInt(
                each -> each.path("spec").path("replicas").asInt(1));
        return workloads.values().stream()
                .map(same -> same.stream()
                        .map(each -> scaling.scaled(each, bound))
                        .min(bound == Scaling.Bound.LEAST ? byReplicas : byReplicas.reversed())
                        .orElseThrow())
                .toList();
    }

    private static String namespace(ObjectNode object) {
        return object.path("metadata").path("namespace").asText();
    }
}
