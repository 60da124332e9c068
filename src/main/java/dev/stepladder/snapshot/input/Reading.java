package dev.stepladder.snapshot.input;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.snapshot.recognise.Images;
import dev.stepladder.snapshot.recognise.ProviderSigns;
import dev.stepladder.snapshot.seen.NodeSighting;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.SeenClusters;
import dev.stepladder.snapshot.seen.Strength;
import java.util.Optional;

/**
 * The file that is being read, and where what it shows goes.
 *
 * @param clusters all of them
 * @param images to tell components by
 * @param place the file
 */
record Reading(SeenClusters clusters, Images images, Place place) {
    /** The cluster that an output names; the one without a name if it names none. */
    SeenCluster cluster(String name) {
        return clusters.of(name);
    }

    /** The cluster of an output that names none. */
    SeenCluster here() {
        return clusters.of("");
    }

    /** Kubernetes itself, whose version also gives its provider away. */
    void kubernetes(SeenCluster seen, String version, Strength strength, String where) {
        if (!version.isEmpty()) {
            ProviderSigns.ofVersion(version, seen, place);
            seen.component("kubernetes", version, strength, where, place);
        }
    }

    /** A group of nodes that an output lists as a whole. */
    void group(SeenCluster seen, String name, String version, String system, int nodes) {
        seen.add(new NodeSighting(name.isEmpty() ? "nodes" : name, version, system, nodes, Strength.STATED, place));
    }

    /** A component if the matrices have one of this name, else something that they don't cover. */
    void addOn(SeenCluster seen, String name, String version, Strength strength, String where) {
        if (images.knows(name)) {
            seen.component(name, version, strength, where, place);
        } else {
            seen.other(new Other(name, version, where, "", place));
        }
    }

    /**
     * A Helm release.
     *
     * @param chart the chart's name
     * @param chartVersion may be empty
     * @param appVersion may be empty
     * @param status as Helm says it; empty counts as deployed
     */
    void chart(SeenCluster seen, String chart, String chartVersion, String appVersion, String status, String where) {
        if (status.matches("uninstalled|superseded|uninstalling")) {
            seen.question("%s is %s: not counted; does anything of it still run?".formatted(where, status));
            return;
        }
        boolean failed = !status.isEmpty() && !status.equals("deployed");
        Optional<String> component = images.ofChart(chart);
        boolean same = HelmCharts.namesAppVersion(chart);
        String version = !appVersion.isEmpty() ? appVersion : same ? chartVersion : "";
        if (component.isPresent()) {
            if (failed) {
                seen.question("%s is %s: which version of %s runs? The release says %s"
                        .formatted(where, status, component.get(), version.isEmpty() ? "none" : version));
            }
            seen.component(
                    component.get(),
                    version,
                    failed ? Strength.HINTED : Strength.STATED,
                    version.isEmpty() && !chartVersion.isEmpty() ? where + ", chart " + chartVersion : where,
                    place);
        } else if (!HelmCharts.isPartOfCovered(chart)) {
            seen.other(new Other(
                    chart,
                    version.isEmpty() ? chartVersion : version,
                    where,
                    failed
                            ? "the release is " + status
                            : version.isEmpty() && !chartVersion.isEmpty() ? "the version is that of its chart" : "",
                    place));
        }
    }
}
