package dev.stepladder.audit;

import dev.stepladder.matrix.Rule;

/** Details of a rule that are not in the words of its fact. */
final class RuleDetails implements Rule.Visitor<String> {
    @Override
    public String requires(Rule.Requires rule) {
        return "";
    }

    @Override
    public String conflicts(Rule.Conflicts rule) {
        return "";
    }

    @Override
    public String skew(Rule.Skew rule) {
        return "";
    }

    @Override
    public String blocked(Rule.Blocked rule) {
        return "; see " + rule.url();
    }

    @Override
    public String requiredStop(Rule.RequiredStop rule) {
        return "";
    }

    @Override
    public String lockstep(Rule.Lockstep rule) {
        return "";
    }

    @Override
    public String separate(Rule.Separate rule) {
        return "";
    }

    @Override
    public String approved(Rule.Approved rule) {
        return "";
    }
}
