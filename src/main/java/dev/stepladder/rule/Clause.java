package dev.stepladder.rule;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Rule;
import dev.stepladder.matrix.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Literals that different units must never fulfil all at once: the common form of {@code requires} and {@code conflicts}.
 *
 * <p>"While A, need B and C" becomes two clauses: never A without B, never A without C.
 */
record Clause(List<Literal> literals, Rule rule) {
    Clause {
        literals = List.copyOf(literals);
    }

    /** One clause for each needed term. */
    static List<Clause> of(Rule.Requires rule) {
        List<Clause> clauses = new ArrayList<>();
        for (Term need : rule.needs()) {
            List<Literal> literals = new ArrayList<>();
            rule.given().forEach(given -> literals.add(new Literal(given, true)));
            literals.add(new Literal(need, false));
            clauses.add(new Clause(literals, rule));
            rule.given().stream()
                    .filter(given -> given.component().equals(need.component()))
                    .forEach(given -> clauses.add(ofOneUnit(rule, given, need)));
        }
        return clauses;
    }

    static Clause of(Rule.Conflicts rule) {
        return new Clause(
                rule.together().stream().map(term -> new Literal(term, true)).toList(), rule);
    }

    /** The clause for a unit that is given and needed at once: it stands inside the one range, so inside the other. */
    private static Clause ofOneUnit(Rule.Requires rule, Term itself, Term need) {
        List<Literal> literals = new ArrayList<>();
        rule.given().stream()
                .filter(given -> !given.equals(itself))
                .forEach(given -> literals.add(new Literal(given, true)));
        literals.add(new Literal(need, false, itself.range()));
        return new Clause(literals, rule);
    }

    Fact fact() {
        return rule.fact();
    }

    /** A name for the clause; a rule with several clauses has one for each. */
    String id() {
        return "%s: %s".formatted(fact().id(), literals);
    }

    /**
     * The objection to these units together, if each fulfils the literal at its place.
     *
     * @param standings one for each literal, in the order of the literals
     */
    Optional<Objection> objection(List<ComponentRelease> standings) {
        for (int i = 0; i < literals.size(); i++) {
            if (!literals.get(i).holds(standings.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(Objection.by(rule, says(standings)));
    }

    private String says(List<ComponentRelease> standings) {
        Literal last = literals.get(literals.size() - 1);
        if (last.inside()) {
            return words(standings) + (standings.size() == 1 ? " is not allowed" : " must not run together");
        }
        ComponentRelease wrong = standings.get(standings.size() - 1);
        List<ComponentRelease> given = standings.subList(0, standings.size() - 1);
        String needed = wrong.component() + " " + last.term().range();
        String found = ", not " + wrong.version();
        return given.isEmpty()
                ? needed + " is required" + found
                : words(given) + (given.size() == 1 ? " needs " : " need ") + needed + found;
    }

    private static String words(List<ComponentRelease> standings) {
        return standings.stream().map(ComponentRelease::toString).collect(Collectors.joining(" and "));
    }
}
