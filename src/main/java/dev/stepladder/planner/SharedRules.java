package dev.stepladder.planner;

import dev.stepladder.encode.RuleAnswers;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.trajectory.HopDescriber;
import dev.stepladder.version.Version;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The rules of all cluster states with the same attributes and the same accepted rules, with what they have answered so far.
 *
 * <p>Simplest case: one state. It asks its rule book about some ten thousand pairs of releases and hops. A fleet in a
 * thousand states asks the same questions a thousand times, because the states differ in releases, not in rules. So each
 * question is asked once, and a further state costs lookups. The answers do not depend on who asks, so the plan has the same bytes.
 *
 * <p>Not thread-safe: each thread has its own.
 */
final class SharedRules {
    private final RuleAnswers answers;
    private final Map<List<Moved>, String> words = new HashMap<>();

    /** A move without the name of its unit. */
    private record Moved(ComponentName component, Version from, Version to) {}

    private SharedRules(RuleBook rules) {
        this.answers = new RuleAnswers(rules);
    }

    RuleBook rules() {
        return answers.rules();
    }

    RuleAnswers answers() {
        return answers;
    }

    /** A hop in the words that identify it in the plan; they do not depend on the names of its units. */
    String inWords(List<UnitMove> hop) {
        List<Moved> moved = hop.stream()
                .map(move -> new Moved(move.component(), move.from(), move.to()))
                .toList();
        return words.computeIfAbsent(moved, key -> PlannedHop.inWords(HopDescriber.moves(hop, rules())));
    }

    /** The rules that one thread has asked, those asked last. */
    static final class Books {
        /** The most rule books that are kept, so that a fleet of clusters with different attributes does not fill the memory. */
        private static final int MAX_BOOKS = 8;

        private final Matrices matrices;

        private final Map<Key, SharedRules> known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, SharedRules> eldest) {
                return size() > MAX_BOOKS;
            }
        };

        private record Key(SortedMap<String, String> attributes, SortedSet<String> accepted) {}

        Books(Matrices matrices) {
            this.matrices = matrices;
        }

        SharedRules of(ClusterState state) {
            return known.computeIfAbsent(
                    new Key(state.attributes(), state.accepted()),
                    key -> new SharedRules(RuleBook.of(matrices, key.attributes(), key.accepted())));
        }
    }
}
