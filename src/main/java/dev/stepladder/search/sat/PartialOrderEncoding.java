package dev.stepladder.search.sat;

import dev.stepladder.search.cdcl.Solver;
import dev.stepladder.search.model.Bits;
import dev.stepladder.search.model.Interaction;
import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.Operator;
import dev.stepladder.search.model.TransitionGraph;
import dev.stepladder.search.model.UnitModel;
import dev.stepladder.search.problem.Budget;
import dev.stepladder.search.problem.Hop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The partial-order encoding of plans: order literals for the stops of each unit, and a partial order of crossing
 * events.
 *
 * <p>Simplest case: version skew. "Unit {@code w} gets above {@code q} only when {@code u} is above {@code p}" is a
 * precedence between two crossing events ({@link Precedences}), whatever stops the two make. If a unit jumps, several
 * of its crossings are one event, and the precedences may form a cycle: then one of the jumps is impossible.
 *
 * <p>Holes: two units that both stop at incompatible positions must do so one after the other. Either the first leaves
 * before the second arrives, or the reverse. Guards: the operator comes before the other unit reaches a forbidden
 * position, or after it has left it. Nogoods over three units or more: two of the intervals must be disjoint, because
 * intervals that intersect in pairs have a common instant (Helly). Joint moves: one event of all their units, so two
 * crossings may also coincide.
 *
 * <p>The encoding covers models in which every operator leads upwards ({@link #suits}). It has O(releases²) clauses for
 * each interaction. (Causal encodings: Kautz, McAllester and Selman 1996.)
 */
public final class PartialOrderEncoding {
    final Clauses clauses;

    /** The order literals of each unit. */
    final List<OrderLiterals> units = new ArrayList<>();

    private final Model model;
    private final Precedences precedences;

    /**
     * By two interacting units and a position of the first: the highest useful position of the second at that position
     * or a lower one.
     */
    private final Map<List<Integer>, int[]> highest = new HashMap<>();

    private List<Operator> plan = List.of();

    /** An interval of positions of one unit. */
    private record Span(int unit, int first, int last) {}

    /** Whether every operator leads to a higher position. */
    public static boolean suits(Model model) {
        return Arrays.stream(model.units).allMatch(unit -> unit.upward && unit.graph.start == 0);
    }

    public PartialOrderEncoding(Model model, Budget budget) {
        this.model = model;
        this.clauses = new Clauses(budget);
        Map<Operator, Integer> jointMoves = new LinkedHashMap<>();
        model.jointMoves.forEach(jointMove -> jointMoves.put(jointMove, clauses.newLiteral()));
        for (UnitModel unit : model.units) {
            units.add(new OrderLiterals(clauses, unit, jointMoves));
        }
        this.precedences = new Precedences(clauses, units);
        jointMoves.forEach(precedences::together);
        model.interactions.forEach(this::encodeInteraction);
        model.operators().forEach(op -> op.guards.forEach(guard -> encodeGuard(op, guard)));
        model.nogoods.forEach(nogood -> encodeNogood(nogood, List.of()));
    }

    TransitionGraph graph(int unit) {
        return model.graphs[unit];
    }

    /** Whether there is a plan under these assumptions. */
    Solver.Verdict solve(int... assumed) {
        return solve(Budget.MAX_CONFLICTS, assumed);
    }

    /** The same, with at most {@code patience} conflicts for each call of the solver. */
    Solver.Verdict solve(long patience, int... assumed) {
        while (true) {
            Solver.Verdict verdict = clauses.solve(patience, assumed);
            if (verdict != Solver.Verdict.SATISFIABLE) {
                return verdict;
            }
            List<List<Integer>> contradictions = precedences.contradictions();
            if (contradictions.isEmpty()) {
                clauses.accept();
                plan = inOrder();
                return verdict;
            }
            contradictions.forEach(this::add);
        }
    }

    /**
     * The hops from a state to a goal, for plans whose stops are fixed and whose order is open; empty if there are none
     * or a limit is reached.
     */
    public Optional<List<Hop>> pathFrom(int[] state) {
        if (solve(precedences.denied(state)) != Solver.Verdict.SATISFIABLE) {
            return Optional.empty();
        }
        return Optional.of(plan.stream()
                .filter(op -> op.from[0] >= state[op.unit[0]])
                .map(op -> op.hop)
                .toList());
    }

    private List<Operator> inOrder() {
        return units.stream()
                .flatMap(unit -> unit.chain().stream())
                .distinct()
                .sorted(Comparator.comparing((Operator op) -> -precedences.lateness(op.unit[0], op.from[0])))
                .toList();
    }

    /** The hops of the last plan, in a safe order. */
    List<Operator> plan() {
        return plan;
    }

    private void add(List<Integer> clause) {
        clauses.add(clause.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * Keeps two units off every pair of positions that no path visits. Pairs that fill a corner of the product become
     * unconditional precedences; the others are holes.
     */
    private void encodeInteraction(Interaction interaction) {
        long[][] useful = interaction.consistentPairs();
        int rows = interaction.one.graph.size();
        int columns = interaction.other.graph.size();
        int[] ofSecond = highest(rows, columns, (a, b) -> Bits.test(useful[a], b));
        int[] ofFirst = highest(columns, rows, (b, a) -> Bits.test(useful[a], b));
        highest.put(List.of(interaction.first, interaction.second), ofSecond);
        highest.put(List.of(interaction.second, interaction.first), ofFirst);
        encodeWaits(interaction.first, interaction.second, ofSecond);
        encodeWaits(interaction.second, interaction.first, ofFirst);
        encodeBlockingJumps(interaction.first, interaction.second, ofSecond, ofFirst);
        for (int a = 0; a < rows; a++) {
            for (int b = 0; b < columns; b++) {
                if (!Bits.test(useful[a], b) && b <= ofSecond[a] && a <= ofFirst[b]) {
                    clauses.add(
                            -units.get(interaction.first).visit[a],
                            -units.get(interaction.second).visit[b],
                            leavesBefore(interaction.first, a, interaction.second, b),
                            leavesBefore(interaction.second, b, interaction.first, a));
                }
            }
        }
    }

    private interface Pairs {
        boolean has(int one, int other);
    }

    /** By position of one unit: the highest useful position of the other at that position or a lower one. */
    private static int[] highest(int size, int others, Pairs useful) {
        int[] highest = new int[size];
        for (int a = 0; a < size; a++) {
            highest[a] = a == 0 ? -1 : highest[a - 1];
            for (int b = highest[a] + 1; b < others; b++) {
                if (useful.has(a, b)) {
                    highest[a] = b;
                }
            }
        }
        return highest;
    }

    /** Unit {@code w} crosses the highest position that fits {@code u} only after {@code u} has moved on. */
    private void encodeWaits(int u, int w, int[] highest) {
        for (int p : rises(highest)) {
            precedences.always(u, p, w, highest[p]);
        }
        for (int q = highest[highest.length - 1] + 1; q < units.get(w).size(); q++) {
            clauses.add(-units.get(w).visit[q]);
        }
    }

    /** The positions at which one unit must not stay if the other is to get any higher. */
    private static int[] rises(int[] highest) {
        return IntStream.range(0, highest.length - 1)
                .filter(p -> highest[p + 1] > highest[p])
                .toArray();
    }

    /**
     * Clauses against the most frequent cycles: two units that wait for each other cannot both jump past the position
     * where they meet. {@link Precedences#contradictions} would find them as well, but one plan at a time.
     */
    private void encodeBlockingJumps(int u, int w, int[] ofSecond, int[] ofFirst) {
        int longest = longestHop(u);
        int othersLongest = longestHop(w);
        for (int p : rises(ofSecond)) {
            for (int r : rises(ofFirst)) {
                int q = ofSecond[p];
                int t = ofFirst[r];
                boolean canJump = p < t && t - p < longest && r < q && q - r < othersLongest;
                if (canJump
                        && precedences.apart(u, p, w, q) == clauses.alwaysTrue
                        && precedences.apart(w, r, u, t) == clauses.alwaysTrue) {
                    clauses.add(Stream.of(
                                    Arrays.stream(units.get(u).visit, p + 1, t + 1),
                                    Arrays.stream(units.get(w).visit, r + 1, q + 1),
                                    IntStream.of(units.get(u).ended[t], units.get(w).ended[q]))
                            .flatMapToInt(each -> each)
                            .toArray());
                }
            }
        }
    }

    private int longestHop(int u) {
        UnitModel unit = model.units[u];
        return unit.operators.stream()
                .mapToInt(op -> unit.to(op) - unit.from(op))
                .max()
                .orElse(0);
    }

    /** The literal that unit {@code u} leaves {@code p} before {@code w} reaches {@code q}. */
    private int leavesBefore(int u, int p, int w, int q) {
        return p + 1 < units.get(u).size() && q > 0 ? crosses(u, p, w, q - 1) : clauses.alwaysFalse;
    }

    /** The literal that unit {@code w} crosses {@code q}, if ever, only after unit {@code u} has crossed {@code p}. */
    private int crosses(int u, int p, int w, int q) {
        int[] ofSecond = highest.get(List.of(u, w));
        int[] ofFirst = highest.get(List.of(w, u));
        if (ofSecond != null && ofSecond[p] <= q) {
            return clauses.alwaysTrue;
        }
        boolean mustCross = units.get(w).ended[q] == clauses.alwaysFalse;
        if (ofFirst != null && ofFirst[q] <= p && mustCross && precedences.apart(u, p, w, q) == clauses.alwaysTrue) {
            return clauses.alwaysFalse;
        }
        return precedences.before(u, p, w, q);
    }

    private void encodeGuard(Operator op, Operator.Condition guard) {
        int taken = units.get(op.unit[0]).taken(op);
        if (op.partOf(guard.unit()) >= 0) {
            int from = model.units[guard.unit()].from(op);
            clauses.add(-taken, guard.allowed().has(from) ? clauses.alwaysTrue : clauses.alwaysFalse);
            return;
        }
        for (Span span : spans(guard.unit(), p -> !guard.allowed().has(p))) {
            boolean last = span.last + 1 == units.get(span.unit).size();
            clauses.add(
                    -taken,
                    leavesBefore(op.unit[0], op.from[0], span.unit, span.first),
                    last ? clauses.alwaysFalse : crosses(span.unit, span.last, op.unit[0], op.from[0]));
        }
    }

    private void encodeNogood(List<Operator.Condition> terms, List<Span> together) {
        if (together.size() < terms.size()) {
            Operator.Condition term = terms.get(together.size());
            for (Span span : spans(term.unit(), term.allowed()::has)) {
                List<Span> more = new ArrayList<>(together);
                more.add(span);
                encodeNogood(terms, more);
            }
            return;
        }
        List<Integer> any = new ArrayList<>();
        for (Span one : together) {
            any.add(skipped(one));
            together.stream()
                    .filter(other -> other.unit != one.unit)
                    .forEach(other -> any.add(leavesBefore(one.unit, one.last, other.unit, other.first)));
        }
        add(any);
    }

    /** A literal that implies that the unit stops nowhere in a span. */
    private int skipped(Span span) {
        int skipped = clauses.newLiteral();
        for (int p = span.first; p <= span.last; p++) {
            clauses.add(-skipped, -units.get(span.unit).visit[p]);
        }
        return skipped;
    }

    private List<Span> spans(int unit, IntPredicate inside) {
        BitSet set = new BitSet();
        IntStream.range(0, units.get(unit).size()).filter(inside).forEach(set::set);
        List<Span> spans = new ArrayList<>();
        for (int first = set.nextSetBit(0); first >= 0; first = set.nextSetBit(set.nextClearBit(first))) {
            spans.add(new Span(unit, first, set.nextClearBit(first) - 1));
        }
        return spans;
    }
}
