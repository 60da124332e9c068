package dev.stepladder.follow;

import dev.stepladder.fleet.Unit;
import dev.stepladder.follow.ClusterDiff.Kind;
import dev.stepladder.follow.ClusterDiff.StepChange;
import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the paths of clusters, and groups clusters with the same differences. */
final class ClusterDiffs {
    private final Side old;
    private final Side recent;

    /** One plan, by cluster. */
    private record Side(Map<ClusterName, ClusterPath> paths, Map<ClusterName, List<String>> steps) {
        static Side of(Plan plan) {
            Map<ClusterName, ClusterPath> paths = new LinkedHashMap<>();
            plan.paths().forEach(path -> path.clusters().forEach(cluster -> paths.put(cluster, path)));
            Map<String, PlannedHop> hops = new HashMap<>();
            plan.catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
            Map<ClusterName, List<String>> steps = new LinkedHashMap<>();
            for (Step step : plan.steps()) {
                String hop = Optional.ofNullable(hops.get(step.hop()))
                        .map(PlannedHop::inWords)
                        .orElse(step.hop());
                String units = String.join(" + ", step.units());
                steps.computeIfAbsent(step.cluster(), name -> new ArrayList<>())
                        .add(hop.startsWith(units + " ") ? hop : units + ": " + hop);
            }
            return new Side(paths, steps);
        }

        List<String> steps(ClusterName cluster) {
            return steps.getOrDefault(cluster, List.of());
        }
    }

    private ClusterDiffs(Side old, Side recent) {
        this.old = old;
        this.recent = recent;
    }

    static List<ClusterDiff> of(Plan old, Plan recent) {
        return new ClusterDiffs(Side.of(old), Side.of(recent)).all();
    }

    private List<ClusterDiff> all() {
        Set<ClusterName> clusters = new LinkedHashSet<>(recent.paths().keySet());
        clusters.addAll(old.paths().keySet());
        Map<ClusterDiff, List<ClusterName>> alike = new LinkedHashMap<>();
        for (ClusterName cluster : clusters) {
            ClusterDiff diff = new ClusterDiff(List.of(), changes(cluster), steps(cluster));
            if (!diff.saysNothing()) {
                alike.computeIfAbsent(diff, key -> new ArrayList<>()).add(cluster);
            }
        }
        return alike.entrySet().stream()
                .map(same -> new ClusterDiff(
                        same.getValue(), same.getKey().changes(), same.getKey().steps()))
                .toList();
    }

    private List<Change> changes(ClusterName cluster) {
        Optional<ClusterPath> was = Optional.ofNullable(old.paths().get(cluster));
        Optional<ClusterPath> now = Optional.ofNullable(recent.paths().get(cluster));
        List<Change> changes = new ArrayList<>();
        if (was.isPresent() != now.isPresent()) {
            changes.add(new Change("cluster", was.isPresent() ? "planned" : "", now.isPresent() ? "planned" : ""));
        }
        if (was.isPresent() && now.isPresent()) {
            Differences.of(
                    "attribute ",
                    ComponentPolicy.others(was.get().attributes()),
                    ComponentPolicy.others(now.get().attributes()),
                    changes);
            Differences.of("policies", policies(was.get()), policies(now.get()), changes);
            Differences.of("start of ", units(was.get()), units(now.get()), changes);
        }
        Differences.of(
                "accepted",
                was.map(path -> String.join(", ", path.accepted())),
                now.map(path -> String.join(", ", path.accepted())),
                changes);
        Differences.of(
                "cost",
                was.map(path -> path.cost().inWords()),
                now.map(path -> path.cost().inWords()),
                changes);
        Differences.of("proof", was.map(ClusterDiffs::proof), now.map(ClusterDiffs::proof), changes);
        return changes;
    }

    private static String policies(ClusterPath path) {
        return ComponentPolicy.of(path.attributes()).stream()
                .map(ComponentPolicy::inWords)
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> units(ClusterPath path) {
        Map<String, String> units = new LinkedHashMap<>();
        for (Unit unit : path.start()) {
            String nodes = unit.count() > 0 ? ", %s nodes".formatted(unit.count()) : "";
            units.put(unit.name(), "%s %s%s".formatted(unit.component(), unit.version(), nodes));
        }
        return units;
    }

    private static String proof(ClusterPath path) {
        return path.proven() ? "proven" : "not proven: at least " + path.bound().inWords();
    }

    /** The steps that were added, removed and moved. A step moved if both plans have it, but not in their longest common subsequence. */
    private List<StepChange> steps(ClusterName cluster) {
        List<String> was = old.steps(cluster);
        List<String> now = recent.steps(cluster);
        List<Sequences.Pair> common = Sequences.common(was, now);
        Set<Integer> stayedOld = new HashSet<>();
        Set<Integer> stayedNew = new HashSet<>();
        common.forEach(pair -> {
            stayedOld.add(pair.old());
            stayedNew.add(pair.recent());
        });
        Set<String> inOld = new TreeSet<>(was);
        Set<String> inNew = new TreeSet<>(now);
        List<StepChange> changes = new ArrayList<>();
        int i = 0;
        for (int j = 0; j <= now.size(); j++) {
            while (i < was.size() && !stayedOld.contains(i)) {
                if (!inNew.contains(was.get(i))) {
                    changes.add(new StepChange(Kind.WENT, was.get(i), before(was, i)));
                }
                i++;
            }
            if (j < now.size() && stayedNew.contains(j)) {
                i++;
            } else if (j < now.size()) {
                Kind kind = inOld.contains(now.get(j)) ? Kind.MOVED : Kind.CAME;
                changes.add(new StepChange(kind, now.get(j), before(now, j)));
            }
        }
        return changes;
    }

    private static String before(List<String> steps, int i) {
        return i == 0 ? "" : steps.get(i - 1);
    }
}
