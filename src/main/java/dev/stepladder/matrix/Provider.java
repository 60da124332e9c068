package dev.stepladder.matrix;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.SortedMap;

/**
 * What is true of everybody who runs Kubernetes one way: EKS, kops, kubeadm.
 *
 * @param order its components, in the order in which people name and upgrade them; the first is the one that gives stages their names
 * @param settled components that a finished platform has on the same minor as the first component
 * @param defaults per minor of the first component, the release of each component that a new cluster gets
 * @param recommended the same, for what the provider recommends
 * @param milestones per minor of the first component, its dates with this provider
 * @param prices what it charges
 */
public record Provider(
        String name,
        String title,
        List<String> order,
        List<String> settled,
        SortedMap<Version, SortedMap<String, Version>> defaults,
        SortedMap<Version, SortedMap<String, Version>> recommended,
        SortedMap<Version, List<Milestone>> milestones,
        List<WayBack> waysBack,
        List<Price> prices,
        Fact fact,
        Place place) {
    public Provider {
        order = List.copyOf(order);
        settled = List.copyOf(settled);
        waysBack = List.copyOf(waysBack);
        prices = List.copyOf(prices);
    }

    /** The same provider with other ways back and prices. */
    public Provider with(List<WayBack> otherWaysBack, List<Price> otherPrices) {
        return new Provider(
                name,
                title,
                order,
                settled,
                defaults,
                recommended,
                milestones,
                otherWaysBack,
                otherPrices,
                fact,
                place);
    }
}
