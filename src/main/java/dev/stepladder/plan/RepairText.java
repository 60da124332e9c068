package dev.stepladder.plan;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with the starts of clusters, and which steps repair them, in words. */
public final class RepairText {
    private static final int LONGEST_CELL = 300;

    private RepairText() {}

    /** What is wrong with the same start, and the number of steps that repair it. */
    private record Wrong(List<String> unsafe, int steps) {}

    /** A line for each start that is not safe, with its clusters; none if every start is safe. */
    public static List<String> lines(Plan plan) {
        Map<ClusterName, EnvironmentName> environments = environments(plan);
        Map<Wrong, List<String>> alike = new LinkedHashMap<>();
        for (PlanRemarks.Repair repair : plan.remarks().repairs()) {
            String cluster = repair.cluster().text();
            String environment = Optional.ofNullable(environments.get(repair.cluster()))
                    .map(EnvironmentName::text)
                    .orElse(cluster);
            alike.computeIfAbsent(new Wrong(repair.unsafe(), repair.steps().size()), key -> new ArrayList<>())
                    .add(environment.equals(cluster) ? cluster : environment + "/" + cluster);
        }
        return alike.entrySet().stream()
                .map(same -> "%s: the start is not safe: %s; %s"
                        .formatted(
                                String.join(", ", same.getValue()),
                                String.join("; ", same.getKey().unsafe()),
                                mending(same.getKey().steps(), same.getValue().size())))
                .toList();
    }

    private static String mending(int steps, int clusters) {
        String whose = clusters == 1 ? "its" : "their";
        return steps == 1 ? whose + " first step repairs it" : "%s first %s steps repair it".formatted(whose, steps);
    }

    /** By id, for each step of a repair what is wrong with the start, as a cell of a spreadsheet. */
    public static Map<String, String> cells(Plan plan) {
        Map<String, String> cells = new HashMap<>();
        for (PlanRemarks.Repair repair : plan.remarks().repairs()) {
            String words = "the start is not safe: " + String.join("; ", repair.unsafe());
            String cell = words.length() <= LONGEST_CELL ? words : "the start is not safe: see the plan's repairs";
            repair.steps().forEach(step -> cells.put(step, cell));
        }
        return cells;
    }

    private static Map<ClusterName, EnvironmentName> environments(Plan plan) {
        Map<ClusterName, EnvironmentName> environments = new HashMap<>();
        plan.stages().stream()
                .flatMap(stage -> stage.environments().stream())
                .forEach(part -> part.waves().stream()
                        .flatMap(wave -> wave.steps().stream())
                        .forEach(step -> environments.put(step.cluster(), part.name())));
        return environments;
    }
}
