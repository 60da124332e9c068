package dev.stepladder.snapshot.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;

/** Objects that ask a controller in the cluster to upgrade it: the version that they name is the one that the cluster is to run. */
final class Upgrades {
    private Upgrades() {}

    /** Kubernetes and Talos by tuppr, which runs on Talos only. */
    static boolean tuppr(JsonNode object, String kind, String group, Reading reading) {
        if (!group.startsWith("tuppr.")) {
            return false;
        }
        SeenCluster seen = reading.here();
        seen.provider("talos", kind + " of tuppr", reading.place());
        if (kind.equals("KubernetesUpgrade")) {
            reading.writing(object, "spec", "kubernetes", "version")
                    .kubernetes(seen, Json.text(object, "spec", "kubernetes", "version"), Strength.STATED, kind);
        } else {
            reading.writing(object, "spec", "talos", "version")
                    .addOn(seen, "talos", Json.text(object, "spec", "talos", "version"), Strength.STATED, kind);
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
        String image = Json.text(object, "spec", "upgrade", "image");
        if (!image.matches(".*/(?:k3s|rke2)-upgrade(?::.*)?")) {
            seen.other(new Other(name, version, "Plan " + name, "", reading.place()));
        } else if (version.isEmpty()) {
            seen.question("which Kubernetes version does the cluster run? Plan %s (%s) follows a channel"
                    .formatted(name, reading.place()));
        } else {
            reading.writing(object, "spec", "version").kubernetes(seen, version, Strength.STATED, "Plan " + name);
        }
        return true;
    }
}
