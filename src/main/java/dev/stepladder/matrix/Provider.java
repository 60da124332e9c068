package dev.stepladder.matrix;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.SortedMap;

/**
 * Facts that are common to all clusters of one provider: EKS, kops, kubeadm.
 *
 * @param order its components, in the usual order of upgrades; stages are named after the first one
 * @param settled components that must be on the same minor as the first component in a final state
 * @param defaults per minor of the first component, the release of each component in a new cluster
 * @param recommended the same, for the releases that the provider recommends
 * @param milestones per minor of the first component, its dates with this provider
 * @param carries the components that its tools move together, in the order of the file
 * @param prices its prices
 */
public record Provider(
        String name,
        String title,
        List<ComponentName> order,
        List<ComponentName> settled,
        SortedMap<Version, SortedMap<ComponentName, Version>> defaults,
        SortedMap<Version, SortedMap<ComponentName, Version>> recommended,
        SortedMap<Version, List<Milestone>> milestones,
        List<WayBack> waysBack,
        List<Carry> carries,
        List<Price> prices,
        Fact fact,
        Place place) {
    public Provider {
        order = List.copyOf(order);
        settled = List.copyOf(settled);
        waysBack = List.copyOf(waysBack);
        carries = List.copyOf(carries);
        prices = List.copyOf(prices);
    }

    /** The same provider with other ways back and prices. */
    public Provider with(List<WayBack> otherWaysBack, List<Carry> otherCarries, List<Price> otherPrices) {
        return new Provider(
                name,
                title,
                order,
                settled,
                defaults,
                recommended,
                milestones,
                otherWaysBack,
                otherCarries,
                otherPrices,
                fact,
                place);
    }
}
