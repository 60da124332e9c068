package dev.stepladder.rule;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Rule;
import java.util.List;
import java.util.Optional;

/** How many minors one component may be behind or ahead of another. */
record SkewRule(Rule.Skew rule) {
    String component() {
        return rule.component();
    }

    String with() {
        return rule.with();
    }

    Fact fact() {
        return rule.fact();
    }

    boolean speaksOf(Standing one, Standing other) {
        return one.component().equals(rule.component())
                && other.component().equals(rule.with())
                && rule.of().touches(one.version());
    }

    /** Why {@code one} is too far from {@code other}; nothing if it isn't, or if the rule has no say about the two. */
    Optional<Objection> objection(Standing one, Standing other) {
        if (!speaksOf(one, other)) {
            return Optional.empty();
        }
        List<Long> own = one.version().numbers();
        List<Long> others = other.version().numbers();
        if (own.size() < 2 || others.size() < 2 || !own.get(0).equals(others.get(0))) {
            return Optional.of(objection(one + " and " + other + " have no minors that compare"));
        }
        long ahead = own.get(1) - others.get(1);
        if (ahead > rule.ahead()) {
            return Optional.of(
                    objection(one + " is " + minors(ahead) + " ahead of " + other + ", " + allowed(rule.ahead())));
        }
        if (-ahead > rule.behind()) {
            return Optional.of(
                    objection(one + " is " + minors(-ahead) + " behind " + other + ", " + allowed(rule.behind())));
        }
        return Optional.empty();
    }

    private Objection objection(String says) {
        return Objection.by(rule, says);
    }

    private static String minors(long count) {
        return count == 1 ? "1 minor" : count + " minors";
    }

    private static String allowed(int most) {
        return most == 0 ? "none is allowed" : "at most " + most + (most == 1 ? " is allowed" : " are allowed");
    }
}
