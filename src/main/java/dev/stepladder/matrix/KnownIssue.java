package dev.stepladder.matrix;

import dev.stepladder.version.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Trouble that is known to come with a hop.
 *
 * @param hops with which hops: those that enter their range from outside it
 * @param when in which clusters
 */
public record KnownIssue(String id, HopRange hops, When when, Trouble trouble, Fix fix, Signs signs, Fact fact) {
    /**
     * What happens, and what to do.
     *
     * @param symptom what is seen when it strikes
     * @param check how to find out beforehand whether it will
     * @param remedy what to do about it
     */
    public record Trouble(Severity severity, String symptom, Optional<String> check, String remedy) {}

    /**
     * Where it is gone.
     *
     * @param inWords the release that is free of it, where one is known
     * @param terms what a cluster that is free of it runs, of each component; none where releases do not say it
     */
    public record Fix(Optional<String> inWords, List<Term> terms) {
        /** No fix is known. */
        public static final Fix NONE = new Fix(Optional.empty(), List.of());

        public Fix {
            terms = List.copyOf(terms);
        }
    }

    /**
     * By which it is known in a cluster.
     *
     * @param shape cluster attributes that decide how it strikes: a rehearsal where they are others proves little; often none
     * @param manifest how it shows in manifests; often not at all
     */
    public record Signs(List<String> shape, List<ManifestRule> manifest) {
        public Signs {
            shape = List.copyOf(shape);
            manifest = List.copyOf(manifest);
        }
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

    /** Whose hops. */
    public String component() {
        return hops.component();
    }

    /** What it asks for. */
    public Severity severity() {
        return trouble.severity();
    }

    /** Whether a hop meets it. */
    public boolean strikes(Version leaving, Version entering) {
        return hops.isEntered(leaving, entering);
    }
}
