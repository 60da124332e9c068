package dev.stepladder.report.follow;

import dev.stepladder.follow.Change;
import dev.stepladder.follow.ClusterDiff;
import dev.stepladder.follow.DateShift;
import dev.stepladder.follow.PlanDiff;
import dev.stepladder.follow.PlanTotals;
import dev.stepladder.follow.SupportShift;
import dev.stepladder.name.Name;
import dev.stepladder.report.summary.DateWords;
import dev.stepladder.report.summary.Plural;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A difference between plans in sentences: each cause once, and what follows from it counted. */
final class DiffWords {
    /** The begin of the line about the ends. */
    static final String ENDS = "ends: ";

    private static final String CLUSTER = "cluster";
    private static final String COST = "cost";
    private static final String START = "start of ";

    /** Fewer changes are listed one by one. */
    private static final int FEW = 3;

    private DiffWords() {}

    /** Clusters, steps, the end and the inputs, a line each where they differ; the steps always. */
    static List<String> totals(PlanDiff diff) {
        PlanTotals totals = diff.totals();
        List<String> lines = new ArrayList<>();
        String clusters = gone(diff);
        if (totals.clusters().was() != totals.clusters().now() || !clusters.isEmpty()) {
            lines.add("clusters: %s%s".formatted(counts(totals.clusters()), clusters.isEmpty() ? "" : "; " + clusters));
        }
        lines.add("steps: %s; %s added, %s removed, %s moved"
                .formatted(
                        counts(totals.steps()),
                        steps(diff, ClusterDiff.Kind.CAME),
                        steps(diff, ClusterDiff.Kind.WENT),
                        steps(diff, ClusterDiff.Kind.MOVED)));
        ends(totals).ifPresent(lines::add);
        if (!totals.inputs().isEmpty()) {
            lines.add("made from " + Plural.list(totals.inputs()));
        }
        return lines;
    }

    static String counts(PlanTotals.Counts counts) {
        return counts.was() == counts.now()
                ? Plural.number(counts.now())
                : "%s → %s".formatted(Plural.number(counts.was()), Plural.number(counts.now()));
    }

    private static Optional<String> ends(PlanTotals totals) {
        if (totals.endsWas().equals(totals.endsNow())) {
            return Optional.empty();
        }
        return Optional.of(totals.endsWas()
                .flatMap(was -> totals.endsNow()
                        .map(now ->
                                "%s%s → %s, %s".formatted(ENDS, was, now, later(ChronoUnit.DAYS.between(was, now)))))
                .orElseGet(() -> totals.endsNow()
                        .map(now -> "%s%s; the old plan has no dates".formatted(ENDS, now))
                        .orElse(ENDS + "the new plan has no dates")));
    }

    static String later(long days) {
        if (days == 0) {
            return "other days, the same end";
        }
        return days > 0 ? Plural.of(days, "day") + " later" : Plural.of(-days, "day") + " earlier";
    }

    /** Clusters that only one of the plans has, each with its steps. */
    private static String gone(PlanDiff diff) {
        List<String> words = new ArrayList<>();
        for (ClusterDiff cluster : diff.clusters()) {
            if (isWhole(cluster)) {
                String names = Name.joined(", ", cluster.clusters());
                int steps = cluster.steps().size() * cluster.clusters().size();
                boolean came = cluster.changes().get(0).was().isEmpty();
                words.add("%s %s (%s)".formatted(names, came ? "came" : "went", Plural.of(steps, "step")));
            }
        }
        return String.join(", ", words);
    }

    /** Whether only one of the plans has these clusters. */
    static boolean isWhole(ClusterDiff cluster) {
        return cluster.changes().stream()
                .findFirst()
                .filter(change -> change.what().equals(CLUSTER))
                .isPresent();
    }

    /** The changes of a cluster that do not follow from its steps. */
    static List<Change> causes(ClusterDiff cluster) {
        return cluster.changes().stream()
                .filter(change -> cluster.steps().isEmpty() || !change.what().equals(COST))
                .toList();
    }

    /** Other releases at the start, if they are so many that one line is easier to read. */
    static List<Change> starts(List<Change> changes) {
        List<Change> starts = changes.stream()
                .filter(change -> change.what().startsWith(START))
                .filter(change -> !change.was().isEmpty() && !change.now().isEmpty())
                .toList();
        return starts.size() < FEW ? List.of() : starts;
    }

