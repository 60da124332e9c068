package dev.stepladder.rule;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Rule;
import java.util.List;
import java.util.Optional;

/**
 * Why something is not allowed.
 *
 * @param says in one sentence without a full stop, such as {@code istio 1.9 fits kubernetes 1.17 - 1.20, not 1.21}
 * @param reason why that matters, where the matrices say so
 * @param facts what it rests on; without any one of them the objection falls. Never empty
 * @param acceptAs the name with which {@code --accept} sets it aside, if it can be
 */
public record Objection(String says, Optional<String> reason, List<Fact> facts, Optional<String> acceptAs) {
    public Objection {
        facts = List.copyOf(facts);
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("objection without a fact: " + says);
        }
    }

    /** What one rule says, in words of its own. */
    static Objection by(Rule rule, String says) {
        return new Objection(says, Optional.of(rule.reason()), List.of(rule.fact()), Optional.of(rule.name()));
    }

    /** What it says, and why that matters. */
    public String inFull() {
        return says + reason.map(why -> ": " + why).orElse("");
    }
}
