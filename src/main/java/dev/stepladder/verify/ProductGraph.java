package dev.stepladder.verify;

import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.Breaches;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.JointRule;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.version.Version;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.AsWeightedGraph;
import org.jgrapht.graph.DirectedMultigraph;

/**
 * The synchronised product of a few units of a cluster: the graph of their reachable states, without the other units.
 *
 * <p>Constraints of the other units are left out. So the projection of every path of the cluster to these units is a path of this graph, and the
 * cost of a shortest path here is a lower bound there. Dijkstra's algorithm of JGraphT finds it.
 */
final class ProductGraph {
    /** A graph with more states is not built, because the check would take too long. */
    static final int MAX_STATES = 10_000;

    private final RuleBook rules;
    private final List<JointRule> joint;
    private final List<UnitGraph> lanes;
    private final CarriedUnits carriedUnits;
    private final Graph<List<Version>, Step> graph = new DirectedMultigraph<>(Step.class);
    private final Map<List<Version>, Boolean> safe = new HashMap<>();
    private final Map<Set<ComponentRelease>, Boolean> fitting = new HashMap<>();
    private final List<Version> start;
    private final Optional<Breaches> broken;

    /** A hop in this graph; not a record, because two hops of equal cost are not the same edge. */
    static final class Step {
        private final int payer;
        private final double weight;

        /** @param payer the index of the unit graph at which it counts; -1 for a unit that is left out */
        private Step(int payer, double weight) {
            this.payer = payer;
            this.weight = weight;
        }
    }

    /**
     * The graph of some units.
     *
     * @param lanes in order of index
     * @param others of the units that are left out, where it matters where these may be
     */
    ProductGraph(RuleBook rules, List<UnitGraph> lanes, List<UnitGraph> others) {
        this(
                rules,
                lanes,
                new CarriedUnits(
                        rules,
                        lanes,
                        others,
                        (lead, other) -> pairs(
                                rules,
                                lead,
                                other,
                                Stream.concat(lanes.stream(), others.stream()).toList())));
    }

    /**
     * For each release of one unit, where another may be, as far as the two alone decide it.
     *
     * @param all the units of the cluster, for any of them may carry the two
     */
    private static Map<Version, Set<Version>> pairs(
            RuleBook rules, UnitGraph one, UnitGraph other, List<UnitGraph> all) {
        List<UnitGraph> both = Stream.of(one, other)
                .sorted(Comparator.comparing(UnitGraph::index))
                .toList();
        List<UnitGraph> rest =
                all.stream().filter(third -> !both.contains(third)).toList();
        ProductGraph pair =
                new ProductGraph(rules, both, new CarriedUnits(rules, both, rest, (lead, carried) -> Map.of()));
        Map<Version, Set<Version>> beside = new HashMap<>();
        int place = both.indexOf(one);
        pair.graph
                .vertexSet()
                .forEach(state -> beside.computeIfAbsent(state.get(place), key -> new HashSet<>())
                        .add(state.get(1 - place)));
        return beside;
    }

    /**
     * True if no safe state of a whole cluster is so few hops away, through states that break only what the start breaks; false also if
     * there are too many states to look at.
     *
     * @param lanes all units of the cluster
     * @param broken what its start breaks
     */
    static boolean hasNoSafeStateWithin(int hops, RuleBook rules, List<UnitGraph> lanes, Breaches broken) {
        CarriedUnits carriedUnits = new CarriedUnits(rules, lanes, List.of(), (lead, other) -> Map.of());
        ProductGraph near = new ProductGraph(rules, lanes, carriedUnits, Optional.of(broken), hops);
        return near.isSmall() && near.graph.vertexSet().stream().noneMatch(near::isWholeStateSafe);
    }

    private boolean isWholeStateSafe(List<Version> state) {
        return rules.objections(units(state)).isEmpty();
    }

    private ProductGraph(RuleBook rules, List<UnitGraph> lanes, CarriedUnits carriedUnits) {
        this(rules, lanes, carriedUnits, Optional.empty(), Integer.MAX_VALUE);
    }

