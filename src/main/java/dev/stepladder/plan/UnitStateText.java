package dev.stepladder.plan;

import dev.stepladder.fleet.Unit;
import dev.stepladder.fleet.UnitState;
import dev.stepladder.name.ClusterName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is to know of units at the start of a plan besides their releases, in words. */
public final class UnitStateText {
    private UnitStateText() {}

    /** A line for each unit that is in the middle of a hop, failed or paused, with the clusters where it is so. */
    public static Map<String, List<ClusterName>> lines(Plan plan) {
        Map<String, List<ClusterName>> lines = new LinkedHashMap<>();
        for (ClusterPath path : plan.paths()) {
            for (Unit unit : path.start()) {
                words(unit)
                        .forEach(line -> lines.computeIfAbsent(line, key -> new ArrayList<>())
                                .addAll(path.clusters()));
            }
        }
        return lines;
    }

    /** The state of a unit in words, one fact each; none if it runs one release and may move. */
    public static List<String> words(Unit unit) {
        UnitState state = unit.state();
        List<String> words = new ArrayList<>();
        state.begun()
                .ifPresent(begun -> words.add("%s is in the middle of a hop from %s to %s%s"
                        .formatted(
                                unit.name(),
                                unit.version(),
                                begun.to(),
                                begun.done()
                                        .map(share -> ", " + share + " done")
                                        .orElse(""))));
        state.failed().ifPresent(why -> words.add("%s has failed: %s".formatted(unit.name(), why)));
        state.paused()
                .ifPresent(why ->
                        words.add("%s is paused and stays at %s: %s".formatted(unit.name(), unit.version(), why)));
        return words;
    }
}
