package dev.stepladder.verify;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Carry;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Term;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * What hops carry of a few units of a cluster, as if there were no others.
 *
 * <p>A unit that is left out may be anywhere on its ways. Where it decides whether a hop carries, each of these counts; and where it leads, the units that
 * are here may be carried by any hop of it. That is never less than they can do in the cluster.
 */
final class CarriedUnits {
    private final RuleBook rules;
    private final List<UnitGraph> lanes;
    private final List<UnitGraph> others;

    private final BiFunction<UnitGraph, UnitGraph, Map<Version, Set<Version>>> pairs;
    private final Map<List<Integer>, Map<Version, Set<Version>>> known = new HashMap<>();

    /** Whether there is anything to ask. */
    private final boolean any;

    /** The units that are left out and decide what is carried. */
    private final List<UnitGraph> deciding;

    /** By where each of these may be: which of the statements hold then, in every combination that they can come to. */
    private final Map<List<Set<Version>>, Set<Set<Carry>>> cases = new HashMap<>();

    /**
     * The carried ones of some units.
     *
     * @param others the lanes of the units that are left out
     * @param pairs for a lead and one that is left out, by release of the lead, where the other may be; empty for anywhere on its ways
     */
    CarriedUnits(
            RuleBook rules,
            List<UnitGraph> lanes,
            List<UnitGraph> others,
            BiFunction<UnitGraph, UnitGraph, Map<Version, Set<Version>>> pairs) {
        this.pairs = pairs;
        this.rules = rules;
        this.lanes = lanes;
        this.others = others;
        this.any = !rules.carries().all().isEmpty();
        this.deciding = others.stream().filter(this::decides).toList();
    }

    private boolean decides(UnitGraph other) {
        return rules.carries().all().stream()
                .flatMap(carry -> carry.given().stream())
                .anyMatch(term -> term.component().equals(other.unit().component()));
    }

    /** Which of the statements may hold of the units that are left out, as far as the units here let these be anywhere. */
    private Set<Set<Carry>> cases(List<Version> state) {
        List<Set<Version>> where =
                deciding.stream().map(other -> beside(state, other)).toList();
        return cases.computeIfAbsent(where, this::combinations);
    }

    /** Where a unit that is left out may be in a state of the units here. */
    private Set<Version> beside(List<Version> state, UnitGraph other) {
        Set<Version> releases = new LinkedHashSet<>(other.releases());
        for (int i = 0; i < lanes.size(); i++) {
            releases.retainAll(beside(lanes.get(i), state.get(i), other));
        }
        return releases;
    }

    private Set<Set<Carry>> combinations(List<Set<Version>> where) {
        Set<Set<Carry>> found = new LinkedHashSet<>();
        found.add(new LinkedHashSet<>(rules.carries().all()));
        for (int i = 0; i < deciding.size(); i++) {
            UnitGraph other = deciding.get(i);
            Set<Set<Carry>> more = new LinkedHashSet<>();
            for (Version release : where.get(i)) {
                for (Set<Carry> before : found) {
                    Set<Carry> holding = new LinkedHashSet<>(before);
                    holding.removeIf(carry -> !holds(carry, other, release));
                    more.add(holding);
                }
            }
            found = more;
        }
        return found;
    }

    private static boolean holds(Carry carry, UnitGraph lane, Version release) {
        return carry.given().stream()
                .filter(term -> term.component().equals(lane.unit().component()))
                .map(Term::range)
                .allMatch(range -> range.contains(release));
    }

    /** Every set of moves that a hop may carry; none if it may not be taken at all. */
    Collection<List<UnitGraph.Move>> of(List<Version> state, List<UnitGraph.Move> own) {
        if (!any) {
            return List.of(List.of());
        }
        boolean joined = mayBeJoined(own);
        Set<List<UnitGraph.Move>> found = new LinkedHashSet<>();
        for (Set<Carry> outside : cases(state)) {
            List<Carry> holding = holding(outside, state);
            boolean possible = others.stream().allMatch(other -> mayCome(other, own, state, holding));
            List<List<UnitGraph.Move>> ways = possible ? List.of(List.of()) : List.of();
            for (int i = 0; i < lanes.size(); i++) {
                int lane = i;
                boolean moves = own.stream().anyMatch(move -> isOf(move, lane));
                boolean carried = moves && own.stream().anyMatch(lead -> mayCarry(lead.hop(), lane));
                if (carried) {
                    // What a hop carries does not move of its own in it.
                    ways = List.of();
                } else if (!moves) {
                    ways = times(ways, joined ? anything(i, state) : choices(i, state, own, holding));
                }
            }
            found.addAll(ways);
        }
        return found;
    }

    /** Of the statements that hold of all that are left out, those that hold of all that are here too. */
    private List<Carry> holding(Set<Carry> outside, List<Version> state) {
        List<Carry> holding = new ArrayList<>(outside);
        for (int i = 0; i < lanes.size(); i++) {
            UnitGraph lane = lanes.get(i);
            Version release = state.get(i);
            holding.removeIf(carry -> !holds(carry, lane, release));
        }
        return holding;
    }

