package dev.stepladder.report.summary;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Channel;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The channels that the clusters of a plan have chosen, in words. */
public final class ChannelText {
    private ChannelText() {}

    /** A line for each channel of a component that runs, such as {@code channel stable of openshift}. */
    public static List<String> lines(Plan plan) {
        SortedMap<String, List<ClusterName>> chosen = new TreeMap<>();
        for (ClusterPath path : plan.paths()) {
            path.start().stream().map(Unit::component).distinct().forEach(component -> {
                String channel = path.attributes().getOrDefault(Channel.attribute(component), "");
                if (!channel.isEmpty()) {
                    chosen.computeIfAbsent("channel %s of %s".formatted(channel, component), key -> new ArrayList<>())
                            .addAll(path.clusters());
                }
            });
        }
        ClusterNames names = ClusterNames.of(plan);
        List<String> lines = new ArrayList<>();
        chosen.forEach((words, clusters) -> lines.add(words + Notices.on(clusters, names)));
        return lines;
    }
}
