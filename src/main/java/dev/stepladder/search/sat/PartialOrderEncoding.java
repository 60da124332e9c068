package dev.stepladder.search.sat;

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
 * All plans of a model as statements without time: which stops each unit makes, and which of two things comes first.
 *
 * <p>Simplest case: version skew. That unit {@code w} gets above {@code q} only when {@code u} is above {@code p} is a fact about two
 * {@link Precedences}, whatever stops both make. If a unit jumps, several of its crossings are one instant, and then such facts may contradict each other:
 * one of the jumps must be given up. With holes, two units that both stop where they don't fit must do so one after the other: either the one leaves before
 * the other comes, or the other way round. A guard says that its hop comes before the other unit gets to where it must not be, or after it has
 * left that. Conditions over three units and more need two of their spans of time to be apart: spans that overlap two by two have an
 * instant in common (Helly). A hop of several units is one instant for all of them: where otherwise one of two crossings has to come first, they may come together.
 *
 * <p>Only plans in which every hop leads upwards can be told so ({@link #suits}).
 */
public final class PartialOrderEncoding {
    final Clauses clauses;

    /** What each unit may do. */
    final List<OrderLiterals> units = new ArrayList<>();

    private final Model model;
    private final Precedences crossings;

    /** By two units that are linked, and position of the first, the highest position of the second beside it or one below it. */
    private final Map<List<Integer>, int[]> highest = new HashMap<>();

    private List<Operator> plan = List.of();

    /** A stretch of positions of one unit. */
    private record Span(int unit, int first, int last) {}

    /** Whether each hop leads upwards. */
    public static boolean suits(Model model) {
        return Arrays.stream(model.movers).allMatch(unit -> unit.upward && unit.track.start == 0);
    }

    public PartialOrderEncoding(Model model, Budget budget) {
        this.model = model;
        this.clauses = new Clauses(budget);
        Map<Operator, Integer> leaps = new LinkedHashMap<>();
        model.leaps.forEach(leap -> leaps.put(leap, clauses.statement()));
        for (UnitModel unit : model.movers) {
            units.add(new OrderLiterals(clauses, unit, leaps));
        }
        this.crossings = new Precedences(clauses, units);
        leaps.forEach(crossings::together);
        model.links.forEach(this::sayWhatFits);
        model.ops().forEach(op -> op.guards.forEach(guard -> sayWhenAllowed(op, guard)));
        model.nogoods.forEach(nogood -> sayWhatMustNotMeet(nogood, List.of()));
    }

    /** What one unit may do. */
    TransitionGraph track(int unit) {
        return model.tracks[unit];
    }

    /** Whether there is a plan while these statements hold. */
    Clauses.Verdict solve(int... assumed) {
        return solve(Budget.PERSISTENCE, assumed);
    }

    /** The same if each of the questions that this leads to takes no more conflicts than that. */
    Clauses.Verdict solve(long patience, int... assumed) {
        while (true) {
            Clauses.Verdict verdict = clauses.solve(patience, assumed);
            if (verdict != Clauses.Verdict.POSSIBLE) {
                return verdict;
            }
            List<List<Integer>> contradictions = crossings.contradictions();
            if (contradictions.isEmpty()) {
                plan = inOrder();
                return verdict;
            }
            contradictions.forEach(this::add);
        }
    }

    /** A way to an end from a state in the middle of plans of which only the order is open; nothing if there is none, or a limit is reached. */
    public Optional<List<Hop>> wayFrom(int[] state) {
        if (solve(crossings.denied(state)) != Clauses.Verdict.POSSIBLE) {
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
                .sorted(Comparator.comparing((Operator op) -> -crossings.lateness(op.unit[0], op.from[0])))
                .toList();
    }

    /** The hops of the plan that was found last, in an order that is safe. */
    List<Operator> plan() {
        return plan;
    }

    private void add(List<Integer> clause) {
        clauses.add(clause.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * Two units are never on a pair of positions that is of no use. Where such pairs make up the whole of a corner, one unit waits for the other,
     * whatever stops they make; the rest are holes.
     */
    private void sayWhatFits(Interaction link) {
        long[][] useful = link.useful();
        int rows = link.one.track.size();
        int columns = link.other.track.size();
        int[] above = highest(rows, columns, (a, b) -> Bits.test(useful[a], b));
        int[] beside = highest(columns, rows, (b, a) -> Bits.test(useful[a], b));
        highest.put(List.of(link.first, link.second), above);
        highest.put(List.of(link.second, link.first), beside);
        sayWhoWaits(link.first, link.second, above);
        sayWhoWaits(link.second, link.first, beside);
        sayWhichJumpsBlock(link.first, link.second, above, beside);
        for (int a = 0; a < rows; a++) {
            for (int b = 0; b < columns; b++) {
                if (!Bits.test(useful[a], b) && b <= above[a] && a <= beside[b]) {
                    clauses.add(
                            -units.get(link.first).visit[a],
                            -units.get(link.second).visit[b],
                            leavesBefore(link.first, a, link.second, b),
                            leavesBefore(link.second, b, link.first, a));
                }
            }
        }
    }

    private interface Pairs {
        boolean has(int one, int other);
    }

    /** By position of one unit the highest position of the other that is of use beside it or beside one below it. */
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

    /** Unit {@code w} gets above what it may be on beside {@code u} only when {@code u} has moved on. */
    private void sayWhoWaits(int u, int w, int[] highest) {
        for (int p : rises(highest)) {
            crossings.always(u, p, w, highest[p]);
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
     * Where each of two units waits for the other, they can't both jump past where they should meet. {@link Precedences#contradictions} would find that too, but
     * one plan at a time, and most contradictions are of this kind.
     */
    private void sayWhichJumpsBlock(int u, int w, int[] above, int[] beside) {
        int longest = longestHop(u);
        int othersLongest = longestHop(w);
        for (int p : rises(above)) {
            for (int r : rises(beside)) {
                int q = above[p];
                int t = beside[r];
                boolean canJump = p < t && t - p < longest && r < q && q - r < othersLongest;
                if (canJump
                        && crossings.apart(u, p, w, q) == clauses.yes
                        && crossings.apart(w, r, u, t) == clauses.yes) {
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
        UnitModel unit = model.movers[u];
        return unit.ops.stream()
                .mapToInt(op -> unit.to(op) - unit.from(op))
                .max()
                .orElse(0);
    }

    /** The statement that unit {@code u} leaves {@code p} before {@code w} comes to {@code q} or beyond it. */
    private int leavesBefore(int u, int p, int w, int q) {
        return p + 1 < units.get(u).size() && q > 0 ? crosses(u, p, w, q - 1) : clauses.no;
    }

    /** The statement that unit {@code w} crosses {@code q}, if at all, only after unit {@code u} has crossed {@code p}. */
    private int crosses(int u, int p, int w, int q) {
        int[] above = highest.get(List.of(u, w));
        int[] beside = highest.get(List.of(w, u));
        if (above != null && above[p] <= q) {
            return clauses.yes;
        }
        boolean mustCross = units.get(w).ended[q] == clauses.no;
        if (beside != null && beside[q] <= p && mustCross && crossings.apart(u, p, w, q) == clauses.yes) {
            return clauses.no;
        }
        return crossings.before(u, p, w, q);
    }

    private void sayWhenAllowed(Operator op, Operator.Condition guard) {
        int taken = units.get(op.unit[0]).taken(op);
        if (op.partOf(guard.unit()) >= 0) {
            int from = model.movers[guard.unit()].from(op);
            clauses.add(-taken, guard.allowed().has(from) ? clauses.yes : clauses.no);
            return;
        }
        for (Span span : spans(guard.unit(), p -> !guard.allowed().has(p))) {
            boolean last = span.last + 1 == units.get(span.unit).size();
            clauses.add(
                    -taken,
                    leavesBefore(op.unit[0], op.from[0], span.unit, span.first),
                    last ? clauses.no : crosses(span.unit, span.last, op.unit[0], op.from[0]));
        }
    }

    private void sayWhatMustNotMeet(List<Operator.Condition> terms, List<Span> together) {
        if (together.size() < terms.size()) {
            Operator.Condition term = terms.get(together.size());
            for (Span span : spans(term.unit(), term.allowed()::has)) {
                List<Span> more = new ArrayList<>(together);
                more.add(span);
                sayWhatMustNotMeet(terms, more);
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

    /** A statement that holds only if the unit stops nowhere in a span. */
    private int skipped(Span span) {
        int skipped = clauses.statement();
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