    /** Whether a lead that is left out may be in lockstep with these, and carry what it does. */
    private boolean mayBeJoined(List<UnitGraph.Move> own) {
        List<UnitMove> hops = own.stream().map(UnitGraph.Move::hop).toList();
        return rules.locksteps().tying(hops).stream()
                .flatMap(rule -> rule.about().stream())
                .anyMatch(component -> !rules.carries().by(component).isEmpty() && isLeftOut(component));
    }

    private boolean isOf(UnitGraph.Move move, int lane) {
        return move.hop().unit().equals(lanes.get(lane).unit().name());
    }

    private boolean mayCarry(UnitMove lead, int lane) {
        return rules.carries().by(lead.component()).stream()
                .anyMatch(
                        carry -> carry.component().equals(lanes.get(lane).unit().component()));
    }

    private boolean isLeftOut(ComponentName component) {
        return others.stream().anyMatch(other -> other.unit().component().equals(component));
    }

    /** Whether a unit that is left out may come along, or may be there already. */
    private boolean mayCome(UnitGraph other, List<UnitGraph.Move> own, List<Version> state, List<Carry> holding) {
        Component component =
                rules.matrices().component(other.unit().component()).orElseThrow();
        return own.stream()
                .allMatch(lead -> holding.stream()
                        .filter(known -> known.component().equals(component.name())
                                && rules.carries().carries(known, lead.hop()))
                        .findFirst()
                        // Where another may be late, the hop may carry nothing.
                        .filter(carry -> !mayBeLate(carry, lead, own, state))
                        .map(carry -> carry.landing(lead.hop().to())
                                .filter(landing -> beside(lead, other).stream()
                                        .anyMatch(at -> place(component, at) >= place(component, landing)
                                                || other.from(at).stream()
                                                        .anyMatch(move -> move.carried()
                                                                && move.hop()
                                                                        .to()
                                                                        .equals(landing))))
                                .isPresent())
                        .orElse(true));
    }

    /** Whether a unit of what leads is on an earlier release after a hop, or may be; then a hop that only carries as the last one carries nothing. */
    private boolean mayBeLate(Carry carry, UnitGraph.Move lead, List<UnitGraph.Move> own, List<Version> state) {
        return carry.last()
                && (isLate(carry, lead, own, state)
                        || others.stream()
                                .filter(other -> other.unit().component().equals(carry.by()))
                                .flatMap(other -> other.releases().stream())
                                .anyMatch(release ->
                                        isEarlier(carry, release, lead.hop().to())));
    }

