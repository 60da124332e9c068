package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.PolicyRules;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.StateRules;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A policy with the place where it was chosen.
 *
 * @param chosen the policy and its component
 */
public record ChosenPolicy(ComponentPolicy chosen, Place place) {

    /** Reports a policy that makes no sense with a provider; without one, no policy does. */
    public void check(Optional<Provider> provider, Matrices matrices, Diagnostics problems) {
        Optional<Component> component = matrices.component(chosen.component());
        if (provider.isEmpty()) {
            problems.error(
                    place,
                    "policy %s without a provider".formatted(chosen.inWords()),
                    "policies follow the minors and the recommendations of a provider",
                    "leave it out");
        } else if (component.isPresent()) {
            misfit(component.get(), provider.get(), matrices)
                    .ifPresent(found -> problems.error(
                            place,
                            "policy %s does not apply to %s"
                                    .formatted(chosen.policy().word(), chosen.component()),
                            found,
                            "leave it out"));
        }
    }

    private Optional<String> misfit(Component component, Provider provider, Matrices matrices) {
        return switch (chosen.policy()) {
            case EVERY_MINOR, AT_GOAL -> follows(component, provider, matrices);
            case RECOMMENDED -> recommends(component.name(), provider);
            case WHEN_FORCED, NEWEST -> Optional.empty();
        };
    }

    private static Optional<String> follows(Component component, Provider provider, Matrices matrices) {
        ComponentName leading = provider.leading();
        if (component.name().equals(leading)) {
            return Optional.of("its own minors are those that others follow");
        }
        Set<Version> minors = matrices.component(leading).stream()
                .flatMap(known -> known.releases().stream())
                .map(release -> release.version().toMinor())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Release> sharing = component.releases().stream()
                .filter(release -> minors.contains(release.version().toMinor()))
                .toList();
        if (sharing.isEmpty()) {
            return Optional.of("it has no release on a minor of " + leading);
        }
        StateRules rules =
                new StateRules(matrices, new TreeMap<>(Map.of("provider", provider.name())), Set.of("tolerated"));
        boolean fits = matrices.component(leading).stream()
                .flatMap(known -> known.releases().stream())
                .anyMatch(ahead -> sharing.stream()
                        .filter(release -> release.version()
                                .toMinor()
                                .equals(ahead.version().toMinor()))
                        .anyMatch(release -> rules.objections(
                                        new ComponentRelease(leading, ahead.version()),
                                        new ComponentRelease(component.name(), release.version()))
                                .isEmpty()));
        return fits
                ? Optional.empty()
                : Optional.of("its minors are its own: none of them fits the same minor of " + leading);
    }

    private static Optional<String> recommends(ComponentName component, Provider provider) {
        Set<ComponentName> recommended = new TreeSet<>();
        provider.recommended().values().forEach(line -> recommended.addAll(line.keySet()));
        if (!PolicyRules.recommended(component, provider).isEmpty()) {
            return Optional.empty();
        }
        String names = recommended.stream().map(ComponentName::text).collect(Collectors.joining(", "));
        return Optional.of(
                names.isEmpty()
                        ? "%s recommends no releases".formatted(provider.title())
                        : "%s recommends releases of %s".formatted(provider.title(), names));
    }
}
