package dev.stepladder.matrix;

import dev.stepladder.name.ComponentName;
import dev.stepladder.version.VersionRange;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A condition on states or hops, in addition to the compatible ranges of each release.
 *
 * <p>A rule applies only to clusters for which {@code when} holds, and only to components that the cluster runs. It can be accepted, and so set
 * aside, by the name of its risk, which other rules may share, or else by its own.
 */
public sealed interface Rule {
    /** The part that all rules have. */
    Head head();

    /** The components that it is about. */
    SortedSet<ComponentName> about();

    /** The answer of a visitor for a rule of this kind. */
    <T> T accept(Visitor<T> visitor);

    /**
     * One answer for each kind of rule.
     *
     * <p>Code that treats kinds of rules differently is a visitor, so a new kind does not compile until every visitor handles it.
     */
    interface Visitor<T> {
        T requires(Requires rule);

        T conflicts(Conflicts rule);

        T skew(Skew rule);

        T blocked(Blocked rule);

        T requiredStop(RequiredStop rule);

        T lockstep(Lockstep rule);

        T separate(Separate rule);

        T approved(Approved rule);
    }

    /**
     * The part that all rules have.
     *
     * @param name unique in all matrices; {@code --accept} takes it if there is no risk
     * @param risk the danger of which it warns, which other rules may share; {@code --accept} takes it
     * @param when the clusters that it applies to
     * @param reason why, in one sentence
     * @param fact its id, place and sources
     */
    record Head(String name, Optional<String> risk, When when, String reason, Fact fact) {
        /** The part of a rule that shares no risk. */
        public Head(String name, When when, String reason, Fact fact) {
            this(name, Optional.empty(), when, reason, fact);
        }
    }

    /** Its name, unique in all matrices. */
    default String name() {
        return head().name();
    }

    /** The name under which {@code --accept} sets it aside. */
    default String acceptedAs() {
        return head().risk().orElse(name());
    }

    /** The clusters that it applies to. */
    default When when() {
        return head().when();
    }

    /** Why, in one sentence. */
    default String reason() {
        return head().reason();
    }

    /** Its id, place and sources. */
    default Fact fact() {
        return head().fact();
    }

    private static SortedSet<ComponentName> components(List<Term> terms) {
        return terms.stream().map(Term::component).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * While every term of {@code given} holds, every unit of each component in {@code needs} must lie in its range. Over two components or
     * more.
     */
    record Requires(Head head, List<Term> given, List<Term> needs) implements Rule {
        public Requires {
            given = List.copyOf(given);
            needs = List.copyOf(needs);
        }

        @Override
        public SortedSet<ComponentName> about() {
            return components(Stream.concat(given.stream(), needs.stream()).toList());
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.requires(this);
        }
    }

    /** Different units never hold all of these terms at once; two terms may name the same component. */
    record Conflicts(Head head, List<Term> together) implements Rule {
        public Conflicts {
            together = List.copyOf(together);
        }

        @Override
        public SortedSet<ComponentName> about() {
            return components(together);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.conflicts(this);
        }
    }

    /**
     * Each unit of {@code component} whose release lies in {@code of} stays within a number of minors of each unit of {@code with}.
     *
     * @param behind how many minors it may be behind
     * @param ahead how many minors it may be ahead
     * @param holds in every state, or only at the moment a unit of {@code with} leaves its release for another minor
     */
    record Skew(
            Head head, ComponentName component, VersionRange of, ComponentName with, int behind, int ahead, Holds holds)
            implements Rule {
        /** The states in which a skew must hold. */
        public enum Holds {
            /** In every state. */
            ALWAYS,
            /** Just before the partner leaves its minor. */
            BEFORE_HOP
        }

        @Override
        public SortedSet<ComponentName> about() {
            return new TreeSet<>(List.of(component, with));
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.skew(this);
        }
    }

    /**
     * These hops must not be taken, although their edges exist.
     *
     * @param url the vendor's page about it
     * @param fixedIn the first release whose entry is not blocked
     */
    record Blocked(Head head, HopRange hops, String url, Optional<String> fixedIn) implements Rule {
        /** Why, and the vendor's page about it. */
        public String inFull() {
            return url.isEmpty() ? reason() : reason() + ", see " + url;
        }

        @Override
        public SortedSet<ComponentName> about() {
            return new TreeSet<>(List.of(hops.component()));
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.blocked(this);
        }
    }

    /**
     * No hop skips these releases: a unit below all of them stops at one of them first.
     *
     * @param exit the work that must be finished there before the next hop
     */
    record RequiredStop(Head head, ComponentName component, VersionRange at, Optional<String> exit) implements Rule {
        @Override
        public SortedSet<ComponentName> about() {
            return new TreeSet<>(List.of(component));
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.requiredStop(this);
        }
    }

    /** These units move in one hop, and cannot move one by one: entering {@code to} from outside it happens for all terms together. */
    record Lockstep(Head head, List<Term> enter) implements Rule {
        public Lockstep {
            enter = List.copyOf(enter);
        }

        @Override
        public SortedSet<ComponentName> about() {
            return components(enter);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.lockstep(this);
        }
    }

    /** Hops of these components never share one change. */
    record Separate(Head head, List<ComponentName> components) implements Rule {
        public Separate {
            components = List.copyOf(components);
        }

        @Override
        public SortedSet<ComponentName> about() {
            return new TreeSet<>(components);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.separate(this);
        }
    }

    /** Only these releases may be moved to: a team's allow-list. */
    record Approved(Head head, ComponentName component, VersionRange releases) implements Rule {
        @Override
        public SortedSet<ComponentName> about() {
            return new TreeSet<>(List.of(component));
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.approved(this);
        }
    }
}
