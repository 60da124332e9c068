package dev.stepladder.manifest.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stepladder.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The APIs that rules of webhooks, admission policies and roles name by group, version and resource.
 *
 * @param group the API group
 * @param versions those that the rule covers; empty for all, as in roles
 * @param resource in the plural, as rules write it
 * @param path of the group's name in the object
 */
public record NamedApis(String group, SortedSet<String> versions, String resource, List<JsonNode> path) {

    /** All that an object names; none for kinds that name none. */
    public static List<NamedApis> of(Manifest manifest) {
        return switch (manifest.kind()) {
            case "Role", "ClusterRole" -> rules(manifest.object().path("rules"), List.of(TextNode.valueOf("rules")));
            case "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration" -> webhooks(manifest);
            case "ValidatingAdmissionPolicy", "MutatingAdmissionPolicy" -> admission(manifest, "matchConstraints");
            case "ValidatingAdmissionPolicyBinding", "MutatingAdmissionPolicyBinding" ->
                admission(manifest, "matchResources");
            default ->
                manifest.group().equals("constraints.gatekeeper.sh")
                        ? rules(
                                manifest.object().path("spec").path("match").path("kinds"),
                                List.of(TextNode.valueOf("spec"), TextNode.valueOf("match"), TextNode.valueOf("kinds")))
                        : List.of();
        };
    }

    /** Whether it names all resources of its group. */
    public boolean isWholeGroup() {
        return resource.equals("*") || resource.equals("*/*");
    }

    private static List<NamedApis> admission(Manifest manifest, String field) {
        return rules(
                manifest.object().path("spec").path(field).path("resourceRules"),
                List.of(TextNode.valueOf("spec"), TextNode.valueOf(field), TextNode.valueOf("resourceRules")));
    }

    /** Whether a kind is the one that the resource is of: the plural of its name, without a subresource. */
    public boolean isOf(String kind) {
        String lower = kind.toLowerCase(Locale.ROOT);
        String plural = lower.endsWith("s") || lower.endsWith("ss")
                ? lower + "es"
                : lower.endsWith("y") && !lower.endsWith("ey")
                        ? lower.substring(0, lower.length() - 1) + "ies"
                        : lower + "s";
        // Gatekeeper names kinds, not resources.
        return resource.equals(plural) || resource.startsWith(plural + "/") || resource.equals(kind);
    }

    private static List<NamedApis> webhooks(Manifest manifest) {
        List<NamedApis> found = new ArrayList<>();
        JsonNode webhooks = manifest.object().path("webhooks");
        for (int i = 0; i < webhooks.size(); i++) {
            found.addAll(rules(
                    webhooks.get(i).path("rules"),
                    List.of(TextNode.valueOf("webhooks"), IntNode.valueOf(i), TextNode.valueOf("rules"))));
        }
        return found;
    }

    private static List<NamedApis> rules(JsonNode rules, List<JsonNode> path) {
        List<NamedApis> found = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            JsonNode rule = rules.get(i);
            SortedSet<String> versions = new TreeSet<>();
            rule.path("apiVersions").forEach(version -> versions.add(version.asText()));
            if (versions.contains("*")) {
                versions.clear();
            }
            JsonNode groups = rule.path("apiGroups");
            for (int j = 0; j < groups.size(); j++) {
                List<JsonNode> place = new ArrayList<>(path);
                place.addAll(List.of(IntNode.valueOf(i), TextNode.valueOf("apiGroups"), IntNode.valueOf(j)));
                for (String field : List.of("resources", "kinds")) {
                    for (JsonNode resource : rule.path(field)) {
                        found.add(
                                new NamedApis(groups.get(j).asText(), versions, resource.asText(), List.copyOf(place)));
                    }
                }
            }
        }
        return found;
    }
}
