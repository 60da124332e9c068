package dev.stepladder.fleet;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Clusters by their labels, as Kubernetes selects objects: a cluster must meet every requirement.
 *
 * @param requirements one or more
 */
public record Selector(List<Requirement> requirements) {
    public Selector {
        if (requirements.isEmpty()) {
            throw new IllegalArgumentException("selector without a requirement");
        }
        requirements = List.copyOf(requirements);
    }

    /** The relation of a label to the values of a requirement, with the word of {@code matchExpressions}. */
    public enum Operator {
        IN("In"),
        NOT_IN("NotIn"),
        EXISTS("Exists"),
        DOES_NOT_EXIST("DoesNotExist");

        private final String word;

        Operator(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** Whether a requirement has values. */
        public boolean takesValues() {
            return this == IN || this == NOT_IN;
        }
    }

    /**
     * What a selector asks of one label.
     *
     * @param values none unless the operator takes them
     */
    public record Requirement(String label, Operator operator, NavigableSet<String> values) {
        public Requirement {
            if (operator.takesValues() == values.isEmpty()) {
                throw new IllegalArgumentException("%s %s %s".formatted(label, operator.word(), values));
            }
            values = Collections.unmodifiableNavigableSet(new TreeSet<>(values));
        }

        boolean holds(SortedMap<String, String> labels) {
            Optional<String> value = Optional.ofNullable(labels.get(label));
            return switch (operator) {
                case IN -> value.filter(values::contains).isPresent();
                case NOT_IN -> value.filter(values::contains).isEmpty();
                case EXISTS -> value.isPresent();
                case DOES_NOT_EXIST -> value.isEmpty();
            };
        }

        String inWords() {
            boolean one = values.size() == 1;
            String all = values.stream().collect(Collectors.joining(","));
            return switch (operator) {
                case IN -> one ? label + "=" + all : label + " in (" + all + ")";
                case NOT_IN -> one ? label + "!=" + all : label + " notin (" + all + ")";
                case EXISTS -> label;
                case DOES_NOT_EXIST -> "!" + label;
            };
        }
    }

    /** Whether a cluster with these labels is meant. */
    public boolean matches(SortedMap<String, String> labels) {
        return requirements.stream().allMatch(requirement -> requirement.holds(labels));
    }

    /** As kubectl writes it, such as {@code env=prod,region in (eu,us)}. */
    public String inWords() {
        return requirements.stream().map(Requirement::inWords).collect(Collectors.joining(","));
    }
}
