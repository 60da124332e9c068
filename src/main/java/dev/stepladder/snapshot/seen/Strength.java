package dev.stepladder.snapshot.seen;

/** How well an output knows a version; a stronger one goes before a weaker one. */
public enum Strength {
    /** Concluded from something else, such as a definition that only its product brings. */
    HINTED,
    /** Asked for by a specification, or by a release that failed. */
    STATED,
    /** Reported by what runs. */
    RUNNING
}
