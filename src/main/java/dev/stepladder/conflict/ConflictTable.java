package dev.stepladder.conflict;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A table of the facts that ban its cells (justifications of a truth maintenance system).
 *
 * <p>A ban depends on some facts, by number, and is void without any one of them. A ban without facts is never void. A cell is
 * free if every ban on it is void. The free cells for a set of kept facts are computed row by row and cached, because most
 * successive sets differ only in facts that do not matter to the table. Not thread-safe.
 */
final class ConflictTable {
    /** The facts of a ban that is never void. */
    static final BitSet NOTHING = new BitSet();

    private final int rows;
    private final int columns;
    private final Map<BitSet, BitSet[]> justifications = new LinkedHashMap<>();
    private final BitSet facts = new BitSet();
    private final Map<BitSet, BitSet[]> known = new HashMap<>();

    ConflictTable(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** Bans a cell, for building only. */
    void ban(BitSet grounds, int row, int column) {
        justifications
                .computeIfAbsent(grounds, key -> {
                    facts.or(grounds);
                    return empty();
                })[row]
                .set(column);
    }

    /** Bans these cells with any facts, for building only. */
    void banForGood(int row, BitSet cells) {
        justifications.computeIfAbsent(NOTHING, key -> empty())[row].or(cells);
    }

    /** All facts of justifications; not to be changed. */
    BitSet facts() {
        return facts;
    }

    /** By row, the cells that are free while only these facts are kept; not to be changed. */
    BitSet[] free(BitSet kept) {
        BitSet relevant = (BitSet) kept.clone();
        relevant.and(facts);
        return known.computeIfAbsent(relevant, key -> {
            BitSet[] free = empty();
            Arrays.stream(free).forEach(row -> row.set(0, columns));
            justifications.forEach((grounds, cells) -> {
                if (stands(grounds, key)) {
                    for (int row = 0; row < rows; row++) {
                        free[row].andNot(cells[row]);
                    }
                }
            });
            return free;
        });
    }

    /** The facts of the justifications that are valid while only these facts are kept. */
    BitSet grounds(BitSet kept) {
        BitSet standing = new BitSet();
        if (facts.intersects(kept)) {
            justifications.keySet().stream()
                    .filter(grounds -> stands(grounds, kept))
                    .forEach(standing::or);
        }
        return standing;
    }

    /** True if any ban is valid while only these facts are kept. */
    boolean hasBans(BitSet kept) {
        return justifications.containsKey(NOTHING)
                || (facts.intersects(kept)
                        && justifications.keySet().stream().anyMatch(grounds -> stands(grounds, kept)));
    }

    private static boolean stands(BitSet grounds, BitSet kept) {
        for (int fact = grounds.nextSetBit(0); fact >= 0; fact = grounds.nextSetBit(fact + 1)) {
            if (!kept.get(fact)) {
                return false;
            }
        }
        return true;
    }

    private BitSet[] empty() {
        BitSet[] table = new BitSet[rows];
        Arrays.setAll(table, row -> new BitSet());
        return table;
    }
}
