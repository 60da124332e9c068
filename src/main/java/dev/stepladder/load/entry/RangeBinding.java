package dev.stepladder.load.entry;

import dev.stepladder.matrix.Carry;
import dev.stepladder.matrix.Channel;
import dev.stepladder.matrix.Command;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fit;
import dev.stepladder.matrix.Gate;
import dev.stepladder.matrix.HopRange;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Rule;
import dev.stepladder.matrix.Term;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.matrix.WayBack;
import dev.stepladder.name.ComponentName;
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
    private final Map<ComponentName, ListedVersions> listed = new HashMap<>();
    private final OfRules ofRules = new OfRules();

    private RangeBinding(Map<ComponentName, Component> components) {
        components.forEach((name, component) -> listed.put(name, component.listed()));
    }

    /** The same matrices, with ranges that know what is listed. */
    public static Matrices of(Matrices read) {
        return new RangeBinding(read.components()).bind(read);
    }

    private Matrices bind(Matrices read) {
        SortedMap<ComponentName, Component> components = new TreeMap<>();
        read.components().forEach((name, component) -> components.put(name, bind(component)));
        SortedMap<String, Provider> providers = new TreeMap<>();
        read.providers().forEach((name, provider) -> providers.put(name, bind(provider)));
        return new Matrices(
                Collections.unmodifiableSortedMap(components),
                Collections.unmodifiableSortedMap(providers),
                read.rules().stream().map(rule -> rule.accept(ofRules)).toList(),
                read.issues().stream().map(this::bind).toList(),
                read.removals(),
                read.gates().stream().map(this::bind).toList(),
                read.commands().stream().map(this::bind).toList(),
                read.overridden());
    }

    private VersionRange range(ComponentName component, VersionRange range) {
        return Optional.ofNullable(listed.get(component)).map(range::among).orElse(range);
    }

    private List<Term> terms(List<Term> terms) {
        return terms.stream()
                .map(term -> new Term(term.component(), range(term.component(), term.range())))
                .toList();
    }

    private Component bind(Component component) {
        ComponentName name = component.name();
        return component
                .with(component.releases().stream().map(this::bind).toList())
                .choosing(component.channels().stream()
                        .map(channel -> bind(name, channel))
                        .toList())
                .with(
                        component.upgrades().stream()
                                .map(family -> bind(name, family))
                                .toList(),
                        component.waysBack().stream().map(this::bind).toList());
    }

    private Channel bind(ComponentName component, Channel channel) {
        return new Channel(
                channel.name(),
                range(component, channel.releases()),
                channel.edges().stream().map(this::bind).toList(),
                channel.fact());
    }

    private Release bind(Release release) {
        return release.with(release.fits().stream()
                .map(fit -> new Fit(fit.partner(), range(fit.partner(), fit.range()), fit.level(), fit.fact()))
                .toList());
    }

    private UpgradeEdges bind(ComponentName component, UpgradeEdges family) {
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

    private HopRange bind(HopRange hops) {
        return new HopRange(
                hops.component(),
                range(hops.component(), hops.from()),
                range(hops.component(), hops.to()),
                hops.width());
    }

    private WayBack bind(WayBack way) {
        return new WayBack(bind(way.hops()), way.possible(), way.within(), way.how(), way.when(), way.fact());
    }

    private Provider bind(Provider provider) {
        return provider.with(
                provider.waysBack().stream().map(this::bind).toList(),
                provider.carries().stream().map(this::bind).toList(),
                provider.prices());
    }

    private Carry bind(Carry carry) {
        return new Carry(
                carry.by(),
                carry.component(),
                carry.method(),
                carry.when(),
                terms(carry.given()),
                carry.last(),
                carry.table(),
                carry.alone(),
                carry.fact());
    }

    private Gate bind(Gate gate) {
        return new Gate(gate.id(), bind(gate.hops()), gate.when(), gate.at(), gate.kind(), gate.request(), gate.fact());
    }

    private Command bind(Command command) {
        return new Command(bind(command.hops()), command.method(), command.when(), command.run(), command.fact());
    }

    private KnownIssue bind(KnownIssue issue) {
        return new KnownIssue(
                issue.id(),
                bind(issue.hops()),
                issue.when(),
                issue.trouble(),
                new KnownIssue.Fix(issue.fix().inWords(), terms(issue.fix().terms())),
                issue.signs(),
                issue.fact());
    }

    /** The same rule, with ranges that know what is listed. */
    private final class OfRules implements Rule.Visitor<Rule> {
        @Override
        public Rule requires(Rule.Requires rule) {
            return new Rule.Requires(rule.head(), terms(rule.given()), terms(rule.needs()));
        }

        @Override
        public Rule conflicts(Rule.Conflicts rule) {
            return new Rule.Conflicts(rule.head(), terms(rule.together()));
        }

        @Override
        public Rule skew(Rule.Skew rule) {
            return new Rule.Skew(
                    rule.head(),
                    rule.component(),
                    range(rule.component(), rule.of()),
                    rule.with(),
                    rule.behind(),
                    rule.ahead(),
                    rule.holds());
        }

        @Override
        public Rule blocked(Rule.Blocked rule) {
            return new Rule.Blocked(rule.head(), bind(rule.hops()), rule.url(), rule.fixedIn());
        }

        @Override
        public Rule requiredStop(Rule.RequiredStop rule) {
            return new Rule.RequiredStop(
                    rule.head(), rule.component(), range(rule.component(), rule.at()), rule.exit());
        }

        @Override
        public Rule lockstep(Rule.Lockstep rule) {
            return new Rule.Lockstep(rule.head(), terms(rule.enter()));
        }

        @Override
        public Rule separate(Rule.Separate rule) {
            return rule;
        }

        @Override
        public Rule approved(Rule.Approved rule) {
            return new Rule.Approved(rule.head(), rule.component(), range(rule.component(), rule.releases()));
        }
    }
}
