package dev.stepladder.audit.lint;

import dev.stepladder.diagnostic.Diagnostic.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The code of a finding. The words are stable: scripts filter by them, and a comment in a matrix file may allow one.
 *
 * <p>An error is data that cannot be right. A warning is data that probably does not match its author's intention.
 */
public enum Code {
    /** The loader refuses the file. */
    DOES_NOT_LOAD(Severity.ERROR, "a file cannot be read as a matrix"),
    /** The loader reads the file and warns about it. */
    LOADS_WITH_DOUBTS(Severity.WARNING, "a file can be read, but a part of it is probably wrong"),
    /** Two components say opposite things of one pair of releases. */
    CONTRADICTION(Severity.ERROR, "A lists a release of B as compatible, and that release leaves out A"),
    /** A release lists a pair that a rule for every cluster rules out. */
    FIT_AGAINST_RULE(Severity.WARNING, "a release lists a pair that a rule for every cluster rules out"),
    /** A gap in a compatible range that is not written with ||. */
    GAP_IN_RANGE(
            Severity.WARNING,
            "a release fits an earlier and a later release of a partner, but not one between, without ||"),
    /** Part of a range holds no release. */
    EMPTY_RANGE(Severity.WARNING, "a range, or one side of its ||, holds no release"),
    /** A bound has more numbers than the releases that it is compared with. */
    FINER_THAN_RELEASES(
            Severity.WARNING, "a bound has more numbers than the releases, so it does not mean what it seems to"),
    /** No hop leads to a release. */
    UNREACHABLE_RELEASE(Severity.WARNING, "no hop leads to a release that is not the oldest of its line"),
    /** No hop leads away from a release. */
    NO_WAY_OUT(Severity.WARNING, "no hop leads on from a release that is not the newest of its line"),
    /** Hops lead away from a release, but none from a safe state to a safe state. */
    NO_BRIDGE(Severity.WARNING, "a release and all that it may move to have no release of a partner in common"),
    /** Upgrade edges that join no two releases, or that rules close for every cluster. */
    NEVER_APPLIES(Severity.WARNING, "an upgrade, or an edge of a channel, is no hop that any cluster may take"),
    /** A downgrade between named releases, and upgrades back. */
    CYCLE(Severity.WARNING, "a downgrade between named releases, and upgrades back, lead in a circle"),
    /** A release that a cluster in a channel never comes to. */
    UNLISTED_RELEASE(Severity.WARNING, "a component has channels, and none lists a release"),
    /** A required stop that cannot be made. */
    IMPOSSIBLE_STOP(Severity.ERROR, "no release of a required stop can be entered"),
    /** A rule or issue about hops that do not exist. */
    NEVER_STRIKES(Severity.WARNING, "a blocked hop or known issue that applies to no hop"),
    /** A release without a range for a partner. */
    UNKNOWN_PAIR(Severity.WARNING, "a release has no range for a declared partner, so no pair with it is safe"),
    /** The defaults of a provider are not safe. */
    UNSAFE_DEFAULT(Severity.ERROR, "the defaults or recommendations of a provider break a rule"),
    /** A goal that no plan can reach. */
    SETTLED_MISSING(Severity.WARNING, "a component in settled has no release for a minor, so no plan can end there"),
    /** Dates of a release that contradict each other. */
    DATES_OUT_OF_ORDER(Severity.WARNING, "the dates of a release contradict each other"),
    /** A document read long ago. */
    STALE_SOURCE(Severity.WARNING, "a source was read longer ago than --stale-after allows"),
    /** The newest or recommended release is past its end. */
    PAST_ITS_END(Severity.WARNING, "the newest release, or a recommended one, is past its end at --today"),
    /** An override that repeats the fact. */
    IDLE_OVERRIDE(Severity.WARNING, "an override repeats the fact without a change"),
    /** A document that nothing rests on. */
    UNUSED_SOURCE(Severity.WARNING, "no fact of the file refers to a document under sources"),
    /** Dates of a source that exclude each other. */
    READ_BEFORE_COPY(Severity.WARNING, "a source was read before its copy existed"),
    /** A copy that is older than the release that it describes. */
    RELEASED_AFTER_SOURCE(Severity.WARNING, "a release came out after every copy that states its ranges"),
    /** A build that no dated document names. */
    BUILD_WITHOUT_SOURCE(Severity.WARNING, "a build has no source with the date of its copy"),
    /** A fact without a document that was read whole. */
    EXCERPT_ONLY(Severity.WARNING, "a fact rests on excerpts only");

    private final Severity severity;
    private final String meaning;

    Code(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    /** Its severity. */
    public Severity severity() {
        return severity;
    }

    /** Its meaning, in one line. */
    public String meaning() {
        return meaning;
    }

    /** The word in outputs and comments, such as {@code unreachable-release}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code of a word. */
    public static Optional<Code> of(String word) {
        return Arrays.stream(values()).filter(code -> code.word().equals(word)).findFirst();
    }
}
