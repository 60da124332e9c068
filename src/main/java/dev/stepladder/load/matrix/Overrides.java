package dev.stepladder.load.matrix;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.load.entry.FactOverride;
import dev.stepladder.load.entry.ReleaseReader;
import dev.stepladder.matrix.ApiRemoval;
import dev.stepladder.matrix.Carry;
import dev.stepladder.matrix.Channel;
import dev.stepladder.matrix.Command;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Fit;
import dev.stepladder.matrix.Gate;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.OverriddenFact;
import dev.stepladder.matrix.Price;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Rule;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.matrix.WayBack;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Applies a team's overrides to the facts that they name.
 *
 * <p>Done when all files are read, because a fact is found by its id alone, in whatever file. A fact about two releases gets the new range and
 * level, and keeps its id. Any other fact can only be dropped, because a team can add rules, issues and components of its own. A release cannot be
 * dropped, because other facts refer to it.
 */
final class Overrides {
    private final Diagnostics diagnostics;
    private final SortedMap<String, FactOverride> byFact = new TreeMap<>();
    private final SortedMap<String, OverriddenFact> done = new TreeMap<>();

    Overrides(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void add(FactOverride override) {
        Optional.ofNullable(byFact.putIfAbsent(override.id(), override))
                .ifPresent(first -> diagnostics.error(
                        override.named(),
                        "fact " + override.id() + " is overridden twice",
                        "found the first at " + first.named(),
                        "keep one of them"));
    }

    /**
     * The matrices with all overrides in force.
     *
     * @param unclear names of components whose own files have errors: overrides of their facts cannot be judged yet
     */
    Matrices applied(Matrices all, Set<String> unclear) {
        if (byFact.isEmpty()) {
            return all;
        }
        checkFacts(all, unclear);
        SortedMap<ComponentName, Component> components = new TreeMap<>();
        all.components().forEach((name, component) -> components.put(name, component(component)));
        SortedMap<String, Provider> providers = new TreeMap<>();
        all.providers().forEach((name, provider) -> providers.put(name, provider(provider)));
        return new Matrices(
                Collections.unmodifiableSortedMap(components),
                Collections.unmodifiableSortedMap(providers),
                kept(all.rules(), Rule::fact, Rule::about),
                kept(all.issues(), KnownIssue::fact, issue -> about(issue.component())),
                kept(all.removals(), ApiRemoval::fact, removal -> about(removal.component())),
                kept(all.gates(), Gate::fact, gate -> about(gate.component())),
                kept(all.commands(), Command::fact, command -> about(command.component())),
                List.copyOf(done.values()));
    }

    private void checkFacts(Matrices all, Set<String> unclear) {
        SortedSet<String> known =
                new TreeSet<>(all.facts().stream().map(Fact::id).toList());
        Set<String> whole = new TreeSet<>();
        all.components().values().forEach(component -> component.releases().forEach(release -> whole.add(id(release))));
        all.providers().values().forEach(provider -> whole.add(provider.fact().id()));
        Set<String> fits = all.components().values().stream()
                .flatMap(component -> component.releases().stream())
                .flatMap(release -> release.fits().stream())
                .map(fit -> fit.fact().id())
                .collect(Collectors.toCollection(TreeSet::new));
        for (FactOverride override : byFact.values()) {
            String id = override.id();
            if (!known.contains(id)) {
                if (!unclear.contains(subject(id))) {
                    reportUnknown(override, known);
                }
            } else if (whole.contains(id)) {
                diagnostics.error(
                        override.named(),
                        id + " cannot be overridden",
                        "other facts refer to it as a whole",
                        "override a fact about it; stepladder matrix show --facts lists them");
            } else if (override.becomes().isPresent() && !fits.contains(id)) {
                diagnostics.error(
                        override.placeOfBecomes(),
                        id + " has no range to change",
                        "only facts about two releases have a range",
                        "write dropped: true, and add a rule or issue of your own");
            }
        }
    }

    private static String id(Release release) {
        return release.fact().id();
    }

    private void reportUnknown(FactOverride override, Collection<String> known) {
        String id = override.id();
        // The longest prefix that some fact shares shows where the name is wrong.
        String shared = id;
        while (!shared.isEmpty() && !startsAny(shared, known)) {
            int slash = shared.lastIndexOf('/');
            shared = slash < 0 ? "" : shared.substring(0, slash);
        }
        String start = shared;
        List<String> kin = start.isEmpty()
                ? List.of()
                : known.stream()
                        .filter(fact -> fact.startsWith(start + "/") && !fact.equals(id))
                        .toList();
        List<String> near = start.isEmpty()
                ? known.stream()
                        .filter(fact ->
                                Nearest.to(subject(id), List.of(subject(fact))).isPresent())
                        .toList()
                : kin;
        diagnostics.error(
                override.named(),
                "unknown fact \"" + id + '"',
                kin.isEmpty() || kin.size() > 6 ? "" : "facts of " + start + ": " + String.join(", ", kin),
                Nearest.to(id, near)
                        .map(meant -> "write " + meant)
                        .orElse("find its id with stepladder matrix show --facts"));
    }

    /** The subject of a fact, the first word of its id. */
    private static String subject(String id) {
        return id.replaceFirst("/.*", "");
    }

    private static boolean startsAny(String start, Collection<String> known) {
        return known.stream().anyMatch(fact -> fact.startsWith(start + "/"));
    }

    private Component component(Component old) {
        Function<Object, SortedSet<ComponentName>> itself = part -> about(old.name());
        return old.with(old.releases().stream()
                        .map(release -> release(old.name(), release))
                        .toList())
                .choosing(kept(old.channels(), Channel::fact, itself::apply))
                .with(
                        kept(old.upgrades(), UpgradeEdges::fact, itself::apply),
                        kept(old.waysBack(), WayBack::fact, itself::apply));
    }

    private Provider provider(Provider old) {
        return old.with(
                kept(old.waysBack(), WayBack::fact, way -> about(way.component())),
                kept(old.carries(), Carry::fact, carry -> about(carry.by(), carry.component())),
                kept(old.prices(), Price::fact, price -> about()));
    }

    private Release release(ComponentName component, Release old) {
        List<Fit> fits = new ArrayList<>();
        for (Fit fit : old.fits()) {
            Optional<FactOverride> override =
                    Optional.ofNullable(byFact.get(fit.fact().id()));
            if (override.isEmpty()) {
                fits.add(fit);
                continue;
            }
            Optional<Fit> changed = override.get()
                    .becomes()
                    .map(becomes -> changed(component, old.version(), fit, override.get(), becomes));
            changed.ifPresent(fits::add);
            note(
                    override.get(),
                    fit.fact(),
                    changed.map(now -> now.fact().says()).orElse(""),
                    about(component, fit.partner()));
        }
        return old.with(fits);
    }

    private static Fit changed(
            ComponentName component, Version version, Fit old, FactOverride override, FactOverride.Becomes becomes) {
        Level level = becomes.level().orElse(old.level());
        String says = ReleaseReader.fitInWords(component + " " + version.text(), old.partner(), becomes.range(), level);
        return new Fit(old.partner(), becomes.range(), level, said(override, says));
    }

    /** A list without its dropped facts. */
    private <T> List<T> kept(List<T> all, Function<T, Fact> fact, Function<T, SortedSet<ComponentName>> about) {
        List<T> left = new ArrayList<>();
        for (T one : all) {
            Optional<FactOverride> override =
                    Optional.ofNullable(byFact.get(fact.apply(one).id()));
            override.ifPresentOrElse(drop -> note(drop, fact.apply(one), "", about.apply(one)), () -> left.add(one));
        }
        return left;
    }

    private void note(FactOverride override, Fact was, String says, SortedSet<ComponentName> about) {
        done.put(override.id(), new OverriddenFact(was, said(override, says), about, override.why()));
    }

    private static Fact said(FactOverride override, String says) {
        Fact unsaid = override.unsaid();
        return new Fact(unsaid.id(), says, unsaid.place(), unsaid.sources());
    }

    private static SortedSet<ComponentName> about(ComponentName... components) {
        return new TreeSet<>(List.of(components));
    }
}
