package dev.stepladder.app.resolve;

import dev.stepladder.app.request.UnitStates;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Unit;
import dev.stepladder.fleet.UnitState;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@link UnitStates} by what runs, and collects every problem. A unit is named by its component, so there must be one such unit. */
public final class UnitStateArguments {
    private final VersionArguments versions;
    private final Diagnostics problems;

    public UnitStateArguments(VersionArguments versions, Diagnostics problems) {
        this.versions = versions;
        this.problems = problems;
    }

    /** The units with their states. */
    public List<Unit> of(List<Unit> units, UnitStates states) {
        Map<ComponentName, Version> hops = new LinkedHashMap<>();
        Map<ComponentName, Version> previous = new LinkedHashMap<>();
        versions.releases("--hop", states.hops())
                .forEach((component, to) -> one("--hop", component.text(), units)
                        .filter(unit -> isOther("--hop", unit, to))
                        .ifPresent(unit -> hops.put(component, to)));
        versions.releases("--previous", states.previous())
                .forEach((component, to) -> one("--previous", component.text(), units)
                        .filter(unit -> isOther("--previous", unit, to))
                        .ifPresent(unit -> previous.put(component, to)));
        previous.keySet().stream()
                .filter(hops::containsKey)
                .forEach(component -> problems.error(
                        Place.of("--previous %s=%s".formatted(component, previous.get(component))),
                        "previous release of %s, which is in the middle of a hop".formatted(component),
                        "the release that it leaves is what it ran before",
                        "leave --previous out"));
        SortedMap<String, String> failed = reasons("--failed", states.failed(), units);
        SortedMap<String, String> paused = reasons("--paused", states.paused(), units);
        return units.stream()
                .map(unit -> unit.in(new UnitState(
                        Optional.ofNullable(hops.get(unit.component()))
                                .map(to -> new UnitState.BegunHop(to, Optional.empty())),
                        Optional.ofNullable(failed.get(unit.component().text())),
                        Optional.ofNullable(paused.get(unit.component().text())),
                        Optional.ofNullable(previous.get(unit.component()))
                                .map(to -> new UnitState.Previous(unit.version(), to)))))
                .toList();
    }

    private boolean isOther(String option, Unit unit, Version to) {
        boolean same = unit.version().equals(to);
        if (same) {
            problems.error(
                    Place.of("%s %s=%s".formatted(option, unit.component(), to)),
                    "%s runs this release already".formatted(unit.component()),
                    "",
                    "name another release, or leave it out");
        }
        return !same;
    }

    private SortedMap<String, String> reasons(String option, List<String> arguments, List<Unit> units) {
        SortedMap<String, String> reasons = new TreeMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = (equals < 0 ? argument : argument.substring(0, equals)).strip();
            String why = equals < 0 ? "" : argument.substring(equals + 1).strip();
            one(option, name, units).ifPresent(unit -> {
                if (reasons.put(name, why.isEmpty() ? option + " says so" : why) != null) {
                    problems.error(Place.of(option + " " + argument), name + " is named twice", "", "name it once");
                }
            });
        }
        return reasons;
    }

    private Optional<Unit> one(String option, String name, List<Unit> units) {
        List<Unit> found = units.stream()
                .filter(unit -> unit.component().text().equals(name))
                .toList();
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        TreeSet<String> running = new TreeSet<>();
        units.forEach(unit -> running.add(unit.component().text()));
        problems.error(
                Place.of(option + " " + name),
                found.isEmpty() ? "%s does not run".formatted(name) : "several units of %s run".formatted(name),
                found.isEmpty() ? "running: " + String.join(", ", running) : "it is not clear which one is meant",
                found.isEmpty()
                        ? Nearest.to(name, running)
                                .map(meant -> "write " + meant)
                                .orElse("")
                        : "describe them in a fleet file");
        return Optional.empty();
    }
}