    /**
     * The graph of the states within so many hops.
     *
     * @param broken the rules that its states may break; without it, all its states are safe
     */
    private ProductGraph(
            RuleBook rules, List<UnitGraph> lanes, CarriedUnits carriedUnits, Optional<Breaches> broken, int hops) {
        this.rules = rules;
        this.broken = broken;
        this.carriedUnits = carriedUnits;
        this.joint = rules.states().joint();
        this.lanes = List.copyOf(lanes);
        this.start = lanes.stream().map(lane -> lane.unit().version()).toList();
        Deque<List<Version>> open = new ArrayDeque<>();
        if (isSafe(start)) {
            graph.addVertex(start);
            open.add(start);
        }
        for (int taken = 0; taken < hops && !open.isEmpty(); taken++) {
            Deque<List<Version>> next = new ArrayDeque<>();
            while (!open.isEmpty() && isSmall()) {
                List<Version> state = open.remove();
                alone(state, next);
                tied(state, 0, List.of(), next);
            }
            open = next;
            if (!isSmall()) {
                return;
            }
        }
    }

    /** Whether the graph is complete. */
    boolean isSmall() {
        return graph.vertexSet().size() <= MAX_STATES;
    }

    /** The least cost of some of them, if the hops of the others are free; infinite if they cannot reach a goal. */
    double least(Set<Integer> counted) {
        return least(step -> counted.contains(step.payer) ? step.weight : 0);
    }

