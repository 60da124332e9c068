package dev.stepladder.planner;

import dev.stepladder.cluster.ClusterAnswer;
import dev.stepladder.cluster.ClusterSearch;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.trajectory.DescribedPath;
import dev.stepladder.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Finds the path of every cluster state, once each.
 *
 * <p>Environments are searched in order. In the first one any cheapest path is right; in the others, of the cheapest paths, one
 * with the fewest unrehearsed hops. That number is the last field of the cost, so it is minimal. A state belongs to the first
 * environment that has it; later clusters in it take the same path, and all of their hops are rehearsed. States of one
 * environment are independent: they are searched on all threads, with the same result for any number of threads.
 */
final class ClusterPaths {
    /** A state with the first environment that has it. */
    record Wanted(ClusterState state, int environment) {}

    /** The answer for a state; with a description if it is a path. */
    record Found(ClusterAnswer answer, List<DescribedPath> route) {}

    private final Matrices matrices;
    private final PlanOrder order;
    private final SearchSettings effort;
    private final AtomicInteger done = new AtomicInteger();
    private final List<EnvironmentName> environments;
    private final Set<String> taken = new HashSet<>();

    /** What each thread knows of the rules. */
    private final ThreadLocal<SharedRules.Books> known;

    private ClusterPaths(
            Matrices matrices, PlanOrder order, List<EnvironmentName> environments, SearchSettings effort) {
        this.matrices = matrices;
        this.order = order;
        this.environments = environments;
        this.effort = effort;
        this.known = ThreadLocal.withInitial(() -> new SharedRules.Books(matrices));
    }

    /**
     * The answer for each state, in the order of the states.
     *
     * @param environments their names, in rollout order
     */
    static Map<ClusterState, Found> of(
            Matrices matrices,
            PlanOrder order,
            List<EnvironmentName> environments,
            SearchSettings effort,
            List<Wanted> states) {
        ExecutorService threads = Executors.newFixedThreadPool(effort.threads());
        try {
            return new ClusterPaths(matrices, order, environments, effort).find(states, threads);
        } finally {
            threads.shutdownNow();
        }
    }

    private Map<ClusterState, Found> find(List<Wanted> states, ExecutorService threads) {
        Map<ClusterState, Found> found = new LinkedHashMap<>();
        for (int environment = 0; environment < environments.size(); environment++) {
            int turn = environment;
            Map<ClusterState, Future<Found>> asked = new LinkedHashMap<>();
            states.stream().filter(wanted -> wanted.environment() == turn).forEach(wanted -> {
                asked.put(wanted.state(), threads.submit(() -> find(wanted, states.size())));
            });
            List<Found> here = new ArrayList<>();
            asked.forEach((state, future) -> {
                here.add(result(future));
                found.put(state, here.get(here.size() - 1));
            });
            here.stream()
                    .flatMap(each -> each.route().stream())
                    .flatMap(route -> route.legs().stream())
                    .forEach(leg -> taken.add(leg.hop().inWords()));
            order.taken().stream()
                    .filter(behind -> behind.environment().equals(environments.get(turn)))
                    .forEach(behind -> taken.addAll(behind.hops()));
        }
        return found;
    }

    private Found find(Wanted wanted, int total) {
        ClusterState state = wanted.state();
        SharedRules shared = known.get().of(state);
        RuleBook rules = shared.rules();
        Goal goal = Goal.of(order.goal(), state.attributes(), matrices, state.units());
        Predicate<List<UnitMove>> unshared =
                hop -> wanted.environment() > 0 && !taken.contains(shared.inWords(hop));
        ClusterAnswer answer = ClusterSearch.find(shared.answers(), state.units(), goal, effort.limits(), unshared);
        Found found = new Found(
                answer,
                answer.path().stream()
                        .map(path -> DescribedPath.of(Trajectory.from(state.units(), path.hops()), rules, goal))
                        .toList());
        synchronized (done) {
            effort.progress().at(done.incrementAndGet(), total);
        }
        return found;
    }

    private static Found result(Future<Found> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while planning", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException bug) {
                throw bug;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
