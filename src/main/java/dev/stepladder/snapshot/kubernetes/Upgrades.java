package dev.stepladder.snapshot.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.recognise.Images;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;

/** Objects that ask a controller in the cluster to upgrade it: the version that they name is the one that the cluster is to run. */
public final class Upgrades {
    private Upgrades() {}

    /** Kubernetes and Talos by tuppr, which runs on Talos only. */
    static boolean tuppr(JsonNode object, String kind, String group, Reading reading) {
        if (!group.startsWith("tuppr.")) {
            return false;
        }
        SeenCluster seen = reading.here();
        seen.provider("talos", kind + " of tuppr", reading.place());
        if (kind.equals("KubernetesUpgrade")) {
            reading.kubernetes(seen, Json.text(object, "status", "currentVersion"), Strength.RUNNING, kind);
            reading.writing(object, "spec", "kubernetes", "version")
                    .kubernetes(seen, Json.text(object, "spec", "kubernetes", "version"), Strength.STATED, kind);
        } else {
            String version = Json.text(object, "spec", "talos", "version");
            String tag = Json.text(object, "spec", "image", "tag");
            (version.isEmpty() ? reading : reading.writing(object, "spec", "talos", "version"))
                    .addOn(seen, "talos", version.isEmpty() ? tag : version, Strength.STATED, kind);
        }
        return true;
    }

    /** A plan of the system upgrade controller, which upgrades k3s and RKE2; one without a version follows a channel. */
    static boolean plan(JsonNode object, String group, Reading reading) {
        if (!group.equals("upgrade.cattle.io")) {
            return false;
        }
        SeenCluster seen = reading.here();
        String name = Json.text(object, "metadata", "name");
        String version = Json.text(object, "spec", "version");
        Images.Image image = Images.Image.of(Json.text(object, "spec", "upgrade", "image"));
        String provider = image.name().replaceFirst("-upgrade$", "");
        if (!image.name().matches("(?:k3s|rke2)-upgrade")) {
            seen.other(new Other(name, version, "Plan " + name, "", reading.place()));
        } else if (version.isEmpty() && image.version().isEmpty()) {
            seen.provider(provider, "Plan " + name, reading.place());
            seen.question("which Kubernetes version does the cluster run? Plan %s (%s) follows a channel: %s"
                    .formatted(name, reading.place(), Json.text(object, "spec", "channel")));
        } else {
            seen.provider(provider, "Plan " + name, reading.place());
            Reading line = version.isEmpty() ? reading : reading.writing(object, "spec", "version");
            line.kubernetes(seen, version.isEmpty() ? image.version() : version, Strength.STATED, "Plan " + name);
        }
        return true;
    }
}
