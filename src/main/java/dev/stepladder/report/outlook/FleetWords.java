package dev.stepladder.report.outlook;

import dev.stepladder.diagnostic.Visible;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.name.Name;
import dev.stepladder.outlook.Outlook;
import dev.stepladder.report.summary.FleetName;
import dev.stepladder.report.summary.Plural;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The fleet and parts of it in few words. */
final class FleetWords {
    /** So many names are listed. */
    private static final int MOST_NAMES = 4;

    private final Outlook outlook;
    private final Map<ClusterName, String> titles = new LinkedHashMap<>();

    FleetWords(Outlook outlook) {
        this.outlook = outlook;
        outlook.clusters().forEach(place -> titles.put(place.cluster(), place.provider()));
    }

    /** The fleet's name. */
    String name() {
        return Visible.line(FleetName.ofFile(outlook.file()));
    }

    /** Such as {@code 9 Amazon EKS clusters in dev, test, staging, prod}. */
    String size() {
        Map<String, Long> sizes = titles.values().stream()
                .collect(Collectors.groupingBy(title -> title, LinkedHashMap::new, Collectors.counting()));
        List<String> parts = sizes.entrySet().stream()
                .map(size -> Plural.of(size.getValue(), size.getKey() + " cluster"))
                .toList();
        List<EnvironmentName> environments = outlook.clusters().stream()
                .map(Outlook.Place::environment)
                .distinct()
                .toList();
        return Plural.list(parts) + " in " + Name.joined(", ", environments);
    }

    /** Some clusters: their names if they are few, else how many. */
    String clusters(Collection<ClusterName> some) {
        if (some.size() == titles.size() && some.size() > 1) {
            return some.size() == 2 ? "both clusters" : "all " + Plural.of(some.size(), "cluster");
        }
        List<ClusterName> others =
                titles.keySet().stream().filter(name -> !some.contains(name)).toList();
        if (some.size() > MOST_NAMES && others.size() <= 2) {
            return "all but " + Name.joined(" and ", others);
        }
        return some.size() <= MOST_NAMES
                ? Name.joined(", ", some)
                : "%s of %s clusters".formatted(Plural.number(some.size()), Plural.number(titles.size()));
    }

    /** Such as {@code on 9 of 9 clusters}. */
    String share(long some) {
        return some == titles.size() && some > 1
                ? some == 2 ? "on both clusters" : "on all %s clusters".formatted(Plural.number(some))
                : "on %s of %s".formatted(Plural.number(some), Plural.of(titles.size(), "cluster"));
    }

    /** The provider, such as {@code on Amazon EKS}. */
    String offeredBy(String provider) {
        return outlook.releases().stream()
                .filter(release -> release.provider().equals(provider))
                .flatMap(release -> release.clusters().stream())
                .findFirst()
                .map(cluster -> " on " + titles.getOrDefault(cluster, provider))
                .orElse("");
    }
}
