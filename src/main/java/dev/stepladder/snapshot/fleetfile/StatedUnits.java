package dev.stepladder.snapshot.fleetfile;

import dev.stepladder.snapshot.recognise.Versions;
import dev.stepladder.snapshot.seen.StateSighting;
import dev.stepladder.snapshot.seen.StateSighting.Kind;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds to units what outputs show besides their version: a hop that has begun, a failure, a pause.
 *
 * <p>A hop needs two releases. Where outputs show only one of them, the other is asked for.
 */
final class StatedUnits {
    private final List<StateSighting> states;
    private final ReleaseFinder releases;
    private final Set<String> questions = new LinkedHashSet<>();

    StatedUnits(List<StateSighting> states, ReleaseFinder releases) {
        this.states = states;
        this.releases = releases;
    }

    /** The units with their states. */
    List<UnitLine> stating(List<UnitLine> units) {
        List<UnitLine> stated = new ArrayList<>();
        for (UnitLine unit : units) {
            UnitLine now = unit;
            for (StateSighting state : states) {
                if (state.isOf(unit.component(), unit.seenAs())) {
                    now = stating(now, state);
                }
            }
            stated.add(now);
        }
        return stated;
    }

    private UnitLine stating(UnitLine unit, StateSighting state) {
        return switch (state.kind()) {
            case FAILED -> unit.state().failed().isEmpty()
                    ? unit.with(unit.state().failing(FleetNames.comment(state.says())))
                    : unit;
            case PAUSED -> unit.state().paused().isEmpty()
                    ? unit.with(unit.state().pausing(FleetNames.comment(state.says())))
                    : unit;
            case UNDER_WAY -> underWay(unit, state);
            case UNCLEAR -> {
                questions.add("%s is %s by %s: what does it run when that is over?"
                        .formatted(unit.name(), state.says(), state.place()));
                yield unit;
            }
        };
    }

    private UnitLine underWay(UnitLine unit, StateSighting state) {
        if (unit.state().to().isPresent()) {
            return unit;
        }
        Optional<String> to = target(unit, state);
        if (to.isPresent() && isLater(to.get(), unit.version())) {
            return unit.with(unit.state().moving(to.get(), state.done()));
        }
        questions.add(
                to.isPresent()
                        ? "%s: %s by %s, and outputs show no version but %s: if it changes, write the one that it leaves in version, and hop: {to: \"%s\"}"
                                .formatted(unit.name(), state.says(), state.place(), unit.version(), to.get())
                        : "%s: %s by %s: to which version? If it leaves %s, write hop: {to: VERSION}"
                                .formatted(unit.name(), state.says(), state.place(), unit.version()));
        return unit;
    }

    private Optional<String> target(UnitLine unit, StateSighting state) {
        if (!unit.component().equals("node")) {
            return releases.release(unit.component(), state.to());
        }
        String system = unit.version().replaceFirst("^[0-9.]*", "");
        return Optional.of(Versions.minor(state.to()) + system)
                .filter(text -> !state.to().isEmpty())
                .flatMap(text -> releases.release("node", text));
    }

    private static boolean isLater(String one, String other) {
        return Version.parse(one)
                .flatMap(a -> Version.parse(other).map(a::isLaterThan))
                .orElse(false);
    }

    /** The groups of nodes that change. */
    static Set<String> changing(List<StateSighting> states) {
        Set<String> names = new LinkedHashSet<>();
        states.stream()
                .filter(state -> state.component().equals("node") && state.kind() == Kind.UNDER_WAY)
                .forEach(state -> names.add(state.unit()));
        return names;
    }

    List<String> questions() {
        return List.copyOf(questions);
    }
}
