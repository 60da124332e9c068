package dev.stepladder.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.manifest.Manifest;
import java.util.List;
import java.util.Optional;

/**
 * Outputs of the AWS command line about a cluster. The field at the top shows which output it is. It gets a kind of our own, such as {@code
 * EksNodegroup}, by which rules ask for it.
 */
final class ClusterFacts {
    private static final String API = "aws";

    /** An output. */
    private record Shape(String field, String kind, String name) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape("cluster", "EksCluster", "name"),
            new Shape("nodegroup", "EksNodegroup", "nodegroupName"),
            new Shape("addon", "EksAddon", "addonName"),
            new Shape("insights", "EksInsights", ""),
            new Shape("addons", "EksAddonVersions", ""),
            new Shape("Subnets", "Ec2Subnets", ""),
            new Shape("LaunchTemplates", "Ec2LaunchTemplates", ""),
            new Shape("AutoScalingGroups", "AutoScalingGroups", ""),
            new Shape("Quotas", "ServiceQuotas", ""),
            new Shape("Volumes", "Ec2Volumes", ""),
            new Shape("Reservations", "Ec2Instances", ""));

    private ClusterFacts() {}

    /** The output as an object; nothing for a mapping that is no such output. */
    static Optional<Manifest> of(Manifest mapping) {
        JsonNode root = mapping.object();
        for (Shape shape : SHAPES) {
            JsonNode content = root.path(shape.field());
            boolean named = !shape.name().isEmpty();
            if (named ? content.path(shape.name()).isTextual() && isArn(content) : content.isArray() && isAlone(root)) {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                object.put("apiVersion", API).put("kind", shape.kind());
                if (named) {
                    object.putObject("metadata")
                            .put("name", content.path(shape.name()).textValue());
                }
                object.set(shape.field(), content);
                return Optional.of(new Manifest(mapping.file(), object, mapping.places(), mapping.origin()));
            }
        }
        return Optional.empty();
    }

    /** Whether an object is such an output. */
    static boolean isOne(Manifest manifest) {
        return manifest.apiVersion().equals(API);
    }

    private static boolean isArn(JsonNode content) {
        return content.properties().stream()
                .anyMatch(field -> field.getValue().asText().startsWith("arn:aws"));
    }

    /** Whether the list is all that there is, but for the mark of a next page. */
    private static boolean isAlone(JsonNode root) {
        return root.properties().stream()
                .allMatch(field -> field.getValue().isArray() || field.getKey().equalsIgnoreCase("nextToken"));
    }
}
