package dev.stepladder.rule;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Carry;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Term;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Which units a hop takes along in one cluster: what the provider's {@code carries} say.
 *
 * <p>A hop of a component that carries is one hop of that unit and of every unit that it carries. Where it would take one nowhere that a fact names, it is
 * not possible. A carried unit hops alone only as far as {@code alone} lets it. Nothing that is carried carries on.
 */
public final class CarryRules {
    private final Matrices matrices;
    private final HopRules hops;
    private final List<Carry> carries;

    /** What one unit must come to, and by which statement. */
    private record Landing(Version release, Carry by) {}

    /** The rules that hold for a cluster; parameters as for {@link StateRules}. */
    CarryRules(Matrices matrices, SortedMap<String, String> attributes, HopRules hops) {
        this.matrices = matrices;
        this.hops = hops;
        this.carries = CarriedPairs.carries(matrices, attributes);
    }

    /** All of them, in the order of the file; the first whose {@code given} holds counts. */
    public List<Carry> all() {
        return carries;
    }

    /** Their facts. */
    public List<Fact> facts() {
        return carries.stream().map(Carry::fact).toList();
    }

    /** Those by which hops of a component carry, whatever its method and whatever the others run. */
    public List<Carry> by(ComponentName component) {
        return carries.stream().filter(carry -> carry.by().equals(component)).toList();
    }

    /** Whether a hop is done in a way that carries. */
    public boolean carries(Carry carry, UnitMove lead) {
        return carry.by().equals(lead.component())
                && (carry.method().isEmpty() || method(lead).equals(carry.method()));
    }

    private Optional<String> method(UnitMove move) {
        return hops.graph(component(move.component()))
                .edge(move.from(), move.to())
                .map(edge -> edge.family().method());
    }

    /** Whether a carried component may take a hop of its own. */
    public boolean mayHopAlone(Carry carry, Version from, Version to) {
        Component component = component(carry.component());
        int places = place(component, to) - place(component, from);
        return carry.alone().filter(width -> width.allows(from, to, places)).isPresent();
    }

    /** Those of these moves that others of them carry. */
    public List<UnitMove> carried(List<UnitMove> moves) {
        return moves.stream().filter(move -> isCarried(move, moves)).toList();
    }

    /** The other moves. */
    public List<UnitMove> own(List<UnitMove> moves) {
        return carries.isEmpty()
                ? moves
                : moves.stream().filter(move -> !isCarried(move, moves)).toList();
    }

    /** The same moves: those of their own first, then those that are carried. */
    public List<UnitMove> leadFirst(List<UnitMove> moves) {
        List<UnitMove> ordered = new ArrayList<>(own(moves));
        if (ordered.size() < moves.size()) {
            ordered.addAll(carried(moves));
        }
        return ordered;
    }

    /** The statements by which moves among these are carried, each once. */
    public List<Carry> carrying(List<UnitMove> moves) {
        return carries.stream()
                .filter(carry ->
                        moves.stream().anyMatch(move -> moves.stream().anyMatch(lead -> takes(carry, lead, move))))
                .toList();
    }

    private boolean isCarried(UnitMove move, List<UnitMove> moves) {
        return carries.stream().anyMatch(carry -> moves.stream().anyMatch(lead -> takes(carry, lead, move)));
    }

    private boolean takes(Carry carry, UnitMove lead, UnitMove move) {
        return carry.component().equals(move.component())
                && carries(carry, lead)
                && carry.landing(lead.to()).filter(move.to()::equals).isPresent();
    }

