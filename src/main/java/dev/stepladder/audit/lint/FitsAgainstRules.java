package dev.stepladder.audit.lint;

import dev.stepladder.audit.Subject;
import dev.stepladder.audit.Words;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fit;
import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Rule;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.StateRules;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A release lists a partner as compatible, and a rule for every cluster rules the pair out. In a plan the rule wins, so the listed pair is wrong or
 * misleading.
 */
final class FitsAgainstRules implements Check {
    @Override
    public List<LintFinding> findings(Subject subject) {
        Matrices all = subject.matrices();
        List<Rule> rules = subject.unconditionalRules();
        StateRules states = new StateRules(
                new Matrices(all.components(), all.providers(), rules, List.of()), new TreeMap<>(), Set.of());
        List<LintFinding> findings = new ArrayList<>();
        for (Component component : all.components().values()) {
            for (Release release : component.releases()) {
                for (Fit fit : release.fits()) {
                    if (fit.level() != Level.TOLERATED) {
                        all.component(fit.partner())
                                .ifPresent(partner -> check(component, release, fit, partner, states, rules, findings));
                    }
                }
            }
        }
        return findings;
    }

    private static void check(
            Component component,
            Release release,
            Fit fit,
            Component partner,
            StateRules states,
            List<Rule> rules,
            List<LintFinding> findings) {
        Map<String, List<Version>> ruledOut = new TreeMap<>();
        for (Release other : partner.releases()) {
            if (fit.range().contains(other.version())) {
                states
                        .objections(
                                new ComponentRelease(component.name(), release.version()),
                                new ComponentRelease(partner.name(), other.version()))
                        .stream()
                        .flatMap(objection -> objection.acceptAs().stream())
                        .forEach(name -> ruledOut.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(other.version()));
            }
        }
        for (Rule rule : rules) {
            List<Version> versions = ruledOut.getOrDefault(rule.acceptedAs(), List.of());
            if (!versions.isEmpty()) {
                findings.add(LintFinding.of(
                        Code.FIT_AGAINST_RULE,
                        fit.fact().place(),
                        "%s %s lists %s %s, but the rule %s rules the pair out"
                                .formatted(
                                        component.name(),
                                        release.version(),
                                        partner.name(),
                                        Words.runs(partner, versions),
                                        rule.name()),
                        "found the rule at %s: %s".formatted(rule.fact().place(), rule.reason()),
                        ""));
            }
        }
    }
}
