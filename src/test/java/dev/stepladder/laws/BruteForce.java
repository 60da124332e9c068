package dev.stepladder.laws;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Carry;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Rule;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.rule.Breaches;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.version.Version;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The cheapest path of one cluster, by looking at every state in the order of its cost (Dijkstra), and asking the rules about every one of
 * them. Shares no code with the search.
 *
 * <p>From an unsafe start, the paths with the shortest repair come first.
 *
 * <p>Some facts may be supposed away: an objection stands only if all its facts are kept, a lack of an upgrade edge upwards is an
 * objection like any other, and a release to avoid may be the end of a path if the fact that says so is away.
 */
final class BruteForce {
    private final RuleBook rules;
    private final List<Unit> start;
    private final Goal goal;

    BruteForce(RuleBook rules, List<Unit> start, Goal goal) {
        this.rules = rules;
        this.start = start;
        this.goal = goal;
    }

    /** What the cheapest path of a cluster costs that has nobody to learn from; nothing if there is none. */
    Optional<Cost> cost() {
        return cost(hop -> false);
    }

    /**
     * What the cheapest path costs; nothing if there is none.
     *
     * @param unshared whether a hop counts as one that no earlier environment takes
     */
    Optional<Cost> cost(Predicate<List<String>> unshared) {
        return cost(unshared, (state, hop) -> true, state -> true);
    }

    /**
     * What the cheapest path costs of those that only take some hops and end in some states; nothing if there is none.
     *
     * @param allowed by the state before a hop, and the hop
     */
    Optional<Cost> cost(BiPredicate<List<Unit>, List<UnitMove>> allowed, Predicate<List<Unit>> end) {
        return cost(hop -> false, allowed, end);
    }

    /** What the cheapest path costs while only these facts are kept; nothing if there is none. */
    Optional<Cost> costKeeping(Collection<Fact> facts) {
        return cost(hop -> false, (state, hop) -> true, state -> true, new HashSet<>(facts)::contains, true);
    }

    private Optional<Cost> cost(
            Predicate<List<String>> unshared,
            BiPredicate<List<Unit>, List<UnitMove>> allowed,
            Predicate<List<Unit>> end) {
        return cost(unshared, allowed, end, BruteForce::isFact, false);
    }

    private Optional<Cost> cost(
            Predicate<List<String>> unshared,
            BiPredicate<List<Unit>, List<UnitMove>> allowed,
            Predicate<List<Unit>> end,
            Predicate<Fact> kept,
            boolean supposing) {
        return price(unshared, allowed, end, kept, supposing).map(Price::cost);
    }

    /** What the cheapest path costs, with the hops of its repair; nothing if there is none. */
    Optional<Price> price() {
        return price(hop -> false, (state, hop) -> true, state -> true, BruteForce::isFact, false);
    }

    /** How many hops the shortest repair has of all that lead on to the goal; 0 for a safe start, nothing if there is no path. */
    Optional<Integer> repair() {
        return price().map(Price::repair);
    }

    /** How many hops lead to the nearest safe state, wherever it leads on to; nothing if there is no way out. */
    Optional<Integer> wayOut() {
        Map<List<Version>, Boolean> safe = new HashMap<>();
        Set<List<Version>> seen = new HashSet<>(Set.of(versions(start)));
        List<List<Unit>> here = List.of(start);
        for (int hops = 0; !here.isEmpty(); hops++) {
            if (here.stream().anyMatch(state -> isSafe(state, BruteForce::isFact, safe))) {
                return Optional.of(hops);
            }
            List<List<Unit>> next = new ArrayList<>();
            for (List<Unit> state : here) {
                for (List<UnitMove> hop : hops(state, false, BruteForce::isFact)) {
                    if (mayHop(state, hop, true, BruteForce::isFact, safe) && seen.add(versions(after(state, hop)))) {
                        next.add(after(state, hop));
                    }
                }
            }
            here = next;
        }
        return Optional.empty();
    }

    /** Every hop of a state that its edges have, whatever the rules say of it. */
    List<List<UnitMove>> hops(List<Unit> state) {
        return hops(state, false, BruteForce::isFact);
    }

    /** What a path costs: first come the hops of its repair. */
    record Price(int repair, Cost cost) implements Comparable<Price> {
        @Override
        public int compareTo(Price other) {
            return repair == other.repair ? cost.compareTo(other.cost) : Integer.compare(repair, other.repair);
        }
    }

