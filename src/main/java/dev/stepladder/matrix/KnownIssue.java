package dev.stepladder.matrix;

import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Trouble that is known to come with a hop.
 *
 * @param from the hop leaves a release in this range
 * @param to the hop enters a release in this range from outside it; every hop does, if it is {@link VersionRange#ANY}
 * @param symptom what is seen when it strikes
 * @param check how to find out beforehand whether it will
 * @param remedy what to do about it
 * @param fixedIn the release that is free of it, in words; empty where none is known
 * @param fix what a cluster that is free of it runs, of each component; empty where that can't be told by releases
 * @param shape cluster attributes that decide how it strikes: a rehearsal where they are others proves little; often none
 * @param manifest how it shows in manifests; empty where it doesn't
 */
public record KnownIssue(
        String id,
        String component,
        VersionRange from,
        VersionRange to,
        Severity severity,
        When when,
        String symptom,
        String check,
        String remedy,
        String fixedIn,
        List<Term> fix,
        List<String> shape,
        List<ManifestRule> manifest,
        Fact fact) {
    public KnownIssue {
        fix = List.copyOf(fix);
        shape = List.copyOf(shape);
        manifest = List.copyOf(manifest);
    }

    /** What it asks for, the gravest first. */
    public enum Severity {
        /** Act before the hop. */
        BLOCKER,
        /** Look before the hop. */
        WARNING,
        /** Good to know. */
        INFO;

        /** The word in matrices and messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The severity of a word. */
        public static Optional<Severity> of(String word) {
            return Arrays.stream(values())
                    .filter(value -> value.word().equals(word))
                    .findFirst();
        }
    }

    /** Whether a hop meets it. */
    public boolean strikes(Version leaving, Version entering) {
        return strikes(from, to, leaving, entering);
    }

    /** Whether a hop leaves one range and enters the other from outside it. */
    static boolean strikes(VersionRange from, VersionRange to, Version leaving, Version entering) {
        return from.contains(leaving)
                && to.contains(entering)
                && (to.equals(VersionRange.ANY) || !to.contains(leaving));
    }
}
