package dev.stepladder.snapshot.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.StateSighting;
import dev.stepladder.snapshot.seen.StateSighting.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What tools say of the state of a unit: that it changes, has failed or is paused. Each tool has words of its own for that. */
public final class UnitStates {
    private static final String NODE = "node";

    private static final Set<String> UNDER_WAY =
            Set.of("updating", "upgrading", "reconciling", "pending-upgrade", "pending-rollback", "pending_upgrade");

    private static final Set<String> FAILED = Set.of(
            "failed",
            "create_failed",
            "update_failed",
            "delete_failed",
            "degraded",
            "error",
            "running_with_error",
            "canceled");

    private static final Set<String> RUNS =
            Set.of("", "active", "running", "succeeded", "deployed", "provisioned", "available");

    private UnitStates() {}

    /**
     * The status word of a unit with what the tool says about it: of EKS, AKS and GKE.
     *
     * @param to the version that the tool is to bring; empty if the output has none
     */
    public static void word(
            JsonNode object, String component, String unit, String to, SeenCluster seen, Reading reading) {
        String word = Json.any(object, "provisioningState", "status", "Status");
        if (!RUNS.contains(word.toLowerCase(Locale.ROOT))) {
            List<String> messages = messages(object);
            String says = (object.has("provisioningState") ? "provisioningState " : "")
                    + word
                    + (messages.isEmpty() ? "" : ": " + String.join("; ", messages));
            seen.add(new StateSighting(component, unit, kind(word), says, to, "", reading.place()));
        }
    }

    private static Kind kind(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return UNDER_WAY.contains(plain) ? Kind.UNDER_WAY : FAILED.contains(plain) ? Kind.FAILED : Kind.UNCLEAR;
    }

    /** As {@link #word}, of a group of nodes. */
    public static void group(JsonNode object, String name, String to, SeenCluster seen, Reading reading) {
        word(object, NODE, name.isEmpty() ? "nodes" : name, to, seen, reading);
    }

    /** What EKS lists under {@code health}, and what GKE says. */
    private static List<String> messages(JsonNode object) {
        List<String> messages = new ArrayList<>();
        for (JsonNode issue : object.path("health").path("issues")) {
            String code = Json.text(issue, "code");
            String message = Json.text(issue, "message");
            messages.add(code + (code.isEmpty() || message.isEmpty() ? "" : ", ") + message);
        }
        String message = Json.text(object, "statusMessage");
        if (messages.isEmpty() && !message.isEmpty()) {
            messages.add(message);
        }
        return messages;
    }

    /** A Helm release that is not deployed. */
    static void release(String component, String version, String status, String where, Reading reading) {
        Kind kind = kind(status);
        if (kind != Kind.UNCLEAR) {
            reading.here()
                    .add(new StateSighting(
                            component, component, kind, where + " is " + status, version, "", reading.place()));
        }
    }

    /** A workload that is paused, or that has not come up in its time. */
    public static void workload(JsonNode object, String component, String where, SeenCluster seen, Reading reading) {
        if (Json.text(object, "spec", "paused").equals("true")) {
            seen.add(state(component, component, Kind.PAUSED, where + " is paused", reading));
        }
        condition(object, "Progressing", "False")
                .filter(reason -> reason.startsWith("ProgressDeadlineExceeded"))
                .ifPresent(
                        reason -> seen.add(state(component, component, Kind.FAILED, where + ": " + reason, reading)));
    }

    /** A pool of OpenShift: paused, degraded, or with some of its machines on the new configuration. */
    public static void machineConfigPool(JsonNode object, String name, SeenCluster seen, Reading reading) {
        String where = "MachineConfigPool " + name;
        if (Json.text(object, "spec", "paused").equals("true")) {
            seen.add(state(NODE, name, Kind.PAUSED, where + " is paused", reading));
        }
        condition(object, "Degraded", "True")
                .ifPresent(reason -> seen.add(state(NODE, name, Kind.FAILED, degraded(where, reason), reading)));
        if (condition(object, "Updating", "True").isPresent()) {
            seen.add(new StateSighting(
                    NODE,
                    name,
                    Kind.UNDER_WAY,
                    where + " is updating",
                    "",
                    share(object, "updatedMachineCount", "machineCount"),
                    reading.place()));
        }
    }

    private static String degraded(String where, String reason) {
        return where + " is degraded" + (reason.isEmpty() ? "" : ": " + reason);
    }

    /** An update of OpenShift that has begun. */
    public static void clusterVersion(JsonNode object, String wanted, SeenCluster seen, Reading reading) {
        seen.add(new StateSighting(
                "openshift",
                "openshift",
                Kind.UNDER_WAY,
                "ClusterVersion is on its way to " + wanted,
                wanted,
                "",
                reading.place()));
        condition(object, "Failing", "True")
                .ifPresent(reason -> seen.add(
                        state("openshift", "openshift", Kind.FAILED, "ClusterVersion is failing: " + reason, reading)));
    }

    /** An object of Cluster API of which nothing is reconciled while it is paused. */
    public static void paused(
            JsonNode object, String kind, String component, String unit, SeenCluster seen, Reading reading) {
        boolean annotated = object.path("metadata").path("annotations").has("cluster.x-k8s.io/paused");
        if (annotated || Json.text(object, "spec", "paused").equals("true")) {
            String says = "%s %s is paused".formatted(kind, Json.text(object, "metadata", "name"));
            seen.add(state(component, unit, Kind.PAUSED, says, reading));
        }
    }

    /** A roll-out of Cluster API, of which some replicas are of the new version. */
    public static void rollOut(
            JsonNode object, String kind, String component, String unit, String to, SeenCluster seen, Reading reading) {
        JsonNode status = object.path("status");
        int updated = Json.count(status, "updatedReplicas");
        int all = Json.count(status, "replicas");
        boolean changes = status.has("updatedReplicas") && updated < all;
        if (changes) {
            String says = "%s %s is rolling out".formatted(kind, Json.text(object, "metadata", "name"));
            seen.add(new StateSighting(
                    component, unit, Kind.UNDER_WAY, says, to, "%s of %s".formatted(updated, all), reading.place()));
        }
        if (Json.text(status, "phase").equals("Failed")) {
            String message = Json.any(status, "failureMessage", "failureReason");
            String says = "%s %s has failed%s"
                    .formatted(kind, Json.text(object, "metadata", "name"), message.isEmpty() ? "" : ": " + message);
            seen.add(state(component, unit, Kind.FAILED, says, reading));
        }
    }

    private static StateSighting state(String component, String unit, Kind kind, String says, Reading reading) {
        return new StateSighting(component, unit, kind, says, "", "", reading.place());
    }

    private static String share(JsonNode object, String done, String all) {
        JsonNode status = object.path("status");
        return status.has(done) && Json.count(status, done) < Json.count(status, all)
                ? "%s of %s".formatted(Json.count(status, done), Json.count(status, all))
                : "";
    }

    /** The reason and message of a condition that has this status; nothing if it has another one. */
    private static Optional<String> condition(JsonNode object, String type, String status) {
        for (JsonNode condition : object.path("status").path("conditions")) {
            if (Json.text(condition, "type").equals(type)
                    && Json.text(condition, "status").equals(status)) {
                String reason = Json.text(condition, "reason");
                String message = Json.text(condition, "message");
                return Optional.of(reason + (reason.isEmpty() || message.isEmpty() ? "" : ", ") + message);
            }
        }
        return Optional.empty();
    }
}
