package dev.stepladder.follow.patch;

import dev.stepladder.plan.LineChange;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.plan.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which steps of a plan must be in one patch. A line holds one value, so a selection takes along the steps of a unit between two selected ones, and the steps
 * that bring every other unit of the same line to the same value. Cost: each round adds a step or ends, so at most as many rounds as steps.
 */
public final class PatchSelection {
    private final Map<Line, List<Move>> moves = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();

    /** The steps of a plan, by the lines that they change. */
    public PatchSelection(Plan plan) {
        plan.steps().forEach(step -> order.add(step.id()));
        Map<String, Step> steps = new LinkedHashMap<>();
        plan.steps().forEach(step -> steps.put(step.id(), step));
        for (PlanRemarks.StepLines lines : plan.remarks().lines()) {
            Step step = Objects.requireNonNull(steps.get(lines.step()));
            for (LineChange change : lines.changes()) {
                Line line = new Line(
                        step.cluster() + "/" + change.unit(),
                        change.at().place(),
                        change.at().key());
                moves.computeIfAbsent(line, key -> new ArrayList<>()).add(new Move(step.id(), change));
            }
        }
    }

    /** A value of a unit, such as that of {@code prod/kubernetes}, at a place. */
    private record Line(String unit, String place, String key) {}

    private record Move(String step, LineChange change) {}

    /** Reads the line of a change as it is in the repository now. */
    public interface Lines {
        /** Whether the line of a change has a value; false if it can't be read. */
        boolean holds(LineChange change, String value);
    }

    /** The steps that change lines. */
    public List<String> all() {
        Set<String> all = new LinkedHashSet<>();
        moves.values().forEach(own -> own.forEach(move -> all.add(move.step())));
        return List.copyOf(inOrder(all));
    }

    /** The selection with all that must be in the same patch; empty if another unit of a line never gets the same value. */
    public Optional<Set<String>> completed(Set<String> selected) {
        Set<String> all = new TreeSet<>(selected);
        int before = -1;
        while (all.size() > before) {
            before = all.size();
            for (Map.Entry<Line, List<Move>> line : moves.entrySet()) {
                if (!complete(line.getKey(), line.getValue(), all)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(inOrder(all));
    }

    private boolean complete(Line line, List<Move> own, Set<String> all) {
        List<Integer> chosen = chosen(own, all);
        if (chosen.isEmpty()) {
            return true;
        }
        int last = chosen.get(chosen.size() - 1);
        own.subList(chosen.get(0), last).forEach(move -> all.add(move.step()));
        LineChange end = own.get(last).change();
        for (String other : end.shared()) {
            List<Move> theirs = moves.getOrDefault(new Line(other, line.place(), line.key()), List.of());
            Optional<Integer> same = IntStream.range(0, theirs.size())
                    .boxed()
                    .filter(i ->
                            end.to().isPresent() && theirs.get(i).change().to().equals(end.to()))
                    .findFirst();
            if (same.isEmpty()) {
                return false;
            }
            theirs.subList(0, same.get() + 1).stream()
                    .dropWhile(move -> !move.change()
                            .at()
                            .value()
                            .equals(own.get(chosen.get(0)).change().at().value()))
                    .forEach(move -> all.add(move.step()));
        }
        return true;
    }

    private static List<Integer> chosen(List<Move> own, Set<String> selected) {
        return IntStream.range(0, own.size())
                .filter(i -> selected.contains(own.get(i).step()))
                .boxed()
                .toList();
    }

    /**
     * The selection for lines as they are now: with the steps that come before, without those that are done. Empty if a line has none of the values that the
     * plan gives it.
     */
    public Optional<Set<String>> fitting(Set<String> selected, Lines lines) {
        Set<String> done = new TreeSet<>();
        Set<String> open = new TreeSet<>();
        for (List<Move> own : moves.values()) {
            List<Integer> chosen = chosen(own, selected);
            boolean lookedUp = own.stream().anyMatch(move -> move.change().to().isEmpty());
            if (chosen.isEmpty() || lookedUp) {
                continue;
            }
            int last = chosen.get(chosen.size() - 1);
            Optional<Integer> now = IntStream.rangeClosed(0, own.size())
                    .boxed()
                    .filter(i -> lines.holds(own.get(0).change(), value(own, i)))
                    .findFirst();
            if (now.isEmpty()) {
                return Optional.empty();
            }
            own.subList(0, Math.min(now.get(), own.size())).forEach(move -> done.add(move.step()));
            if (now.get() <= last) {
                own.subList(now.get(), last + 1).forEach(move -> open.add(move.step()));
            }
        }
        Set<String> fitting = new TreeSet<>(selected);
        fitting.removeAll(done);
        fitting.addAll(open);
        return Optional.of(inOrder(fitting));
    }

    /** The value after some of the steps of a line. */
    private static String value(List<Move> own, int steps) {
        return steps == 0
                ? own.get(0).change().at().value()
                : own.get(steps - 1).change().to().orElse("");
    }

    /** Whether any of the steps changes a line. */
    public boolean changesAny(Set<String> steps) {
        return moves.values().stream().flatMap(List::stream).anyMatch(move -> steps.contains(move.step()));
    }

    /** Steps as the option takes them: numbers from 1, and ranges of numbers, such as {@code 1..3,7}. */
    public String inNumbers(Collection<String> steps) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < order.size(); from++) {
            if (steps.contains(order.get(from))) {
                int to = from;
                while (to + 1 < order.size() && steps.contains(order.get(to + 1))) {
                    to++;
                }
                parts.add(to == from ? String.valueOf(from + 1) : (from + 1) + ".." + (to + 1));
                from = to;
            }
        }
        return String.join(",", parts);
    }

    private Set<String> inOrder(Set<String> steps) {
        Set<String> sorted = new LinkedHashSet<>(order);
        sorted.retainAll(steps);
        return sorted;
    }
}
