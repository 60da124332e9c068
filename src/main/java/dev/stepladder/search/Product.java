package dev.stepladder.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two linked units as if they were alone in the world: what each does alone, what they do together.
 *
 * <p>Guards on third units are taken to hold, and a leap with third units only asks for its parts here. So every path of the whole
 * problem, seen from these two, is a path here; what is impossible or dear here is so in the whole.
 */
final class Product {
    final Link link;
    final int rows;
    final int columns;

    /** Steps that change only the first unit, by its position before. */
    final Step[][] ofFirst;

    /** Steps that change only the second, by its position before. */
    final Step[][] ofSecond;

    /** Steps that change both, by the first's position before. */
    final Step[][] ofBoth;

    /**
     * One hop, seen from these two.
     *
     * @param firstCost what of its cost counts at the first unit
     * @param when the positions of the unit that stands still from where it is allowed; empty for all
     */
    record Step(
            Op op,
            int from,
            int to,
            int otherFrom,
            int otherTo,
            long firstCost,
            long secondCost,
            Optional<Op.Row> when) {
        boolean allowedBeside(int position) {
            return when.isEmpty() || when.get().has(position);
        }
    }

    Product(Model model, Link link) {
        List<Op> ops = new ArrayList<>(model.opsOf.get(link.first));
        model.opsOf.get(link.second).stream()
                .filter(op -> op.partOf(link.first) < 0)
                .forEach(ops::add);
        this.link = link;
        this.rows = model.tracks[link.first].size();
        this.columns = model.tracks[link.second].size();
        List<Step> first = new ArrayList<>();
        List<Step> second = new ArrayList<>();
        List<Step> both = new ArrayList<>();
        for (Op op : ops) {
            int one = op.partOf(link.first);
            int two = op.partOf(link.second);
            if (impossible(op, one, link.first) || impossible(op, two, link.second)) {
                continue;
            }
            long firstCost = op.costAt(link.first);
            long secondCost = op.costAt(link.second);
            if (two < 0) {
                first.add(new Step(op, op.from[one], op.to[one], 0, 0, firstCost, secondCost, guard(op, link.second)));
            } else if (one < 0) {
                second.add(new Step(op, op.from[two], op.to[two], 0, 0, firstCost, secondCost, guard(op, link.first)));
            } else {
                both.add(new Step(
                        op,
                        op.from[one],
                        op.to[one],
                        op.from[two],
                        op.to[two],
                        firstCost,
                        secondCost,
                        Optional.empty()));
            }
        }
        this.ofFirst = byFrom(first, rows);
        this.ofSecond = byFrom(second, columns);
        this.ofBoth = byFrom(both, rows);
    }

    /** Whether the hop asks a unit that it moves to stand elsewhere than where the move begins. */
    private static boolean impossible(Op op, int part, int unit) {
        return part >= 0
                && op.guards.stream()
                        .anyMatch(guard ->
                                guard.unit() == unit && !guard.allowed().has(op.from[part]));
    }

    private static Optional<Op.Row> guard(Op op, int unit) {
        return op.guards.stream()
                .filter(guard -> guard.unit() == unit)
                .map(Op.Condition::allowed)
                .reduce((one, other) -> {
                    long[] both = one.words.clone();
                    for (int word = 0; word < both.length; word++) {
                        both[word] &= other.words[word];
                    }
                    return new Op.Row(both);
                });
    }

    private static Step[][] byFrom(List<Step> steps, int size) {
        List<List<Step>> lists = new ArrayList<>();
        for (int position = 0; position < size; position++) {
            lists.add(new ArrayList<>());
        }
        steps.forEach(step -> lists.get(step.from()).add(step));
        return lists.stream().map(list -> list.toArray(new Step[0])).toArray(Step[][]::new);
    }
}
