package dev.stepladder.follow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.stepladder.matrix.Fact;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.name.Name;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Deadline;
import dev.stepladder.schedule.Slot;
import dev.stepladder.schedule.TermsDiff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The differences between two plans: steps that were added, removed and moved, and changed statements about the others. Consequences of these, such as
 * the running numbers of steps, are no differences, and neither are differences of the files.
 *
 * @param whole goal, rollout, environments, assumptions, unrehearsed steps, windows, freezes and waits
 * @param clusters the differences of paths, grouped by clusters with the same differences
 * @param hops changed statements about hops of both plans, by hop: reason, way back, build, checks, issues
 * @param facts changed facts that the plans rely on
 * @param dates of each environment, and the deadlines
 * @param totals the sizes and the ends of both plans
 * @param shifts turns that both plans have, on other days
 * @param support the meaning of that for ends of support
 */
public record PlanDiff(
        List<Change> whole,
        List<ClusterDiff> clusters,
        Map<String, List<Change>> hops,
        List<Change> facts,
        List<Change> dates,
        PlanTotals totals,
        List<DateShift> shifts,
        SupportShift support) {

    /** Compares two plans. */
    public static PlanDiff of(DatedPlan old, DatedPlan recent) {
        List<Change> facts = new ArrayList<>();
        Differences.of("", facts(old.plan()), facts(recent.plan()), facts);
        List<Change> dates = new ArrayList<>();
        Differences.of("", dates(old), dates(recent), dates);
        return new PlanDiff(
                Stream.concat(whole(old.plan(), recent.plan()).stream(), terms(old, recent).stream())
                        .toList(),
                ClusterDiffs.of(old.plan(), recent.plan()),
                hops(old.plan(), recent.plan()),
                facts,
                dates,
                PlanTotals.of(old, recent),
                DateShift.of(old, recent),
                SupportShift.of(old, recent));
    }

    /** Whether there is no difference. */
    @JsonIgnore
    public boolean isEmpty() {
        return whole.isEmpty() && clusters.isEmpty() && hops.isEmpty() && facts.isEmpty() && dates.isEmpty();
    }

    private static List<Change> whole(Plan old, Plan recent) {
        List<Change> changes = new ArrayList<>();
        Differences.of("goal of ", words(old.goal()), words(recent.goal()), changes);
        Differences.of("rollout", old.rollout().word(), recent.rollout().word(), changes);
        Differences.of(
                "environments",
                Name.joined(", ", old.environments()),
                Name.joined(", ", recent.environments()),
                changes);
        Differences.of(
                "assumed", words(old.basis().assumed()), words(recent.basis().assumed()), changes);
        Differences.of("policy ", policies(old), policies(recent), changes);
        Differences.of("excluded", words(excluded(old)), words(excluded(recent)), changes);
        Differences.of("overridden ", overridden(old), overridden(recent), changes);
        Differences.of(
                "unrehearsed",
                words(old.remarks().unrehearsed()),
                words(recent.remarks().unrehearsed()),
                changes);
        return changes;
    }

    /** Windows, freezes and waits of clusters and environments that both plans give dates to. */
    private static List<Change> terms(DatedPlan old, DatedPlan recent) {
        if (old.schedule().isEmpty() || recent.schedule().isEmpty()) {
            return List.of();
        }
        Set<ClusterName> clusters = clusters(recent.plan());
        clusters.retainAll(clusters(old.plan()));
        List<EnvironmentName> environments = recent.plan().environments().stream()
                .filter(old.plan().environments()::contains)
                .toList();
        return TermsDiff.of(
                        old.schedule().get().terms(), recent.schedule().get().terms(), clusters, environments)
                .stream()
                .map(diff -> new Change(diff.what(), diff.was(), diff.now()))
                .toList();
    }

    private static Set<ClusterName> clusters(Plan plan) {
        return plan.steps().stream().map(Step::cluster).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> excluded(Plan plan) {
        return plan.basis().excluded().stream().map(PlanBasis.Excluded::inWords).toList();
    }

    private static Map<String, List<Change>> hops(Plan old, Plan recent) {
        Map<String, PlannedHop> before = new LinkedHashMap<>();
        old.catalogue().hops().forEach(hop -> before.put(hop.id(), hop));
        Map<String, List<Change>> changed = new LinkedHashMap<>();
        for (PlannedHop now : recent.catalogue().hops()) {
            PlannedHop was = before.get(now.id());
            List<Change> changes = new ArrayList<>();
            if (was != null) {
                Differences.of("", sayings(was), sayings(now), changes);
            }
            if (!changes.isEmpty()) {
                changed.put(now.id(), changes);
            }
        }
        return changed;
    }

    private static Map<String, String> sayings(PlannedHop hop) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("because", hop.reasons().because());
        said.put("way back", hop.recovery().wayBack());
        said.put(
                "build",
                words(hop.moves().stream().map(move -> move.build().orElse("")).toList()));
        said.put(
                "method",
                words(hop.moves().stream().map(move -> move.method().orElse("")).toList()));
        said.put("disruptive", hop.effects().disruptive() ? "yes" : "no");
        said.put("risks", words(hop.trouble().risks()));
        said.put("warnings", words(hop.trouble().warnings()));
        said.put("if it fails", hop.recovery().ifItFails());
        hop.work().gates().forEach(gate -> said.put("gate " + gate, "stands"));
        hop.trouble()
                .issues()
                .forEach(issue ->
                        said.put("known issue " + issue.id(), "%s: %s".formatted(issue.severity(), issue.symptom())));
        return said;
    }

    private static Map<String, String> facts(Plan plan) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Fact fact : plan.catalogue().facts()) {
            facts.put(fact.id(), fact.says());
        }
        return facts;
    }

    private static Map<String, String> dates(DatedPlan plan) {
        Map<String, String> dates = new LinkedHashMap<>();
        for (Stage stage : plan.plan().stages()) {
            for (Stage.EnvironmentPart part : stage.environments()) {
                List<Slot> slots = part.waves().stream()
                        .flatMap(wave -> wave.steps().stream())
                        .flatMap(step -> plan.slot(step).stream())
                        .toList();
                span(slots).ifPresent(span -> dates.put("stage %s in %s".formatted(stage.name(), part.name()), span));
            }
        }
        for (Deadline deadline : plan.deadlines()) {
            dates.put(
                    "%s %s, %s".formatted(deadline.component(), deadline.release(), deadline.event()),
                    deadline.date()
                            + deadline.leftBy()
                                    .map(step -> ", left " + deadline.left())
                                    .orElse(", no step leaves it"));
        }
        return dates;
    }

    private static Optional<String> span(List<Slot> slots) {
        Optional<Slot> first = slots.stream().reduce((a, b) -> b.start().isBefore(a.start()) ? b : a);
        Optional<Slot> last = slots.stream().reduce((a, b) -> b.end().isAfter(a.end()) ? b : a);
        return first.map(begin -> begin.start() + " to " + last.orElse(begin).end());
    }

    private static SortedMap<String, String> overridden(Plan plan) {
        SortedMap<String, String> words = new TreeMap<>();
        plan.basis().overridden().forEach(fact -> words.put(fact.was().id(), fact.inWords()));
        return words;
    }

    private static SortedMap<String, String> policies(Plan plan) {
        SortedMap<String, String> words = new TreeMap<>();
        plan.basis().policies().forEach(price -> words.put(price.chosen().inWords(), price.says()));
        return words;
    }

    private static SortedMap<String, String> words(SortedMap<ComponentName, String> goal) {
        SortedMap<String, String> words = new TreeMap<>();
        goal.forEach((component, range) -> words.put(component.text(), range));
        return words;
    }

    private static String words(List<String> words) {
        return String.join(", ", words);
    }
}