    /** A state, and whether a safe one came before it. */
    private record Node(List<Version> releases, boolean repairing) {}

    private Optional<Price> price(
            Predicate<List<String>> unshared,
            BiPredicate<List<Unit>, List<UnitMove>> allowed,
            Predicate<List<Unit>> end,
            Predicate<Fact> kept,
            boolean supposing) {
        Map<List<Version>, Boolean> safe = new HashMap<>();
        Map<Node, Price> known = new HashMap<>();
        TreeMap<Price, ArrayDeque<List<Unit>>> open = new TreeMap<>();
        Price nothing = new Price(0, Cost.ZERO);
        known.put(new Node(versions(start), !isSafe(start, kept, safe)), nothing);
        open.computeIfAbsent(nothing, cost -> new ArrayDeque<>()).add(start);
        while (!open.isEmpty()) {
            Map.Entry<Price, ArrayDeque<List<Unit>>> cheapest = open.firstEntry();
            Price price = cheapest.getKey();
            List<Unit> state = cheapest.getValue().remove();
            if (cheapest.getValue().isEmpty()) {
                open.remove(price);
            }
            // In a repair no state is safe, and after it all are.
            boolean repairing = !isSafe(state, kept, safe);
            if (!price.equals(known.get(new Node(versions(state), repairing)))) {
                continue;
            }
            if (!repairing && end.test(state) && isGoal(state, kept)) {
                return Optional.of(price);
            }
            for (List<UnitMove> hop : hops(state, supposing, kept)) {
                List<Unit> next = after(state, hop);
                Price there = new Price(
                        price.repair() + (repairing ? 1 : 0),
                        price.cost().plus(cost(hop).unshared(unshared.test(kind(hop)) ? 1 : 0)));
                Node node = new Node(versions(next), !isSafe(next, kept, safe));
                Price before = known.get(node);
                if ((before == null || there.compareTo(before) < 0)
                        && allowed.test(state, hop)
                        && mayHop(state, hop, repairing, kept, safe)) {
                    known.put(node, there);
                    open.computeIfAbsent(there, each -> new ArrayDeque<>()).add(next);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether there is a path, of any cost, while only these facts are kept. */
    boolean hasPathKeeping(Collection<Fact> facts) {
        return hasPathKeeping(facts, (state, hop) -> true, state -> true);
    }

    /** The same, of those paths that only take some hops and end in some states. */
    boolean hasPathKeeping(
            Collection<Fact> facts, BiPredicate<List<Unit>, List<UnitMove>> allowed, Predicate<List<Unit>> end) {
        Predicate<Fact> kept = new HashSet<>(facts)::contains;
        Map<List<Version>, Boolean> safe = new HashMap<>();
        Set<List<Version>> seen = new HashSet<>();
        ArrayDeque<List<Unit>> open = new ArrayDeque<>();
        seen.add(versions(start));
        open.push(start);
        while (!open.isEmpty()) {
            List<Unit> state = open.pop();
            boolean repairing = !isSafe(state, kept, safe);
            if (!repairing && end.test(state) && isGoal(state, kept)) {
                return true;
            }
            for (List<UnitMove> hop : hops(state, true, kept)) {
                List<Unit> next = after(state, hop);
                if (!seen.contains(versions(next))
                        && allowed.test(state, hop)
                        && mayHop(state, hop, repairing, kept, safe)) {
                    seen.add(versions(next));
                    open.push(next);
                }
            }
        }
        return false;
    }

    private boolean mayHop(
            List<Unit> state,
            List<UnitMove> hop,
            boolean repairing,
            Predicate<Fact> kept,
            Map<List<Version>, Boolean> safe) {
        List<Unit> next = after(state, hop);
        return !stand(rules.objections(state, hop), kept)
                && (isSafe(next, kept, safe)
                        || (repairing
                                && breaches(start, kept)
                                        .cover(breaches(next, kept).all())));
    }

    private Breaches breaches(List<Unit> state, Predicate<Fact> kept) {
        return new Breaches(Breaches.of(rules, state).all().stream()
                .filter(breach -> stand(List.of(breach.objection()), kept))
                .toList());
    }

    private boolean isSafe(List<Unit> state, Predicate<Fact> kept, Map<List<Version>, Boolean> safe) {
        return safe.computeIfAbsent(versions(state), key -> !stand(rules.objections(state), kept));
    }

    private static boolean stand(List<Objection> objections, Predicate<Fact> kept) {
        return objections.stream()
                .anyMatch(objection -> objection.facts().stream().allMatch(kept));
    }

    private boolean isGoal(List<Unit> state, Predicate<Fact> kept) {
        return isSettled(state)
                && state.stream().allMatch(unit -> {
                    Component component = component(unit);
                    Release release = component.release(unit.version()).orElseThrow();
                    return goal.allows(component, kept.test(release.fact()) ? release : withoutAvoid(release));
                });
    }

    /** Whether all that settles is on the minor on which the leading component really is; what the goal names need not settle. */
    private boolean isSettled(List<Unit> state) {
        List<Version> leaders = state.stream()
                .filter(unit -> goal.leads(unit.component()))
                .map(Unit::version)
                .toList();
        return goal.leadingAt().isEmpty()
                || state.stream()
                        .filter(unit -> goal.settled().contains(unit.component())
                                && !goal.components().containsKey(unit.component()))
                        .allMatch(unit -> leaders.stream().allMatch(leader -> Goal.sameMinor(leader, unit.version())));
    }

    private static Release withoutAvoid(Release release) {
        return new Release(
                release.version(),
                release.build(),
                release.milestones(),
                release.fits(),
                release.withdrawn(),
                Optional.empty(),
                release.discouraged(),
                release.fact());
    }

    /** Every single move, and every way for two units or more to enter the ranges of a lockstep rule together; each with what it carries. */
    private List<List<UnitMove>> hops(List<Unit> state, boolean supposing, Predicate<Fact> kept) {
        List<List<UnitMove>> hops = new ArrayList<>();
        for (Unit unit : state) {
            moves(unit, supposing).forEach(move -> hops.add(List.of(move)));
        }
        for (Rule.Lockstep rule : rules.locksteps().all()) {
            for (List<UnitMove> together : entering(rule, state, supposing)) {
                if (together.size() > 1) {
                    hops.add(together);
                }
            }
        }
        return hops.stream()
                .filter(hop -> !carriesOthers(hop, kept))
                .map(hop -> loaded(hop, state, kept))
                .toList();
    }

    /** Whether a unit moves of its own with what carries it. */
    private boolean carriesOthers(List<UnitMove> hop, Predicate<Fact> kept) {
        return rules.carries().all().stream()
                .filter(carry -> kept.test(carry.fact()))
                .anyMatch(carry -> hop.stream()
                                .anyMatch(move -> move.component().equals(carry.by()))
                        && hop.stream().anyMatch(move -> move.component().equals(carry.component())));
    }

    /** A hop with every unit that it carries, in the order of the state's units. */
    private List<UnitMove> loaded(List<UnitMove> hop, List<Unit> state, Predicate<Fact> kept) {
        List<UnitMove> loaded = new ArrayList<>();
        for (Unit unit : state) {
            Optional<UnitMove> own =
                    hop.stream().filter(move -> move.unit().equals(unit.name())).findFirst();
            List<Version> order =
                    component(unit).releases().stream().map(Release::version).toList();
            int there = order.indexOf(unit.version());
            for (UnitMove lead : hop) {
                there = Math.max(there, order.indexOf(landing(lead, hop, unit, state, kept)));
            }
            Version after = order.get(there);
            own.or(() -> after.equals(unit.version())
                            ? Optional.empty()
                            : Optional.of(new UnitMove(unit.name(), unit.component(), unit.version(), after)))
                    .ifPresent(loaded::add);
        }
        return loaded;
    }

    /** Where a hop carries a unit; to where it is if nowhere. */
    private Version landing(
            UnitMove lead, List<UnitMove> hop, Unit unit, List<Unit> state, Predicate<Fact> kept) {
        for (Carry carry : rules.carries().all()) {
            boolean given = carry.given().stream()
                    .allMatch(term -> state.stream()
                            .filter(other -> other.component().equals(term.component()))
                            .allMatch(other -> term.range().contains(other.version())));
            boolean speaks = carry.by().equals(lead.component())
                    && carry.component().equals(unit.component())
                    && (carry.method().isEmpty() || carry.method().equals(method(lead)));
            if (given && speaks) {
                boolean late = carry.last() && isAnyLate(lead, hop, state);
                return kept.test(carry.fact()) && !late ? carry.landing(lead.to()).orElse(unit.version()) : unit.version();
            }
        }
        return unit.version();
    }

    /** Whether some unit of the lead's component is on an earlier release than the lead after the hop. */
    private boolean isAnyLate(UnitMove lead, List<UnitMove> hop, List<Unit> state) {
        for (Unit unit : state) {
            if (unit.component().equals(lead.component())) {
                List<Version> order = component(unit).releases().stream()
                        .map(Release::version)
                        .toList();
                Version after = hop.stream()
                        .filter(move -> move.unit().equals(unit.name()))
                        .map(UnitMove::to)
                        .findFirst()
                        .orElse(unit.version());
                if (order.indexOf(after) < order.indexOf(lead.to())) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<String> method(UnitMove move) {
        return rules.hops()
                .graph(rules.matrices().component(move.component()).orElseThrow())
                .edge(move.from(), move.to())
                .map(edge -> edge.family().method());
    }

    private List<List<UnitMove>> entering(Rule.Lockstep rule, List<Unit> state, boolean supposing) {
        List<List<UnitMove>> ways = List.of(List.of());
        for (Unit unit : state) {
            List<List<UnitMove>> longer = new ArrayList<>(ways);
            for (UnitMove move : moves(unit, supposing)) {
                if (enters(rule, move)) {
                    ways.forEach(way -> longer.add(plus(way, move)));
                }
            }
            ways = longer;
        }
        return ways;
    }

    private static boolean enters(Rule.Lockstep rule, UnitMove move) {
        return rule.enter().stream()
                .filter(term -> term.component().equals(move.component()))
                .anyMatch(term ->
                        !term.range().contains(move.from()) && term.range().contains(move.to()));
    }

    /** The moves that the upgrade graph has; where facts are supposed away, also to every later release. */
    private List<UnitMove> moves(Unit unit, boolean supposing) {
        List<Version> order =
                component(unit).releases().stream().map(Release::version).toList();
        int from = order.indexOf(unit.version());
        List<UnitMove> moves = new ArrayList<>();
        for (int to = 0; to < order.size(); to++) {
            boolean edge = rules.hops()
                    .graph(component(unit))
                    .edge(unit.version(), order.get(to))
                    .isPresent();
            if (edge || (supposing && to > from)) {
                moves.add(new UnitMove(unit.name(), unit.component(), unit.version(), order.get(to)));
            }
        }
        return moves;
    }

    Cost cost(List<UnitMove> hop) {
        Set<Rule.Blocked> risks = new HashSet<>();
        boolean disruptive = rules.locksteps().areTied(hop);
        List<UnitMove> own = rules.carries().own(hop);
        int rolled = 0;
        for (UnitMove move : hop) {
            Component component = rules.matrices().component(move.component()).orElseThrow();
            risks.addAll(rules.hops().risks(component, move.from(), move.to()));
            disruptive |= own.contains(move)
                    && rules.hops()
                            .graph(component)
                            .edge(move.from(), move.to())
                            .filter(edge -> edge.family().disruptive())
                            .isPresent();
            rolled += component.rolls() ? 1 : 0;
        }
        return new Cost(risks.size(), 1, disruptive ? 1 : 0, rolled);
    }

    /** What a hop is, whoever takes it. */
    private List<String> kind(List<UnitMove> hop) {
        List<UnitMove> own = rules.carries().own(hop);
        return hop.stream()
                .map(move -> "%s %s to %s by %s"
                        .formatted(
                                move.component(),
                                move.from(),
                                move.to(),
                                own.contains(move) ? method(move) : Optional.of("carried")))
                .distinct()
                .sorted()
                .toList();
    }

    /** The same, of a hop in a plan. */
    static List<String> kind(PlannedHop hop) {
        return hop.moves().stream()
                .map(move -> "%s %s to %s by %s".formatted(move.component(), move.from(), move.to(), move.method()))
                .distinct()
                .sorted()
                .toList();
    }

    private Component component(Unit unit) {
        return rules.matrices().component(unit.component()).orElseThrow();
    }

    static List<Unit> after(List<Unit> state, List<UnitMove> hop) {
        return state.stream()
                .map(unit -> hop.stream()
                        .filter(move -> move.unit().equals(unit.name()))
                        .findFirst()
                        .map(move -> unit.at(move.to()))
                        .orElse(unit))
                .toList();
    }

    private static List<Version> versions(List<Unit> state) {
        return state.stream().map(Unit::version).toList();
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    /** Keeps every fact. */
    private static boolean isFact(Fact fact) {
        return true;
    }
}
