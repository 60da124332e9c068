package dev.stepladder.load.entry;

import dev.stepladder.matrix.Command;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fit;
import dev.stepladder.matrix.Gate;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Rule;
import dev.stepladder.matrix.Term;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.matrix.WayBack;
import dev.stepladder.version.ListedVersions;
import dev.stepladder.version.VersionRange;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gives every range the list of releases that it speaks of, so that a name in it means what it says.
 *
 * <p>Done when all files are read: an added release may be the one that a range names.
 */
public final class RangeBinding {
    private final Map<String, ListedVersions> listed = new HashMap<>();

    private RangeBinding(Map<String, Component> components) {
        components.forEach((name, component) -> listed.put(name, component.listed()));
    }

    /** The same matrices, with ranges that know what is listed. */
    public static Matrices of(Matrices read) {
        return new RangeBinding(read.components()).bind(read);
    }

    private Matrices bind(Matrices read) {
        SortedMap<String, Component> components = new TreeMap<>();
        read.components().forEach((name, component) -> components.put(name, bind(component)));
        SortedMap<String, Provider> providers = new TreeMap<>();
        read.providers().forEach((name, provider) -> providers.put(name, bind(provider)));
        return new Matrices(
                Collections.unmodifiableSortedMap(components),
                Collections.unmodifiableSortedMap(providers),
                read.rules().stream().map(this::bind).toList(),
                read.issues().stream().map(this::bind).toList(),
                read.removals(),
                read.gates().stream().map(this::bind).toList(),
                read.commands().stream().map(this::bind).toList(),
                read.overridden());
    }

    private VersionRange range(String component, VersionRange range) {
        return Optional.ofNullable(listed.get(component)).map(range::among).orElse(range);
    }

    private List<Term> terms(List<Term> terms) {
        return terms.stream()
                .map(term -> new Term(term.component(), range(term.component(), term.range())))
                .toList();
    }

    private Component bind(Component component) {
        String name = component.name();
        return component
                .with(component.releases().stream().map(this::bind).toList())
                .with(
                        component.upgrades().stream()
                                .map(family -> bind(name, family))
                                .toList(),
                        component.waysBack().stream().map(this::bind).toList());
    }

    private Release bind(Release release) {
        return release.with(release.fits().stream()
                .map(fit -> new Fit(fit.partner(), range(fit.partner(), fit.range()), fit.level(), fit.fact()))
                .toList());
    }

    private UpgradeEdges bind(String component, UpgradeEdges family) {
        return new UpgradeEdges(
                family.method(),
                range(component, family.from()),
                range(component, family.to()),
                family.width(),
                family.direction(),
                family.disruptive(),
                family.needs(),
                family.fact());
    }

    private WayBack bind(WayBack way) {
        return new WayBack(
                way.component(),
                range(way.component(), way.from()),
                range(way.component(), way.to()),
                way.possible(),
                way.within(),
                way.how(),
                way.when(),
                way.fact());
    }

    private Provider bind(Provider provider) {
        return provider.with(provider.waysBack().stream().map(this::bind).toList(), provider.prices());
    }

    private Gate bind(Gate gate) {
        return new Gate(
                gate.id(),
                gate.component(),
                range(gate.component(), gate.from()),
                range(gate.component(), gate.to()),
                gate.at(),
                gate.kind(),
                gate.when(),
                gate.who(),
                gate.ask(),
                gate.run(),
                gate.good(),
                gate.fact());
    }

    private Command bind(Command command) {
        return new Command(
                command.component(),
                range(command.component(), command.from()),
                range(command.component(), command.to()),
                command.method(),
                command.when(),
                command.run(),
                command.fact());
    }

    private KnownIssue bind(KnownIssue issue) {
        return new KnownIssue(
                issue.id(),
                issue.component(),
                range(issue.component(), issue.from()),
                range(issue.component(), issue.to()),
                issue.severity(),
                issue.when(),
                issue.symptom(),
                issue.check(),
                issue.remedy(),
                issue.fixedIn(),
                terms(issue.fix()),
                issue.shape(),
                issue.manifest(),
                issue.fact());
    }

    private Rule bind(Rule rule) {
        if (rule instanceof Rule.Requires it) {
            return new Rule.Requires(
                    it.name(), terms(it.given()), terms(it.needs()), it.when(), it.reason(), it.fact());
        }
        if (rule instanceof Rule.Conflicts it) {
            return new Rule.Conflicts(it.name(), terms(it.together()), it.when(), it.reason(), it.fact());
        }
        if (rule instanceof Rule.Skew it) {
            return new Rule.Skew(
                    it.name(),
                    it.component(),
                    range(it.component(), it.of()),
                    it.with(),
                    it.behind(),
                    it.ahead(),
                    it.holds(),
                    it.when(),
                    it.reason(),
                    it.fact());
        }
        if (rule instanceof Rule.Blocked it) {
            return new Rule.Blocked(
                    it.name(),
                    it.component(),
                    range(it.component(), it.from()),
                    range(it.component(), it.to()),
                    it.when(),
                    it.reason(),
                    it.url(),
                    it.fixedIn(),
                    it.fact());
        }
        if (rule instanceof Rule.RequiredStop it) {
            return new Rule.RequiredStop(
                    it.name(),
                    it.component(),
                    range(it.component(), it.at()),
                    it.exit(),
                    it.when(),
                    it.reason(),
                    it.fact());
        }
        if (rule instanceof Rule.Lockstep it) {
            return new Rule.Lockstep(it.name(), terms(it.enter()), it.when(), it.reason(), it.fact());
        }
        if (rule instanceof Rule.Approved it) {
            return new Rule.Approved(
                    it.name(), it.component(), range(it.component(), it.releases()), it.when(), it.reason(), it.fact());
        }
        return rule;
    }
}
