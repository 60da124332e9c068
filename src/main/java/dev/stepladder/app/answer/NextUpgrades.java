package dev.stepladder.app.answer;

import dev.stepladder.app.result.Outcome;
import dev.stepladder.app.result.PlanResult;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.name.ClusterName;
import dev.stepladder.outlook.NextUpgrade;
import dev.stepladder.outlook.Outlook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans the next upgrade of a fleet on a day: the shortest safe plan, begun on that day, to the newest state that stays in support.
 *
 * <p>Clusters of one provider share a plan. Its goal is in support for as long as possible: 180 days from the day on, or else 90, 30, or on that day.
 * Clusters without a path do not stop the others: they are named, and the rest is planned again.
 */
final class NextUpgrades {
    private final SupportPlans plans;
    private final LocalDate day;

    NextUpgrades(SupportPlans plans, LocalDate day) {
        this.plans = plans;
        this.day = day;
    }

    /** Those of each provider, in the fleet's order. */
    List<NextUpgrade> of(Fleet fleet) {
        List<NextUpgrade> upgrades = new ArrayList<>();
        FleetParts.byProvider(fleet).forEach((provider, own) -> plan(provider, own, upgrades));
        return upgrades;
    }

    private void plan(String provider, Fleet fleet, List<NextUpgrade> upgrades) {
        Attempt attempt = attempt(provider, fleet);
        Outcome<PlanResult> last = attempt.outcome();
        if (last.value().orElse(null) instanceof PlanResult.Made made) {
            upgrades.add(SupportPlans.planned(provider, fleet, made, attempt.lasts()));
            return;
        }
        Map<ClusterName, List<String>> stuck = UpgradeBlock.stuck(last);
        List<ClusterName> all = FleetParts.names(fleet);
        all.stream()
                .map(cluster -> stuck.getOrDefault(cluster, List.of()))
                .filter(because -> !because.isEmpty())
                .distinct()
                .forEach(because -> upgrades.add(new NextUpgrade.Blocked(
                        provider,
                        all.stream()
                                .filter(cluster -> because.equals(stuck.get(cluster)))
                                .toList(),
                        because)));
        if (stuck.isEmpty()) {
            upgrades.add(new NextUpgrade.Blocked(provider, all, UpgradeBlock.words(last)));
        } else if (!stuck.keySet().containsAll(all)) {
            plan(provider, FleetParts.only(fleet, cluster -> !stuck.containsKey(cluster.name())), upgrades);
        }
    }

    private record Attempt(LocalDate lasts, Outcome<PlanResult> outcome) {
        boolean isMade() {
            return outcome.value().orElse(null) instanceof PlanResult.Made;
        }
    }

    /** The plan whose end stays in support longest. What stays so for a while is so today: if today has no plan, no later day has one. */
    private Attempt attempt(String provider, Fleet fleet) {
        List<Integer> ahead = new ArrayList<>(Outlook.HORIZONS);
        Collections.reverse(ahead);
        Attempt longest = attempt(provider, fleet, ahead.remove(0));
        Attempt today = longest.isMade() ? longest : attempt(provider, fleet, 0);
        return longest.isMade() || !today.isMade()
                ? today
                : ahead.stream()
                        .map(days -> attempt(provider, fleet, days))
                        .filter(Attempt::isMade)
                        .findFirst()
                        .orElse(today);
    }

    private Attempt attempt(String provider, Fleet fleet, int days) {
        LocalDate lasts = day.plusDays(days);
        return new Attempt(lasts, plans.plan(provider, fleet, day, lasts, Optional.empty()));
    }
}