    /** Such as {@code kubernetes 1.19 → kubernetes 1.21, ng-apps node 1.19, 3 nodes → node 1.21, 3 nodes}. */
    static String inOneLine(List<Change> starts) {
        return starts.stream()
                .map(change -> {
                    String unit = change.what().substring(START.length());
                    String was = change.was().startsWith(unit + " ") ? change.was() : unit + ": " + change.was();
                    String now = change.now().startsWith(unit + " ")
                            ? change.now().substring(unit.length() + 1)
                            : change.now();
                    return was + " → " + now;
                })
                .collect(Collectors.joining("; "));
    }

    /** The changes of hops, grouped where they are equal, without those that a changed fact says already. */
    static Map<List<Change>, List<String>> hops(PlanDiff diff) {
        List<Change> facts = changedFacts(diff);
        Map<List<Change>, List<String>> alike = new LinkedHashMap<>();
        diff.hops().forEach((hop, changes) -> {
            List<Change> causes = changes.stream()
                    .filter(change -> facts.stream().noneMatch(fact -> follows(change, fact)))
                    .toList();
            if (!causes.isEmpty()) {
                alike.computeIfAbsent(causes, key -> new ArrayList<>()).add(hop);
            }
        });
        return alike;
    }

    private static boolean follows(Change change, Change fact) {
        return change.was().contains(fact.was())
                && change.was().replace(fact.was(), fact.now()).equals(change.now());
    }

    /** How many facts the new plan relies on that the old one does not, and the other way round. */
    static String facts(PlanDiff diff) {
        return "%s added, %s removed, %s changed"
                .formatted(
                        diff.facts().stream()
                                .filter(fact -> fact.was().isEmpty())
                                .count(),
                        diff.facts().stream()
                                .filter(fact -> fact.now().isEmpty())
                                .count(),
                        changedFacts(diff).size());
    }

    /** The changed facts. Added and removed facts follow from added and removed steps, so they are only counted. */
    static List<Change> changedFacts(PlanDiff diff) {
        return diff.facts().stream()
                .filter(fact -> !fact.was().isEmpty() && !fact.now().isEmpty())
                .toList();
    }

    /** The moved turns, a line for each distance. */
    static List<String> shifts(PlanDiff diff) {
        Map<Long, Map<String, List<String>>> alike = new LinkedHashMap<>();
        for (DateShift shift : diff.shifts()) {
            alike.computeIfAbsent(shift.days(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(shift.stage(), key -> new ArrayList<>())
                    .add(shift.environment());
        }
        List<String> lines = new ArrayList<>();
        alike.forEach((days, stages) -> {
            List<String> turns = new ArrayList<>();
            stages.forEach(
                    (stage, environments) -> turns.add("stage %s in %s".formatted(stage, Plural.list(environments))));
            lines.add("%s: %s".formatted(later(days), String.join("; ", turns)));
        });
        return lines;
    }

    static String days(DateShift.Days days) {
        LocalDate first = days.first();
        return DateWords.range(first, days.last());
    }

    /** What other dates mean for ends of support. */
    static List<String> support(PlanDiff diff) {
        SupportShift support = diff.support();
        List<String> lines = new ArrayList<>();
        if (support.moved() > 0) {
            String days = support.least() == support.most()
                    ? later(support.least())
                    : support.least() > 0
                            ? "%s to %s".formatted(support.least(), later(support.most()))
                            : "%s to %s".formatted(later(support.least()), later(support.most()));
            lines.add("%s: the release is left %s"
                    .formatted(Plural.of(support.moved(), "end of support", "ends of support"), days));
        }
        support.missed().forEach(end -> lines.add("missed now: " + end));
        support.met().forEach(end -> lines.add("met now: " + end));
        return lines;
    }

    private static long steps(PlanDiff diff, ClusterDiff.Kind kind) {
        return diff.clusters().stream()
                .mapToLong(cluster -> cluster.clusters().size()
                        * cluster.steps().stream()
                                .filter(step -> step.kind() == kind)
                                .count())
                .sum();
    }
}
