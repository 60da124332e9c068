package dev.stepladder.facts;

import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.StateRules;
import dev.stepladder.rule.UpgradeGraph;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How far apart parts of one cluster may be, as the rules compute it, where no provider asks for more. */
final class SkewFacts {
    private final Shipped shipped;
    private final StateRules states;
    private final UpgradeGraph hops;

    SkewFacts(Shipped shipped) {
        this.shipped = shipped;
        TreeMap<String, String> upstream = new TreeMap<>();
        upstream.put("provider", "none");
        this.states = new StateRules(shipped.matrices(), upstream, Set.of());
        this.hops = UpgradeGraph.of(shipped.component("kubernetes"), upstream);
    }

    List<String> row(FactRow row) {
        Version minor = Version.of(row.cell("apiserver_minor").orElseThrow());
        List<String> found = new ArrayList<>();
        range(row, minor, "node", "kubelet", found);
        range(row, minor, "kube-proxy", "kube_proxy", found);
        range(row, minor, "kubectl", "kubectl", found);
        row.cell("apiserver_max_step").ifPresent(most -> step(row, minor, Integer.parseInt(most), found));
        return found;
    }

    /** The minors of a component that may stand beside an API server, against those that the facts give. */
    private void range(FactRow row, Version minor, String component, String columns, List<String> found) {
        NavigableSet<Version> allowed = new TreeSet<>();
        NavigableSet<Version> wanted = new TreeSet<>();
        Version low = Version.of(row.cell(columns + "_min").orElseThrow());
        Version high = Version.of(row.cell(columns + "_max").orElseThrow());
        for (Release release : shipped.component(component).releases()) {
            Version own = release.version().toMinor();
            if (own.compareTo(low) >= 0 && own.compareTo(high) <= 0) {
                wanted.add(own);
            }
            if (states.objections(
                            new ComponentRelease(new ComponentName(component), release.version()),
                            new ComponentRelease(new ComponentName("kubernetes"), minor))
                    .isEmpty()) {
                allowed.add(own);
            }
        }
        if (!allowed.equals(wanted)) {
            found.add(row.mismatch(
                    minor.text(), "%s: facts %s, the rules allow %s".formatted(component, wanted, allowed)));
        }
    }

    private void step(FactRow row, Version minor, int most, List<String> found) {
        List<Version> farther = hops.edgesFrom(minor).stream()
                .map(UpgradeGraph.Edge::to)
                .filter(to -> to.minor().orElse(0L) - minor.minor().orElse(0L) > most)
                .collect(Collectors.toList());
        boolean none = hops.edgesFrom(minor).isEmpty()
                && shipped.component("kubernetes").releases().stream()
                        .anyMatch(release -> release.version().compareTo(minor) > 0);
        if (!farther.isEmpty() || none) {
            found.add(row.mismatch(
                    minor.text(),
                    "hops: facts up to %s minors, the matrix %s".formatted(most, none ? "has none" : "to " + farther)));
        }
    }
}
