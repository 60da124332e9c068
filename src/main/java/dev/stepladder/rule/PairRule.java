package dev.stepladder.rule;

import dev.stepladder.matrix.Fact;
import dev.stepladder.name.ComponentName;
import java.util.List;
import java.util.Optional;

/** A rule over two units, compiled for one cluster. */
sealed interface PairRule {
    /** The two components; the same one twice if the rule is about two units of one component. */
    List<ComponentName> components();

    /** The objection to the two together, if the rule forbids them; the order of the two does not matter. */
    Optional<Objection> objection(ComponentRelease one, ComponentRelease other);

    /** A name for the rule; no other rule of the cluster has it. */
    String id();

    /** How far the two break the rule, at least 1; only for two that do. */
    default long excess(ComponentRelease one, ComponentRelease other) {
        return 1;
    }

    /** The facts of the rule if it allows the two; none if it is not about them. */
    List<Fact> allows(ComponentRelease one, ComponentRelease other);

    /** Compatibility edges of releases. */
    record Fitting(FitTable table) implements PairRule {
        @Override
        public List<ComponentName> components() {
            return List.of(table.component(), table.partner());
        }

        @Override
        public String id() {
            return "%s fits %s".formatted(table.component(), table.partner());
        }

        @Override
        public long excess(ComponentRelease one, ComponentRelease other) {
            return one.component().equals(table.component())
                    ? table.distance(one.version(), other.version())
                    : table.distance(other.version(), one.version());
        }

        @Override
        public Optional<Objection> objection(ComponentRelease one, ComponentRelease other) {
            return one.component().equals(table.component())
                    ? table.objection(one.version(), other.version())
                    : table.objection(other.version(), one.version());
        }

        @Override
        public List<Fact> allows(ComponentRelease one, ComponentRelease other) {
            return one.component().equals(table.component())
                    ? table.allows(one.version(), other.version())
                    : table.allows(other.version(), one.version());
        }
    }

    /** A limit of the version skew. */
    record Skewing(SkewRule rule) implements PairRule {
        @Override
        public List<ComponentName> components() {
            return List.of(rule.component(), rule.with());
        }

        @Override
        public String id() {
            return rule.fact().id();
        }

        @Override
        public long excess(ComponentRelease one, ComponentRelease other) {
            return rule.objection(one, other).isPresent() ? rule.excess(one, other) : rule.excess(other, one);
        }

        @Override
        public Optional<Objection> objection(ComponentRelease one, ComponentRelease other) {
            Optional<Objection> first = rule.objection(one, other);
            return first.isPresent() ? first : rule.objection(other, one);
        }

        @Override
        public List<Fact> allows(ComponentRelease one, ComponentRelease other) {
            return rule.speaksOf(one, other) || rule.speaksOf(other, one) ? List.of(rule.fact()) : List.of();
        }
    }

    /** Two literals that must not hold together. */
    record Clashing(Clause clause) implements PairRule {
        @Override
        public List<ComponentName> components() {
            return clause.literals().stream()
                    .map(literal -> literal.term().component())
                    .toList();
        }

        @Override
        public String id() {
            return clause.id();
        }

        @Override
        public Optional<Objection> objection(ComponentRelease one, ComponentRelease other) {
            Optional<Objection> first = clause.objection(List.of(one, other));
            return first.isPresent() ? first : clause.objection(List.of(other, one));
        }

        @Override
        public List<Fact> allows(ComponentRelease one, ComponentRelease other) {
            boolean touched =
                    clause.literals().stream().anyMatch(literal -> literal.holds(one) || literal.holds(other));
            return touched ? List.of(clause.fact()) : List.of();
        }
    }
}
