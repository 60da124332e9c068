package dev.stepladder.plan;

import dev.stepladder.matrix.ComponentPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The differences between what a plan says of a cluster and what its fleet states: attributes, channels and policies, in words. */
public final class StatedDifferences {
    private static final String CHANNEL = "-channel";

    private StatedDifferences() {}

    /**
     * One sentence for each difference, to follow the name of the cluster.
     *
     * @param said the attributes in the plan
     * @param now those of the fleet, with the options of the plan
     */
    public static List<String> of(SortedMap<String, String> said, SortedMap<String, String> now) {
        List<String> words = new ArrayList<>();
        SortedSet<String> keys = new TreeSet<>(ComponentPolicy.others(said).keySet());
        keys.addAll(ComponentPolicy.others(now).keySet());
        for (String key : keys) {
            String before = said.getOrDefault(key, "");
            String after = now.getOrDefault(key, "");
            if (!before.equals(after)) {
                words.add(
                        key.endsWith(CHANNEL)
                                ? channel(key.substring(0, key.length() - CHANNEL.length()), before, after)
                                : attribute(key, before, after));
            }
        }
        SortedMap<String, String> before = policies(said);
        SortedMap<String, String> after = policies(now);
        before.values().stream()
                .filter(policy -> !after.containsValue(policy))
                .forEach(policy -> words.add("has no policy %s, but the plan follows it".formatted(policy)));
        after.values().stream()
                .filter(policy -> !before.containsValue(policy))
                .forEach(policy -> words.add("has the policy %s, but the plan does not follow it".formatted(policy)));
        return words;
    }

    private static String channel(String component, String said, String now) {
        return "%s of %s, but the plan %s"
                .formatted(
                        now.isEmpty() ? "is in no channel" : "is in channel " + now,
                        component,
                        said.isEmpty() ? "is for none" : "is for channel " + said);
    }

    private static String attribute(String name, String said, String now) {
        return "%s, but the plan says %s"
                .formatted(
                        now.isEmpty() ? "does not state " + name : "states %s=%s".formatted(name, now),
                        said.isEmpty() ? "nothing of it" : "%s=%s".formatted(name, said));
    }

    /** In words, by attribute. */
    private static SortedMap<String, String> policies(SortedMap<String, String> attributes) {
        SortedMap<String, String> policies = new TreeMap<>();
        ComponentPolicy.of(attributes).forEach(chosen -> policies.put(chosen.attribute(), chosen.inWords()));
        return policies;
    }
}
