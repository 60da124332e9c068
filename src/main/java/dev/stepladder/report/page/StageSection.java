package dev.stepladder.report.page;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.report.rows.HopRow;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.report.summary.ShortReason;
import dev.stepladder.report.summary.Sign;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One stage of the page: its environments, and in each a row for every hop, with all clusters that take it.
 *
 * @param numbers of its steps, such as {@code steps 1–32}
 * @param days of its steps; empty without dates
 * @param size such as {@code 3 hops on 9 clusters}
 */
record StageSection(String name, String numbers, String days, String size, List<Part> parts) {
    StageSection {
        parts = List.copyOf(parts);
    }

    private static final int MOST_NUMBERS = 4;

    /**
     * One environment in the stage.
     *
     * @param likewise whether an earlier environment of the stage takes the same hops, in words
     * @param open whether it is unfolded at first: it takes hops that no earlier environment takes
     */
    record Part(
            EnvironmentName environment,
            String clusters,
            String times,
            String approvals,
            String likewise,
            boolean open,
            List<Row> rows) {
        Part {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One hop of some units, with its steps.
     *
     * @param count how many steps it is
     * @param steps made one by one, since there may be one for every cluster
     */
    record Row(
            Title title,
            String because,
            String hop,
            Filter filter,
            List<Badge> badges,
            int count,
            Iterable<StepLine> steps) {
        Row {
            badges = List.copyOf(badges);
        }
    }

    /**
     * The title of a row.
     *
     * @param component empty where it is the unit's name
     */
    record Title(String numbers, String units, String component, String releases) {}

    /**
     * What the filter looks at.
     *
     * @param clusters the places of their names, between vertical bars
     * @param flags b for a blocker, n for no way back, u for unrehearsed
     */
    record Filter(String environment, String clusters, String component, String flags) {}

    /** What makes two steps one row. */
    private record Key(List<String> units, String hop) {}

    /** The sections, made one by one. */
    static Iterable<StageSection> of(Plan plan, PageIndex index) {
        return () -> plan.stages().stream().map(stage -> of(stage, index)).iterator();
    }

    private static StageSection of(Stage stage, PageIndex index) {
        Map<EnvironmentName, List<Step>> environments = new LinkedHashMap<>();
        stage.environments()
                .forEach(part -> part.waves()
                        .forEach(wave -> environments
                                .computeIfAbsent(part.name(), key -> new ArrayList<>())
                                .addAll(wave.steps())));
        List<Step> all = environments.values().stream().flatMap(List::stream).toList();
        Set<Key> taken = new HashSet<>();
        List<Part> parts = new ArrayList<>();
        environments.forEach((name, steps) -> {
            if (!steps.isEmpty()) {
                parts.add(part(name, steps, taken, index));
            }
        });
        long clusters = all.stream().map(Step::cluster).distinct().count();
        long hops = all.stream().map(Step::hop).distinct().count();
        return new StageSection(
                stage.name(),
                all.isEmpty() ? "" : numbers(index.number(all.get(0)), index.number(all.get(all.size() - 1))),
                Times.days(all, index),
                Plural.of(hops, "hop") + " on " + Plural.of(clusters, "cluster"),
                parts);
    }

    private static String numbers(int first, int last) {
        return first == last ? "step " + first : "steps %s–%s".formatted(first, last);
    }

    private static Part part(EnvironmentName name, List<Step> steps, Set<Key> taken, PageIndex index) {
        Map<Key, List<Step>> hops = new LinkedHashMap<>();
        steps.forEach(step -> hops.computeIfAbsent(new Key(step.units(), step.hop()), key -> new ArrayList<>())
                .add(step));
        long known = hops.keySet().stream().filter(taken::contains).count();
        boolean first = taken.isEmpty();
        taken.addAll(hops.keySet());
        Set<ClusterName> clusters = new LinkedHashSet<>();
        steps.forEach(step -> clusters.add(step.cluster()));
        Set<String> approvals = new LinkedHashSet<>();
        steps.forEach(step -> approvals.addAll(index.approvals(step)));
        return new Part(
                name,
                index.clusters(List.copyOf(clusters)),
                Times.span(steps, index),
                approvals.isEmpty() ? "" : "begins once approved by " + Plural.list(List.copyOf(approvals)),
                likewise(first, known, hops.size()),
                known < hops.size(),
                hops.values().stream().map(same -> row(name, same, index)).toList());
    }

    private static String likewise(boolean first, long known, int all) {
        if (first || known == 0) {
            return "";
        }
        return known == all
                ? "the same " + Plural.of(all, "hop") + " as before"
                : "%s as before and %s".formatted(Plural.of(known, "hop"), Plural.number(all - known) + " more");
    }

    private static Row row(EnvironmentName environment, List<Step> steps, PageIndex index) {
        Step first = steps.get(0);
        PlannedHop hop = index.hop(first);
        boolean blocked = !hop.blockers().isEmpty();
        boolean unrehearsed =
                steps.stream().anyMatch(step -> index.remarks(step).isUnrehearsed());
        List<Badge> badges = new ArrayList<>(Badge.of(hop));
        if (unrehearsed) {
            badges.add(new Badge("warn", Badge.of(Sign.UNREHEARSED)));
        }
        if (steps.stream().anyMatch(step -> index.remarks(step).repair())) {
            badges.add(0, new Badge("stop", Sign.REPAIRS.mark() + " repair"));
        }
        String units = index.units(first);
        String components = PageIndex.components(hop);
        return new Row(
                new Title(
                        Plural.first(
                                steps.stream()
                                        .map(step -> String.valueOf(index.number(step)))
                                        .toList(),
                                MOST_NUMBERS),
                        units,
                        units.equals(components) ? "" : components,
                        HopRow.releases(hop)),
                ShortReason.of(hop, index.lead()),
                PageIndex.anchor(hop),
                new Filter(
                        PageIndex.place(environment.text()),
                        steps.stream()
                                .map(step -> PageIndex.place(step.cluster().text()))
                                .distinct()
                                .collect(Collectors.joining("|", "|", "|")),
                        components,
                        (blocked ? "b" : "") + (hop.isPointOfNoReturn() ? "n" : "") + (unrehearsed ? "u" : "")),
                badges,
                steps.size(),
                () -> steps.stream().map(step -> StepLine.of(step, index)).iterator());
    }
}
