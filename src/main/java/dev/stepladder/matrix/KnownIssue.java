package dev.stepladder.matrix;

import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A known problem of a hop.
 *
 * @param hops the hops that it affects: those that enter their range from outside it
 * @param when the clusters that it affects
 */
public record KnownIssue(String id, HopRange hops, When when, Trouble trouble, Fix fix, Signs signs, Fact fact) {
    /**
     * The symptom, and what to do.
     *
     * @param symptom what happens when the issue occurs
     * @param check how to find out beforehand whether it will occur
     * @param remedy what to do about it
     */
    public record Trouble(Severity severity, String symptom, Optional<String> check, String remedy) {}

    /**
     * The releases without the issue.
     *
     * @param inWords the release with the fix, if one is known
     * @param terms the releases of each component in a cluster without the issue; none if the fix is not a matter of releases
     */
    public record Fix(Optional<String> inWords, List<Term> terms) {
        /** No fix is known. */
        public static final Fix NONE = new Fix(Optional.empty(), List.of());

        public Fix {
            terms = List.copyOf(terms);
        }
    }

    /**
     * How to recognize the issue in a cluster.
     *
     * @param shape cluster attributes on which it depends: a rehearsal in a cluster with other values proves little; often none
     * @param manifest how it shows in manifests; often empty
     * @param onlyInManifests whether it concerns a hop only if it shows in manifests: then no plan lists it
     */
    public record Signs(List<String> shape, List<ManifestRule> manifest, boolean onlyInManifests) {
        public Signs {
            shape = List.copyOf(shape);
            manifest = List.copyOf(manifest);
        }
    }

    /** The required action, the most severe first. */
    public enum Severity {
        /** Act before the hop. */
        BLOCKER,
        /** Check before the hop. */
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

    /** The component of the hops. */
    public ComponentName component() {
        return hops.component();
    }

    /** Its severity. */
    public Severity severity() {
        return trouble.severity();
    }

    /** Whether it affects a hop. */
    public boolean strikes(Version leaving, Version entering) {
        return hops.isEntered(leaving, entering);
    }
}
