package dev.stepladder.verify;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Carry;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Term;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What hops carry of a few units of a cluster, as if there were no others.
 *
 * <p>A unit that is left out may stand anywhere. So where it decides whether a hop carries, the hop may do either; and where it leads, the units that
 * are here may be carried by any hop of it. That is never less than they can do in the cluster.
 */
final class Passengers {
    private final RuleBook rules;
    private final List<Unit> cluster;
    private final List<UnitGraph> lanes;

    /** Whether there is anything to ask. */
    private final boolean any;

    Passengers(RuleBook rules, List<Unit> cluster, List<UnitGraph> lanes) {
        this.rules = rules;
        this.cluster = cluster;
        this.lanes = lanes;
        this.any = !rules.carries().all().isEmpty();
    }

    /** Every set of moves that a hop may carry; none if it may not be taken at all. */
    List<List<UnitGraph.Move>> of(List<Version> state, List<UnitGraph.Move> own) {
        if (!any) {
            return List.of(List.of());
        }
        boolean joined = mayBeJoined(own);
        List<List<UnitGraph.Move>> ways = List.of(List.of());
        for (int i = 0; i < lanes.size(); i++) {
            List<Optional<UnitGraph.Move>> choices = joined ? anything(i, state) : choices(i, state, own);
            boolean moves = isIn(own, i);
            if (moves) {
                // What a hop carries does not move of its own in it.
                String component = lanes.get(i).unit().component();
                boolean carried = own.stream().anyMatch(lead -> mayCarry(lead.hop(), component));
                choices = carried ? List.of() : List.of(Optional.empty());
            }
            ways = times(ways, choices);
        }
        return ways;
    }

    /** Whether a lead that is left out may be in lockstep with these, and carry what it does. */
    private boolean mayBeJoined(List<UnitGraph.Move> own) {
        List<UnitMove> hops = own.stream().map(UnitGraph.Move::hop).toList();
        return rules.locksteps().tying(hops).stream()
                .flatMap(rule -> rule.about().stream())
                .anyMatch(component -> !rules.carries().by(component).isEmpty() && isLeftOut(component));
    }

    private List<Optional<UnitGraph.Move>> anything(int lane, List<Version> state) {
        List<Optional<UnitGraph.Move>> choices = new ArrayList<>(List.of(Optional.empty()));
        lanes.get(lane).from(state.get(lane)).stream()
                .filter(UnitGraph.Move::carried)
                .forEach(move -> choices.add(Optional.of(move)));
        return choices;
    }

    private boolean mayCarry(UnitMove lead, String component) {
        return rules.carries().all().stream()
                .anyMatch(carry -> carry.component().equals(component)
                        && rules.carries().carries(carry, lead));
    }

    private boolean isIn(List<UnitGraph.Move> own, int lane) {
        return own.stream()
                .anyMatch(move -> move.hop().unit().equals(lanes.get(lane).unit().name()));
    }

    /** What one unit may do in a hop that others lead: come along, or stay, or neither if the hop is not possible. */
    private List<Optional<UnitGraph.Move>> choices(int lane, List<Version> state, List<UnitGraph.Move> own) {
        // Several leads take a unit to the latest of what their tables have; each table may be one of several.
        List<Optional<Version>> landings = List.of(Optional.empty());
        for (UnitGraph.Move lead : own) {
            Set<Optional<Version>> more = new HashSet<>();
            for (Optional<Version> other : landings) {
                for (Optional<Version> landing : landings(lane, state, lead.hop())) {
                    more.add(later(component(lane), other, landing));
                }
            }
            landings = new ArrayList<>(more);
        }
        return coming(lane, state, landings);
    }

    /** Where a lead may take a unit: nothing for nowhere; an empty list if its hop is not possible. */
    private List<Optional<Version>> landings(int lane, List<Version> state, UnitMove lead) {
        List<Optional<Version>> found = new ArrayList<>();
        for (Carry carry : rules.carries().all()) {
            boolean speaks =
                    carry.component().equals(lanes.get(lane).unit().component()) && rules.carries().carries(carry, lead);
            if (speaks && mayHold(carry, state)) {
                carry.landing(lead.to()).ifPresent(version -> found.add(Optional.of(version)));
                if (mustHold(carry, state)) {
                    return found;
                }
            }
        }
        found.add(Optional.empty());
        return found;
    }

