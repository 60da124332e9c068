package dev.stepladder.rule;

import dev.stepladder.matrix.Term;

/**
 * One part of a clause: a unit of a component stands inside a range, or outside it.
 *
 * @param inside whether it must be inside for the literal to hold
 */
record Literal(Term term, boolean inside) {
    boolean speaksOf(String component) {
        return term.component().equals(component);
    }

    boolean holds(Standing standing) {
        return speaksOf(standing.component())
                && (inside
                        ? term.range().touches(standing.version())
                        : !term.range().contains(standing.version()));
    }
}