    /** Whether a unit that is here is on an earlier release after a hop of a lead, and it carries as the last one only. */
    private boolean isLate(Carry carry, UnitGraph.Move lead, List<UnitGraph.Move> own, List<Version> state) {
        if (!carry.last()) {
            return false;
        }
        for (int i = 0; i < lanes.size(); i++) {
            Unit unit = lanes.get(i).unit();
            Version after = own.stream()
                    .map(UnitGraph.Move::hop)
                    .filter(hop -> hop.unit().equals(unit.name()))
                    .map(UnitMove::to)
                    .findFirst()
                    .orElse(state.get(i));
            if (unit.component().equals(carry.by())
                    && isEarlier(carry, after, lead.hop().to())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a unit that is here keeps a lead that is left out from being the last one. */
    private boolean isAnyBefore(Carry carry, Version release, List<Version> state) {
        return carry.last()
                && IntStream.range(0, lanes.size())
                        .filter(i -> lanes.get(i).unit().component().equals(carry.by()))
                        .anyMatch(i -> isEarlier(carry, state.get(i), release));
    }

    private boolean isEarlier(Carry carry, Version release, Version other) {
        Component component = rules.matrices().component(carry.by()).orElseThrow();
        return place(component, release) < place(component, other);
    }

    /** Where a unit that is left out may be before a hop. */
    private Collection<Version> beside(UnitGraph.Move lead, UnitGraph other) {
        UnitGraph lane = lanes.stream()
                .filter(known -> known.unit().name().equals(lead.hop().unit()))
                .findFirst()
                .orElseThrow();
        return beside(lane, lead.hop().from(), other);
    }

    private Collection<Version> beside(UnitGraph lane, Version release, UnitGraph other) {
        Map<Version, Set<Version>> beside =
                known.computeIfAbsent(List.of(lane.index(), other.index()), key -> pairs.apply(lane, other));
        return beside.isEmpty() ? other.releases() : beside.getOrDefault(release, Set.of());
    }

    /** What one unit may do in a hop that others lead: come along, or stay; nothing at all if the hop is not possible. */
    private List<Optional<UnitGraph.Move>> choices(
            int lane, List<Version> state, List<UnitGraph.Move> own, List<Carry> holding) {
        Component component = component(lane);
        Optional<Version> latest = Optional.empty();
        boolean late = false;
        for (UnitGraph.Move lead : own) {
            Optional<Carry> carry = holding.stream()
                    .filter(known -> known.component().equals(component.name())
                            && rules.carries().carries(known, lead.hop()))
                    .findFirst();
            if (carry.isPresent() && !isLate(carry.get(), lead, own, state)) {
                late |= mayBeLate(carry.get(), lead, own, state);
                Optional<Version> landing = carry.get().landing(lead.hop().to());
                if (landing.isEmpty()) {
                    return late ? coming(lane, state, List.of(Optional.empty())) : List.of();
                }
                latest = later(component, latest, landing.get());
            }
        }
        return coming(lane, state, late ? List.of(latest, Optional.empty()) : List.of(latest));
    }

    /** Every set of moves, one or more, that a hop may carry whose lead is left out. */
    Collection<List<UnitGraph.Move>> ofOthers(List<Version> state) {
        Set<List<UnitGraph.Move>> found = new LinkedHashSet<>();
        List<UnitGraph> leads = others.stream()
                .filter(other -> !rules.carries().by(other.unit().component()).isEmpty())
                .toList();
        // Leads that are left out may be in lockstep: then each unit may be carried by any of them.
        if (leads.stream().map(lead -> lead.unit().component()).distinct().count() > 1
                && !rules.locksteps().all().isEmpty()) {
            List<List<UnitGraph.Move>> ways = List.of(List.of());
            for (int i = 0; i < lanes.size(); i++) {
                ways = times(ways, anything(i, state));
            }
            found.addAll(ways);
        } else {
            Map<ComponentName, Set<Version>> releases = new TreeMap<>();
            leads.forEach(lead -> releases.computeIfAbsent(lead.unit().component(), key -> new LinkedHashSet<>())
                    .addAll(lead.releases()));
            releases.forEach((lead, reached) -> reached.forEach(release -> cases(state)
                    .forEach(outside -> found.addAll(ledTo(lead, release, state, holding(outside, state))))));
        }
        found.remove(List.of());
        return found;
    }

    /** What a lead that is left out may carry on its way to a release. */
    private List<List<UnitGraph.Move>> ledTo(
            ComponentName lead, Version release, List<Version> state, List<Carry> holding) {
        List<List<UnitGraph.Move>> ways = List.of(List.of());
        for (int i = 0; i < lanes.size(); i++) {
            ComponentName component = lanes.get(i).unit().component();
            List<Optional<Version>> landings = new ArrayList<>(List.of(Optional.empty()));
            holding.stream()
                    .filter(carry ->
                            carry.by().equals(lead) && carry.component().equals(component))
                    .filter(carry -> !isAnyBefore(carry, release, state))
                    .forEach(carry -> landings.add(carry.landing(release)));
            ways = times(ways, coming(i, state, landings));
        }
        return ways;
    }

    /** What a unit does that may be taken to these: nothing where it is there or past it; no choice where no hop may take it there. */
    private List<Optional<UnitGraph.Move>> coming(int lane, List<Version> state, List<Optional<Version>> landings) {
        Map<Version, UnitGraph.Move> moves = new HashMap<>();
        Set<Optional<UnitGraph.Move>> choices = new LinkedHashSet<>();
        Component component = component(lane);
        Version at = state.get(lane);
        lanes.get(lane).from(at).stream()
                .filter(UnitGraph.Move::carried)
                .forEach(move -> moves.put(move.hop().to(), move));
        for (Optional<Version> landing : landings) {
            if (landing.isEmpty() || place(component, landing.get()) <= place(component, at)) {
                choices.add(Optional.empty());
            } else if (moves.containsKey(landing.get())) {
                choices.add(Optional.ofNullable(moves.get(landing.get())));
            }
        }
        return List.copyOf(choices);
    }

    private List<Optional<UnitGraph.Move>> anything(int lane, List<Version> state) {
        List<Optional<UnitGraph.Move>> choices = new ArrayList<>(List.of(Optional.empty()));
        lanes.get(lane).from(state.get(lane)).stream()
                .filter(UnitGraph.Move::carried)
                .forEach(move -> choices.add(Optional.of(move)));
        return choices;
    }

    private Component component(int lane) {
        return rules.matrices().component(lanes.get(lane).unit().component()).orElseThrow();
    }

    private static Optional<Version> later(Component component, Optional<Version> one, Version other) {
        return one.filter(known -> place(component, known) >= place(component, other))
                .or(() -> Optional.of(other));
    }

    private static int place(Component component, Version version) {
        return component.releases().stream().map(Release::version).toList().indexOf(version);
    }

    private static List<List<UnitGraph.Move>> times(
            List<List<UnitGraph.Move>> ways, List<Optional<UnitGraph.Move>> choices) {
        List<List<UnitGraph.Move>> longer = new ArrayList<>();
        for (List<UnitGraph.Move> way : ways) {
            for (Optional<UnitGraph.Move> choice : choices) {
                List<UnitGraph.Move> more = new ArrayList<>(way);
                choice.ifPresent(more::add);
                longer.add(more);
            }
        }
        return longer;
    }
}
