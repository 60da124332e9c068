package dev.stepladder.matrix;

import dev.stepladder.version.VersionRange;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that must hold beyond what each release says for itself.
 *
 * <p>A rule speaks only of clusters for which {@code when} holds and only of components that the cluster runs. It can be accepted, and so set
 * aside, by its name.
 */
public sealed interface Rule {
    /** What all rules have. */
    Head head();

    /** The components it speaks of. */
    SortedSet<String> about();

    /** What a visitor says of a rule of this kind. */
    <T> T accept(Visitor<T> visitor);

    /**
     * One answer for each kind of rule.
     *
     * <p>Whoever treats kinds of rules differently is a visitor, so a new kind does not compile until each of them answers for it.
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
     * What all rules have.
     *
     * @param name unique in all matrices; what {@code --accept} names
     * @param when for which clusters
     * @param reason why, in one sentence
     * @param fact where it stands and who said so
     */
    record Head(String name, When when, String reason, Fact fact) {}

    /** Its name, unique in all matrices. */
    default String name() {
        return head().name();
    }

    /** For which clusters. */
    default When when() {
        return head().when();
    }

    /** Why, in one sentence. */
    default String reason() {
        return head().reason();
    }

    /** Where it stands and who said so. */
    default Fact fact() {
        return head().fact();
    }

    private static SortedSet<String> components(List<Term> terms) {
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
        public SortedSet<String> about() {
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
        public SortedSet<String> about() {
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
     * @param holds whether in every state, or only at the moment a unit of {@code with} leaves its release for another minor
     */
    record Skew(Head head, String component, VersionRange of, String with, int behind, int ahead, Holds holds) implements Rule {
        /** When a skew must hold. */
        public enum Holds {
            /** In every state. */
            ALWAYS,
            /** Just before the partner leaves its minor. */
            BEFORE_HOP
        }

        @Override
        public SortedSet<String> about() {
            return new TreeSet<>(List.of(component, with));
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.skew(this);
        }
    }

    /**
     * These hops are not to be taken, although their edges exist.
     *
     * @param url where the vendor describes it
     * @param fixedIn the first release that can be moved to without it
     */
    record Blocked(Head head, HopRange hops, String url, Optional<String> fixedIn) implements Rule {
        @Override
        public SortedSet<String> about() {
            return new TreeSet<>(List.of(hops.component()));
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.blocked(this);
        }
    }

    /**
     * No hop passes over these releases: a unit below all of them stops at one of them first.
     *
     * @param exit what must be finished there before going on
     */
    record RequiredStop(Head head, String component, VersionRange at, Optional<String> exit) implements Rule {
        @Override
        public SortedSet<String> about() {
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
        public SortedSet<String> about() {
            return components(enter);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.lockstep(this);
        }
    }

    /** Hops of these components never share one change. */
    record Separate(Head head, List<String> components) implements Rule {
        public Separate {
            components = List.copyOf(components);
        }

        @Override
        public SortedSet<String> about() {
            return new TreeSet<>(components);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.separate(this);
        }
    }

    /** Only these releases may be moved to: a team's allow-list. */
    record Approved(Head head, String component, VersionRange releases) implements Rule {
        @Override
        public SortedSet<String> about() {
            return new TreeSet<>(List.of(component));
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.approved(this);
        }
    }
}
