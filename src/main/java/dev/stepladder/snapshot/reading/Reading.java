package dev.stepladder.snapshot.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.WrittenAt;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.document.PlacedText;
import dev.stepladder.snapshot.recognise.ChartNames;
import dev.stepladder.snapshot.recognise.Images;
import dev.stepladder.snapshot.recognise.ProviderSigns;
import dev.stepladder.snapshot.seen.NodeSighting;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.SeenClusters;
import dev.stepladder.snapshot.seen.Sighting;
import dev.stepladder.snapshot.seen.Strength;
import java.util.Optional;

/**
 * The file that is being read, and where what it shows goes.
 *
 * @param clusters all of them
 * @param images to tell components by
 * @param elsewhere values of charts that stand in other files
 * @param place the file, or the value in it that is being read
 * @param written the line of a repository in which the version that comes next is written
 * @param owner the cluster of what names none; empty for the one without a name
 * @param kept whether people keep the file; an object that an API server has given out is an output
 */
public record Reading(
        SeenClusters clusters,
        Images images,
        ValuesElsewhere elsewhere,
        Place place,
        Optional<WrittenAt> written,
        Optional<SeenCluster> owner,
        boolean kept) {
    public Reading(SeenClusters clusters, Images images, ValuesElsewhere elsewhere, Place place) {
        this(clusters, images, elsewhere, place, Optional.empty(), Optional.empty(), true);
    }

    /** The same for the files of one cluster. */
    public Reading of(SeenCluster cluster) {
        return new Reading(clusters, images, elsewhere, place, written, Optional.of(cluster), kept);
    }

    /** The same for another file that people keep. */
    public Reading at(Place other) {
        return at(other, Optional.empty());
    }

    /** The same for a line in which the version that comes next is written. */
    public Reading at(Place other, Optional<WrittenAt> line) {
        return new Reading(clusters, images, elsewhere, other, line, owner, true);
    }

    /** The same for an object: one that has a {@code uid} is from an API server. */
    public Reading of(JsonNode object) {
        return object.path("metadata").has("uid")
                ? new Reading(clusters, images, elsewhere, place, written, owner, false)
                : this;
    }

    /** A count of nodes; one that no cluster has is asked for, and not repeated. */
    public int count(JsonNode node, String... keys) {
        String text = Json.text(node, keys);
        boolean isNone = text.isEmpty() || text.equals("null") || text.matches("[0-9]{1,6}");
        if (!isNone) {
            clusters.inNoFolder()
                    .question("%s: %s is no number of nodes that a cluster has: how many are there?"
                            .formatted(place, keys[keys.length - 1]));
        }
        return Json.count(node, keys);
    }

    /** The cluster that an output names; the one without a name if it names none. */
    public SeenCluster cluster(String name) {
        return clusters.of(name);
    }

    /** The cluster of an output that names none. */
    public SeenCluster here() {
        return owner.orElseGet(() -> clusters.of(""));
    }

    /**
     * The same for a version in a file that people keep.
     *
     * @param object that has the value on a path of keys, and of indexes into lists
     */
    public Reading writing(JsonNode object, String... keys) {
        JsonNode at = object;
        for (String key : keys) {
            // A file may have a list where another has keys.
            at = at.isArray() && key.matches("[0-9]{1,6}") ? at.path(Integer.parseInt(key)) : at.path(key);
        }
        if (!kept || !(at instanceof PlacedText text)) {
            return this;
        }
        Place line = new Place(place.file(), text.line(), text.column());
        return at(
                line, WrittenValue.of(line, keys[keys.length - 1], text.asText().strip()));
    }

    /** As {@link #writing}, of the tag of an image, which is the part of the value behind the colon. */
    public Reading writingTag(JsonNode object, String key) {
        if (!kept || !(object.path(key) instanceof PlacedText text)) {
            return this;
        }
        Place line = new Place(place.file(), text.line(), text.column());
        String tag = text.asText().strip().replaceFirst("^[^@]*:(?=[^/]*$|[^/@]*@)", "");
        return at(line, WrittenValue.of(line, key, tag));
    }

    /** A component that goes by its own name. */
    public void component(SeenCluster seen, String component, String version, Strength strength, String where) {
        seen.add(new Sighting(component, component, version, strength, where, place, written));
    }

    /** Kubernetes itself, whose version also gives its provider away. */
    public void kubernetes(SeenCluster seen, String version, Strength strength, String where) {
        if (!version.isEmpty()) {
            ProviderSigns.ofVersion(version, seen, place);
            component(seen, "kubernetes", version, strength, where);
        }
    }

    /** A group of nodes that an output lists as a whole. */
    public void group(SeenCluster seen, String name, String version, String system, int nodes) {
        seen.add(new NodeSighting(
                name.isEmpty() ? "nodes" : name, version, system, nodes, Strength.STATED, place, written));
    }

    /** A component if the matrices have one of this name, else something that they don't cover. */
    public void addOn(SeenCluster seen, String name, String version, Strength strength, String where) {
        if (images.knows(name)) {
            component(seen, name, version, strength, where);
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
    public void chart(
            SeenCluster seen, String chart, String chartVersion, String appVersion, String status, String where) {
        if (status.matches("uninstalled|superseded|uninstalling|deleted|deleting")) {
            seen.question("%s is %s: not counted; does anything of it still run?".formatted(where, status));
            return;
        }
        boolean failed = !status.isEmpty() && !status.equals("deployed");
        Optional<String> component = ChartNames.component(chart, appVersion, images);
        boolean same = ChartNames.namesAppVersion(chart);
        boolean ofChart = (appVersion.isEmpty() && same) || ChartNames.isComponent(chart);
        String version = ofChart ? chartVersion : appVersion;
        if (component.isPresent()) {
            if (failed) {
                UnitStates.release(component.get(), version, status, where, this);
                seen.question("%s is %s: which version of %s runs? The release says %s"
                        .formatted(where, status, component.get(), version.isEmpty() ? "none" : version));
            }
            seen.add(new Sighting(
                    component.get(),
                    component.get(),
                    version,
                    failed ? Strength.HINTED : Strength.STATED,
                    version.isEmpty() && !chartVersion.isEmpty() ? where + ", chart " + chartVersion : where,
                    place,
                    same ? written : written.map(WrittenAt::ofChart)));
        } else if (!ChartNames.isPartOfCovered(chart)) {
            Other other = new Other(
                    chart,
                    version.isEmpty() ? chartVersion : version,
                    where,
                    failed
                            ? "the release is " + status
                            : version.isEmpty() && !chartVersion.isEmpty() ? "the version is that of its chart" : "",
                    place);
            ChartNames.partOf(chart).ifPresentOrElse(whole -> seen.part(whole, other), () -> seen.other(other));
        }
    }
}
