package dev.stepladder.report.summary;

import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** From and to of a plan. */
final class Aims {
    private static final ComponentName KUBERNETES = new ComponentName("kubernetes");
    private static final int MOST_RELEASES = 3;

    private Aims() {}

    /** The goal, Kubernetes first, then by name. */
    static List<Headline.Aim> of(Plan plan, PlanIndex index) {
        List<ComponentName> components = new ArrayList<>(plan.goal().keySet());
        if (components.remove(KUBERNETES)) {
            components.add(0, KUBERNETES);
        }
        return components.stream()
                .map(component -> {
                    String to = releases(plan, component, index::end);
                    return new Headline.Aim(
                            component,
                            releases(plan, component, ClusterPath::start),
                            to.isEmpty() ? plan.goal().getOrDefault(component, "") : to);
                })
                .toList();
    }

    private static String releases(Plan plan, ComponentName component, Function<ClusterPath, List<Unit>> state) {
        List<String> texts = plan.paths().stream()
                .flatMap(path -> state.apply(path).stream())
                .filter(unit -> unit.component().equals(component))
                .map(Unit::version)
                .sorted()
                .map(Version::text)
                .distinct()
                .toList();
        return texts.size() <= MOST_RELEASES
                ? String.join(", ", texts)
                : Stream.of(texts.get(0), texts.get(texts.size() - 1))
                        .reduce((a, b) -> a + "–" + b)
                        .orElse("");
    }
}
