package dev.stepladder.app.resolve;

import dev.stepladder.app.request.RuleChoice;
import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.load.entry.UnknownComponent;
import dev.stepladder.load.fleet.ChosenPolicy;
import dev.stepladder.load.fleet.PoliciesReader;
import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ComponentName;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the policies of a {@link RuleChoice}, and gives them to every cluster. */
public final class PolicyArguments {
    private final Matrices matrices;
    private final Diagnostics problems;

    public PolicyArguments(Matrices matrices, Diagnostics problems) {
        this.matrices = matrices;
        this.problems = problems;
    }

    /** The attributes that state these policies; what is wrong with them is reported elsewhere. */
    public SortedMap<String, String> attributes(RuleChoice choice) {
        return ComponentPolicy.attributes(choice.policies().stream()
                .flatMap(argument -> read(argument).stream())
                .map(ChosenPolicy::chosen)
                .toList());
    }

    /** The fleet with these policies in every cluster, over its own; what is wrong with them is reported. */
    public Fleet choose(RuleChoice choice, Fleet fleet) {
        SortedMap<String, ChosenPolicy> chosen = new TreeMap<>();
        choice.policies()
                .forEach(argument -> read(argument).ifPresent(policy -> PoliciesReader.add(policy, chosen, problems)));
        fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .map(Cluster::provider)
                .distinct()
                .map(matrices::provider)
                .forEach(provider -> chosen.values().forEach(policy -> policy.check(provider, matrices, problems)));
        chosen.values().stream()
                .filter(policy -> StartingFleet.running(fleet, policy.chosen().component())
                        .isEmpty())
                .forEach(policy -> problems.add(new Diagnostic(
                        Diagnostic.Severity.WARNING,
                        policy.place(),
                        "no cluster runs " + policy.chosen().component(),
                        "",
                        StartingFleet.addOrLeaveOut(policy.chosen().component(), fleet))));
        List<ComponentPolicy> policies =
                chosen.values().stream().map(ChosenPolicy::chosen).toList();
        return fleet.with(cluster -> cluster.stating(ComponentPolicy.attributes(policies)));
    }

    private Optional<ChosenPolicy> read(String argument) {
        Place place = Place.of("--policy " + argument);
        int equals = argument.indexOf('=');
        String name = equals < 0 ? "" : argument.substring(0, equals).strip();
        if (name.isEmpty()) {
            problems.error(place, "not a policy of a component", "expected such as kube-proxy=every-minor", "");
            return Optional.empty();
        }
        if (matrices.component(name).isEmpty()) {
            problems.add(UnknownComponent.of(
                    name, matrices.componentNames(), place, meant -> meant + argument.substring(equals)));
            return Optional.empty();
        }
        return PoliciesReader.of(
                new ComponentName(name), argument.substring(equals + 1).strip(), place, problems);
    }
}
