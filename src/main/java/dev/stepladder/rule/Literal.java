package dev.stepladder.rule;

import dev.stepladder.matrix.Term;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.VersionRange;

/**
 * One part of a clause: a unit of a component is inside a range, or outside it.
 *
 * @param inside whether it must be inside for the literal to hold
 * @param within where the unit must stand besides; anywhere, but where a rule needs something of the very unit that it is given
 */
record Literal(Term term, boolean inside, VersionRange within) {
    /** A unit of a component stands inside a range, or outside it. */
    Literal(Term term, boolean inside) {
        this(term, inside, VersionRange.ANY);
    }

    boolean speaksOf(ComponentName component) {
        return term.component().equals(component);
    }

    boolean holds(ComponentRelease standing) {
        return speaksOf(standing.component())
                && within.touches(standing.version())
                && (inside
                        ? term.range().touches(standing.version())
                        : !term.range().contains(standing.version()));
    }
}
