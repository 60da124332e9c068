package dev.stepladder.audit;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fit;
import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.StateRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The pairs of releases that clusters of one kind may run together, by the rules that plans obey: compatible ranges of releases, and rules over two
 * components. A rule over three or more components says nothing about a pair, so it is left out.
 */
public final class Compatibility {
    private final StateRules states;

    /**
     * The compatibility of releases in clusters with these attributes.
     *
     * @param attributes as in a fleet, {@code provider} among them; a condition on any other attribute counts as holding
     */
    public Compatibility(Matrices matrices, SortedMap<String, String> attributes) {
        this.states = new StateRules(matrices, attributes, Set.of());
    }

    /** Whether any fact relates two components. */
    public boolean relates(Component one, Component other) {
        return states.relates(one.name(), other.name());
    }

    /** The verdict on two releases. */
    public Verdict verdict(Component one, Release own, Component other, Release others) {
        boolean unknown = (one.partners().contains(other.name()) && saysNothing(own, other))
                || (other.partners().contains(one.name()) && saysNothing(others, one));
        List<Objection> objections = objections(one, own, other, others);
        if (objections.stream().anyMatch(objection -> !isTolerated(objection))) {
            return unknown ? Verdict.UNKNOWN : Verdict.NO;
        }
        if (!objections.isEmpty()) {
            return Verdict.TOLERATED;
        }
        // If both sides list the pair, the less sure level applies.
        return Stream.of(best(own, other, others), best(others, one, own))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(Verdict::of)
                .orElse(Verdict.ALLOWED);
    }

    /** By rule, its objections to pairs that a release lists. */
    public SortedMap<String, List<Objection>> overruled(Component one, Component other) {
        SortedMap<String, List<Objection>> rules = new TreeMap<>();
        for (Release own : one.releases()) {
            for (Release others : other.releases()) {
                if (best(own, other, others).or(() -> best(others, one, own)).isPresent()) {
                    objections(one, own, other, others).stream()
                            .filter(objection -> objection.acceptAs().isPresent() && !isTolerated(objection))
                            .forEach(objection -> rules.computeIfAbsent(
                                            objection.acceptAs().orElseThrow(), key -> new ArrayList<>())
                                    .add(objection));
                }
            }
        }
        return rules;
    }

    private List<Objection> objections(Component one, Release own, Component other, Release others) {
        return states.objections(
                new ComponentRelease(one.name(), own.version()), new ComponentRelease(other.name(), others.version()));
    }

    private static boolean isTolerated(Objection objection) {
        return objection.acceptAs().filter(Level.TOLERATED.word()::equals).isPresent();
    }

    private static boolean saysNothing(Release release, Component partner) {
        return release.fits().stream().noneMatch(fit -> fit.partner().equals(partner.name()));
    }

    /** The surest level at which a release lists another. */
    private static Optional<Level> best(Release release, Component partner, Release listed) {
        return release.fits().stream()
                .filter(fit -> fit.partner().equals(partner.name()))
                .filter(fit -> fit.range().contains(listed.version()))
                .map(Fit::level)
                .min(Comparator.naturalOrder());
    }
}
