package dev.stepladder.plan;

import dev.stepladder.fleet.Uncovered;
import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.Name;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plan's proof holds for, and what runs beyond that: the same words in every format. */
public final class CoverageText {
    /** So many names fit on a line that is still read. */
    private static final int MOST_NAMES = 12;

    /** What a cell of a spreadsheet may hold. */
    private static final int LONGEST_CELL = 300;

    private CoverageText() {}

    /** Whether a path is proven, and for what. */
    public static String proof(Plan plan, ClusterPath path) {
        List<Uncovered> uncovered = plan.basis().uncoveredOn(path);
        String rest = uncovered.isEmpty() ? "" : "; " + more(uncovered);
        if (!path.proven()) {
            return "not proven: %s ended the search; no safe path costs less than %s%s"
                    .formatted(
                            path.limit().map(Object::toString).orElse("a limit"),
                            path.bound().inWords(),
                            rest);
        }
        long components = path.start().stream().map(Unit::component).distinct().count();
        String proven = uncovered.isEmpty()
                ? claim(plan, path)
                : "proven for %s %s".formatted(components, components == 1 ? "component" : "components");
        return path.limit()
                .map(limit -> "%s; %s ended the choice among paths as short%s".formatted(proven, limit, rest))
                .orElse(proven + rest);
    }

    /** What the proof of a path says, if it is complete. */
    public static String claim(Plan plan, ClusterPath path) {
        return path.clusters().stream()
                        .anyMatch(cluster -> plan.remarks().repair(cluster).isPresent())
                ? "proven: no repair on the way to the goal is shorter, and no path with one as short costs less"
                : "proven: no safe path is shorter";
    }

    /**
     * {@code 3 more run here that no matrix covers: cilium 1.15.3, traefik, argo-cd}; things whose version is not known are counted apart, since a matrix may
     * cover them.
     */
    private static String more(List<Uncovered> things) {
        Map<Boolean, List<Uncovered>> byVersion =
                things.stream().collect(Collectors.partitioningBy(Uncovered::isOfUnknownVersion));
        return Stream.of(
                        more(
                                byVersion.getOrDefault(false, List.of()),
                                "that no matrix covers",
                                "that no matrix covers"),
                        more(
                                byVersion.getOrDefault(true, List.of()),
                                "in a version that is not known",
                                "in versions that are not known"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> more(List<Uncovered> things, String one, String several) {
        return things.isEmpty()
                ? Optional.empty()
                : Optional.of("%s more %s here %s: %s"
                        .formatted(
                                things.size(),
                                things.size() == 1 ? "runs" : "run",
                                things.size() == 1 ? one : several,
                                names(things)));
    }

    private static String names(List<Uncovered> things) {
        String first = String.join(
                ", ", things.stream().limit(MOST_NAMES).map(Uncovered::inWords).toList());
        return things.size() > MOST_NAMES ? "%s and %s more".formatted(first, things.size() - MOST_NAMES) : first;
    }

    /** All that is not covered, without the clusters; empty if everything is covered. */
    public static Optional<String> summary(Plan plan) {
        List<Uncovered> things = plan.basis().uncovered().stream()
                .map(PlanBasis.UncoveredThing::thing)
                .toList();
        return things.isEmpty() ? Optional.empty() : Optional.of(more(things));
    }

    /** A line for each thing that is not covered, with its clusters. */
    public static List<String> lines(Plan plan) {
        return plan.basis().uncovered().stream()
                .map(uncovered -> "%s on %s: %s"
                        .formatted(
                                uncovered.thing().inWords(),
                                Name.joined(", ", uncovered.clusters()),
                                uncovered.thing().why().orElse("no matrix describes it")))
                .toList();
    }

    /** What is not covered on one cluster, as a cell of a spreadsheet. */
    public static String of(Plan plan, ClusterName cluster) {
        List<String> names = plan.basis().uncovered().stream()
                .filter(uncovered -> uncovered.clusters().contains(cluster))
                .map(uncovered -> uncovered.thing().inWords())
                .toList();
        String all = String.join("; ", names);
        return all.length() <= LONGEST_CELL ? all : "%s things, see the plan's uncovered".formatted(names.size());
    }
}
