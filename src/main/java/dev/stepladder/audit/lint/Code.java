package dev.stepladder.audit.lint;

import dev.stepladder.diagnostic.Diagnostic.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a finding is about. The words are stable: scripts filter by them, and a comment in a matrix file may allow one.
 *
 * <p>An error is data that cannot be right as it stands. A warning is data that is probably not what its author meant.
 */
public enum Code {
    /** The loader refuses the file. */
    DOES_NOT_LOAD(Severity.ERROR, "a file cannot be read as a matrix"),
    /** The loader reads the file and has a doubt. */
    LOADS_WITH_DOUBTS(Severity.WARNING, "a file can be read, and something in it looks wrong"),
    /** Two components say opposite things of one pair of releases. */
    CONTRADICTION(Severity.ERROR, "A says that it fits a release of B, and that release says that it does not fit A"),
    /** A release says it fits, a rule for every cluster says it doesn't. */
    FIT_AGAINST_RULE(Severity.WARNING, "a release says that it fits, and a rule for every cluster rules the pair out"),
    /** A hole in what a release fits that nobody wrote as a hole. */
    GAP_IN_RANGE(Severity.WARNING, "a release fits an earlier and a later partner, not the one between, without ||"),
    /** Part of a range holds no release. */
    EMPTY_RANGE(Severity.WARNING, "a range, or one side of its ||, holds no release"),
    /** A bound has more numbers than the releases that it is compared with. */
    FINER_THAN_RELEASES(Severity.WARNING, "a bound is finer than the releases, so it cannot hold as meant"),
    /** Nothing leads to a release. */
    UNREACHABLE_RELEASE(Severity.WARNING, "no hop leads to a release that is not the oldest of its line"),
    /** Nothing leads away from a release. */
    NO_WAY_OUT(Severity.WARNING, "no hop leads on from a release that is not the newest of its line"),
    /** Hops lead away, and none from a safe state to a safe state. */
    NO_BRIDGE(Severity.WARNING, "a release and all that it may move to have no release of a partner in common"),
    /** A stop that must be made and can't. */
    IMPOSSIBLE_STOP(Severity.ERROR, "no release of a required stop can be entered"),
    /** A rule or issue about hops that don't exist. */
    NEVER_STRIKES(Severity.WARNING, "a blocked hop or known issue that no hop meets"),
    /** A release that is silent on a partner. */
    UNKNOWN_PAIR(Severity.WARNING, "a release says nothing of a declared partner, so no pair with it is safe"),
    /** What a provider gives a new cluster is not safe. */
    UNSAFE_DEFAULT(Severity.ERROR, "what a provider gives a cluster by default, or recommends, breaks a rule"),
    /** A goal that no plan can reach. */
    SETTLED_MISSING(Severity.WARNING, "a settled component has no release for a minor, so no plan can end there"),
    /** A life that ends before it begins. */
    DATES_OUT_OF_ORDER(Severity.WARNING, "the dates of a release contradict each other"),
    /** A document read long ago. */
    STALE_SOURCE(Severity.WARNING, "a source was read longer ago than --stale-after allows"),
    /** The matrices send people to what is over. */
    PAST_ITS_END(Severity.WARNING, "the newest release, or a recommended one, is past its end at --today"),
    /** A team's word that is the vendor's by now. */
    IDLE_OVERRIDE(Severity.WARNING, "an override says what the fact says anyway"),
    /** A document that nothing rests on. */
    UNUSED_SOURCE(Severity.WARNING, "a document is named and no fact of the file refers to it"),
    /** Days of a source that exclude each other. */
    READ_BEFORE_COPY(Severity.WARNING, "a source was read before the copy that it names existed"),
    /** A copy that is older than what it is to state. */
    RELEASED_AFTER_SOURCE(Severity.WARNING, "a release came out after every copy that states what it fits"),
    /** A number that no dated document has. */
    BUILD_WITHOUT_SOURCE(Severity.WARNING, "a build is named and none of its sources says which copy was read"),
    /** No document read whole. */
    EXCERPT_ONLY(Severity.WARNING, "a fact rests on excerpts only");

    private final Severity severity;
    private final String meaning;

    Code(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    /** How grave it is. */
    public Severity severity() {
        return severity;
    }

    /** What it means, in one line. */
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