    /**
     * Why these units must not hop so, because of what is carried; empty if they may.
     *
     * @param state the cluster before the hop
     * @param moves what moves in it
     */
    public List<Objection> objections(List<Unit> state, List<UnitMove> moves) {
        if (carries.isEmpty()) {
            return List.of();
        }
        List<Objection> found = new ArrayList<>();
        Map<String, Landing> landings = new LinkedHashMap<>();
        for (UnitMove lead : moves) {
            for (Unit unit : state) {
                deciding(lead, unit.component(), state)
                        .filter(carry -> isDue(carry, lead, state, moves))
                        .ifPresent(carry -> carry.landing(lead.to())
                                .ifPresentOrElse(
                                        release -> land(unit, new Landing(release, carry), landings),
                                        () -> found.add(unknown(carry, lead))));
            }
        }
        landings.forEach((unit, landing) -> {
            if (moves.stream()
                    .noneMatch(move -> move.unit().equals(unit) && move.to().equals(landing.release()))) {
                String says = "%s carries %s to %s, and %s would not come there"
                        .formatted(landing.by().by(), landing.by().component(), landing.release(), unit);
                found.add(by(landing.by(), says));
            }
        });
        for (UnitMove move : moves) {
            if (!landings.containsKey(move.unit())) {
                found.addAll(toAlone(state, moves, move));
            }
        }
        return found;
    }

    /** Where a unit comes; of two hops that carry it the later release counts, and nothing goes down. */
    private void land(Unit unit, Landing landing, Map<String, Landing> landings) {
        Component component = component(unit.component());
        int place = place(component, landing.release());
        Landing known = landings.get(unit.name());
        if (place > place(component, unit.version()) && (known == null || place > place(component, known.release()))) {
            landings.put(unit.name(), landing);
        }
    }

    /** The statement that says where a hop takes units of a component; nothing if it takes them nowhere. */
    private Optional<Carry> deciding(UnitMove lead, ComponentName component, List<Unit> state) {
        return carries.stream()
                .filter(carry -> carry.component().equals(component) && carries(carry, lead) && isGiven(carry, state))
                .findFirst();
    }

    /** Whether a hop carries now: each does, or only the one after which no other unit of its component is on an earlier release. */
    private boolean isDue(Carry carry, UnitMove lead, List<Unit> state, List<UnitMove> moves) {
        if (!carry.last()) {
            return true;
        }
        Component component = component(lead.component());
        return state.stream()
                .filter(unit -> unit.component().equals(lead.component()))
                .map(unit -> moves.stream()
                        .filter(move -> move.unit().equals(unit.name()))
                        .findFirst()
                        .map(UnitMove::to)
                        .orElse(unit.version()))
                .allMatch(release -> place(component, release) >= place(component, lead.to()));
    }

    private static boolean isGiven(Carry carry, List<Unit> state) {
        return carry.given().stream().allMatch(term -> holds(term, state));
    }

    private static boolean holds(Term term, List<Unit> state) {
        return state.stream()
                .filter(unit -> unit.component().equals(term.component()))
                .allMatch(unit -> term.range().contains(unit.version()));
    }

    /** Why a unit must not hop while nothing carries it. */
    private List<Objection> toAlone(List<Unit> state, List<UnitMove> moves, UnitMove move) {
        return carries.stream()
                .filter(carry -> carry.component().equals(move.component()))
                .filter(carry ->
                        state.stream().anyMatch(unit -> unit.component().equals(carry.by())))
                .filter(carry -> !mayHopAlone(carry, move.from(), move.to())
                        || moves.stream().anyMatch(lead -> lead.component().equals(carry.by())))
                .map(carry -> by(
                        carry,
                        "%s does not go from %s to %s by itself: %s carries it"
                                .formatted(move.component(), move.from(), move.to(), carry.by())))
                .toList();
    }

    private static Objection unknown(Carry carry, UnitMove lead) {
        return by(
                carry,
                "no fact says which %s comes with %s; unknown is never safe"
                        .formatted(carry.component(), lead.after()));
    }

    private static Objection by(Carry carry, String says) {
        return new Objection(
                says,
                "%s did not carry %s".formatted(carry.by(), carry.component()),
                Optional.empty(),
                List.of(carry.fact()),
                Optional.empty());
    }

    private Component component(ComponentName name) {
        return matrices.component(name).orElseThrow();
    }

    private static int place(Component component, Version version) {
        for (int place = 0; place < component.releases().size(); place++) {
            if (component.releases().get(place).version().equals(version)) {
                return place;
            }
        }
        throw new IllegalArgumentException("%s has no release %s".formatted(component.name(), version));
    }
}
