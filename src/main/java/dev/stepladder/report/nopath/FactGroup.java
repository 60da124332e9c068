package dev.stepladder.report.nopath;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Fit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.name.ComponentName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Similar facts, of which one is shown: the fits of one component with one partner, or the upgrades of one component.
 *
 * @param about the topic in words; empty for a single fact
 * @param facts in the order of the matrices
 */
record FactGroup(String about, List<Fact> facts) {
    /** The most similar facts that are listed one by one. */
    private static final int FEW = 3;

    FactGroup {
        facts = List.copyOf(facts);
    }

    private static FactGroup single(Fact fact) {
        return new FactGroup("", List.of(fact));
    }

    /** A group for each fact, in file order, which is the order of releases. */
    static List<FactGroup> singles(List<Fact> facts) {
        return sorted(facts.stream().map(FactGroup::single).toList());
    }

    /** The groups of some facts, in file order. */
    static List<FactGroup> of(List<Fact> facts, Matrices matrices) {
        Set<Fact> left = new LinkedHashSet<>(facts);
        List<FactGroup> groups = new ArrayList<>();
        for (Component component : matrices.components().values()) {
            for (ComponentName partner : component.partners()) {
                take(fits(component, partner, left), left, groups);
            }
            take(upgrades(component, left), left, groups);
        }
        left.forEach(fact -> groups.add(single(fact)));
        return sorted(groups);
    }

    private static void take(FactGroup group, Set<Fact> left, List<FactGroup> groups) {
        if (group.facts.size() > FEW) {
            groups.add(group);
            group.facts.forEach(left::remove);
        }
    }

    private static FactGroup fits(Component component, ComponentName partner, Set<Fact> among) {
        List<Fact> facts = new ArrayList<>();
        List<String> releases = new ArrayList<>();
        for (Release release : component.releases()) {
            List<Fact> said =
                    said(release, partner).stream().filter(among::contains).toList();
            if (!said.isEmpty()) {
                facts.addAll(said);
                releases.add(release.version().text());
            }
        }
        String range = releases.isEmpty() ? "" : releases.get(0) + " to " + releases.get(releases.size() - 1);
        return new FactGroup("fits of %s %s with %s".formatted(component.name(), range, partner), facts);
    }

    /** The facts of a release about a partner; the fact of the release itself if it has none. */
    private static List<Fact> said(Release release, ComponentName partner) {
        List<Fact> fits = release.fits().stream()
                .filter(fit -> fit.partner().equals(partner))
                .map(Fit::fact)
                .toList();
        return fits.isEmpty() ? List.of(release.fact()) : fits;
    }

    private static FactGroup upgrades(Component component, Set<Fact> among) {
        return new FactGroup(
                "upgrades of %s".formatted(component.name()),
                component.upgrades().stream()
                        .map(UpgradeEdges::fact)
                        .filter(among::contains)
                        .toList());
    }

    private static List<FactGroup> sorted(List<FactGroup> groups) {
        return groups.stream()
                .sorted(Comparator.comparing((FactGroup group) -> group.first().place())
                        .thenComparing(FactGroup::first))
                .toList();
    }

    Fact first() {
        return facts.get(0);
    }

    Fact last() {
        return facts.get(facts.size() - 1);
    }
}
