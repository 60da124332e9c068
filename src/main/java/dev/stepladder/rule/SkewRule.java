package dev.stepladder.rule;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Rule;
import dev.stepladder.name.ComponentName;
import java.util.List;
import java.util.Optional;

/** The allowed version skew: the most minors that one component may be behind or ahead of another. */
record SkewRule(Rule.Skew rule) {
    ComponentName component() {
        return rule.component();
    }

    ComponentName with() {
        return rule.with();
    }

    Fact fact() {
        return rule.fact();
    }

    boolean speaksOf(ComponentRelease one, ComponentRelease other) {
        return one.component().equals(rule.component())
                && other.component().equals(rule.with())
                && rule.of().touches(one.version());
    }

    /**
     * The objection to {@code one} with {@code other}; nothing if the distance is allowed, or if the rule is not about
     * these two.
     *
     * <p>A rule that holds before a hop is asked just before {@code other} leaves its minor, so the objection names that
     * hop: until then the state is safe.
     */
    Optional<Objection> objection(ComponentRelease one, ComponentRelease other) {
        if (!speaksOf(one, other)) {
            return Optional.empty();
        }
        List<Long> own = one.version().numbers();
        List<Long> others = other.version().numbers();
        if (own.size() < 2 || others.size() < 2 || !own.get(0).equals(others.get(0))) {
            return Optional.of(Objection.by(rule, one + " and " + other + " have no comparable minors"));
        }
        long ahead = own.get(1) - others.get(1);
        if (ahead > rule.ahead()) {
            return Optional.of(Objection.by(rule, says(one, other, "newer than", "ahead of", rule.ahead(), ahead)));
        }
        if (-ahead > rule.behind()) {
            return Optional.of(Objection.by(rule, says(one, other, "older than", "behind", rule.behind(), -ahead)));
        }
        return Optional.empty();
    }

    /** By how many minors the two are further apart than allowed; only for two that are. */
    long excess(ComponentRelease one, ComponentRelease other) {
        List<Long> own = one.version().numbers();
        List<Long> others = other.version().numbers();
        if (own.size() < 2 || others.size() < 2 || !own.get(0).equals(others.get(0))) {
            return Long.MAX_VALUE;
        }
        long ahead = own.get(1) - others.get(1);
        return Math.max(ahead - rule.ahead(), -ahead - rule.behind());
    }

    private String says(
            ComponentRelease one, ComponentRelease other, String compared, String side, int most, long found) {
        boolean waits = rule.holds() == Rule.Skew.Holds.BEFORE_HOP;
        if (waits && rule.ahead() == 0 && rule.behind() == 0) {
            return "%s must be on the minor of %s (%s) before its next hop"
                    .formatted(one.component(), other.component(), other.version());
        }
        String when = waits ? " before the next hop of " + other.component() : "";
        return most == 0
                ? "%s may not be %s %s%s".formatted(one, compared, other, when)
                : "%s may be at most %s %s %s%s, not %s"
                        .formatted(one, most == 1 ? "1 minor" : most + " minors", side, other, when, found);
    }
}
