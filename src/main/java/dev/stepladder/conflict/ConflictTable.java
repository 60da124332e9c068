package dev.stepladder.conflict;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A table of which facts ban which cells.
 *
 * <p>A ban rests on some facts, by number, and falls with any one of them. One that rests on no fact never falls. A cell is free if no ban on it
 * stands. What is free while certain facts are kept is worked out a row at a time and remembered: of many questions in a row most
 * differ in facts that have nothing to do with the table. Not for use by several threads.
 */
final class ConflictTable {
    /** What a ban rests on that never falls. */
    static final BitSet NOTHING = new BitSet();

    private final int rows;
    private final int columns;
    private final Map<BitSet, BitSet[]> bans = new LinkedHashMap<>();
    private final BitSet facts = new BitSet();
    private final Map<BitSet, BitSet[]> known = new HashMap<>();

    ConflictTable(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** Bans a cell, for building only. */
    void ban(BitSet grounds, int row, int column) {
        bans
                .computeIfAbsent(grounds, key -> {
                    facts.or(grounds);
                    return empty();
                })[row]
                .set(column);
    }

    /** Bans these cells whatever the facts, for building only. */
    void banForGood(int row, BitSet cells) {
        bans.computeIfAbsent(NOTHING, key -> empty())[row].or(cells);
    }

    /** All facts on which bans rest; not to be changed. */
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
            bans.forEach((grounds, cells) -> {
                if (stands(grounds, key)) {
                    for (int row = 0; row < rows; row++) {
                        free[row].andNot(cells[row]);
                    }
                }
            });
            return free;
        });
    }

    /** The facts on which bans rest that stand while only these are kept. */
    BitSet grounds(BitSet kept) {
        BitSet standing = new BitSet();
        if (facts.intersects(kept)) {
            bans.keySet().stream().filter(grounds -> stands(grounds, kept)).forEach(standing::or);
        }
        return standing;
    }

    /** Whether any ban stands while only these facts are kept. */
    boolean hasBans(BitSet kept) {
        return bans.containsKey(NOTHING)
                || (facts.intersects(kept) && bans.keySet().stream().anyMatch(grounds -> stands(grounds, kept)));
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
