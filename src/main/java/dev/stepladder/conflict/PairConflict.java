package dev.stepladder.conflict;

import java.util.BitSet;

/**
 * A unit or a pair without a path.
 *
 * @param w the same as {@code u} for a single unit
 * @param facts that leave no path; some may be superfluous
 */
public record PairConflict(int u, int w, BitSet facts) {}
