package dev.stepladder.snapshot.hcl;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.WrittenAt;
import dev.stepladder.snapshot.cloud.Aws;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.reading.ValuesElsewhere;
import dev.stepladder.snapshot.reading.WrittenValue;
import dev.stepladder.snapshot.recognise.Images;
import dev.stepladder.snapshot.seen.NodeSighting;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.SeenClusters;
import dev.stepladder.snapshot.seen.Strength;
import dev.stepladder.snapshot.written.HclBlock;
import java.util.List;
import java.util.Optional;

/** Add-ons and node groups that a cluster of HCL has within its own block: maps of modules, and blocks of resources. */
public final class HclParts {
    /** Maps of node groups, by the keys that versions of the EKS module gave them. */
    private static final List<String> GROUPS =
            List.of("eks_managed_node_groups", "self_managed_node_groups", "node_groups", "worker_groups");

    private static final List<String> ADD_ONS = List.of("cluster_addons", "addons");

    /** Blocks of node groups within resources of Azure and Google. */
    private static final List<String> POOLS = List.of("default_node_pool", "agent_pool_profile", "node_pool");

    private final SeenClusters clusters;
    private final Images images;
    private final HclVariables variables;

    HclParts(SeenClusters clusters, Images images, HclVariables variables) {
        this.clusters = clusters;
        this.images = images;
        this.variables = variables;
    }

    /** Adds all parts; those that are computed become questions. Groups have the version of the cluster unless they say otherwise. */
    void add(HclBlock cluster, SeenCluster seen) {
        boolean isModule = cluster.word(0).equals("module");
        for (String key : ADD_ONS) {
            variables.map(cluster, key).ifPresent(map -> addOns(cluster, map, seen));
        }
        for (String key : GROUPS) {
            variables
                    .map(cluster, key)
                    .ifPresent(map -> map.blocks().forEach(group -> group(group, group.word(0), seen)));
        }
        cluster.blocks().stream()
                .filter(block -> POOLS.contains(block.word(0)))
                .forEach(pool -> group(pool, "nodes", seen));
        if (isModule) {
            List.of(ADD_ONS, GROUPS)
                    .forEach(keys -> keys.forEach(key -> cluster.attribute(key)
                            .filter(value -> value.literal().isEmpty()
                                    && variables.map(cluster, key).isEmpty()
                                    && !value.isEmptyMap())
                            .ifPresent(value -> seen.question("%s: %s of module %s is %s: what does it list?"
                                    .formatted(
                                            value.place(),
                                            key,
                                            cluster.word(1),
                                            value.isList() ? "a list" : "computed")))));
        }
        boolean auto = cluster.block("compute_config")
                .flatMap(config -> variables.text(config, "enabled"))
                .filter("true"::equals)
                .isPresent();
        if (auto) {
            seen.question(Aws.AUTO_MODE.formatted(seen.name(), cluster.place()));
        }
    }

    private void addOns(HclBlock cluster, HclBlock map, SeenCluster seen) {
        for (HclBlock addOn : map.blocks()) {
            Optional<HclBlock.HclAttribute> version = variables.literal(addOn, "addon_version");
            version.map(this::reading)
                    .orElse(reading(addOn.place()))
                    .addOn(
                            seen,
                            addOn.word(0),
                            version.flatMap(HclBlock.HclAttribute::literal).orElse(""),
                            Strength.STATED,
                            "add-on of " + String.join(" ", cluster.words()));
        }
    }

    private void group(HclBlock group, String name, SeenCluster seen) {
        Optional<HclBlock> inner = group.block("node_config");
        Optional<HclBlock.HclAttribute> version =
                List.of("cluster_version", "kubernetes_version", "orchestrator_version", "version").stream()
                        .flatMap(key -> variables.literal(group, key).stream())
                        .findFirst();
        String system = List.of("ami_type", "os_sku", "os_type", "image_type").stream()
                .flatMap(key ->
                        variables
                                .text(group, key)
                                .or(() -> inner.flatMap(block -> variables.text(block, key)))
                                .stream())
                .findFirst()
                .orElse("");
        seen.add(new NodeSighting(
                variables.text(group, "name").orElse(name),
                version.flatMap(HclBlock.HclAttribute::literal).orElse(NodeSighting.AS_CLUSTER),
                system,
                variables.count(
                        group,
                        "desired_size",
                        "desired_capacity",
                        "asg_desired_capacity",
                        "node_count",
                        "count",
                        "min_size",
                        "min_capacity"),
                Strength.STATED,
                version.map(HclBlock.HclAttribute::place).orElse(group.place()),
                version.flatMap(HclParts::written)));
    }

    /** The reading of a value, whose line is the one in which it is written. */
    Reading reading(HclBlock.HclAttribute value) {
        return reading(value.place()).at(value.place(), written(value));
    }

    /** The reading of a place that writes no version. */
    Reading reading(Place place) {
        return new Reading(clusters, images, new ValuesElsewhere(), place);
    }

    static Optional<WrittenAt> written(HclBlock.HclAttribute value) {
        return WrittenValue.of(value.place(), value.name(), value.literal().orElse(""));
    }
}