    private boolean mayHold(Carry carry, List<Version> state) {
        return carry.given().stream().allMatch(term -> {
            for (int i = 0; i < lanes.size(); i++) {
                if (lanes.get(i).unit().component().equals(term.component())
                        && !term.range().contains(state.get(i))) {
                    return false;
                }
            }
            return true;
        });
    }

    private boolean mustHold(Carry carry, List<Version> state) {
        return mayHold(carry, state)
                && carry.given().stream().map(Term::component).noneMatch(this::isLeftOut);
    }

    /** Whether some unit of a component is not among these. */
    private boolean isLeftOut(String component) {
        return cluster.stream()
                .filter(unit -> unit.component().equals(component))
                .anyMatch(unit -> lanes.stream()
                        .noneMatch(lane -> lane.unit().name().equals(unit.name())));
    }

    /** Every set of moves, one or more, that a hop may carry whose lead is left out. */
    List<List<UnitGraph.Move>> ofOthers(List<Version> state) {
        if (!any) {
            return List.of();
        }
        Set<List<UnitGraph.Move>> found = new HashSet<>();
        Set<String> leads = new HashSet<>();
        rules.carries().all().forEach(carry -> leads.add(carry.by()));
        // Leads that are left out may be in lockstep: then each unit may be carried by any of them.
        boolean several = leads.stream().filter(this::isLeftOut).count() > 1
                && !rules.locksteps().all().isEmpty();
        if (several) {
            List<List<UnitGraph.Move>> ways = List.of(List.of());
            for (int i = 0; i < lanes.size(); i++) {
                ways = times(ways, anything(i, state));
            }
            found.addAll(ways);
        } else {
            for (String lead : leads) {
                if (isLeftOut(lead)) {
                    Component component = rules.matrices().component(lead).orElseThrow();
                    component.releases().forEach(release -> found.addAll(ledTo(lead, release, state)));
                }
            }
        }
        found.remove(List.of());
        return List.copyOf(found);
    }

    /** What a lead that is left out may carry on its way to a release. */
    private List<List<UnitGraph.Move>> ledTo(String lead, Release release, List<Version> state) {
        List<List<UnitGraph.Move>> ways = List.of(List.of());
        for (int i = 0; i < lanes.size(); i++) {
            List<Optional<Version>> landings = new ArrayList<>(List.of(Optional.empty()));
            for (Carry carry : rules.carries().all()) {
                boolean speaks = carry.by().equals(lead)
                        && carry.component().equals(lanes.get(i).unit().component())
                        && mayHold(carry, state);
                if (speaks) {
                    carry.landing(release.version()).ifPresent(version -> landings.add(Optional.of(version)));
                }
            }
            ways = times(ways, coming(i, state, landings));
        }
        return ways;
    }

    /** What a unit does that may be taken to these: nothing where it is there or past it; no choice where no hop may take it there. */
    private List<Optional<UnitGraph.Move>> coming(int lane, List<Version> state, List<Optional<Version>> landings) {
        Map<String, Optional<UnitGraph.Move>> choices = new TreeMap<>();
        Component component = component(lane);
        Version at = state.get(lane);
        for (Optional<Version> landing : landings) {
            if (landing.isEmpty() || place(component, landing.get()) <= place(component, at)) {
                choices.put("", Optional.empty());
            } else {
                lanes.get(lane).from(at).stream()
                        .filter(move -> move.carried() && move.hop().to().equals(landing.get()))
                        .forEach(move -> choices.put(landing.get().text(), Optional.of(move)));
            }
        }
        return List.copyOf(choices.values());
    }

    private Component component(int lane) {
        return rules.matrices().component(lanes.get(lane).unit().component()).orElseThrow();
    }

    private static Optional<Version> later(Component component, Optional<Version> one, Optional<Version> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return place(component, one.get()) < place(component, other.get()) ? other : one;
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
