package dev.stepladder.app.resolve;

import dev.stepladder.app.request.Selection;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.load.entry.UnknownComponent;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Compares a {@link Selection} with the matrices and with the rest of its request. */
public final class SelectionCheck {
    private final Matrices matrices;
    private final Optional<ComponentName> leading;
    private final Diagnostics problems;

    /** @param leading the component that always runs; empty if there is none */
    public SelectionCheck(Matrices matrices, Optional<ComponentName> leading, Diagnostics problems) {
        this.matrices = matrices;
        this.leading = leading;
        this.problems = problems;
    }

    /**
     * Reports names that no matrix knows, and contradictions.
     *
     * @param fleetGiven whether a fleet file says what runs
     * @param set the versions of {@code --set}
     */
    public void check(Selection selection, boolean fleetGiven, SortedMap<ComponentName, Version> set) {
        check("--without", selection.without(), fleetGiven);
        check("--only", selection.only(), fleetGiven);
        leading.filter(name -> selection.without().contains(name.text()))
                .ifPresent(name -> problems.error(
                        Place.of("--without " + name),
                        name + " leads the plan",
                        "",
                        "leave --without %s out".formatted(name)));
        set.keySet().stream()
                .filter(component -> selection.without().contains(component.text()))
                .forEach(component -> problems.error(
                        Place.of("--without " + component),
                        "%s is left out and set".formatted(component),
                        "--set says " + set.get(component),
                        "give one of the two"));
    }

    private void check(String option, List<String> names, boolean fleetGiven) {
        if (fleetGiven && !names.isEmpty()) {
            problems.error(
                    Place.of(option + " " + String.join(",", names)),
                    option + " and --fleet exclude each other",
                    "the fleet file says what runs",
                    "leave %s out".formatted(option));
        }
        Set<String> known = matrices.componentNames();
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add(UnknownComponent.of(name, known, Place.of(option + " " + name))));
    }
}
