package dev.stepladder.follow.patch;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.WrittenAt;
import dev.stepladder.plan.LineChange;
import dev.stepladder.plan.LineText;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What some steps of a plan change in a repository: for each line the value before the first of them and the value after the last.
 *
 * <p>A line is left alone if its new value must be looked up. Steps are refused if a line is also the version of a unit that they do not move to the same
 * value, or if a step between them is missing.
 */
public final class PatchEdits {
    private final Diagnostics problems;
    private final List<Diagnostic> open = new ArrayList<>();
    private final Map<Written, List<LineChange>> changes = new LinkedHashMap<>();
    private final Map<Written, String> lastWords = new LinkedHashMap<>();
    private final Map<String, Map<String, LineEdit>> edits = new LinkedHashMap<>();
    private final String fix;

    private PatchEdits(String fix, Diagnostics problems) {
        this.fix = fix;
        this.problems = problems;
    }

    /** A value of a unit, such as that of {@code prod/kubernetes}, at a place. */
    private record Written(String unit, String place, String key) {}

    /**
     * The edits, and the lines whose new value must be looked up.
     *
     * @param edits in the order of the steps
     */
    public record Edits(List<LineEdit> edits, List<Diagnostic> open) {
        public Edits {
            edits = List.copyOf(edits);
            open = List.copyOf(open);
        }
    }

    /**
     * The edits of the steps that are wanted.
     *
     * @param fix what to do where steps cannot be in one patch without others
     * @param problems takes conflicts
     */
    public static Edits of(Plan plan, Predicate<Step> wanted, String fix, Diagnostics problems) {
        PatchEdits all = new PatchEdits(fix, problems);
        all.collect(plan, wanted);
        all.changes.forEach(all::collapse);
        all.changes.forEach(all::checkShared);
        return new Edits(
                all.edits.values().stream()
                        .flatMap(line -> new LinkedHashSet<>(line.values()).stream())
                        .toList(),
                all.open);
    }

    private void collect(Plan plan, Predicate<Step> wanted) {
        Map<String, PlanRemarks.StepLines> lines = new LinkedHashMap<>();
        plan.remarks().lines().forEach(step -> lines.put(step.step(), step));
        Map<String, List<String>> words = LineText.byStep(plan);
        for (Step step : plan.steps()) {
            if (lines.containsKey(step.id()) && wanted.test(step)) {
                List<LineChange> own =
                        Objects.requireNonNull(lines.get(step.id())).changes();
                for (int i = 0; i < own.size(); i++) {
                    LineChange change = own.get(i);
                    Written key = new Written(
                            step.cluster() + "/" + change.unit(),
                            change.at().place(),
                            change.at().key());
                    changes.computeIfAbsent(key, written -> new ArrayList<>()).add(change);
                    lastWords.put(key, words.getOrDefault(step.id(), List.of()).get(i));
                }
            }
        }
    }

    /** All hops of one unit on one line, as one edit. */
    private void collapse(Written written, List<LineChange> hops) {
        WrittenAt first = hops.get(0).at();
        LineChange last = hops.get(hops.size() - 1);
        Place place = place(first);
        if (last.to().isEmpty() || first.value().isEmpty()) {
            open.add(new Diagnostic(
                    Diagnostic.Severity.WARNING,
                    place,
                    "line is not in the patch",
                    Objects.requireNonNull(lastWords.get(written)),
                    "look the value up, and change the line by hand"));
            return;
        }
        for (int i = 1; i < hops.size(); i++) {
            String left = hops.get(i - 1).to().orElse("");
            if (!left.equals(hops.get(i).at().value())) {
                problems.error(
                        place,
                        "a step of %s between the selected ones is missing".formatted(written.unit()),
                        "one step leaves %s in the line, and the next one expects %s"
                                .formatted(left, hops.get(i).at().value()),
                        fix);
                return;
            }
        }
        LineEdit edit = new LineEdit(first, last.to().get());
        Map<String, LineEdit> line = edits.computeIfAbsent(written.place(), key -> new LinkedHashMap<>());
        line.values().stream()
                .filter(other -> other.at().key().equals(first.key()) && !other.equals(edit))
                .findFirst()
                .ifPresent(other -> problems.error(
                        place,
                        "two units are written in one line",
                        "%s goes from %s to %s there, another unit from %s to %s"
                                .formatted(
                                        written.unit(),
                                        first.value(),
                                        edit.to(),
                                        other.at().value(),
                                        other.to()),
                        fix));
        line.put(written.unit() + " " + written.key(), edit);
    }

    /** A line changes for all units that are written in it, so all of them must have been selected. */
    private void checkShared(Written written, List<LineChange> hops) {
        Map<String, LineEdit> line = edits.getOrDefault(written.place(), Map.of());
        if (!line.containsKey(written.unit() + " " + written.key())) {
            return;
        }
        Set<String> others = new LinkedHashSet<>();
        hops.forEach(hop -> others.addAll(hop.shared()));
        for (String other : others) {
            if (line.keySet().stream().noneMatch(key -> key.startsWith(other + " "))) {
                problems.error(
                        place(hops.get(0).at()),
                        "line is also the version of " + other,
                        "no selected step moves %s, and the change for %s would move it"
                                .formatted(other, written.unit()),
                        fix);
            }
        }
    }

    private static Place place(WrittenAt at) {
        return new Place(at.file(), at.line(), 0);
    }
}
