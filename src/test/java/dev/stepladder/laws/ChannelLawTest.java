package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.cluster.ClusterAnswer;
import dev.stepladder.cluster.ClusterSearch;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Unit;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.InputFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A path in a channel is the shortest that enters only its releases, by its edges; against a search on the drawn graph that knows neither matrices
 * nor rules.
 */
class ChannelLawTest {
    private static final int GRAPHS = 400;
    private static final ComponentName DB = new ComponentName("db");

    /** A hop from one release to a later one; releases are counted from 0. */
    private record Hop(int from, int to) {}

    /**
     * A graph with a channel.
     *
     * @param some the hops between releases of the channel; empty if all of them belong to it
     */
    private record Drawn(int releases, Set<Hop> hops, Set<Integer> listed, Set<Hop> some) {
        static Drawn of(Dice dice) {
            int releases = dice.between(2, 8);
            Set<Hop> hops = new LinkedHashSet<>();
            for (int from = 0; from < releases; from++) {
                for (int to = from + 1; to < releases; to++) {
                    if (dice.chance(0.45)) {
                        hops.add(new Hop(from, to));
                    }
                }
            }
            Set<Integer> listed = new TreeSet<>();
            for (int release = 0; release < releases; release++) {
                if (dice.chance(0.7)) {
                    listed.add(release);
                }
            }
            listed.add(releases - 1);
            Set<Hop> some = new LinkedHashSet<>();
            if (dice.chance(0.5)) {
                hops.stream().filter(hop -> dice.chance(0.6)).forEach(some::add);
            }
            return new Drawn(releases, hops, listed, some);
        }

        /** Half of the edges stand with the release that they enter, half in families. */
        String yaml() {
            StringBuilder text = new StringBuilder(
                    "component: db\nsources: {law: {url: \"https://example.org\", read: \"2026-11-30\"}}\nsource: law\nupgrades:\n");
            text.append("  - {method: never, from: \"1.0\", to: \"1.0\", width: any}\n");
            hops.stream()
                    .filter(hop -> hop.to() % 2 == 0)
                    .forEach(hop -> text.append("  - {method: in-place, from: \"%s\", to: \"%s\", width: any}\n"
                            .formatted(version(hop.from()), version(hop.to()))));
            text.append("channels:\n  - name: drawn\n    releases: [%s]\n".formatted(names()));
            if (!some.isEmpty()) {
                text.append("    edges:\n");
                some.forEach(hop -> text.append(
                        "      - {from: \"%s\", to: \"%s\"}\n".formatted(version(hop.from()), version(hop.to()))));
            }
            text.append("releases:\n");
            for (int release = 0; release < releases; release++) {
                int to = release;
                text.append("  - version: \"%s\"\n".formatted(version(release)));
                List<String> own = hops.stream()
                        .filter(hop -> hop.to() == to && to % 2 == 1)
                        .map(hop -> "{method: in-place, from: \"%s\"}".formatted(version(hop.from())))
                        .toList();
                text.append(own.isEmpty() ? "" : "    upgrades: [%s]\n".formatted(String.join(", ", own)));
            }
            return text.toString();
        }

        private String names() {
            return String.join(
                    ", ",
                    listed.stream()
                            .map(release -> "\"%s\"".formatted(version(release)))
                            .toList());
        }

        /** The fewest hops from one release to another by breadth-first search; nothing if none lead there. */
        Optional<Integer> fewest(int start, int end, boolean inChannel) {
            Map<Integer, Integer> far = new HashMap<>(Map.of(start, 0));
            Deque<Integer> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                int at = open.remove();
                for (Hop hop : hops) {
                    if (hop.from() == at && (!inChannel || isOpen(hop)) && !far.containsKey(hop.to())) {
                        far.put(hop.to(), far.getOrDefault(at, 0) + 1);
                        open.add(hop.to());
                    }
                }
            }
            return Optional.ofNullable(far.get(end));
        }

        private boolean isOpen(Hop hop) {
            boolean within = listed.contains(hop.from()) && !some.isEmpty();
            return listed.contains(hop.to()) && (!within || some.contains(hop));
        }
    }

    private static String version(int release) {
        return "1." + release;
    }

    @Test
    void pathsInAChannelEnterOnlyItsReleasesAndAreShortest() {
        List<Boolean> found = new ArrayList<>();
        for (long seed = 0; seed < GRAPHS; seed++) {
            Drawn drawn = Drawn.of(new Dice(seed));
            Matrices matrices = read(drawn);
            for (int start = 0; start < drawn.releases() - 1; start++) {
                Optional<Integer> expected = drawn.fewest(start, drawn.releases() - 1, true);
                Optional<ClusterAnswer.Path> path = path(matrices, start, drawn.releases() - 1, "drawn");

                assertThat(path.map(way -> way.hops().size()))
                        .as("seed %s from %s", seed, start)
                        .isEqualTo(expected);
                path.ifPresent(way -> assertThat(way.hops())
                        .allSatisfy(hop -> assertThat(drawn.listed().stream().map(ChannelLawTest::version))
                                .contains(hop.get(0).to().text())));
                found.add(path.isPresent());
            }
        }
        assertThat(found).contains(true, false);
    }

    @Test
    void withoutAChannelEveryEdgeCounts() {
        for (long seed = 0; seed < GRAPHS; seed++) {
            Drawn drawn = Drawn.of(new Dice(seed));

            assertThat(path(read(drawn), 0, drawn.releases() - 1, "")
                            .map(way -> way.hops().size()))
                    .as("seed %s", seed)
                    .isEqualTo(drawn.fewest(0, drawn.releases() - 1, false));
        }
    }

    @Test
    void aChannelThatTheComponentLacksOpensNothing() {
        for (long seed = 0; seed < GRAPHS; seed++) {
            Drawn drawn = Drawn.of(new Dice(seed));

            assertThat(path(read(drawn), 0, drawn.releases() - 1, "gone"))
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }

    private static Matrices read(Drawn drawn) {
        Diagnostics problems = new Diagnostics();
        Matrices matrices = MatrixLoader.load(List.of(new InputFile("db.yaml", drawn.yaml())), problems);
        assertThat(problems.hasErrors()).as(drawn.yaml()).isFalse();
        return matrices;
    }

    /** @param channel empty for none */
    private static Optional<ClusterAnswer.Path> path(Matrices matrices, int start, int end, String channel) {
        SortedMap<String, String> attributes = new TreeMap<>();
        if (!channel.isEmpty()) {
            attributes.put("db-channel", channel);
        }
        RuleBook rules = RuleBook.of(matrices, attributes, Set.of());
        Unit unit = new Unit("db", DB, Version.of(version(start)), 0, Place.of("law"));
        Goal goal = new Goal(
                new TreeMap<>(Map.of(DB, VersionRange.of(version(end)))), Optional.empty(), List.of(), List.of());
        return ClusterSearch.find(rules, List.of(unit), goal, Limits.USUAL).path();
    }
}
