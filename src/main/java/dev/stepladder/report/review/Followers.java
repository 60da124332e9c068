package dev.stepladder.report.review;

import dev.stepladder.matrix.Fact;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.PlannedHop;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The components that may never be ahead of another, as the facts of a plan say: nodes and kube-proxy follow the API server. */
final class Followers {
    private static final Pattern NEVER_AHEAD = Pattern.compile("(\\S+) .*\\band 0 ahead of ([^\\s:]+):.*");

    private record Pair(ComponentName follower, ComponentName leader) {}

    private final List<Pair> pairs;

    private Followers(List<Pair> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    static Followers of(Collection<Fact> facts) {
        return new Followers(facts.stream()
                .map(fact -> NEVER_AHEAD.matcher(fact.says()))
                .filter(Matcher::matches)
                .map(words -> new Pair(new ComponentName(words.group(1)), new ComponentName(words.group(2))))
                .distinct()
                .toList());
    }

    /** Whether a hop may only be taken when another has been taken. */
    boolean follows(PlannedHop hop, PlannedHop leader) {
        return pairs.stream().anyMatch(pair -> moves(hop, pair.follower()) && moves(leader, pair.leader()));
    }

    private static boolean moves(PlannedHop hop, ComponentName component) {
        return hop.own().stream().anyMatch(move -> move.component().equals(component));
    }
}
