package dev.stepladder.report.runbook;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Gate;
import dev.stepladder.name.ClusterName;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The roles and approvals of some clusters; a role without a holder stays visible as a placeholder. */
record Roles(List<Cluster> clusters) {
    static Roles of(Optional<Fleet> fleet, List<StepView> steps) {
        List<ClusterName> names =
                steps.stream().map(step -> step.step().cluster()).distinct().toList();
        return new Roles(fleet.stream()
                .flatMap(known -> known.environments().stream())
                .flatMap(environment -> environment.clusters().stream())
                .filter(cluster -> names.contains(cluster.name()))
                .toList());
    }

    /** The roles that have a holder or that a gate needs; the primary first. */
    List<String> names(List<StepView> steps) {
        NavigableSet<String> others = new TreeSet<>();
        clusters.forEach(cluster -> others.addAll(cluster.policy().roles().keySet()));
        steps.forEach(
                step -> step.gates().stream().map(gate -> gate.request().who()).forEach(others::add));
        others.addAll(approvals());
        others.remove(Gate.PRIMARY);
        List<String> names = new ArrayList<>(List.of(Gate.PRIMARY));
        names.addAll(others);
        return names;
    }

    /** The holders of a role. */
    String holder(String role) {
        List<String> holders = clusters.stream()
                .map(cluster -> cluster.policy().roles().get(role))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return holders.isEmpty() ? "<%s>".formatted(role) : String.join(", ", holders);
    }

    /** The roles that must approve a stage. */
    List<String> approvals() {
        return each(cluster -> cluster.policy().approvals().stream());
    }

    private List<String> each(Function<Cluster, Stream<String>> part) {
        return clusters.stream().flatMap(part).distinct().toList();
    }
}
