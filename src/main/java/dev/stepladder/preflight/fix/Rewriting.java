package dev.stepladder.preflight.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.tree.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Rewrites one object in the API that replaces its own. */
final class Rewriting {
    /** Kinds whose schema is the same in the version that replaces theirs, or so for what anyone writes in manifests. */
    private static final Set<String> SAME = Set.of(
            "CronJob",
            "NetworkPolicy",
            "PriorityClass",
            "Lease",
            "ClusterRole",
            "ClusterRoleBinding",
            "Role",
            "RoleBinding",
            "CSIDriver",
            "CSINode",
            "StorageClass",
            "VolumeAttachment",
            "CSIStorageCapacity",
            "APIService",
            "IngressClass",
            "RuntimeClass",
            "FlowSchema",
            "Certificate",
            "CertificateRequest",
            "Issuer",
            "ClusterIssuer");

    private static final Set<String> WORKLOADS = Set.of("Deployment", "DaemonSet", "ReplicaSet", "StatefulSet");

    private final Manifest manifest;
    private final LineEdits edits;

    private Rewriting(Manifest manifest, LineEdits edits) {
        this.manifest = manifest;
        this.edits = edits;
    }

    /** Collects the changes of one object; the exception says why there are none. */
    static void of(Manifest manifest, String replacement, LineEdits edits) throws LineEdits.Unclear {
        Rewriting rewriting = new Rewriting(manifest, edits);
        rewriting.fields(replacement);
        edits.value(rewriting.at("apiVersion"), manifest.object().path("apiVersion"), replacement);
    }

    private void fields(String replacement) throws LineEdits.Unclear {
        JsonNode spec = manifest.object().path("spec");
        String kind = manifest.kind();
        if (WORKLOADS.contains(kind) && replacement.equals("apps/v1")) {
            if (spec.path("selector").isMissingNode()) {
                throw new LineEdits.Unclear(
                        "apps/v1 wants spec.selector, which is not written; it must select the pod's labels");
            }
        } else if (kind.equals("PodDisruptionBudget")) {
            if (spec.path("selector").isObject() && spec.path("selector").isEmpty()) {
                throw new LineEdits.Unclear("an empty selector selects no pod in v1beta1, and all of them in v1");
            }
        } else if (kind.equals("HorizontalPodAutoscaler")) {
            if (manifest.version().equals("v2beta1")) {
                metrics(spec.path("metrics"));
            }
        } else if (kind.equals("Ingress")) {
            ingress(spec);
        } else if (!SAME.contains(kind) || (kind.equals("Certificate") && !replacement.endsWith("/v1"))) {
            throw new LineEdits.Unclear("its fields changed as well; see the sources");
        }
    }

    private void ingress(JsonNode spec) throws LineEdits.Unclear {
        if (spec.has("backend")) {
            backend(spec.path("backend"), "spec", "backend");
            edits.rename(at("spec", "backend"), "backend", "defaultBackend");
        }
        JsonNode rules = spec.path("rules");
        for (int i = 0; i < rules.size(); i++) {
            JsonNode paths = rules.get(i).path("http").path("paths");
            for (int j = 0; j < paths.size(); j++) {
                Object[] path = {"spec", "rules", i, "http", "paths", j};
                backend(paths.get(j).path("backend"), with(path, "backend"));
                if (!paths.get(j).has("pathType")) {
                    edits.before(
                            at(with(path, "backend")),
                            "backend",
                            "pathType: ImplementationSpecific",
                            edits.isFlow(at(path)));
                }
            }
        }
    }

    /** {@code serviceName} and {@code servicePort} become one field. */
    private void backend(JsonNode backend, Object... path) throws LineEdits.Unclear {
        JsonNode name = backend.path("serviceName");
        JsonNode port = backend.path("servicePort");
        if (name.isMissingNode() && port.isMissingNode() && backend.has("resource")) {
            return;
        }
        if (!name.isTextual() || !port.isValueNode()) {
            throw new LineEdits.Unclear("a backend without serviceName and servicePort");
        }
        String number = port.isIntegralNumber() || port.asText().matches("[0-9]+") ? "number" : "name";
        edits.field(
                at(with(path, "serviceName")),
                "serviceName",
                name,
                "service: {name: %s, port: {%s: %s}}".formatted(quoted(name), number, port.asText()));
        edits.remove(at(with(path, "servicePort")), "servicePort", port);
    }

    private void metrics(JsonNode metrics) throws LineEdits.Unclear {
        for (int i = 0; i < metrics.size(); i++) {
            JsonNode metric = metrics.get(i);
            String source = metric.path("type").asText().equals("Resource")
                    ? "resource"
                    : metric.path("type").asText().equals("Pods") ? "pods" : "";
            if (source.isEmpty() || metric.path(source).has("selector")) {
                throw new LineEdits.Unclear(
                        "a metric of type " + metric.path("type").asText() + " has other fields in v2");
            }
            Object[] path = {"spec", "metrics", i, source};
            JsonNode fields = metric.path(source);
            target(fields, "targetAverageUtilization", "Utilization", "averageUtilization", path);
            target(fields, "targetAverageValue", "AverageValue", "averageValue", path);
            if (fields.has("metricName")) {
                edits.field(
                        at(with(path, "metricName")),
                        "metricName",
                        fields.path("metricName"),
                        "metric: {name: %s}".formatted(fields.path("metricName").asText()));
            }
        }
    }

    private void target(JsonNode fields, String old, String type, String field, Object... path)
            throws LineEdits.Unclear {
        if (fields.has(old)) {
            edits.field(
                    at(with(path, old)),
                    old,
                    fields.path(old),
                    "target: {type: %s, %s: %s}"
                            .formatted(type, field, fields.path(old).asText()));
        }
    }

    /** Names that YAML would take for something else are kept in quotes. */
    private static String quoted(JsonNode text) {
        return text.asText().matches("[A-Za-z][A-Za-z0-9-]*")
                        && !text.asText().matches("(?i)true|false|yes|no|on|off|null")
                ? text.asText()
                : "\"" + text.asText() + "\"";
    }

    private Places at(Object... steps) {
        List<JsonNode> path = new ArrayList<>();
        for (Object step : steps) {
            path.add(step instanceof Integer index ? IntNode.valueOf(index) : TextNode.valueOf((String) step));
        }
        return manifest.places().at(path);
    }

    private static Object[] with(Object[] path, String last) {
        Object[] longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = last;
        return longer;
    }
}
