package dev.stepladder.app.answer;

import dev.stepladder.app.request.ReplanRequest;
import dev.stepladder.app.resolve.GoalCheck;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.app.result.PlanResult;
import dev.stepladder.app.result.Replanned;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.follow.Follower;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.Approval;
import dev.stepladder.plan.Plan;
import dev.stepladder.planner.PlanOrder;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.version.VersionRange;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Answers a {@link ReplanRequest}: goal, rollout, accepted risks and options are those of the plan; the hops that were taken count as rehearsed. */
public final class RestOfPlan {
    private final Inputs inputs;
    private final Supplier<SearchSettings> search;
    private final Diagnostics problems;

    /**
     * A planner of requests.
     *
     * @param problems the problems of the request that are known already
     */
    public RestOfPlan(Inputs inputs, Supplier<SearchSettings> search, Diagnostics problems) {
        this.inputs = inputs;
        this.search = search;
        this.problems = problems;
    }

    public Outcome<Replanned> answer(ReplanRequest request) {
        Matrices matrices = inputs.matrices();
        Plan earlier = inputs.plan().plan();
        Fleet today = NewPlan.on(request.calendar(), inputs.fleet().orElseThrow());
        Diagnostics unknown = new Diagnostics();
        SortedMap<ComponentName, VersionRange> goal = goal(request.plan(), earlier, matrices, unknown);
        if (unknown.hasErrors()) {
            return Outcome.wrongInput(unknown);
        }
        GoalCheck.check(today, goal, matrices, problems);
        if (problems.hasErrors()) {
            return Outcome.wrongRequest(problems);
        }
        Fleet fleet = accepting(today, earlier)
                .with(cluster -> cluster.stating(earlier.basis().options()));
        PlanOrder order = new PlanOrder(
                goal,
                earlier.rollout(),
                new TreeSet<>(),
                Follower.taken(earlier, fleet, matrices),
                inputs.digests(),
                earlier.basis().options());
        PlanResult result = NewPlan.plan(fleet, matrices, order, search, request.calendar());
        if (result instanceof PlanResult.Made made) {
            Plan rest = made.plan().plan();
            noteLosses(request, made.plan());
            return Outcome.of(new Replanned(result, Optional.of(Replanned.StepCounts.of(earlier, rest))), true)
                    .warning(SplitWarning.of(result, fleet, inputs.fleetName()))
                    .warning(ExclusionWarning.ended(inputs.fleet(), request.calendar()))
                    .warning(NewPlan.warnings(result, matrices, request.today()));
        }
        return Outcome.of(new Replanned(result, Optional.empty()), false);
    }

    /** Notes what the new plan does not take over from the earlier one. */
    private void noteLosses(ReplanRequest request, DatedPlan rest) {
        Place place = Place.of(request.plan().toString());
        if (inputs.plan().schedule().isPresent() && rest.schedule().isEmpty()) {
            problems.note(place, "its dates are not those of the new plan, which has none; add --start DATE for dates");
        }
        List<String> roles = inputs.plan().approvals().recorded().stream()
                .map(Approval::role)
                .distinct()
                .toList();
        if (!roles.isEmpty()) {
            problems.note(
                    place,
                    "its approvals, as %s, do not count for the new plan; approve that: stepladder approve NEW --as ROLE"
                            .formatted(String.join(", ", roles)));
        }
    }

    private static SortedMap<ComponentName, VersionRange> goal(
            Path file, Plan plan, Matrices matrices, Diagnostics unknown) {
        SortedMap<ComponentName, VersionRange> goal = new TreeMap<>();
        plan.goal().forEach((component, text) -> {
            VersionRange range = VersionRange.of(text);
            goal.put(component, range);
            boolean known = matrices.component(component).stream()
                    .flatMap(found -> found.releases().stream())
                    .anyMatch(release -> range.contains(release.version()));
            if (!known) {
                unknown.error(
                        Place.of(file.toString()),
                        "no matrix knows %s %s, a goal of the plan".formatted(component, text),
                        "",
                        "name the matrices that the plan was made with: --matrices DIR");
            }
        });
        return goal;
    }

    /** The fleet with the risks that the plan has accepted for each cluster. */
    private static Fleet accepting(Fleet fleet, Plan plan) {
        Map<ClusterName, SortedSet<String>> accepted = new HashMap<>();
        plan.paths().forEach(path -> path.clusters().forEach(cluster -> accepted.put(cluster, path.accepted())));
        return fleet.with(cluster -> accepting(cluster, accepted.getOrDefault(cluster.name(), new TreeSet<>())));
    }

    private static Cluster accepting(Cluster cluster, SortedSet<String> accepted) {
        SortedSet<String> all = new TreeSet<>(cluster.accepted());
        all.addAll(accepted);
        return cluster.accepting(all);
    }
}
