package dev.stepladder.matrix;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Facts that are common to all clusters of one provider: EKS, kops, kubeadm.
 *
 * @param order its components, in the usual order of upgrades; stages are named after the first one
 * @param settled components that must be on the same minor as the first component in a final state
 * @param defaults per minor of the first component, the release of each component in a new cluster
 * @param recommended the same, for the releases that the provider recommends
 * @param offers per minor of the first component, its dates with this provider
 * @param forcedUpgrade what it does with clusters on a minor that it no longer offers; empty if it leaves them alone
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
        SortedMap<Version, Offer> offers,
        Optional<ForcedUpgrade> forcedUpgrade,
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

    /** The component whose minors it offers: the first in its order. */
    public ComponentName leading() {
        return order.get(0);
    }

    /** The dates of a minor of the first component; empty if none are known. */
    public List<Milestone> milestones(Version minor) {
        return Optional.ofNullable(offers.get(minor)).map(Offer::milestones).orElse(List.of());
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
                offers,
                forcedUpgrade,
                otherWaysBack,
                otherCarries,
                otherPrices,
                fact,
                place);
    }
}
