package dev.stepladder.rule;

import dev.stepladder.matrix.Fact;
import java.util.List;
import java.util.Optional;

/** A rule over two units, compiled for one cluster. */
sealed interface PairRule {
    /** The two components it speaks of; the same one twice where it is about two units of one component. */
    List<String> components();

    /** Why the two must not stand beside each other, if the rule says so; the order of the two doesn't matter. */
    Optional<Objection> objection(Standing one, Standing other);

    /** What the rule rests on where it lets the two stand; nothing where it has no say. */
    List<Fact> allows(Standing one, Standing other);

    /** A release says what it fits. */
    record Fitting(FitTable table) implements PairRule {
        @Override
        public List<String> components() {
            return List.of(table.component(), table.partner());
        }

        @Override
        public Optional<Objection> objection(Standing one, Standing other) {
            return one.component().equals(table.component())
                    ? table.objection(one.version(), other.version())
                    : table.objection(other.version(), one.version());
        }

        @Override
        public List<Fact> allows(Standing one, Standing other) {
            return one.component().equals(table.component())
                    ? table.allows(one.version(), other.version())
                    : table.allows(other.version(), one.version());
        }
    }

    /** One stays within some minors of the other. */
    record Skewing(SkewRule rule) implements PairRule {
        @Override
        public List<String> components() {
            return List.of(rule.component(), rule.with());
        }

        @Override
        public Optional<Objection> objection(Standing one, Standing other) {
            Optional<Objection> first = rule.objection(one, other);
            return first.isPresent() ? first : rule.objection(other, one);
        }

        @Override
        public List<Fact> allows(Standing one, Standing other) {
            return rule.speaksOf(one, other) || rule.speaksOf(other, one) ? List.of(rule.fact()) : List.of();
        }
    }

    /** Two literals never hold at once. */
    record Clashing(Clause clause) implements PairRule {
        @Override
        public List<String> components() {
            return clause.literals().stream()
                    .map(literal -> literal.term().component())
                    .toList();
        }

        @Override
        public Optional<Objection> objection(Standing one, Standing other) {
            Optional<Objection> first = clause.objection(List.of(one, other));
            return first.isPresent() ? first : clause.objection(List.of(other, one));
        }

        @Override
        public List<Fact> allows(Standing one, Standing other) {
            boolean touched =
                    clause.literals().stream().anyMatch(literal -> literal.holds(one) || literal.holds(other));
            return touched ? List.of(clause.fact()) : List.of();
        }
    }
}
