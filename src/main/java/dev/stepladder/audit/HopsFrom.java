package dev.stepladder.audit;

import dev.stepladder.matrix.Channel;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.rule.HopRules;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.UpgradeGraph;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * The hops of one component from each of its releases, by the rules that planning asks; what other components allow is left out, as it depends on
 * what a cluster runs.
 */
public final class HopsFrom {
    private final Component component;
    private final HopRules rules;

    /**
     * A hop that may be possible.
     *
     * @param edge the upgrade edge, if there is one
     * @param objections why it is not possible; empty if it is
     */
    public record Candidate(Version from, Version to, Optional<UpgradeGraph.Edge> edge, List<Objection> objections) {
        public Candidate {
            objections = List.copyOf(objections);
        }

        public boolean isOpen() {
            return objections.isEmpty();
        }
    }

    /** The hops of a component; the other parameters as for {@link HopRules}. */
    public HopsFrom(
            Matrices matrices, SortedMap<String, String> attributes, Set<String> accepted, Component component) {
        this.component = component;
        this.rules = new HopRules(matrices, attributes, accepted);
    }

    /** Every later release, and every earlier one that an upgrade edge leads to, in the matrix's order. */
    public List<Candidate> from(Version from) {
        List<Candidate> found = new ArrayList<>();
        boolean later = false;
        for (Release release : component.releases()) {
            Version to = release.version();
            if (to.equals(from)) {
                later = true;
                continue;
            }
            Optional<UpgradeGraph.Edge> edge = rules.graph(component).edge(from, to);
            if (later || edge.isPresent()) {
                found.add(new Candidate(from, to, edge, rules.objections(component, from, to)));
            }
        }
        return found;
    }

    /** Every hop along an upgrade edge, from the oldest release on; in a channel only those between its releases. */
    public List<Candidate> all() {
        Optional<Channel> channel = rules.channel(component);
        return component.releases().stream()
                .flatMap(release -> from(release.version()).stream())
                .filter(candidate ->
                        candidate.edge().isPresent() && channel.stream().allMatch(chosen -> isOf(chosen, candidate)))
                .toList();
    }

    private static boolean isOf(Channel channel, Candidate hop) {
        return channel.lists(hop.from()) && channel.lists(hop.to()) && channel.joins(hop.from(), hop.to());
    }
}