    private double least(ToDoubleFunction<Step> weight) {
        if (graph.vertexSet().isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        SingleSourcePaths<List<Version>, Step> paths = new DijkstraShortestPath<>(
                        new AsWeightedGraph<>(graph, weight::applyAsDouble, false, false))
                .getPaths(start);
        return graph.vertexSet().stream()
                .filter(this::isGoal)
                .mapToDouble(paths::getWeight)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private boolean isGoal(List<Version> state) {
        for (int i = 0; i < lanes.size(); i++) {
            if (!lanes.get(i).goals().contains(state.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void alone(List<Version> state, Deque<List<Version>> open) {
        for (int i = 0; i < lanes.size(); i++) {
            for (UnitGraph.Move move : lanes.get(i).from(state.get(i))) {
                if (move.alone()) {
                    add(state, List.of(move), open);
                }
            }
        }
        // Led by a unit that is left out.
        carriedUnits.ofOthers(state).forEach(carried -> take(state, List.of(), carried, open));
    }

    /** The hops in lockstep of two units or more. */
    private void tied(List<Version> state, int from, List<UnitGraph.Move> moves, Deque<List<Version>> open) {
        if (moves.size() > 1 && !rules.locksteps().tying(hops(moves)).isEmpty()) {
            add(state, moves, open);
        }
        for (int i = from; i < lanes.size(); i++) {
            for (UnitGraph.Move move : lanes.get(i).from(state.get(i))) {
                List<UnitGraph.Move> more = new ArrayList<>(moves);
                more.add(move);
                if (move.alone() && !rules.locksteps().tying(hops(more)).isEmpty()) {
                    tied(state, i + 1, more, open);
                }
            }
        }
    }

    /** Adds the hops of some units that move of their own, each with all that it may carry. */
    private void add(List<Version> state, List<UnitGraph.Move> own, Deque<List<Version>> open) {
        carriedUnits.of(state, own).forEach(carried -> take(state, own, carried, open));
    }

    private static List<UnitMove> hops(List<UnitGraph.Move> moves) {
        return moves.stream().map(UnitGraph.Move::hop).toList();
    }

    private void take(
            List<Version> state, List<UnitGraph.Move> own, List<UnitGraph.Move> carried, Deque<List<Version>> open) {
        List<UnitGraph.Move> moves = new ArrayList<>(own);
        moves.addAll(carried);
        moves.sort(Comparator.comparing(this::placeOf));
        List<Version> next = after(state, moves);
        if (!mayLeave(state, moves)
                || !isSomeOld(state, moves, own)
                || !mayMoveTogether(state, moves, own)
                || !isSafe(next)) {
            return;
        }
        if (graph.addVertex(next)) {
            open.add(next);
        }
        if (!next.equals(state)) {
            graph.addEdge(state, next, step(moves, own));
        }
    }

    private List<Version> after(List<Version> state, List<UnitGraph.Move> moves) {
        List<Version> next = new ArrayList<>(state);
        for (UnitGraph.Move move : moves) {
            next.set(placeOf(move), move.hop().to());
        }
        return next;
    }

    private int placeOf(UnitGraph.Move move) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).unit().name().equals(move.hop().unit())) {
                return i;
            }
        }
        throw new IllegalArgumentException("no graph of the unit " + move.hop().unit());
    }

    /** Whether no other unit must move first. */
    private boolean mayLeave(List<Version> state, List<UnitGraph.Move> moves) {
        List<Integer> moving = moves.stream().map(this::placeOf).toList();
        for (UnitGraph.Move move : moves) {
            for (int i = 0; i < lanes.size(); i++) {
                ComponentRelease still = lanes.get(i).componentRelease(state.get(i));
                if (!moving.contains(i)
                        && rules.hops().guarded(move.hop().component(), still.component())
                        && !rules.hops()
                                .objections(move.hop().before(), move.hop().to(), still)
                                .isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether another unit still runs an earlier release, for hops that ask for that; one that is left out may. */
    private boolean isSomeOld(List<Version> state, List<UnitGraph.Move> moves, List<UnitGraph.Move> own) {
        List<Integer> moving = moves.stream().map(this::placeOf).toList();
        return own.stream()
                .allMatch(move -> move.old().isEmpty()
                        || move.old().get().entrySet().stream()
                                .anyMatch(other -> IntStream.range(0, lanes.size())
                                        .filter(i -> lanes.get(i).index() == other.getKey())
                                        .allMatch(i -> !moving.contains(i)
                                                && other.getValue().contains(state.get(i)))));
    }

    /** Whether all units of a lockstep move together, and no units move together that must not. */
    private boolean mayMoveTogether(List<Version> state, List<UnitGraph.Move> moves, List<UnitGraph.Move> own) {
        if (rules.locksteps().all().isEmpty()) {
            return true;
        }
        return rules.locksteps().objections(units(state), hops(moves)).isEmpty()
                && rules.changes()
                        .objections(hops(own).stream().map(UnitMove::component).toList())
                        .isEmpty();
    }

    private List<Unit> units(List<Version> state) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            units.add(lanes.get(i).unit().at(state.get(i)));
        }
        return units;
    }

    private boolean isSafe(List<Version> state) {
        return safe.computeIfAbsent(state, this::askWhetherSafe);
    }

    private boolean askWhetherSafe(List<Version> state) {
        if (broken.isPresent()) {
            return broken.get().cover(Breaches.of(rules, units(state)).all());
        }
        List<ComponentRelease> standing = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            ComponentRelease here = lanes.get(i).componentRelease(state.get(i));
            if (!standing.stream().allMatch(other -> fit(here, other))) {
                return false;
            }
            standing.add(here);
        }
        return joint.stream().allMatch(rule -> rule.objection(standing).isEmpty());
    }

    private boolean fit(ComponentRelease one, ComponentRelease other) {
        return fitting.computeIfAbsent(
                new HashSet<>(List.of(one, other)),
                pair -> rules.states().objections(one, other).isEmpty());
    }

    /** A hop counts at the first unit that moves of its own in it; nowhere, if that may be one that is left out. */
    private Step step(List<UnitGraph.Move> moves, List<UnitGraph.Move> own) {
        SortedSet<String> risks = new TreeSet<>();
        SortedSet<Integer> payers = new TreeSet<>();
        boolean disruptive = rules.locksteps().areTied(hops(moves));
        int rolled = 0;
        for (UnitGraph.Move move : moves) {
            risks.addAll(move.risks());
            payers.addAll(own.contains(move) ? move.payers() : List.of());
            disruptive |= move.disruptive() && own.contains(move);
            rolled += move.rolls() ? 1 : 0;
        }
        int first = own.isEmpty() ? -1 : lanes.get(placeOf(own.get(0))).index();
        lanes.forEach(lane -> payers.remove(lane.index()));
        boolean elsewhere = own.isEmpty() || !payers.headSet(first).isEmpty();
        return new Step(elsewhere ? -1 : first, Weight.of(new Cost(risks.size(), 1, disruptive ? 1 : 0, rolled)));
    }
}
