package dev.stepladder.audit.lint;

import dev.stepladder.audit.OpenHops;
import dev.stepladder.audit.Subject;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.HopRange;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Rule;
import dev.stepladder.rule.UpgradeGraph;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Blocked hops and known issues that apply to no hop: a typing error that parses, or a fact about a hop that no cluster may take. */
final class UnusedHopFacts implements Check {
    @Override
    public List<LintFinding> findings(Subject subject) {
        OpenHops hops = new OpenHops(subject);
        List<LintFinding> findings = new ArrayList<>();
        for (KnownIssue issue : subject.matrices().issues()) {
            subject.matrices()
                    .component(issue.component())
                    .filter(component -> !OpenRanges.isAheadOfUs(issue.hops().from(), component)
                            && !OpenRanges.isAheadOfUs(issue.hops().to(), component))
                    .filter(component -> !meets(component, hops, issue.hops(), issue::strikes))
                    .ifPresent(component -> findings.add(LintFinding.of(
                            Code.NEVER_STRIKES,
                            issue.fact().place(),
                            "the known issue %2$s applies to no hop of %1$s".formatted(issue.component(), issue.id()),
                            hop(issue.hops().from().text(), issue.hops().to().text()),
                            "")));
        }
        for (Rule.Blocked rule : subject.matrices().rules(Rule.Blocked.class)) {
            blocked(rule, subject, hops).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<LintFinding> blocked(Rule.Blocked rule, Subject subject, OpenHops hops) {
        return subject.matrices()
                .component(rule.hops().component())
                .filter(component -> !OpenRanges.isAheadOfUs(rule.hops().from(), component)
                        && !OpenRanges.isAheadOfUs(rule.hops().to(), component))
                .filter(component -> !meets(component, hops, rule.hops(), rule.hops()::contains))
                .map(component -> LintFinding.of(
                        Code.NEVER_STRIKES,
                        rule.fact().place(),
                        "the blocked rule %2$s applies to no hop of %1$s"
                                .formatted(rule.hops().component(), rule.name()),
                        hop(rule.hops().from().text(), rule.hops().to().text()),
                        ""));
    }

    /** Edges count, not open hops: a rule that blocks the only hop of an issue does not make the issue a mistake. */
    private static boolean meets(
            Component component, OpenHops hops, HopRange range, BiPredicate<Version, Version> strikes) {
        UpgradeGraph graph = hops.graph(component);
        return component.releases().stream()
                .map(Release::version)
                .filter(range.from()::contains)
                .anyMatch(from -> graph.edgesFrom(from).stream().anyMatch(edge -> strikes.test(from, edge.to())));
    }

    private static String hop(String from, String to) {
        return "found from \"%s\" to \"%s\"; no upgrade edge joins two such releases".formatted(from, to);
    }
}
