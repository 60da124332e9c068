package dev.stepladder.snapshot;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What all outputs together tell of one cluster. Two that contradict each other are reported, and the first counts. */
final class Sightings {
    private final Map<String, Sighting> units = new LinkedHashMap<>();
    private final SortedMap<String, String> attributes = new TreeMap<>();
    private final Diagnostics problems;
    private String cluster = "";

    Sightings(Diagnostics problems) {
        this.problems = problems;
    }

    /** Adds what an output tells of a unit. */
    void add(Sighting seen) {
        Sighting known = units.putIfAbsent(seen.unit(), seen);
        if (known == null) {
            return;
        }
        if (known.from().equals(seen.from()) && known.component().equals(seen.component())) {
            // Many sidecars, or a roll-out under way: the oldest binds.
            units.put(seen.unit(), isOlder(seen.version(), known.version()) ? seen : known);
        } else if (!known.component().equals(seen.component()) || !sameVersion(known.version(), seen.version())) {
            problems.error(
                    Place.of(seen.from()),
                    "%s is %s %s here".formatted(seen.unit(), seen.component(), seen.version()),
                    "%s says %s %s".formatted(known.from(), known.component(), known.version()),
                    "give outputs of one cluster and one time only");
        } else if (known.nodes() == 0 && seen.nodes() > 0) {
            units.put(
                    seen.unit(),
                    new Sighting(known.component(), known.unit(), known.version(), seen.nodes(), known.from()));
        }
    }

    private static boolean isOlder(String one, String other) {
        Optional<Version> version = Version.parse(one);
        return version.isPresent()
                && Version.parse(other)
                        .filter(than -> version.get().compareTo(than) < 0)
                        .isPresent();
    }

    /** One output tells a version in full and another only its minor, such as v1.21.14-eks-ba74326 and 1.21. */
    private static boolean sameVersion(String one, String other) {
        String a = one.replaceFirst("^v", "");
        String b = other.replaceFirst("^v", "");
        return a.equals(b)
                || a.startsWith(b + ".")
                || b.startsWith(a + ".")
                || a.startsWith(b + "-")
                || b.startsWith(a + "-");
    }

    /** Adds the name of the cluster; another name than before is reported. */
    void name(String told, String from) {
        if (!told.isEmpty() && !cluster.isEmpty() && !cluster.equals(told)) {
            problems.error(
                    Place.of(from),
                    "this is of the cluster " + told,
                    "the files before it are of " + cluster,
                    "give outputs of one cluster only");
        } else if (!told.isEmpty()) {
            cluster = told;
        }
    }

    void attribute(String name, String value) {
        attributes.put(name, value);
    }

    List<Sighting> units() {
        return new ArrayList<>(units.values());
    }

    SortedMap<String, String> attributes() {
        return attributes;
    }

    Optional<String> cluster() {
        return Optional.of(cluster).filter(name -> !name.isEmpty());
    }
}
