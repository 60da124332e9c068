package dev.stepladder.report.rows;

import dev.stepladder.name.ClusterName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps of many clusters as few rows.
 *
 * <p>Clusters with the same hops in the same order are equal rows. Clusters with other hops share a block with them, as long as one order of the rows is
 * that of every cluster. Only a cluster that takes two hops the other way round begins another block.
 */
public final class HopBlocks {
    private final List<List<HopRow.Key>> blocks = new ArrayList<>();
    private final Map<List<HopRow.Key>, Integer> blockOf = new HashMap<>();

    private HopBlocks() {}

    /** The blocks, each with its rows in order. */
    public static List<List<HopRow>> of(List<PlanRows.Row> rows) {
        Map<ClusterName, List<PlanRows.Row>> byCluster = new LinkedHashMap<>();
        rows.forEach(row -> byCluster
                .computeIfAbsent(row.step().cluster(), key -> new ArrayList<>())
                .add(row));
        HopBlocks merged = new HopBlocks();
        Map<Integer, Map<HopRow.Key, List<PlanRows.Row>>> steps = new LinkedHashMap<>();
        for (List<PlanRows.Row> own : byCluster.values()) {
            int block = merged.place(own.stream().map(HopRow.Key::of).toList());
            Map<HopRow.Key, List<PlanRows.Row>> known = steps.computeIfAbsent(block, key -> new HashMap<>());
            own.forEach(row -> known.computeIfAbsent(HopRow.Key.of(row), key -> new ArrayList<>())
                    .add(row));
        }
        List<List<HopRow>> blocks = new ArrayList<>();
        steps.forEach((block, known) -> blocks.add(merged.blocks.get(block).stream()
                .map(key -> new HopRow(known.getOrDefault(key, List.of())))
                .toList()));
        return blocks;
    }

    /** The block of a sequence of hops, which has them all afterwards. */
    private int place(List<HopRow.Key> hops) {
        return blockOf.computeIfAbsent(hops, this::merge);
    }

    private int merge(List<HopRow.Key> hops) {
        for (int i = 0; i < blocks.size(); i++) {
            Optional<List<HopRow.Key>> both = merged(blocks.get(i), hops);
            if (both.isPresent()) {
                blocks.set(i, both.get());
                return i;
            }
        }
        blocks.add(hops);
        return blocks.size() - 1;
    }

    /** Both sequences in one; nothing if they have two hops the other way round, or nothing in common. */
    private static Optional<List<HopRow.Key>> merged(List<HopRow.Key> block, List<HopRow.Key> hops) {
        Map<HopRow.Key, Integer> places = new HashMap<>();
        for (int i = 0; i < block.size(); i++) {
            places.put(block.get(i), i);
        }
        List<HopRow.Key> both = new ArrayList<>();
        int next = 0;
        int common = 0;
        for (HopRow.Key hop : hops) {
            int place = places.getOrDefault(hop, -1);
            if (place >= 0) {
                if (place < next) {
                    return Optional.empty();
                }
                both.addAll(block.subList(next, place + 1));
                next = place + 1;
                common++;
            } else {
                both.add(hop);
            }
        }
        both.addAll(block.subList(next, block.size()));
        return common == 0 ? Optional.empty() : Optional.of(both);
    }
}
