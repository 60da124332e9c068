package dev.stepladder.fleet;

import java.util.Comparator;
import java.util.Optional;

/**
 * Something that runs in a cluster and that no matrix describes. It never moves in a plan, and every plan names it, since a proof holds for what is covered only.
 *
 * @param name as it is known where it was seen; also that of a component whose matrix lacks this version
 * @param version as it was seen; empty where nothing gave it
 * @param seen where
 * @param why it is not covered, where there is more to say than that no matrix has its name
 */
public record Uncovered(String name, Optional<String> version, Optional<String> seen, Optional<String> why) {
    /** By name, then by the rest, so that equal fleets always list them alike. */
    public static final Comparator<Uncovered> ORDER = Comparator.comparing(Uncovered::name)
            .thenComparing(thing -> thing.version().orElse(""))
            .thenComparing(thing -> thing.seen().orElse(""))
            .thenComparing(thing -> thing.why().orElse(""));

    /** How {@link #why} begins where a matrix may well describe it, if only its version were known. */
    public static final String VERSION_NOT_KNOWN = "its version is not known";

    /** Whether it is its version that is not known. */
    public boolean isOfUnknownVersion() {
        return why.filter(text -> text.startsWith(VERSION_NOT_KNOWN)).isPresent();
    }

    /** Name and version. */
    public String inWords() {
        return version.map(known -> name + " " + known).orElse(name);
    }
}
