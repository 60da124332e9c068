package dev.stepladder.app.answer;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PolicyPrice;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.planner.PlanOrder;
import dev.stepladder.planner.Planner;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.schedule.WorkTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Prices each policy of a fleet: makes the plan again without it, and compares. */
final class PolicyPricing {
    private final Fleet fleet;
    private final Matrices matrices;
    private final PlanOrder order;
    private final Supplier<SearchSettings> search;

    PolicyPricing(Fleet fleet, Matrices matrices, PlanOrder order, Supplier<SearchSettings> search) {
        this.fleet = fleet;
        this.matrices = matrices;
        this.order = order;
        this.search = search;
    }

    /** The plan with the price of each policy of its fleet; one plan more is made for each. */
    Plan priced(Plan plan) {
        List<PolicyPrice> prices = new ArrayList<>();
        clusters().forEach((chosen, clusters) -> prices.add(price(chosen, clusters, plan)));
        return prices.isEmpty() ? plan : plan.pricing(prices);
    }

    /** By policy, the clusters where it has a say. */
    private Map<ComponentPolicy, List<ClusterName>> clusters() {
        SortedMap<String, ComponentPolicy> policies = new TreeMap<>();
        Map<ComponentPolicy, List<ClusterName>> clusters = new LinkedHashMap<>();
        fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .forEach(cluster -> ComponentPolicy.of(cluster.attributes()).stream()
                        .filter(chosen -> cluster.units().stream()
                                .anyMatch(unit -> unit.component().equals(chosen.component())))
                        .forEach(chosen -> {
                            policies.put(chosen.inWords(), chosen);
                            clusters.computeIfAbsent(chosen, key -> new ArrayList<>())
                                    .add(cluster.name());
                        }));
        Map<ComponentPolicy, List<ClusterName>> sorted = new LinkedHashMap<>();
        policies.values().forEach(chosen -> sorted.put(chosen, clusters.getOrDefault(chosen, List.of())));
        return sorted;
    }

    private PolicyPrice price(ComponentPolicy chosen, List<ClusterName> clusters, Plan plan) {
        Fleet freed = fleet.with(cluster -> without(chosen, cluster));
        Optional<Plan> other = Planner.plan(freed, matrices, order, search.get()) instanceof PlanAnswer.Made made
                ? Optional.of(made.plan())
                : Optional.empty();
        return PolicyPrice.of(
                chosen,
                clusters,
                effort(plan),
                other.map(this::effort),
                plan.isProven() && other.map(Plan::isProven).orElse(true));
    }

    private PolicyPrice.Effort effort(Plan plan) {
        return new PolicyPrice.Effort(plan.cost(), WorkTime.of(plan, fleet));
    }

    private static Cluster without(ComponentPolicy chosen, Cluster cluster) {
        SortedMap<String, String> attributes = new TreeMap<>(cluster.attributes());
        attributes.remove(chosen.attribute(), chosen.policy().word());
        return cluster.having(attributes);
    }
}
