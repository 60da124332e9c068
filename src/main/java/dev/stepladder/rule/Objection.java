package dev.stepladder.rule;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.PolicyRules;
import dev.stepladder.matrix.Rule;
import java.util.List;
import java.util.Optional;

/**
 * The reason why a state or a hop is not allowed.
 *
 * @param says in one sentence without a full stop, such as {@code istio 1.9 fits kubernetes 1.17 - 1.20, not 1.21}
 * @param unless the condition under which it would not hold, to follow an "if", such as {@code istio 1.9 supported
 *     kubernetes 1.21}
 * @param reason the cause, if the matrices give one
 * @param facts the facts behind it; without any one of them there is no objection. Never empty
 * @param acceptAs the name for {@code --accept}, if it can be accepted
 */
public record Objection(
        String says, String unless, Optional<String> reason, List<Fact> facts, Optional<String> acceptAs) {
    public Objection {
        facts = List.copyOf(facts);
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("objection without a fact: " + says);
        }
    }

    /** The objection of one rule. One that follows from a policy is not accepted: the policy is left out. */
    static Objection by(Rule rule, String says) {
        return by(rule, says, rule.reason());
    }

    /** The objection of a rule whose vendor has a page about it. */
    static Objection by(Rule.Blocked rule, String says) {
        return by(rule, says, rule.inFull());
    }

    private static Objection by(Rule rule, String says, String reason) {
        boolean chosen = PolicyRules.isOfPolicy(rule);
        return new Objection(
                chosen ? "%s: %s".formatted(rule.name(), says) : says,
                "%s%s did not apply".formatted(chosen ? "" : "rule ", rule.name()),
                Optional.of(reason),
                List.of(rule.fact()),
                chosen ? Optional.empty() : Optional.of(rule.acceptedAs()));
    }

    /** The objection with its cause. */
    public String inFull() {
        return says + reason.map(why -> ": " + why).orElse("");
    }
}
